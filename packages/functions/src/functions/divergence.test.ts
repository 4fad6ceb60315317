import { compositePrice, rollingCorrelation, totalAssets } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { DIVERGENCE, ROLLING_CORRELATION } = inUtc;

const local = (day: string): Date => new Date(`${day}T00:00:00`);

const assets = [['Date', 'Fed assets'], ...totalAssets.series().toJSON()];
const shares = [
  ['Date', 'S&P 500 TR'],
  [local('2022-12-07'), 8369.74],
  ['', ''],
  [local('2024-06-05'), 11000],
  [local('2025-12-05'), 15264.64],
];

test('the three-year comparison: +82.38 % against −23.85 %, in opposite directions', () => {
  const [one, two, spread, direction, correlation, base, end] = DIVERGENCE(
    shares,
    assets,
    '2022-12-07',
    '2025-12-05',
  ) as [string, number][];
  expect([one[0], one[1].toFixed(2)]).toEqual(['Change of S&P 500 TR, %', '82.38']);
  expect([two[0], two[1].toFixed(2)]).toEqual(['Change of Fed assets, %', '-23.85']);
  expect(spread[1]).toBeCloseTo(one[1] - two[1], 12);
  expect(direction).toEqual(['Direction', 'opposite']);
  expect(correlation[0]).toMatch(/^Correlation of \w+ly changes$/);
  expect(base).toEqual(['Base date', local('2022-12-07')]);
  expect(end).toEqual(['End date', local('2025-12-05')]);
});

test('weekly figures correlate by weeks', () => {
  const mirrored = totalAssets
    .series()
    .toJSON()
    .map(([day, value]) => [day, 1e12 / value]);
  const table = new Map(DIVERGENCE(assets, mirrored, '2022-12-07') as [string, number][]);
  expect(table.get('Correlation of weekly changes')).toBeLessThan(-0.99);
  expect([...table.keys()][1]).toBe('Change of b, %');
});

test('a series that ends early ends the comparison, and is named', () => {
  const table = new Map(
    DIVERGENCE(shares.slice(0, 4), assets, '2022-12-07') as [string, unknown][],
  );
  expect(table.get('End date')).toEqual(local('2024-06-05'));
  expect(table.get('Ended early')).toBe('S&P 500 TR');
});

test.each([
  [() => DIVERGENCE(undefined, assets), /^DIVERGENCE: a is missing/],
  [() => DIVERGENCE(shares, [[1], [2]]), 'DIVERGENCE: b needs dates in its first column'],
  [
    () =>
      DIVERGENCE(
        shares.slice(3).map((row) => [...row, 1]),
        assets,
      ),
    'DIVERGENCE: a must have one column of values beside the dates, not 2',
  ],
  [
    () => DIVERGENCE(shares, assets, '2022-12-07', '2022-01-01'),
    'DIVERGENCE: to_date is 2022-01-01, before the base date 2022-12-07',
  ],
  [
    () => DIVERGENCE(shares, assets, '2022-12-06'),
    /^DIVERGENCE: on: S&P 500 TR starts on 2022-12-07/,
  ],
])('a wrong argument is named', (call, sentence) => {
  expect(call).toThrow(sentence);
});

test('a range may lie on its side, and write dates and numbers as people do', () => {
  const rowOriented = [
    ['Date', '7 December 2022', '5 December 2025'],
    ['S&P 500 TR', '8,369.74', '15,264.64'],
  ];
  const [one] = DIVERGENCE(rowOriented, assets, '2022-12-07') as [string, number][];
  expect([one[0], one[1].toFixed(2)]).toEqual(['Change of S&P 500 TR, %', '82.38']);
});

test('a correlation has its interval and says how many changes it rests on', () => {
  const composite = [['Date', 'S&P'], ...compositePrice.series().toJSON()];
  const table = new Map(DIVERGENCE(assets, composite, '2022-12-07') as [string, number][]);
  const figures = [
    'Correlation of monthly changes',
    'Correlation, 95 % low',
    'Correlation, 95 % high',
    'Monthly changes',
  ].map((label) => table.get(label)!.toFixed(2));
  expect(figures).toEqual(['-0.22', '-0.50', '0.10', '40.00']);
  const few = new Map(DIVERGENCE(shares, assets, '2022-12-07') as [string, unknown][]);
  expect(few.get('Correlation, 95 % low')).toBe('');
});

