import {
  attributeReturn,
  compositeEarnings,
  compositePrice,
  growthLiquidityModel,
} from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { GROWTH_CORRELATION, GROWTH_LIQUIDITY, NOTE_PROJECTIONS, RETURN_ATTRIBUTION, SP500_IMPACT } =
  inUtc;

type Row = (string | number | Date)[];

test("the note's projections beside the year as it came", () => {
  const [header, ...rows] = NOTE_PROJECTIONS() as Row[];
  expect(header).toHaveLength(6);
  expect(rows.map((row) => row.slice(1).map((value) => Number(Number(value).toFixed(1))))).toEqual([
    [4, 300, 4, 2.9, 1.3],
    [7, 600, -1, 2.7, 2],
    [17, 336, -10.9, 1.3, 4.5],
  ]);
});

describe('SP500_IMPACT', () => {
  test.each([
    [4, 300, -5.2],
    [7, 600, -10.1],
    [1, undefined, -1.2],
    ['', 300, ''],
    [undefined, 300, -0.4],
  ])('%s hikes and %s bn take %s points', (hikes, qt, points) => {
    const impact = SP500_IMPACT(hikes, qt);
    expect(typeof impact === 'number' ? Number(impact.toFixed(10)) : impact).toBe(points);
  });

  test('"all" gives total, earnings and valuation; a grid of hikes and run-off spills', () => {
    expect(
      (SP500_IMPACT(4, 0, 'ALL') as number[][])[0].map((points) => Number(points.toFixed(10))),
    ).toEqual([-4.8, -2.8, -2]);
    const grid = SP500_IMPACT([[4], [''], [7]], [[0, 300, 600]]) as Row[];
    expect(
      grid.map((row) =>
        row.map((points) => (points === '' ? '' : Number((points as number).toFixed(10)))),
      ),
    ).toEqual([
      [-4.8, -5.2, -5.6],
      ['', '', ''],
      [-9.3, -9.7, -10.1],
    ]);
  });

  test('dollars are the note’s unless a GDP is named, which is another figure', () => {
    expect(SP500_IMPACT(4, 300, 'total', '')).toBeCloseTo(-5.2, 12);
    expect(SP500_IMPACT(4, 300, 'total', 25_360)).toBeCloseTo(-5.2, 12);
    expect(SP500_IMPACT(4, 300, 'total', 32_486.066)).toBeCloseTo(-5.11, 2);
    expect(() => SP500_IMPACT(4, 300, 'total', 0)).toThrow(
      'SP500_IMPACT: gdp_bn must be above 0, not 0',
    );
  });

  test.each([
    [
      () => SP500_IMPACT(-1),
      /^SP500_IMPACT: hikes must be 0 or more, not -1: the double-kill rule is stated for tightening only/,
    ],
    [() => SP500_IMPACT(4, -300), /^SP500_IMPACT: qt_bn: run-off must be 0 or more, not -300/],
    [
      () => SP500_IMPACT(4, 0, 'dividends'),
      'SP500_IMPACT: part must be one of total, earnings, valuation, all, not "dividends"',
    ],
    [() => SP500_IMPACT(undefined), 'SP500_IMPACT: hikes is missing: give a number of 25 bp hikes'],
  ])('refuses what the rule is not stated for', (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});

describe('RETURN_ATTRIBUTION', () => {
  test('without ranges it is the S&P composite since April 2020, to where its earnings end', () => {
    const [header, ...rows] = RETURN_ATTRIBUTION() as Row[];
    expect(header).toEqual(['Date', 'Earnings', 'Valuation', 'Total']);
    expect(rows[0]).toEqual([new Date('2020-04-01T00:00:00'), 0, 0, 0]);
    const { latest } = attributeReturn();
    expect(rows.at(-1)).toEqual([
      new Date(`${latest.date}T00:00:00`),
      latest.earningsLogPoints,
      latest.valuationLogPoints,
      latest.totalLogPoints,
    ]);
    expect((RETURN_ATTRIBUTION('', '', '2021-01-01') as Row[])[1][0]).toEqual(
      new Date('2021-01-01T00:00:00'),
    );
    expect(() => RETURN_ATTRIBUTION('', '', '1990-01-01')).toThrow(
      /^RETURN_ATTRIBUTION: on: .*starts on 1999-01-01/,
    );
  });

  const prices = [['Date', 'S&P'], ...compositePrice.series().toJSON()];
  const earnings = [['Date', 'EPS'], ...compositeEarnings.series().toJSON()];

  test("is core's attribution, and sums exactly", () => {
    const [header, ...rows] = RETURN_ATTRIBUTION(prices, earnings, '2020-04-01') as Row[];
    expect(header).toEqual(['Date', 'Earnings', 'Valuation', 'Total']);
    const { latest } = attributeReturn({ afterLastEarnings: 'hold' });
    expect(rows.at(-1)!.slice(1)).toEqual([
      latest.earningsLogPoints,
      latest.valuationLogPoints,
      latest.totalLogPoints,
    ]);
    for (const [, earned, valued, total] of rows as number[][]) expect(earned + valued).toBe(total);
  });

  test('earnings are read as of each price, the last of them to the last price', () => {
    const rows = RETURN_ATTRIBUTION(
      [
        ['2024-03-29', 100],
        ['2024-06-28', 110],
        ['2024-07-31', 121],
      ],
      [
        ['2024-03-31', 4],
        ['2024-06-30', 5],
      ],
      '2024-06-28',
    ) as Row[];
    expect(rows.map(([, ...cells]) => cells.at(-1))).toEqual([
      'Total',
      0,
      expect.closeTo(100 * Math.log(1.1), 8),
    ]);
    expect(rows[2][1]).toBeCloseTo(100 * Math.log(5 / 4), 8);
  });

  test('what is left out of a range is said below the table', () => {
    const rows = RETURN_ATTRIBUTION(
      [
        ['2024-03-29', 100],
        ['2024-06-28', 'soon'],
        ['2024-07-31', 121],
        ['2024-08-30', 122],
      ],
      [['2024-03-29', 4]],
    ) as Row[];
    expect(rows.at(-1)).toEqual([
      'prices: 1 of 4 rows left out: “soon” is no number (row 2, column 2)',
      '',
      '',
      '',
    ]);
  });

  test('without dates rows go together and the first is the base', () => {
    const rows = RETURN_ATTRIBUTION([[100], [110], ['']], [[5], [5.5], [6]]) as Row[];
    expect(rows).toEqual([
      ['Row', 'Earnings', 'Valuation', 'Total'],
      [1, 0, 0, 0],
      [2, expect.closeTo(100 * Math.log(1.1), 8), 0, expect.closeTo(100 * Math.log(1.1), 8)],
    ]);
  });

  test.each([
    [() => RETURN_ATTRIBUTION(undefined, earnings), /^RETURN_ATTRIBUTION: prices is missing/],
    [
      () => RETURN_ATTRIBUTION(prices, [[1], [2]]),
      'RETURN_ATTRIBUTION: earnings needs dates in its first column, as prices has',
    ],
    [
      () => RETURN_ATTRIBUTION([[1], [2]], [[1]]),
      /^RETURN_ATTRIBUTION: earnings has 1 rows, but prices has 2/,
    ],
    [
      () => RETURN_ATTRIBUTION([[1], [2]], [[1], [2]], '2020-04-01'),
      /^RETURN_ATTRIBUTION: on needs dates/,
    ],
    [
      () =>
        RETURN_ATTRIBUTION(prices, [
          ['2020-04-01', 1],
          ['2021-04-01', -1],
        ]),
      'RETURN_ATTRIBUTION: earnings of 2021-04-01 is -1; logarithms need positive values',
    ],
    [
      () =>
        RETURN_ATTRIBUTION(
          [
            ['2020-04-01', 0],
            ['2021-04-01', 2],
          ],
          prices,
        ),
      'RETURN_ATTRIBUTION: prices: price of 2020-04-01 is 0; logarithms need positive values',
    ],
    [
      () => RETURN_ATTRIBUTION([[0], [2]], [[1], [2]]),
      'RETURN_ATTRIBUTION: prices holds 0 in row 1; logarithms need positive values',
    ],
    [
      () => RETURN_ATTRIBUTION([[1], [2]], [[1], [-2]]),
      'RETURN_ATTRIBUTION: earnings holds -2 in row 2; logarithms need positive values',
    ],
  ])('names a wrong argument', (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});

describe('GROWTH_LIQUIDITY', () => {
  test('without ranges it fits the embedded figures to the last month, with Newey–West errors', () => {
    const [header, ...rows] = GROWTH_LIQUIDITY() as Row[];
    expect(header[2]).toBe('Newey–West error, 12 lags');
    const table = new Map(rows.map(([label, ...cells]) => [label, cells]));
    const { regression, neweyWest } = growthLiquidityModel();
    for (const [i, { name, value, standardError, t }] of neweyWest.coefficients.entries()) {
      const textbook = regression.coefficients[i];
      expect(table.get(name)).toEqual([
        value,
        standardError,
        t,
        textbook.standardError,
        textbook.t,
      ]);
    }
    expect(table.get('R²')![0]).toBe(regression.rSquared);
    expect(table.get('n')![0]).toBe(304);
    expect(table.get('from')![0]).toEqual(new Date('2001-01-01T00:00:00'));
    expect(table.get('to')![0]).toEqual(new Date('2026-04-01T00:00:00'));
  });

  test('the sample of the note: liquidity −1.23, t −1.5 where the overlap is allowed for', () => {
    const table = new Map(
      (GROWTH_LIQUIDITY('', '', '', 'fit', '2022-02-28') as Row[]).map(([label, ...cells]) => [
        label,
        cells as number[],
      ]),
    );
    const [value, , t, , textbookT] = table.get('liquidity')!;
    expect([value.toFixed(2), t.toFixed(2), textbookT.toFixed(2)]).toEqual([
      '-1.23',
      '-1.48',
      '-3.34',
    ]);
    expect(table.get('n')![0]).toBe(254);
  });

  test('"by-end": the coefficient of liquidity changes its sign', () => {
    const [header, ...rows] = GROWTH_LIQUIDITY('', '', '', 'by-end') as Row[];
    expect(header).toEqual(['Sample ends', 'Growth', 't', 'Liquidity', 't', 'R²', 'n']);
    expect(rows[0][0]).toEqual(new Date('2022-02-01T00:00:00'));
    expect((rows[0][3] as number).toFixed(2)).toBe('-1.23');
    expect((rows.at(-1)![3] as number).toFixed(2)).toBe('0.28');
  });

  test('"decompose" sums to the fit', () => {
    const [header, ...rows] = GROWTH_LIQUIDITY('', '', '', 'decompose') as Row[];
    expect(header).toEqual([
      'Date',
      'Return, %',
      'Fitted, %',
      'Baseline, %',
      'Growth, points',
      'Liquidity, points',
    ]);
    expect(rows).toHaveLength(304);
    for (const [, , fitted, baseline, growth, liquidity] of rows as number[][])
      expect(baseline + growth + liquidity).toBe(fitted);
  });

  test('own figures are used from end to end, without dates too', () => {
    const growth = [[50], [55], [45], [60], [52]];
    const liquidity = [[1], [2], [0], [-1], [3]];
    const returns = growth.map(([g], i) => [3 + 0.5 * g - 2 * liquidity[i][0]]);
    const table = new Map(
      (GROWTH_LIQUIDITY(returns, growth, liquidity) as Row[]).map(([label, ...cells]) => [
        label,
        cells,
      ]),
    );
    expect(table.get('growth')![0]).toBeCloseTo(0.5, 9);
    expect(table.get('liquidity')![0]).toBeCloseTo(-2, 9);
    expect(table.get('n')![0]).toBe(5);
    expect(table.get('to')![0]).toBe(5);
  });

  test.each([
    [
      () => GROWTH_LIQUIDITY([[1], [2]]),
      'GROWTH_LIQUIDITY: returns needs dates in its first column, as the embedded figures have',
    ],
    [
      () => GROWTH_LIQUIDITY([[1], [2]], [[1], [2]], [[1], [2]]),
      'GROWTH_LIQUIDITY: returns: 2 complete rows are too few for 3 coefficients; at least 4 are needed',
    ],
    [
      () => GROWTH_LIQUIDITY([[1], [2], [3], [5]], [[1], [1], [1], [1]], [[1], [2], [0], [4]]),
      'GROWTH_LIQUIDITY: growth does not vary',
    ],
    [
      () => GROWTH_LIQUIDITY([[1], [2]], [[1], [2]], [[1], [2]], 'by-end'),
      'GROWTH_LIQUIDITY: output by-end needs dates in the first column of the ranges',
    ],
    [
      () => GROWTH_LIQUIDITY([[1], [2]], [[1], [2]], [[1], [2]], 'fit', '2022-02-28'),
      'GROWTH_LIQUIDITY: to_date needs dates in the first column of the ranges',
    ],
    [
      () => GROWTH_LIQUIDITY('', '', '', 'fit', '1999-12-31'),
      'GROWTH_LIQUIDITY: to_date: the sample ends on 1999-12-31, before it starts on 2001-01-01',
    ],
    [
      () => GROWTH_LIQUIDITY('', '', '', 'forecast'),
      'GROWTH_LIQUIDITY: output must be one of fit, decompose, by-end, not "forecast"',
    ],
  ])('names a wrong argument', (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});

describe('GROWTH_CORRELATION', () => {
  test('the manufacturing index with GDP and with returns, with its interval', () => {
    const gdp = GROWTH_CORRELATION() as Row[];
    expect(gdp.map(([label]) => label)).toEqual([
      'Correlation with real GDP growth',
      '95 % interval, low',
      '95 % interval, high',
      'Quarters',
      'From',
      'To',
    ]);
    expect(gdp.slice(0, 4).map(([, value]) => Number((value as number).toFixed(2)))).toEqual([
      0.55, 0.4, 0.67, 101,
    ]);
    const returns = new Map(GROWTH_CORRELATION('returns') as [string, unknown][]);
    expect(returns.get('Correlation with returns')).toBeCloseTo(0.62, 2);
    expect(returns.get('Months')).toBe(304);
  });

  test('of a factor of one’s own, and of one that is too short', () => {
    const factor = Array.from({ length: 40 }, (_, i) => [
      `${2010 + Math.floor(i / 4)}-${['01', '04', '07', '10'][i % 4]}-01`,
      (i * 7) % 11,
    ]);
    const table = new Map(GROWTH_CORRELATION('gdp', factor) as [string, unknown][]);
    expect(table.get('Quarters')).toBe(40);
    expect(() => GROWTH_CORRELATION('gdp', factor.slice(0, 5))).toThrow(
      'GROWTH_CORRELATION: growth: 5 common days are too few; at least 12 are needed',
    );
    expect(() => GROWTH_CORRELATION('profits')).toThrow(
      'GROWTH_CORRELATION: outcome must be one of gdp, returns, not "profits"',
    );
  });
});
