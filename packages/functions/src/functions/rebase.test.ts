import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { REBASE } = inUtc;

/**
 * A Date as tests on a machine without Apps Script services see it: midnight of the machine's zone.
 */
const local = (day: string): Date => new Date(`${day}T00:00:00`);

describe('without arguments', () => {
  const table = REBASE() as [string | Date, string | number][];

  test('spills Fed total assets as per-cent change since 2022-12-07, under a header', () => {
    expect(table[0]).toEqual(['Date', 'Fed total assets, % change since 2022-12-07']);
    expect(table[1]).toEqual([local('2022-12-07'), 0]);
    expect(table.at(-1)![0]).toEqual(local('2026-09-30'));
  });

  test('is −23.85 % on the observation of 2025-12-03', () => {
    const row = table.find(
      ([date]) => date instanceof Date && date.getTime() === local('2025-12-03').getTime(),
    )!;
    expect((row[1] as number).toFixed(2)).toBe('-23.85');
  });
});

test('reaches +82.38 % from the two S&P 500 total return levels', () => {
  const table = [
    ['2022-12-07', 8369.74],
    ['2025-12-05', 15264.64],
  ];
  const [, end] = REBASE(table, 0, '2022-12-07') as [string, number][];
  expect(end[0]).toBe('2025-12-05');
  expect(end[1].toFixed(2)).toBe('82.38');
});

describe('numbers alone', () => {
  test('keep their shape; the first positive value becomes 100; blanks stay blank', () => {
    expect(REBASE([[''], [0], [50], ['  '], [75]])).toEqual([[''], [0], [100], [''], [150]]);
  });
  test('of several columns, each has its own base', () => {
    expect(
      REBASE([
        [10, 4],
        [20, 2],
      ]),
    ).toEqual([
      [100, 100],
      [200, 50],
    ]);
  });
  test('one value is 100', () => expect(REBASE(7)).toBe(100));
  test('a blank cell stays blank', () => expect(REBASE('')).toBe(''));
});

describe('GOOGLEFINANCE output', () => {
  const quotes = [
    ['Date', 'Close'],
    [new Date('2022-12-06T16:00:00Z'), 390],
    [new Date('2022-12-08T16:00:00Z'), 400],
    [new Date('2022-12-09T16:00:00Z'), 380],
  ];
  test('keeps header row and dates untouched, and reads the base as of its date', () => {
    const rebased = REBASE(quotes, 0, '2022-12-07') as unknown[][];
    expect(rebased[0]).toEqual(['Date', 'Close']);
    expect(rebased.slice(1).map(([date]) => date)).toEqual(quotes.slice(1).map(([date]) => date));
    expect(rebased.slice(1).map(([, value]) => Number((value as number).toFixed(4)))).toEqual([
      0, 2.5641, -2.5641,
    ]);
  });
  test('may have its dates as serial numbers with a time of day', () => {
    const serials = [
      ['Date', 'Close'],
      [44901.6666667, 390],
      [44903.6666667, 400],
    ];
    expect(REBASE(serials, 100, 44902)).toEqual([
      ['Date', 'Close'],
      [44901.6666667, 100],
      [44903.6666667, (400 / 390) * 100],
    ]);
  });
  test('may go on with blank rows, as a whole column does', () => {
    expect(REBASE([...quotes.slice(0, 2), ['', ''], ['', '']], 1)).toEqual([
      ...quotes.slice(0, 1),
      [quotes[1][0], 1],
      ['', ''],
      ['', ''],
    ]);
  });
});

describe('a range lying on its side', () => {
  test('one row of numbers is one series', () => {
    expect(REBASE([['', 50, 75, 25]])).toEqual([['', 100, 150, 50]]);
    expect(REBASE([['SPY', 50, 75]], 1)).toEqual([['SPY', 1, 1.5]]);
  });
  test('dates in the first row are the dates of the rows below', () => {
    const table = [
      ['', '2022-12-07', '2023-12-07'],
      ['SPY', 400, 500],
      ['Gold', 1800, 2250],
    ];
    expect(REBASE(table, 100, '2023-01-01')).toEqual([
      ['', '2022-12-07', '2023-12-07'],
      ['SPY', 100, 125],
      ['Gold', 100, 125],
    ]);
  });
  test('one row that begins with its date is a row of values', () => {
    expect(REBASE([['2022-12-07', 400, 1800]])).toEqual([['2022-12-07', 100, 100]]);
  });
});

