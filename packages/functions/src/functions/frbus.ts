import { defaultRule, nominalGdp, ruleOf, rules, yieldImpact } from '@qt-lens/core';
import { offsettingPath, policySolution } from '@qt-lens/core/scenarios';
import type { Call } from '../cells/call.ts';
import { type Input, isLeftOut, type Output } from '../cells/cell.ts';
import { hikesByQuarter, largePath, runoffByQuarter } from '../cells/quarters.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

const START = {
  name: 'start',
  kind: 'text',
  default: '2026Q4',
  help:
    'The first quarter, such as "2027Q1": from 2021Q4 to 2022Q4, or from 2024Q4 on. "2026Q4" if ' +
    'left out.',
} as const;
const GDP = {
  name: 'gdp_bn',
  kind: 'number',
  above: 0,
  default: () => nominalGdp.series().last!.value,
  help:
    'Nominal GDP in billions of dollars, by which run-off becomes a share; the latest embedded ' +
    'figure if left out.',
} as const;
const TARGET = {
  name: 'target',
  kind: 'text',
  choices: ['gdp', 'unemployment', 'inflation'],
  default: 'gdp',
  help: 'What is to stay on its baseline: "gdp" (the default), "unemployment" or "inflation" (core).',
} as const;
const STEPS = {
  name: 'steps',
  kind: 'text',
  choices: ['smooth', '25bp'],
  default: 'smooth',
  help: '"smooth" (the default), or "25bp" for whole cuts and hikes.',
} as const;

const LOWER_BOUND = {
  name: 'lower_bound',
  kind: 'text',
  choices: ['bound', 'free'],
  default: 'bound',
  help: '"bound" (the default): the rate stops at 0.125 %, counted from the rate today; "free": no bound.',
} as const;

export const FRBUS = spreadsheetFunction({
  name: 'FRBUS',
  help:
    "Any variable of the Federal Reserve's FRB/US model under a path of rate hikes and of " +
    'run-off: baseline, scenario and deviation for twenty quarters. The baseline is of March ' +
    "2024; the rate falls by no more than today's is above 0.125 %. The documentation of the " +
    'add-on has the table of names.',
  arguments: [
    {
      name: 'variable',
      kind: 'text',
      help:
        'The name in the model, such as "xgdp" (real GDP), "lur" (unemployment), "picx4" (core ' +
        'PCE inflation), "rg10" (10-year yield).',
    },
    {
      name: 'hikes_by_quarter',
      kind: 'range',
      optional: true,
      help:
        'Hikes of 25 bp in each quarter, each kept; negative for cuts. One row or one column, at ' +
        'most 20 cells, blank for none.',
    },
    {
      name: 'qt_bn_by_quarter',
      kind: 'range',
      optional: true,
      help: 'Run-off in each quarter, billions of dollars; negative for an expansion.',
    },
    START,
    GDP,
  ],
  returns: {
    kind: 'table',
    help:
      'A row a quarter under a header: quarter, baseline, scenario, deviation, and the deviation ' +
      'in per cent, blank where the baseline is zero.',
  },
  example: '=FRBUS("lur",{1,1,1,1})',
  answer(call, variable, hikes_by_quarter, qt_bn_by_quarter, start, gdp_bn) {
    call.required('variable', variable, 'give its name in the model, such as "lur"');
    const gdpBn = call.number('gdp_bn', call.single('gdp_bn', gdp_bn));
    call.inUnit('gdp_bn', 'gdpBn', gdpBn);
    const name = call.text('variable', call.single('variable', variable));
    const given = pathsOf(call, hikes_by_quarter, qt_bn_by_quarter);
    const solution = call.withArgumentName(
      'start',
      () =>
        policySolution({
          ...given,
          start: call.text('start', call.single('start', start)),
          gdpBn,
        }),
      { 'the paths': largePath(given.hikesByQuarter) },
    );
    const baseline = call.withArgumentName('variable', () => solution.baseline(name));
    const [level, deviation] = [solution.level(name), solution.deviation(name)];
    const perCent = baseline.some((value) => value === 0) ? null : solution.percentDeviation(name);
    return [
      ['Quarter', 'Baseline', 'Scenario', 'Deviation', 'Deviation, %'],
      ...solution.quarters.map((quarter, i): Output[] => [
        quarter,
        baseline[i],
        level[i],
        deviation[i],
        perCent === null ? '' : perCent[i],
      ]),
    ];
  },
});

