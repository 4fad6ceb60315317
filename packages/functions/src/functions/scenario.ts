import { defaultRule, nominalGdp, ruleOf, rules, yieldImpact } from '@qt-lens/core';
import { policyScenario, responseDescriptions, scenarioQuarters } from '@qt-lens/core/scenarios';
import { isLeftOut } from '../cells/cell.ts';
import { hikesByQuarter, largePath, runoffByQuarter } from '../cells/quarters.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

const EXPECTATIONS = {
  name: 'expectations',
  kind: 'text',
  choices: ['VAR', 'MCE'],
  default: 'VAR',
  help:
    '"VAR" (the default), for which the model is solved, or "MCE": markets and wage and price ' +
    'setters know every path from its first quarter; stored responses added up, an approximation.',
} as const;
const POLICY = {
  name: 'policy',
  kind: 'text',
  choices: ['fixed', 'rule'],
  default: 'fixed',
  help: '"fixed" (the default): the rate keeps to its path; "rule": the Taylor rule answers run-off.',
} as const;
const TERM_PREMIUM = {
  name: 'term_premium',
  kind: 'text',
  choices: ['held', 'decaying', 'ten-year-only'],
  default: 'held',
  help: '"held" (the default), "decaying" by half in three years, or "ten-year-only".',
} as const;

export const POLICY_SCENARIO = spreadsheetFunction({
  name: 'POLICY_SCENARIO',
  help:
    'What a path of rate hikes and a path of run-off do to the economy in the Federal ' +
    "Reserve's FRB/US model: twenty quarters of deviations from baseline, the quarter in the " +
    'first column. A simulation for comparing paths, not a forecast. The model is solved, where ' +
    'earlier versions added up responses to single steps: figures differ by up to a tenth in ' +
    'later years. Formulas of earlier versions work as they are; the first column is new, so a ' +
    'column picked out by its number is one further right. The rate stops at 0.125 %, counted ' +
    'from the rate today.',
  arguments: [
    {
      name: 'hikes_by_quarter',
      kind: 'range',
      help:
        'Hikes of 25 bp in each quarter, each kept; negative for cuts. One row or ' +
        'one column, at most 20 cells, blank for none.',
    },
    {
      name: 'qt_bn_by_quarter',
      kind: 'range',
      optional: true,
      help:
        'Run-off in each quarter, billions of dollars; negative for an expansion. None if ' +
        'left out.',
    },
    {
      name: 'gdp_bn',
      kind: 'number',
      above: 0,
      default: () => nominalGdp.series().last!.value,
      help:
        'Nominal GDP in billions of dollars, by which run-off becomes a share; the latest ' +
        'embedded figure if left out.',
    },
    EXPECTATIONS,
    {
      name: 'rule',
      kind: 'text',
      default: defaultRule.key,
      help:
        'The rule that turns run-off into term premium, one that states an effect on the ' +
        '10-year yield; "cicc-2022" if left out.',
      words: rules.map(({ key }) => key),
    },
    {
      name: 'start',
      kind: 'text',
      default: '2022Q1',
      help:
        'The first quarter, such as "2026Q4": from 2021Q4 to 2022Q4, or from 2024Q4 on. ' +
        '"2022Q1" if left out.',
    },
    {
      name: 'held_quarters',
      kind: 'number',
      default: 20,
      min: 1,
      max: 20,
      help: 'Quarters for which the rate keeps to its path, then the Taylor rule; 20 if left out.',
    },
    POLICY,
    TERM_PREMIUM,
  ],
  returns: {
    kind: 'table',
    help:
      'A row a quarter under a header: the quarter, real GDP, GDP growth, unemployment, core PCE, PCE, ' +
      'funds rate, 10-year yield, BBB yield, mortgage rate, equity wealth.',
  },
  answer(call, hikes_by_quarter, qt_bn_by_quarter, gdp_bn, expectations, rule, start, ...others) {
    const [held_quarters, policy, term_premium] = others;
    if (isLeftOut(qt_bn_by_quarter))
      call.required(
        'hikes_by_quarter',
        hikes_by_quarter,
        'give the hikes of each quarter, in one row or one column',
      );
    const hikes = hikesByQuarter(call, 'hikes_by_quarter', hikes_by_quarter);
    const runoffBn = runoffByQuarter(call, 'qt_bn_by_quarter', qt_bn_by_quarter);
    const gdpBn = call.number('gdp_bn', call.single('gdp_bn', gdp_bn));
    const heldQuarters = call.number('held_quarters', call.single('held_quarters', held_quarters));
    if (!(Number.isInteger(heldQuarters) && heldQuarters >= 1 && heldQuarters <= scenarioQuarters))
      call.fail(
        'held_quarters',
        `must be a whole number from 1 to ${scenarioQuarters}, not ${heldQuarters}`,
      );
    const lastMove = 1 + hikes.map((count) => count !== 0).lastIndexOf(true);
    if (lastMove > heldQuarters)
      call.fail(
        'held_quarters',
        `is ${heldQuarters}, but hikes_by_quarter moves the rate until its quarter ${lastMove}, which the Taylor rule would set; give at least ${lastMove}`,
      );
    call.inUnit('gdp_bn', 'gdpBn', gdpBn);
    const expected = call.choice(EXPECTATIONS, call.single('expectations', expectations));
    const ruleCell = call.single('rule', rule);
    const conversion = call.named('rule', ruleCell, ruleOf);
    call.withArgumentName('rule', () => yieldImpact(0, { gdpBn, rule: conversion }));
    const { quarters, responses } = call.withArgumentName(
      'start',
      () =>
        policyScenario({
          hikesByQuarter: hikes,
          runoffBnByQuarter: runoffBn,
          gdpBn,
          expectations: expected,
          rule: conversion,
          start: call.text('start', call.single('start', start)),
          heldQuarters,
          policyReaction: call.choice(POLICY, call.single('policy', policy)),
          termPremium: call.choice(TERM_PREMIUM, call.single('term_premium', term_premium)),
        }),
      { 'the paths': largePath(hikes), 'heldQuarters:': 'held_quarters' },
    );
    return [
      [
        'Quarter',
        ...responseDescriptions.map(
          ({ label, units }) => `${label}, ${units === 'per cent' ? '%' : 'points'}`,
        ),
      ],
      ...quarters.map((quarter, i) => [
        quarter,
        ...responseDescriptions.map(({ key }) => responses[key].values[i]),
      ]),
    ];
  },
});
