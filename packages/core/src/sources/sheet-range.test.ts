import { describe, expect, test } from 'vitest';
import { parseSheetRange, type SheetRangeOptions } from './sheet-range.ts';
import type { SourceError } from './source-error.ts';
import type { Cell } from './table/cells.ts';

function only(rows: Cell[][], options?: SheetRangeOptions) {
  const [series, ...more] = parseSheetRange(rows, options);
  expect(more).toEqual([]);
  return series.toJSON();
}

function refusal(rows: Cell[][], options?: SheetRangeOptions): SourceError {
  try {
    parseSheetRange(rows, options);
  } catch (error) {
    return error as SourceError;
  }
  throw new Error('parsed');
}

const expected = [
  ['2024-01-02', 5],
  ['2024-01-03', 6],
];

describe('parseSheetRange', () => {
  test('GOOGLEFINANCE in each form in which a sheet hands it over', () => {
    const heading = ['Date', 'Close'];
    expect(only([heading, [45_293.666666666664, 5], [45_294.666666666664, 6]])).toEqual(expected);
    expect(
      only([heading, ['1/2/2024 16:00:00', 5], ['1/3/2024 16:00:00', 6]], { dateOrder: 'mdy' }),
    ).toEqual(expected);
    const dates = [
      heading,
      [new Date('2024-01-02T21:00:00Z'), 5],
      [new Date('2024-01-03T21:00:00Z'), 6],
    ];
    expect(only(dates)).toEqual(expected);
    expect(only(dates, { utcOffsetMinutes: -300 })).toEqual(expected);
  });

  test('the day of a Date is that of the offset given', () => {
    const midnightInTokyo = new Date('2024-01-01T15:00:00Z');
    expect(only([[midnightInTokyo, 5]], { utcOffsetMinutes: 540 })).toEqual([['2024-01-02', 5]]);
    expect(only([[midnightInTokyo, 5]])).toEqual([['2024-01-01', 5]]);
    const asked: Date[] = [];
    const summerTime = (date: Date) => {
      asked.push(date);
      return date.getUTCMonth() === 0 ? 0 : 60;
    };
    expect(
      only(
        [
          [new Date('2024-01-01T00:00:00Z'), 5],
          [new Date('2024-06-30T23:00:00Z'), 6],
        ],
        { utcOffsetMinutes: summerTime },
      ),
    ).toEqual([
      ['2024-01-01', 5],
      ['2024-07-01', 6],
    ]);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('serial days, with and without heading, with a fraction a rounding error below midnight', () => {
    expect(
      only([
        ['Week ending', 'WALCL'],
        [45_293, 5],
        [45_294, 6],
      ]),
    ).toEqual(expected);
    expect(
      only([
        [45_293, 5],
        [45_294, 6],
      ]),
    ).toEqual(expected);
    expect(
      only([
        [45_294.5, 6],
        [45_293.5, 5],
      ]),
    ).toEqual(expected);
    expect(
      only([
        ['Date', 'x'],
        [45_292.999999999, 5],
        [45_294, 6],
      ]),
    ).toEqual(expected);
    expect(
      only([
        ['Date', 'x'],
        [20_000, 1],
      ]),
    ).toEqual([['1954-10-03', 1]]);
  });

  test('a column of dates in several forms', () => {
    expect(
      only([
        ['2024-01-02', 5],
        [45_294, 6],
        [new Date(Date.UTC(2024, 0, 4)), 7],
        ['5 Jan 2024', 8],
      ]),
    ).toEqual([...expected, ['2024-01-04', 7], ['2024-01-05', 8]]);
    expect(
      refusal([
        ['2024-01-02', 5],
        [17, 6],
      ]),
    ).toMatchObject({
      kind: 'unexpected-shape',
      message: expect.stringContaining('“17” in row 2'),
    });
  });

  test('ISO text, numbers as text, blanks, booleans and errors', () => {
    const rows: Cell[][] = [
      ['Date', 'Close', 'Note'],
      ['2024-01-02', '5', 'first'],
      ['', '', ''],
      ['2024-01-03', 6, null],
      ['2024-01-04', '#N/A', true],
      ['2024-01-05', false, undefined],
      ['2024-01-06', Number.NaN, ''],
      [null, 7, ''],
      ['', 0, ''],
    ];
    expect(only(rows)).toEqual(expected);
    expect(
      only([
        ['2024-01-02', '1,234.50'],
        ['2024-01-03', '$6.00'],
      ]),
    ).toEqual([
      ['2024-01-02', 1234.5],
      ['2024-01-03', 6],
    ]);
  });

  test('several columns become several series; columns without numbers none', () => {
    const series = parseSheetRange([
      ['Date', 'Name', 'Open', 'Close'],
      ['2024-01-02', 'X', 1, 2],
      ['2024-01-03', 'X', '', 3],
    ]);
    expect(series.map(({ label, length }) => [label.id, length])).toEqual([
      ['Open', 1],
      ['Close', 2],
    ]);
  });

  test('tables side by side keep their own dates', () => {
    const rows: Cell[][] = [
      ['Date', 'SPY', '', 'Date', 'Nikkei', 'Volume'],
      ['2024-01-02', 5, '', '2024-01-04', 50, 500],
      ['2024-01-03', 6, '', '2024-01-05', 60, 600],
      ['', '', '', '2024-01-09', 70, 700],
    ];
    expect(parseSheetRange(rows).map((series) => [series.label.id, series.toJSON()])).toEqual([
      ['SPY', expected],
      [
        'Nikkei',
        [
          ['2024-01-04', 50],
          ['2024-01-05', 60],
          ['2024-01-09', 70],
        ],
      ],
      [
        'Volume',
        [
          ['2024-01-04', 500],
          ['2024-01-05', 600],
          ['2024-01-09', 700],
        ],
      ],
    ]);
    const serials: Cell[][] = [
      ['Date', 'Close', 'Date', 'Close'],
      [45_293.67, 5, 45_295.67, 50],
      [45_294.67, 6, 45_296.67, 60],
    ];
    expect(parseSheetRange(serials).map((series) => series.first?.date)).toEqual([
      '2024-01-02',
      '2024-01-04',
    ]);
    // The second date says when the value came out.
    expect(
      only([
        ['Date', 'Published', 'Value'],
        ['2024-01-02', '2024-02-01', 5],
        ['2024-01-03', '2024-02-02', 6],
      ]),
    ).toEqual(expected);
    expect(
      only([
        ['Date', 'Value', 'Next release'],
        ['2024-01-02', 5, '2024-02-01'],
        ['2024-01-03', 6, '2024-02-02'],
      ]),
    ).toEqual(expected);
  });

  test('a range lying on its side', () => {
    expect(
      only([
        ['Date', 45_293, 45_294],
        ['Close', 5, 6],
      ]),
    ).toEqual(expected);
    expect(
      only([
        ['', '2024-01-02', '2024-01-03'],
        ['Close', 5, 6],
      ]),
    ).toEqual(expected);
    expect(only([['2024-01-02', 5, '', '']])).toEqual([['2024-01-02', 5]]);
  });

  test('numbers without dates are refused', () => {
    for (const rows of [
      [[5], [6], [7]],
      [[45_293], [45_294]],
      [[5, 6, 7]],
      [
        [1, 5],
        [2, 6],
      ],
      [
        [1990, 5],
        [1991, 6],
      ],
    ]) {
      expect(refusal(rows)).toMatchObject({
        kind: 'unexpected-shape',
        message: 'The range has numbers but no dates: put a column of dates beside the values',
      });
    }
  });

  test('nothing to read', () => {
    expect(refusal([])).toMatchObject({ kind: 'empty' });
    expect(refusal([['']])).toMatchObject({ kind: 'empty' });
    expect(refusal([['#N/A']])).toMatchObject({
      kind: 'empty',
      message: expect.stringContaining('#N/A'),
    });
    expect(refusal([['Loading...']])).toMatchObject({ kind: 'empty' });
    expect(refusal([['Date', 'Close']])).toMatchObject({ kind: 'empty' });
    expect(
      refusal([
        ['Date', 'Close'],
        [45_293, '#N/A'],
      ]),
    ).toMatchObject({ kind: 'empty' });
    expect(refusal([[new Date(Number.NaN), 5]]).kind).toBe('unexpected-shape');
  });

  test('a date that stays open is asked for', () => {
    expect(refusal([['03/04/2024', 5]])).toMatchObject({
      kind: 'unexpected-shape',
      question: 'dateOrder',
    });
  });

  test('bounds', () => {
    expect(refusal(new Array(1_000_001).fill([1])).kind).toBe('too-large');
    expect(refusal([new Array(1_000_001).fill(1)]).kind).toBe('too-large');
    expect(only([new Array(300).fill('2024-01-02'), new Array(300).fill(1)])).toEqual([
      ['2024-01-02', 1],
    ]);
    expect(refusal(Array.from({ length: 400 }, () => new Array(300).fill(1))).kind).toBe(
      'too-large',
    );
  });

  test('wrong arguments', () => {
    expect(() => parseSheetRange('A1:B2' as unknown as Cell[][])).toThrow(TypeError);
    expect(() => parseSheetRange([5] as unknown as Cell[][])).toThrow(TypeError);
    expect(() => parseSheetRange([[new Date(0), 5]], { utcOffsetMinutes: 5000 })).toThrow(
      RangeError,
    );
    expect(() =>
      parseSheetRange([[new Date(0), 5]], { utcOffsetMinutes: () => Number.NaN }),
    ).toThrow(RangeError);
  });
});