export const OFFSETTING_PATH = spreadsheetFunction({
  name: 'OFFSETTING_PATH',
  help:
    'The path of rate cuts that offsets a run-off, solved in FRB/US: the one that keeps GDP, ' +
    'unemployment or core inflation on its baseline. With hikes instead of a run-off: the path ' +
    'of run-off that offsets them.',
  arguments: [
    {
      name: 'qt_bn_by_quarter',
      kind: 'range',
      help:
        'Run-off in each quarter, billions of dollars; negative for an expansion. One row or one ' +
        'column, at most 20 cells.',
    },
    TARGET,
    STEPS,
    START,
    GDP,
    {
      name: 'rule',
      kind: 'text',
      default: defaultRule.key,
      help:
        'The rule that turns run-off into term premium, one that states an effect on the 10-year ' +
        'yield; "cicc-2022" if left out.',
      words: rules.map(({ key }) => key),
    },
    {
      name: 'hikes_by_quarter',
      kind: 'range',
      optional: true,
      help: 'Hikes of 25 bp in each quarter, where a run-off is sought that offsets them.',
    },
    LOWER_BOUND,
  ],
  returns: {
    kind: 'table',
    help:
      'A row a quarter under a header: quarter, funds rate from its path in points, cuts of 25 ' +
      'bp, run-off, the target without what was sought, and what is left of it. The heading of ' +
      'the rate says so where its lower bound stops it.',
  },
  example: '=OFFSETTING_PATH({150,150,150,150})',
  answer(call, qt_bn_by_quarter, target, steps, start, gdp_bn, rule, ...others) {
    const [hikes_by_quarter, lower_bound] = others;
    const given = pathsOf(call, hikes_by_quarter, qt_bn_by_quarter);
    if (given.hikesByQuarter !== undefined && given.runoffBnByQuarter !== undefined)
      call.fail('hikes_by_quarter', 'stands beside qt_bn_by_quarter: give one of the two');
    // A blank cell gives no path either.
    if ((given.hikesByQuarter ?? given.runoffBnByQuarter) === undefined)
      call.required('qt_bn_by_quarter', undefined, 'give the run-off of each quarter');
    const gdpBn = call.number('gdp_bn', call.single('gdp_bn', gdp_bn));
    call.inUnit('gdp_bn', 'gdpBn', gdpBn);
    const asked = call.choice(TARGET, call.single('target', target));
    const isFree = call.choice(LOWER_BOUND, call.single('lower_bound', lower_bound)) === 'free';
    const conversion = call.named('rule', call.single('rule', rule), ruleOf);
    call.withArgumentName('rule', () => yieldImpact(0, { gdpBn, rule: conversion }));
    const found = call.withArgumentName(
      'start',
      () =>
        offsettingPath({
          ...given,
          ...(isFree ? { lowerBoundPercent: null } : {}),
          target: asked,
          steps: call.choice(STEPS, call.single('steps', steps)),
          start: call.text('start', call.single('start', start)),
          gdpBn,
          rule: conversion,
        }),
      { 'the paths': largePath(given.hikesByQuarter), 'steps:': 'steps' },
    );
    const unit = asked === 'gdp' ? '%' : 'points';
    return [
      [
        'Quarter',
        `Funds rate${found.atLowerBound ? ' (stopped by its lower bound)' : ''}, points`,
        'Cuts',
        'Run-off, bn',
        `${TARGET_LABELS[asked]} alone, ${unit}`,
        `${TARGET_LABELS[asked]} left, ${unit}`,
      ],
      ...found.quarters.map((quarter, i): Output[] => [
        quarter,
        found.ratePoints[i],
        found.cutsByQuarter[i],
        found.runoffBnByQuarter[i],
        found.alone[i],
        found.left[i],
      ]),
    ];
  },
});

const TARGET_LABELS = {
  gdp: 'Real GDP',
  unemployment: 'Unemployment',
  inflation: 'Core PCE inflation',
} as const;

function pathsOf(call: Call, hikes: Input, runoff: Input) {
  const given = (input: Input) => !isLeftOut(input) && input !== '';
  return {
    hikesByQuarter: given(hikes) ? hikesByQuarter(call, 'hikes_by_quarter', hikes) : undefined,
    runoffBnByQuarter: given(runoff)
      ? runoffByQuarter(call, 'qt_bn_by_quarter', runoff)
      : undefined,
  };
}