test('several base dates or levels answer with one column each', () => {
  const table = [
    ['2022-12-07', 100],
    ['2023-12-07', 200],
  ];
  expect(REBASE(table, 0, [['2022-12-07', '2023-12-07']])).toEqual([
    ['2022-12-07', 0, -50],
    ['2023-12-07', 100, 0],
  ]);
});

test('rows in any order keep their own values', () => {
  const table = [
    ['2023-12-07', 125],
    ['2022-12-07', 100],
    ['2022-12-06', 90],
    ['2022-12-07', 100],
  ];
  expect(REBASE(table, 100, '2022-12-31')).toEqual(table);
});

test('figures and dates in text are read as everywhere', () => {
  expect(REBASE([['1,234.5'], ['2,469']])).toEqual([[100], [200]]);
  expect(REBASE([['Share'], ['35%'], ['70%']])).toEqual([['Share'], [100], [200]]);
  const levels = (rows: unknown[][], on?: unknown, order?: string): unknown[] =>
    (REBASE([['Date', 'v'], ...rows], 100, on, order) as unknown[][]).slice(1).map((row) => row[1]);
  const close = (...values: number[]): unknown[] => values.map((value) => expect.closeTo(value, 4));
  expect(
    levels(
      [
        ['Jan 2, 2024', 20],
        ['Jan 3, 2024', 21],
        ['Jan 4, 2024', 24],
      ],
      '2024-01-03',
    ),
  ).toEqual(close(95.2381, 100, 114.2857));
  expect(
    levels(
      [
        ['2023-11', 50],
        ['2023-12', 51],
        ['2024-01', 52],
      ],
      '2023-12-15',
    ),
  ).toEqual(close(98.0392, 100, 101.9608));
  expect(
    levels(
      [
        [1990, 50],
        [1995, 60],
        [2000, 75],
      ],
      '1995-12-31',
    ),
  ).toEqual(close(83.3333, 100, 125));
  expect(
    levels(
      [
        [1999.11, 50],
        [1999.12, 52],
        [2000.01, 55],
      ],
      '1999-12-15',
    ),
  ).toEqual(close(96.1538, 100, 105.7692));
  expect(
    levels([
      ['2024-01-03', '1.500,5'],
      ['2024-01-10', '3.001,0'],
    ]),
  ).toEqual(close(100, 200));
  expect(
    levels([
      ['2024-03-04', '9000亿'],
      ['2024-03-07', '1.08万亿'],
    ]),
  ).toEqual(close(100, 120));
  expect(
    levels(
      [
        ['03/04/2024', 50],
        ['04/04/2024', 60],
      ],
      undefined,
      'dmy',
    ),
  ).toEqual(close(100, 120));
  expect(
    REBASE(
      [
        ['time', 'close'],
        [1672704000000, 40],
        [1672790400000, 44],
      ],
      0,
    ),
  ).toEqual([
    ['time', 'close'],
    [1672704000000, 0],
    [1672790400000, expect.closeTo(10, 10)],
  ]);
});

test('columns of words stay where they are', () => {
  const table = [
    ['Date', 'Name', 'Close'],
    ['2024-01-03', 'X', 50],
    ['2024-01-04', 'X', 55],
  ];
  expect(REBASE(table)).toEqual([
    table[0],
    ['2024-01-03', 'X', 100],
    ['2024-01-04', 'X', expect.closeTo(110, 10)],
  ]);
});

test('tables side by side keep their own dates', () => {
  expect(
    REBASE([
      ['Date', 'A', 'Date', 'B'],
      ['2024-01-03', 50, '2024-01-04', 5],
      ['2024-01-05', 55, '2024-01-08', 6],
    ]),
  ).toEqual([
    ['Date', 'A', 'Date', 'B'],
    ['2024-01-03', 100, '2024-01-04', 100],
    ['2024-01-05', expect.closeTo(110, 10), '2024-01-08', 120],
  ]);
});

test('error values and marks for missing figures stay where they are', () => {
  expect(REBASE([[50], ['#N/A'], ['.'], [100]])).toEqual([[100], ['#N/A'], ['.'], [200]]);
});

test('skipped before others, the values are Fed total assets', () => {
  for (const skipped of [undefined, '', null]) {
    expect(REBASE(skipped, 0)).toEqual(REBASE());
    expect((REBASE(skipped, 100, '2022-12-07') as unknown[][])[0]).toEqual([
      'Date',
      'Fed total assets, 2022-12-07 = 100',
    ]);
  }
  expect(REBASE('')).toBe('');
  expect(REBASE('', '', '')).toBe('');
});

