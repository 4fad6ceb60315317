import { describe, expect, test } from 'vitest';
import * as core from './index.ts';

const { TimeSeries } = core;
const assets = core.totalAssets.series();
const gdp = core.nominalGdp.series();

const ODD: readonly unknown[] = [
  undefined,
  null,
  true,
  '',
  'abc',
  '5',
  '2023-02-29',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  0.5,
  1e308,
  [],
  [[]],
  {},
  () => 1,
  new Date(0),
  TimeSeries.from([]),
  TimeSeries.from([
    ['2020-01-01', -5],
    ['2020-02-01', 0],
  ]),
  TimeSeries.from([
    ['2020-01-01', 1e-308],
    ['2020-02-01', 1e308],
  ]),
];

/** Places where an odd argument may stand, among right ones for one function or another. */
const CALLS: readonly ((odd: unknown) => unknown[])[] = [
  (odd) => [odd],
  (odd) => [odd, odd],
  (odd) => [[odd]],
  (odd) => [assets, odd],
  (odd) => [odd, assets],
  (odd) => [assets, gdp, odd],
  (odd) => [assets, '2022-12-07', odd],
  (odd) => [assets, odd, '2022-12-07'],
  (odd) => [assets, gdp, odd, '2022-12-07'],
  (odd) => [odd, assets, gdp, '2022-12-07'],
  (odd) => ['assets', odd],
  (odd) => ['assets', odd, gdp, '2022-12-07'],
  (odd) => ['assets', assets, odd, '2022-12-07'],
  (odd) => [600, odd],
  (odd) => [odd, { gdpBn: 25_360 }],
  (odd) => [600, { gdpBn: odd }],
  (odd) => [600, { gdpBn: 25_360, rule: odd }],
  (odd) => [{ gdpBn: 25_360, hikesByQuarter: odd, runoffBnByQuarter: [odd] }],
  (odd) => [{ gdpBn: 25_360, runoffBnByQuarter: odd }],
  (odd) => [{ gdpBn: odd, runoffBnByQuarter: [1] }],
  (odd) => [{ gdpBn: 25_360, baseline: odd }],
  (odd) => [assets, { on: odd }],
  (odd) => [assets, gdp, { on: odd }],
  (odd) => [assets, gdp, { on: '2022-12-07', to: odd }],
  (odd) => [[assets, gdp], { calendar: odd }],
  (odd) => [{ price: odd }],
  (odd) => [{ returns: odd }],
  (odd) => [{ growth: odd }],
  (odd) => [{ liquidity: odd }],
  (odd) => [{ from: odd }],
  (odd) => ['2020-01-01', { lower: odd, upper: odd }],
  (odd) => [[1, 2, 3, 4], [{ name: 'x', values: odd }]],
  (odd) => ['2020-01-01,1', odd],
];

// What engines say of code that went wrong, in the words of V8.
const INTERNAL =
  /^cannot |is not a function|is not iterable|is not defined|invalid (?:time value|array length)|reading '|object null|maximum call stack/i;

function complaint(run: () => unknown): string | undefined {
  let answer: unknown;
  try {
    answer = run();
  } catch (error) {
    const { name, message } = error as Error;
    const sentence =
      ['RangeError', 'TypeError', 'SourceError'].includes(name) &&
      message.length > 8 &&
      !INTERNAL.test(message);
    return sentence ? undefined : `${name}: ${message}`;
  }
  // Where a row has no value NaN says so: in a column, never in a figure.
  return typeof answer === 'number' && !Number.isFinite(answer) ? `returned ${answer}` : undefined;
}

describe('an odd argument gets an answer or a sentence, never an error of the engine', () => {
  const functions = Object.entries(core).filter(
    ([name, value]) => typeof value === 'function' && /^[a-z]/.test(name),
  );
  test.each(functions)('%s', (_, given) => {
    const call = given as (...values: unknown[]) => unknown;
    const complaints = ODD.flatMap((odd) =>
      CALLS.map((place) => complaint(() => call(...place(odd)))),
    );
    expect([...new Set(complaints)].filter(Boolean)).toEqual([]);
    expect(complaint(() => call())).toBeUndefined();
  });
});

test('sentences name what is wrong', () => {
  expect(() => core.rebase([['2020-01-01', 1]] as never)).toThrow('series must be a TimeSeries');
  expect(() => core.rebase(assets, '2022-12-07' as never)).toThrow(
    'options must be an object with named values, not "2022-12-07"',
  );
  expect(() => core.shareOfGdpOn('gold' as never, assets, gdp, '2022-12-07')).toThrow(
    'component: "gold" is not one of assets',
  );
  expect(() => core.equivalentHikes(1e308, { gdpBn: 25_360 })).toThrow(
    'amount must be a number, not 1e+308',
  );
  expect(() => core.policyScenario({ gdpBn: 1, hikesByQuarter: [-1e6] })).toThrow('too large');
  expect(() => core.toIsoDay(Number.NaN)).toThrow('is not a whole number of days');
  expect(() => core.startOfPeriod(0, 'decade' as never)).toThrow(
    'period: "decade" is not one of week',
  );
});
