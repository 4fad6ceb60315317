import { offsettingPath, policySolution } from '@qt-lens/core/scenarios';
import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { FRBUS, OFFSETTING_PATH } = inUtc;
const gdpBn = 32_486.066;

describe('FRBUS', () => {
  test('gives baseline, scenario and deviations of any variable', () => {
    const [header, ...rows] = FRBUS('lur', [[1, 1, 1, 1]], [[0], [150]], '2027Q1', gdpBn);
    expect(header).toEqual(['Quarter', 'Baseline', 'Scenario', 'Deviation', 'Deviation, %']);
    const solution = policySolution({
      start: '2027Q1',
      gdpBn,
      hikesByQuarter: [1, 1, 1, 1],
      runoffBnByQuarter: [0, 150],
    });
    expect(rows.map((row) => row[0])).toEqual(solution.quarters);
    expect(rows.map((row) => row[1])).toEqual([...solution.baseline('lur')]);
    expect(rows.map((row) => row[2])).toEqual([...solution.level('lur')]);
    expect(rows.map((row) => row[3])).toEqual([...solution.deviation('lur')]);
    expect(rows.map((row) => row[4])).toEqual([...solution.percentDeviation('lur')]);
  });

  test('leaves per cents blank where the baseline is zero, and starts today', () => {
    const [, first] = FRBUS('dmpex', 1);
    expect(first).toEqual(['2026Q4', 0, 1, 1, '']);
  });

  test.each<[() => unknown, string | RegExp]>([
    [() => FRBUS('gdp', 1), 'FRBUS: variable: "gdp" is no variable of FRB/US, such as xgdp'],
    [() => FRBUS(undefined), 'FRBUS: variable is missing: give its name in the model'],
    [() => FRBUS(3, 1), 'FRBUS: variable must be text, not 3'],
    [() => FRBUS('lur', [['x']]), 'FRBUS: hikes_by_quarter must be a number, not "x"'],
    [
      () => FRBUS('lur', [[1], [''], ['x']]),
      'FRBUS: hikes_by_quarter must be a number, not "x" (row 3)',
    ],
    [
      () => FRBUS('lur', [[1, 'x']]),
      'FRBUS: hikes_by_quarter must be a number, not "x" (row 1, column 2)',
    ],
    [() => FRBUS('lur', 1, '', '2023Q2'), /^FRBUS: start: the baseline allows/],
    [
      () => FRBUS('lur', '', [[90_000, 90_000]]),
      /^FRBUS: qt_bn_by_quarter: the paths are too large to be simulated: 38\.\d+ points/,
    ],
    [() => FRBUS('lur', [Array(10).fill(12)]), /^FRBUS: hikes_by_quarter: the paths are too large/],
  ])('names what is wrong', (call, sentence) => expect(call).toThrow(sentence));
});

describe('OFFSETTING_PATH', () => {
  test('gives the path that core solves, beside what is left of the target', () => {
    const [header, ...rows] = OFFSETTING_PATH(
      [[150, 150, 150, 150]],
      'unemployment',
      '',
      '',
      gdpBn,
    );
    expect(header.slice(4)).toEqual(['Unemployment alone, points', 'Unemployment left, points']);
    const found = offsettingPath({
      runoffBnByQuarter: [150, 150, 150, 150],
      target: 'unemployment',
      gdpBn,
    });
    expect(rows.map((row) => row[0])).toEqual(found.quarters);
    expect(rows.map((row) => row[1])).toEqual(found.ratePoints);
    expect(rows.map((row) => row[2])).toEqual(found.cutsByQuarter);
    expect(rows.map((row) => row[5])).toEqual([...found.left]);
  });

  test('comes in whole cuts, and the other way round', () => {
    const cuts = OFFSETTING_PATH([[300], [300]], '', '25bp').slice(1);
    expect(cuts.every((row) => Number.isInteger(row[2]))).toBe(true);
    const runoff = OFFSETTING_PATH('', '', '', '', gdpBn, '', [[1, 1]]).slice(1);
    expect(runoff[0][3]).toBeLessThan(-500);
  });

  test('stops at the lower bound unless told', () => {
    const runoff = [[5000, 5000, 5000, 5000]];
    const least = (rows: unknown[][]) => Math.min(...rows.slice(1).map((row) => row[1] as number));
    expect(least(OFFSETTING_PATH(runoff, '', '', '', gdpBn))).toBeCloseTo(-3.75, 6);
    const [heading] = OFFSETTING_PATH(runoff, '', '25bp', '', gdpBn);
    expect(heading[1]).toBe('Funds rate (stopped by its lower bound), points');
    const free = OFFSETTING_PATH(runoff, '', '', '', gdpBn, '', '', 'Free');
    expect(least(free)).toBeLessThan(-4);
    expect(free[0][1]).toBe('Funds rate, points');
  });

  test.each<[() => unknown, string | RegExp]>([
    [() => OFFSETTING_PATH(undefined), 'OFFSETTING_PATH: qt_bn_by_quarter is missing'],
    [() => OFFSETTING_PATH(''), 'OFFSETTING_PATH: qt_bn_by_quarter is missing'],
    [
      () => OFFSETTING_PATH([[90_000, 90_000]]),
      /^OFFSETTING_PATH: qt_bn_by_quarter: the paths are too large/,
    ],
    [
      () => OFFSETTING_PATH(600, '', '', '', '', '', 1),
      'OFFSETTING_PATH: hikes_by_quarter stands beside qt_bn_by_quarter: give one of the two',
    ],
    [
      () => OFFSETTING_PATH('', '', '25bp', '', '', '', 1),
      'OFFSETTING_PATH: steps: only a path of the rate comes in steps of 25 bp',
    ],
    [() => OFFSETTING_PATH(600, 'jobs'), /^OFFSETTING_PATH: target must be one of gdp, unemploy/],
    [() => OFFSETTING_PATH(600, '', '', '1999Q1'), /^OFFSETTING_PATH: start: the baseline allows/],
    [
      () => OFFSETTING_PATH(600, '', '', '', '', '', '', 'zero'),
      'OFFSETTING_PATH: lower_bound must be one of bound, free, not "zero"',
    ],
    [
      () => OFFSETTING_PATH(600, '', '', '', '', 'powell-2022'),
      /^OFFSETTING_PATH: rule: powell-2022 states no effect on the 10-year yield/,
    ],
  ])('names what is wrong', (call, sentence) => expect(call).toThrow(sentence));
});