test('an empty column beside others stays empty', () => {
  const table = [
    ['SPDR S&P 500', '', ''],
    ['Date', 'Close', ''],
    ['2022-12-07', 200, ''],
    ['2022-12-08', 300, ''],
    ['', '', ''],
  ];
  expect(REBASE(table)).toEqual([
    table[0],
    table[1],
    ['2022-12-07', 100, ''],
    ['2022-12-08', 150, ''],
    table[4],
  ]);
});

test('a note below the figures stays, a total is refused', () => {
  expect(
    REBASE([
      ['2022-12-07', 200],
      ['2022-12-08', 300],
      ['Source: mine', ''],
    ]),
  ).toEqual([
    ['2022-12-07', 100],
    ['2022-12-08', 150],
    ['Source: mine', ''],
  ]);
  expect(() =>
    REBASE([
      ['2022-12-07', 200],
      ['Total', 300],
    ]),
  ).toThrow('REBASE: values has a value but no date in row 2, but "Total"');
});

test('a number that is none is a missing figure', () => {
  expect(REBASE([[Number.NaN], [50], [Number.NaN], [100]])).toEqual([[''], [100], [''], [200]]);
});

test.each([
  [
    'a day that stands twice with other values',
    () =>
      REBASE([
        ['2022-12-07', 90],
        ['2022-12-08', 95],
        ['2022-12-07', 100],
      ]),
    /2022-12-07 stands twice with different values, in rows 1 and 3 \(90 and 100\)/,
  ],
  [
    'several series in one column',
    () =>
      REBASE([
        ['date', 'symbol', 'close'],
        ['2024-01-02', 'A', 1],
        ['2024-01-02', 'B', 2],
        ['2024-01-03', 'A', 3],
        ['2024-01-03', 'B', 4],
      ]),
    'REBASE: values holds several series in one column',
  ],
  [
    'a month for the base',
    () =>
      REBASE(
        [
          ['2020-05-01', 10],
          ['2020-06-01', 11],
        ],
        100,
        202006,
      ),
    /on must be a date such as 2022-12-07, not 202006; of the month 2020-06 give a day/,
  ],
  [
    'text in a range on its side, by its place in the sheet',
    () =>
      REBASE([
        ['', '2022-12-06', '2022-12-07'],
        ['SPY', 5, 'bad'],
      ]),
    'REBASE: values must hold numbers, but row 2, column 3 holds "bad"',
  ],
  [
    'dates in another notation',
    () =>
      REBASE([
        ['Date', 'Close'],
        ['12/6/2022', 5],
      ]),
    'REBASE: values: The range: is “12/6/2022” the day 2022-06-12 or 2022-12-06? Does the day or the month come first? Say so with date_order: "dmy" or "mdy" or "ymd"',
  ],
  [
    'text where a level is named',
    () => REBASE([[1]], 'ten'),
    'REBASE: to must be a number, not "ten"',
  ],
  [
    'quotes that Sheets keeps back',
    () =>
      REBASE([
        ['Date', 'Close'],
        ['#N/A', '#N/A'],
      ]),
    /^REBASE: values shows #N\/A and no numbers; .*paste them as values/,
  ],
  ['no numbers', () => REBASE([['a'], ['b']]), 'REBASE: values has no numbers'],
  [
    'text among numbers',
    () => REBASE([[1], ['x']]),
    'REBASE: values must hold numbers, but row 2, column 1 holds "x"',
  ],
  ['no positive value', () => REBASE([[0], [-1]]), 'REBASE: values: no positive value'],
  [
    'a base date without dates',
    () => REBASE([[1], [2]], 100, '2022-12-07'),
    'REBASE: on needs dates in the first column of values',
  ],
  [
    'a base date before the data',
    () => REBASE([['2023-01-04', 1]], 100, '2022-12-07'),
    /^REBASE: on: .*starts on 2023-01-04, after the base date 2022-12-07/,
  ],
  [
    'a base date that is none',
    () => REBASE([['2023-01-04', 1]], 100, '7/12/22'),
    'REBASE: on must be a date such as 2022-12-07, not "7/12/22"',
  ],
  [
    'base dates that do not fit',
    () => REBASE([['2023-01-04', 1, 2]], 100, [['2023-01-04', '2023-01-04', '2023-01-04']]),
    /REBASE: values has 2 columns/,
  ],
  [
    'a value without a date',
    () =>
      REBASE([
        ['2023-01-04', 1],
        ['', 2],
      ]),
    'REBASE: values has a value but no date in row 2',
  ],
  [
    'too many cells',
    () => REBASE(Array(800_000).fill([1])),
    /^REBASE: values has 800,000 cells; at most 500,000 are read/,
  ],
])('%s is refused with a sentence', (_, call, sentence) => {
  expect(call).toThrow(sentence);
});
