import {
  defaultRule,
  nominalGdp,
  policyScenario,
  responseDescriptions,
  ruleOf,
  rules,
  scenarioQuarters,
} from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import { type Input, isBlank, isLeftOut } from '../cells/cell.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

const EXPECTATIONS = {
  name: 'expectations',
  kind: 'text',
  choices: ['VAR', 'MCE'],
  default: 'VAR',
  help:
    '"VAR" (the default) or "MCE" for model-consistent expectations, under which every ' +
    'path is known from its first quarter.',
} as const;
const BASELINE = {
  name: 'baseline',
  kind: 'text',
  choices: ['2022Q1', '2026Q1'],
  default: '2022Q1',
  help: 'The quarter the model starts from, "2022Q1" (the default) or "2026Q1".',
} as const;

export const POLICY_SCENARIO = spreadsheetFunction({
  name: 'POLICY_SCENARIO',
  help:
    'What a path of rate hikes and a path of run-off do to the economy in the Federal ' +
    "Reserve's FRB/US model: twenty quarters of deviations from baseline. A simulation for " +
    'comparing paths, not a forecast.',
  summaries: {
    zh_CN: '加息与缩表路径对经济的影响（美联储 FRB/US 模型）。',
    zh_TW: '升息與縮表路徑對經濟的影響（聯準會 FRB/US 模型）。',
  },
  arguments: [
    {
      name: 'hikes_by_quarter',
      kind: 'range',
      help:
        'Hikes of 25 bp in each quarter, each kept to the end; negative for cuts. One row or ' +
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
    BASELINE,
  ],
  returns: {
    kind: 'table',
    help:
      'A row a quarter under a header: real GDP, GDP growth, unemployment, core PCE, PCE, ' +
      'funds rate, 10-year yield, BBB yield, mortgage rate, equity wealth.',
  },
  answer(call, hikes_by_quarter, qt_bn_by_quarter, gdp_bn, expectations, rule, baseline) {
    if (isLeftOut(qt_bn_by_quarter))
      call.required(
        'hikes_by_quarter',
        hikes_by_quarter,
        'give the hikes of each quarter, in one row or one column',
      );
    const hikesByQuarter = path(call, 'hikes_by_quarter', hikes_by_quarter);
    const runoffBnByQuarter = path(call, 'qt_bn_by_quarter', qt_bn_by_quarter);
    for (const hikes of hikesByQuarter) call.inUnit('hikes_by_quarter', 'hikes', hikes);
    for (const runoff of runoffBnByQuarter)
      if (Math.abs(runoff) >= 1) call.inUnit('qt_bn_by_quarter', 'amountBn', runoff);
    const gdpBn = call.number('gdp_bn', call.single('gdp_bn', gdp_bn));
    call.inUnit('gdp_bn', 'gdpBn', gdpBn);
    const expected = call.choice(EXPECTATIONS, call.single('expectations', expectations));
    const ruleCell = call.single('rule', rule);
    const conversion = call.named('rule', ruleCell, ruleOf);
    const startCell = call.single('baseline', baseline);
    const { responses } = call.withArgumentName('rule', () =>
      policyScenario({
        hikesByQuarter,
        runoffBnByQuarter,
        gdpBn,
        expectations: expected,
        rule: conversion,
        baseline: call.choice(BASELINE, startCell),
      }),
    );
    return [
      responseDescriptions.map(
        ({ label, units }) => `${label}, ${units === 'per cent' ? '%' : 'points'}`,
      ),
      ...Array.from({ length: scenarioQuarters }, (_, quarter) =>
        responseDescriptions.map(({ key }) => responses[key].values[quarter]),
      ),
    ];
  },
});

/** A path by quarter: one row or one column; blanks are quarters in which nothing happens. */
function path(call: Call, argument: string, input: Input): number[] {
  const { rows, height, width } = call.grid(argument, input);
  if (height > 1 && width > 1)
    call.fail(argument, `must be one row or one column, not ${height} × ${width} cells`);
  const cells = rows.flat();
  while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop();
  if (cells.length > scenarioQuarters)
    call.fail(argument, `has ${cells.length} quarters; a scenario has ${scenarioQuarters}`);
  return cells.map((cell) => (isBlank(cell) ? 0 : call.number(argument, cell)));
}