test('ROLLING_CORRELATION is core’s over 52 weeks, or what is asked', () => {
  const mirrored = totalAssets
    .series()
    .toJSON()
    .map(([day, value]) => [day, 1e12 / value + ((toNumber(day) * 7) % 5)]);
  const [header, ...rows] = ROLLING_CORRELATION(assets, mirrored) as (string | Date | number)[][];
  expect(header).toEqual(['Date', 'Correlation of 52 weekly changes']);
  const core = rollingCorrelation(
    totalAssets.series(),
    totalAssets.series().withValues(Float64Array.from(mirrored, ([, value]) => value as number)),
  );
  expect(rows.map(([, value]) => value)).toEqual([...core.values]);
  const quarters = ROLLING_CORRELATION(assets, mirrored, 12, 'quarter') as unknown[][];
  expect(quarters[0][1]).toBe('Correlation of 12 quarterly changes');
});

test.each([
  [
    () => ROLLING_CORRELATION(assets, assets, 4),
    'ROLLING_CORRELATION: window must be a whole number of at least 12, not 4',
  ],
  [
    () => ROLLING_CORRELATION(shares, assets),
    'ROLLING_CORRELATION: window is 52, more than the weekly changes both series have',
  ],
  [
    () => ROLLING_CORRELATION(assets, assets, 52, 'day'),
    'ROLLING_CORRELATION: changes must be one of week, month, quarter, not "day"',
  ],
])('names a wrong argument of ROLLING_CORRELATION', (call, sentence) => {
  expect(call).toThrow(sentence);
});

function toNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

describe('ranges as people have them', () => {
  const day = (iso: string) => new Date(`${iso}T00:00:00`);
  const w = [
    ['Date', 'w'],
    ['2024-03-04', 100],
    ['2024-03-07', 100],
  ];
  const cell = (table: unknown[][], label: string): unknown =>
    table.find(([name]) => String(name).startsWith(label))?.[1];

  test('amounts in 亿 and 万亿', () => {
    const v = [
      ['Date', 'v'],
      ['2024-03-04', '9000亿'],
      ['2024-03-05', '9500亿'],
      ['2024-03-07', '1.08万亿'],
    ];
    expect(cell(DIVERGENCE(v, w), 'Spread')).toBeCloseTo(20, 10);
  });

  test('months as decimals of a year', () => {
    const a = [
      ['Date', 'P'],
      [2007.11, 100],
      [2007.12, 110],
      [2008.01, 121],
    ];
    const b = [
      ['Date', 'Q'],
      ['2007-11-01', 1],
      ['2007-12-01', 2],
      ['2008-01-01', 3],
    ];
    const table = DIVERGENCE(a, b);
    expect(cell(table, 'Change of P')).toBeCloseTo(21, 10);
    expect(cell(table, 'End date')).toEqual(day('2008-01-01'));
  });

  test('what is left out is said', () => {
    const v = [
      ['Date', 'v'],
      ['2024-03-04', 100],
      ['2024-03-05', 'soon'],
      ['2024-03-06', 105],
      ['2024-03-07', 120],
    ];
    expect(cell(DIVERGENCE(v, w), 'Left out of a')).toBe(
      '1 of 4 rows left out: “soon” is no number (row 3, column 2)',
    );
  });

  test.each([
    [
      'dates in cells beside dates in text',
      [
        ['Datum', 'P'],
        [day('2022-03-01'), 1],
        [day('2022-04-01'), 2],
        ['25/01/2022', 3],
      ],
      /dates as text/,
    ],
    [
      'a day twice',
      [
        ['d', 'v'],
        ['2024-03-04', 1],
        ['2024-03-07', 2],
        ['2024-03-04', 3],
      ],
      /2024-03-04 stands twice/,
    ],
    [
      'several series',
      [
        ['date', 'symbol', 'v'],
        ['2024-03-04', 'A', 1],
        ['2024-03-04', 'B', 2],
        ['2024-03-07', 'A', 3],
        ['2024-03-07', 'B', 4],
      ],
      /a holds several series in one column \(A, B\)/,
    ],
    [
      'an open order',
      [
        ['Date', 'v'],
        ['03/04/2024', 1],
        ['04/04/2024', 2],
      ],
      /Say so with date_order: "dmy" or "mdy"/,
    ],
  ])('%s is refused with a sentence', (_, range, sentence) => {
    expect(() => DIVERGENCE(range, w)).toThrow(sentence);
  });
});
