import { fedSeriesNames } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { FED_ASSETS, FED_ASSETS_GDP, FED_SERIES, NET_LIQUIDITY } = inUtc;

const local = (day: string): Date => new Date(`${day}T00:00:00`);

describe('FED_ASSETS', () => {
  test('the latest and the highest figure', () => {
    expect(FED_ASSETS()).toBe(6743.031);
    expect(FED_ASSETS('2022-04-13')).toBe(8965.487);
  });

  test('dates are read as core reads them; "latest" and "today" are known', () => {
    for (const day of ['13 April 2022', '2022年4月13日', '13.4.2022', 20220413, '民國111年4月13日'])
      expect(FED_ASSETS(day)).toBe(8965.487);
    for (const word of ['latest', 'Today', '最新']) expect(FED_ASSETS(word)).toBe(FED_ASSETS());
  });

  test('a whole column passes with its heading and error values', () => {
    expect(FED_ASSETS([['Date'], ['2022-04-13'], ['#N/A'], [''], [44664]])).toEqual([
      [''],
      [8965.487],
      ['#N/A'],
      [''],
      [8965.487],
    ]);
    expect(() => FED_ASSETS([['2022-04-13'], ['Date']])).toThrow(/not "Date" \(row 2\)/);
  });

  test('dates are ISO text, serial numbers or date cells, in ranges too', () => {
    const dates = [
      ['2022-04-13'],
      [44664],
      [local('2022-04-13')],
      [''],
      ['2022-04-19T08:30'],
      [44664.7],
    ];
    expect(FED_ASSETS(dates)).toEqual([
      [8965.487],
      [8965.487],
      [8965.487],
      [''],
      [8965.487],
      [8965.487],
    ]);
  });

  test.each([
    [() => FED_ASSETS('2002-12-17'), /^FED_ASSETS: date: .*2002-12-18/],
    [
      () => FED_ASSETS('mid-April 2022'),
      'FED_ASSETS: date must be a date such as 2022-12-07, not "mid-April 2022"',
    ],
    [() => FED_ASSETS(true), 'FED_ASSETS: date must be a date such as 2022-12-07, not TRUE'],
    [() => FED_ASSETS(-5), 'FED_ASSETS: date must be a date such as 2022-12-07, not -5'],
    [() => FED_ASSETS(99999), 'FED_ASSETS: date must be a date such as 2022-12-07, not 99999'],
    [() => FED_ASSETS(2018), /not 2018; of the year 2018 give a day, such as 2018-12-31$/],
    [() => FED_ASSETS([[2017, 2018]]), /not 2017; of the year 2017 .* \(row 1, column 1\)$/],
    [() => FED_ASSETS(202103), /not 202103; of the month 2021-03 give a day/],
    [() => FED_ASSETS('2021-03'), /not "2021-03"; of the month 2021-03 give a day/],
    [() => FED_ASSETS('03/04/2022'), /must be a date such as 2022-12-07, not "03\/04\/2022"/],
    [
      () => (FED_ASSETS as (...dates: string[]) => unknown)('2022-01-01', '2022-12-31'),
      'FED_ASSETS: takes one argument (date), not 2; of several dates name their range, and for every figure between two =FED_SERIES("assets", start, end)',
    ],
    [
      () => FED_ASSETS(new Date(Number.NaN)),
      'FED_ASSETS: date must be a date such as 2022-12-07, not a date that does not exist',
    ],
  ])('a wrong date is refused with a sentence', (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});

test.each([
  ['WALCL', /must be a name such as "assets", .*; FRED_SERIES\("WALCL"\) reads FRED's own$/],
  ['asset', /did you mean "assets"\?$/],
  ['treasurys', /did you mean "treasuries"\?$/],
])('the nearest name of %s is offered', (name, sentence) => {
  expect(() => FED_SERIES(name)).toThrow(sentence);
});

test('a day beyond the next release is a sentence, not the last figure in disguise', () => {
  expect(() => FED_ASSETS('2051-01-01')).toThrow(
    'FED_ASSETS: date has no figure yet for 2051-01-01; the latest is of 2026-09-30',
  );
  expect(() => NET_LIQUIDITY('2051-01-01')).toThrow('has no figure yet for 2051-01-01');
  expect(FED_ASSETS('2026-10-07')).toBe(6743.031);
});

describe('FED_SERIES', () => {
  test('a rate that holds until it is changed has an answer on every day it holds', () => {
    expect(FED_SERIES('target-upper', '2026-10-01').slice(1)).toEqual([[local('2026-10-01'), 4]]);
    expect(FED_SERIES('target-lower', '2022-03-01', '2022-05-31').slice(1)).toEqual([
      [local('2022-03-01'), 0],
      [local('2022-03-17'), 0.25],
      [local('2022-05-05'), 0.75],
    ]);
    expect(FED_SERIES('target-upper', '2026-09-17').slice(1)).toEqual([[local('2026-09-17'), 4]]);
    expect(FED_SERIES([['assets', 'target-upper']], '2026-09-22', '2026-09-23').slice(1)).toEqual([
      [local('2026-09-22'), '', 4],
      [local('2026-09-23'), expect.any(Number), ''],
    ]);
    // Beyond a decision that the figures do not have, nothing is carried on.
    expect(() => FED_SERIES('target-upper', '2026-11-29')).toThrow(
      /^FED_SERIES: start: .*the decision of 2026-10-28 is not in the figures/,
    );
    // What is observed from day to day is not carried on.
    expect(FED_SERIES('fedfunds', '2026-05-15', '2026-06-15').slice(1)).toHaveLength(1);
  });

  test.each(fedSeriesNames)('%s: dates and values under a header', (name) => {
    const [header, ...rows] = FED_SERIES(name);
    expect(header).toEqual(['Date', expect.stringMatching(/^.+, .+/)]);
    expect(rows.length).toBeGreaterThan(4);
    for (const [date, value] of rows) {
      expect(date).toBeInstanceOf(Date);
      expect(value).toBeTypeOf('number');
    }
  });

  test('dollars are billions and shares are 1 = 100 %', () => {
    expect(FED_SERIES('assets').at(-1)).toEqual([local('2026-09-30'), 6743.031]);
    expect(FED_SERIES('assets-to-gdp').at(-1)![1]).toBeCloseTo(0.21, 2);
  });

  test('starts and ends on the days asked for', () => {
    expect(FED_SERIES('assets', '2022-04-07', local('2022-04-13')).slice(1)).toEqual([
      [local('2022-04-13'), 8965.487],
    ]);
  });

  test('several names stand side by side, blank on days without a figure', () => {
    const [header, ...rows] = FED_SERIES([['assets', '', 'gdp']], '2022-04-01', '2022-04-13');
    expect(header).toHaveLength(3);
    expect(rows.map(([date]) => date)).toEqual(
      ['2022-04-01', '2022-04-06', '2022-04-13'].map(local),
    );
    expect(rows[0][1]).toBe('');
    expect(rows[0][2]).toBeGreaterThan(25000);
    expect(rows[2]).toEqual([local('2022-04-13'), 8965.487, '']);
  });

  test.each([
    [() => FED_SERIES(undefined), /^FED_SERIES: name is missing: give one of assets, treasuries/],
    [() => FED_SERIES(''), /^FED_SERIES: name is blank/],
    [() => FED_SERIES('gold'), /^FED_SERIES: name must be one of assets, .*, not "gold"$/],
    [
      () => FED_SERIES('assets', '2023-01-01', '2022-01-01'),
      'FED_SERIES: end is 2022-01-01, before the start 2023-01-01',
    ],
    [
      () => FED_SERIES('assets', '2027-01-01'),
      'FED_SERIES: start leaves no figures: Fed total assets has figures from 2002-12-18 to 2026-09-30',
    ],
    [
      () => FED_SERIES('assets', '2022-01-06', '2022-01-10'),
      /^FED_SERIES: start leaves no figures: Fed total assets has figures from 2002-12-18 to \S+, but none from 2022-01-06 to 2022-01-10$/,
    ],
  ])('a wrong argument is named', (call, sentence) => {
    expect(call).toThrow(sentence);
  });

  test('a heading says its unit once', () => {
    expect(FED_SERIES('assets-to-gdp')[0]).toEqual([
      'Date',
      'Fed total assets, share of GDP, 1 = 100 %',
    ]);
    expect(FED_SERIES('reserves-to-gdp')[0]).toEqual([
      'Date',
      'Reserve balances with Federal Reserve Banks, week average, share of GDP, 1 = 100 %',
    ]);
  });
});

test('assets as a share of GDP and net liquidity, now and on dates', () => {
  expect(FED_ASSETS_GDP()).toBeCloseTo(0.21, 2);
  const [[then], [blank]] = FED_ASSETS_GDP([['2007-08-01'], ['']]) as number[][];
  expect(then).toBeLessThan(0.07);
  expect(blank).toBe('');
  expect(NET_LIQUIDITY()).toBe(FED_SERIES('net-liquidity').at(-1)![1]);
  expect(NET_LIQUIDITY('2022-04-13')).toBeLessThan(8965.487);
  expect(() => NET_LIQUIDITY('2010-01-01')).toThrow(/^NET_LIQUIDITY: date: /);
});
