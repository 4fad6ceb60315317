import { describe, expect, test } from 'vitest';
import {
  alignAsOf,
  asOf,
  type Cell,
  changeBetween,
  divergence,
  drawdown,
  parseDelimited,
  parseFredCsv,
  parseSheetRange,
  rebase,
  resample,
  rollingCorrelation,
  SourceError,
  TimeSeries,
} from './index.ts';

const [readme] = Object.values(
  import.meta.glob<string>('../README.md', { query: '?raw', import: 'default', eager: true }),
);

/**
 * The cells of the README's table whose first column is headed so: row name → cell by column
 * heading.
 */
function tableOf(heading: string): [row: string, cells: Record<string, string>][] {
  const lines = readme.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''));
  const [, ...columns] = cellsOf(lines[start]);
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) => {
    const [row, ...cells] = cellsOf(line);
    return [row, Object.fromEntries(cells.map((cell, i) => [columns[i], cell]))];
  });
}

const cellsToTest = (heading: string) =>
  tableOf(heading).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => [row, column, cell] as const),
  );

describe('what a table holds', () => {
  type Row = [date: unknown, value: unknown];
  const before: Row = ['2023-01-04', 1];
  const after: Row = ['2023-01-18', 3];
  const text = (cell: unknown) => (cell === undefined || cell === null ? '' : String(cell));

  const readers: Record<string, (rows: Row[]) => TimeSeries> = {
    'Rows given (TimeSeries.from)': (rows) => TimeSeries.from(rows as [string, number][]),
    'Columns given (TimeSeries.fromColumns)': (rows) =>
      TimeSeries.fromColumns(
        rows.map(([date]) =>
          typeof date === 'string' ? Date.parse(date) / 86_400_000 : Number.NaN,
        ),
        rows.map(([, value]) => value as number),
      ),
    'Sheet range (parseSheetRange)': (rows) => parseSheetRange(rows as Cell[][])[0],
    'Pasted text (parseDelimited)': (rows) =>
      parseDelimited(rows.map((row) => row.map(text).join('\t')).join('\n'))[0],
    "Publisher's body (parseFredCsv)": (rows) => {
      const lines = rows.map((row) => row.map(text).join(','));
      if (rows[0]?.[0] !== 'Date') lines.unshift('observation_date,X');
      return parseFredCsv(lines.join('\n'))[0];
    },
  };

  const given: Record<string, Row[]> = {
    'value null': [before, ['2023-01-11', null], after],
    'value undefined': [before, ['2023-01-11', undefined], after],
    'value NaN': [before, ['2023-01-11', Number.NaN], after],
    'value Infinity': [before, ['2023-01-11', Infinity], after],
    'value -Infinity': [before, ['2023-01-11', -Infinity], after],
    'value empty': [before, ['2023-01-11', ''], after],
    'value blanks': [before, ['2023-01-11', '   '], after],
    'value .': [before, ['2023-01-11', '.'], after],
    'value n/a': [before, ['2023-01-11', 'n/a'], after],
    'value 0x1F': [before, ['2023-01-11', '0x1F'], after],
    'value 12.5 as text': [before, ['2023-01-11', '12.5'], after],
    'date missing': [before, [null, 2], after],
    'date that does not exist (2023-02-30)': [before, ['2023-02-30', 2], after],
    'header row': [['Date', 'Close'], before, after],
    'rows unsorted': [before, ['2023-01-25', 4], after],
    'same date twice': [before, ['2023-01-11', 5], ['2023-01-11', 6], after],
    'same date twice, the last missing': [
      before,
      ['2023-01-11', 5],
      ['2023-01-11', Number.NaN],
      after,
    ],
    'no rows': [],
  };

  /** What became of the rows, in the words of the table. */
  const outcomes: Record<string, [string, number][] | 'refused'> = {
    'left out': [
      ['2023-01-04', 1],
      ['2023-01-18', 3],
    ],
    'read as 12.5': [
      ['2023-01-04', 1],
      ['2023-01-11', 12.5],
      ['2023-01-18', 3],
    ],
    sorted: [
      ['2023-01-04', 1],
      ['2023-01-18', 3],
      ['2023-01-25', 4],
    ],
    'last given': [
      ['2023-01-04', 1],
      ['2023-01-11', 6],
      ['2023-01-18', 3],
    ],
    'the one given': [
      ['2023-01-04', 1],
      ['2023-01-11', 5],
      ['2023-01-18', 3],
    ],
    'no values': [],
    refused: 'refused',
  };

  test('the table has a row for each of these', () => {
    expect(tableOf('In the table').map(([row]) => row)).toEqual(Object.keys(given));
    expect(Object.keys(tableOf('In the table')[0][1])).toEqual(Object.keys(readers));
  });

  // A dash: it cannot occur there.
  test.each(cellsToTest('In the table').filter(([, , cell]) => cell !== '–'))(
    '%s, %s: %s',
    (row, column, cell) => {
      const read = () => readers[column](given[row]);
      if (outcomes[cell] !== 'refused') return expect(read().toJSON()).toEqual(outcomes[cell]);
      // A sentence of its own, not an error from inside.
      expect(read).toThrow(/\w+ \w+/);
      try {
        read();
      } catch (error) {
        expect(error instanceof RangeError || error instanceof SourceError, String(error)).toBe(
          true,
        );
      }
    },
  );

  test('a table from new to old is read from its end', () => {
    const rows: Row[] = [
      ['2023-01-18', 3],
      ['2023-01-11 16:00', 6],
      ['2023-01-11 09:30', 5],
      ['2023-01-04', 1],
    ];
    for (const column of ['Sheet range (parseSheetRange)', 'Pasted text (parseDelimited)']) {
      expect(readers[column](rows).toJSON()).toEqual(outcomes['last given']);
    }
  });
});

describe('what the functions answer', () => {
  const daily = (values: number[], from = '2023-01-02') => {
    const start = Date.parse(from) / 86_400_000;
    return TimeSeries.fromColumns(
      values.map((_, i) => start + i),
      values,
    );
  };
  const empty = TimeSeries.from([]);
  const gap = TimeSeries.from([
    ['2023-01-04', 4],
    ['2023-01-25', 8],
    ['2023-02-01', 6],
  ]);
  const other = TimeSeries.from([
    ['2023-01-04', 2],
    ['2023-01-11', 5],
    ['2023-01-18', 3],
    ['2023-01-25', 4],
    ['2023-02-01', 9],
  ]);
  const zero = daily([4, 0, 2, 5]);
  const negative = daily([4, -2, 2, 5]);
  const still = daily([3, 3, 3, 3]);
  const moving = daily([1, 3, 2, 5]);
  const each = { every: 'observation', window: 2 } as const;
  const refused = (call: () => unknown) => expect(call).toThrow(RangeError);

  /** By row and column of the table: the check that the cell is true. */
  const checks: Record<string, Record<string, () => void>> = {
    'no values': {
      asOf: () => refused(() => asOf(empty, '2023-01-04')),
      rebase: () => refused(() => rebase(empty)),
      changeBetween: () => refused(() => changeBetween(empty, '2023-01-04', '2023-02-01')),
      alignAsOf: () =>
        expect([...alignAsOf([empty], { calendar: gap }).columns[0]]).toEqual([
          Number.NaN,
          Number.NaN,
          Number.NaN,
        ]),
      resample: () => expect(resample(empty, 'month').length).toBe(0),
      drawdown: () => refused(() => drawdown(empty)),
      rollingCorrelation: () => expect(rollingCorrelation(empty, other, each).length).toBe(0),
      divergence: () => refused(() => divergence(empty, other, { on: '2023-01-04' })),
    },
    'before the first value': {
      asOf: () => refused(() => asOf(gap, '2023-01-03')),
      rebase: () => {
        refused(() => rebase(gap, { on: '2023-01-03' }));
        expect(rebase(gap, { on: '2023-01-03', startsLater: 'first-positive' })).toMatchObject({
          base: { value: 4 },
          startsLater: true,
        });
      },
      changeBetween: () => refused(() => changeBetween(gap, '2023-01-03', '2023-02-01')),
      alignAsOf: () =>
        expect(alignAsOf([gap], { calendar: ['2023-01-03'] }).columns[0][0]).toBeNaN(),
      resample: () => expect(resample(gap, 'year').first?.date).toBe('2023-02-01'),
      drawdown: () => expect(drawdown(gap).series.first?.date).toBe('2023-01-04'),
      rollingCorrelation: () =>
        expect(rollingCorrelation(gap, other, each).first?.date).toBe('2023-02-01'),
      divergence: () => refused(() => divergence(gap, other, { on: '2023-01-03' })),
    },
    'between two values': {
      asOf: () => expect(asOf(gap, '2023-01-20')).toEqual({ date: '2023-01-04', value: 4 }),
      rebase: () => expect(rebase(gap, { on: '2023-01-20' }).base.value).toBe(4),
      changeBetween: () =>
        expect(changeBetween(gap, '2023-01-20', '2023-01-25').from.value).toBe(4),
      alignAsOf: () => expect([...alignAsOf([gap, other]).columns[0]]).toEqual([4, 4, 4, 8, 6]),
      resample: () => expect(resample(gap, 'week').length).toBe(3),
      drawdown: () => expect(drawdown(gap).series.length).toBe(3),
      // One change from 4 to 25 January: two changes in all, so one window.
      rollingCorrelation: () => expect(rollingCorrelation(gap, other, each).length).toBe(1),
      divergence: () =>
        expect(divergence(gap, other, { on: '2023-01-20' })).toMatchObject({
          a: { from: { value: 4 } },
          b: { from: { value: 3 } },
        }),
    },
    'after the last value': {
      asOf: () => expect(asOf(gap, '2030-01-01').value).toBe(6),
      rebase: () => expect(rebase(gap, { on: '2030-01-01' }).base.value).toBe(6),
      changeBetween: () => expect(changeBetween(gap, '2023-01-25', '2030-01-01').to.value).toBe(6),
      alignAsOf: () => {
        expect(alignAsOf([gap], { calendar: ['2030-01-01'] }).columns[0][0]).toBe(6);
        expect(
          alignAsOf([gap], { calendar: ['2030-01-01'], afterEnd: 'missing' }).columns[0][0],
        ).toBeNaN();
      },
      resample: () => expect(resample(gap, 'month').last?.date).toBe('2023-02-01'),
      drawdown: () => expect(drawdown(gap).series.last?.date).toBe('2023-02-01'),
      rollingCorrelation: () =>
        expect(rollingCorrelation(gap, other, each).last?.date).toBe('2023-02-01'),
      divergence: () => {
        const long = TimeSeries.from([...other.toJSON(), ['2023-06-01', 20]]);
        expect(divergence(gap, long, { on: '2023-01-04' })).toMatchObject({
          to: '2023-02-01',
          endedEarly: 'a',
          b: { to: { value: 9 } },
        });
      },
    },
    'value zero': notPositive(zero, 0),
    'value negative': notPositive(negative, -2),
    'value that does not vary': {
      asOf: () => expect(asOf(still, '2023-01-04').value).toBe(3),
      rebase: () => expect([...rebase(still).series.values]).toEqual([100, 100, 100, 100]),
      changeBetween: () => expect(changeBetween(still, '2023-01-02', '2023-01-05').percent).toBe(0),
      alignAsOf: () => expect([...alignAsOf([still]).columns[0]]).toEqual([3, 3, 3, 3]),
      resample: () => expect(resample(still, 'year', { take: 'mean' }).last?.value).toBe(3),
      drawdown: () => expect([...drawdown(still).series.values]).toEqual([0, 0, 0, 0]),
      rollingCorrelation: () => expect(rollingCorrelation(still, moving, each).length).toBe(0),
      divergence: () => {
        expect(divergence(still, moving, { on: '2023-01-02' })).toMatchObject({
          direction: 'flat',
          correlation: undefined,
        });
      },
    },
  };

  /** A series of four days whose second value is not positive. */
  function notPositive(series: TimeSeries, value: number): Record<string, () => void> {
    const day = '2023-01-03';
    return {
      asOf: () => expect(asOf(series, day).value).toBe(value),
      rebase: () => {
        refused(() => rebase(series, { on: day }));
        expect(rebase(series, { on: '2023-01-02' }).series.values[1]).toBe((value / 4) * 100);
      },
      changeBetween: () => {
        refused(() => changeBetween(series, day, '2023-01-05'));
        expect(changeBetween(series, '2023-01-02', day).difference).toBe(value - 4);
      },
      alignAsOf: () => expect(alignAsOf([series]).columns[0][1]).toBe(value),
      resample: () =>
        expect(resample(series.between(undefined, day), 'year').last?.value).toBe(value),
      drawdown: () => refused(() => drawdown(series)),
      rollingCorrelation: () => {
        // Of three changes in per cent the one that starts there is missing.
        expect(rollingCorrelation(series, moving, each).length).toBe(1);
        expect(rollingCorrelation(series, moving, { ...each, measure: 'difference' }).length).toBe(
          2,
        );
      },
      divergence: () => refused(() => divergence(series, moving, { on: day })),
    };
  }

  test('the table has these rows and columns', () => {
    const table = tableOf('Of a series');
    expect(table.map(([row]) => row)).toEqual(Object.keys(checks));
    for (const [row, cells] of table) expect(Object.keys(cells)).toEqual(Object.keys(checks[row]));
  });

  test.each(cellsToTest('Of a series'))('%s, %s: %s', (row, column) => checks[row][column]());
});
