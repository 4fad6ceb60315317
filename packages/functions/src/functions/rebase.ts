import { rebase, type SheetColumn, TimeSeries, toIsoDay, totalAssets } from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import { type Input, isBlank, isLeftOut, type Output, type Table } from '../cells/cell.ts';
import { DATE_ORDER, DECIMAL, notationOf } from '../cells/notation.ts';
import { readRange, refuseBeyond, refuseGaps } from '../cells/sheet-range.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

/** The day before the Fed's three-year comparison with the stock market begins. */
const DEFAULT_BASE = '2022-12-07';

export const REBASE = spreadsheetFunction({
  name: 'REBASE',
  help:
    'Rebases prices or any other figures, so that series of different size can share one ' +
    'chart. Without any argument: Fed total assets, per-cent change since 2022-12-07.',
  arguments: [
    {
      name: 'values',
      kind: 'range',
      optional: true,
      help:
        'One or more columns of numbers, with dates in the first column if there are any, or ' +
        'the same lying on its side. GOOGLEFINANCE output as it comes. Left empty: Fed total ' +
        'assets.',
    },
    {
      name: 'to',
      kind: 'number',
      optional: true,
      help:
        'The level the base gets: 100 if left out, 0 for per-cent change (23.85 means +23.85 ' +
        '%).',
    },
    {
      name: 'on',
      kind: 'date',
      optional: true,
      help:
        'The base date, read as of (last value on or before it). Left out: the first ' +
        'positive value.',
    },
    DATE_ORDER,
    DECIMAL,
  ],
  returns: {
    kind: 'table',
    help: 'The same shape as the values, header and dates kept, blanks left blank.',
  },
  hasGivenHeadings: ([values]) => !isBlank(values),
  answer(call, values, to, on, date_order, decimal) {
    // Sheets may hand over a skipped place, =REBASE(, 0), as it does a blank cell.
    if (isLeftOut(values) || (isBlank(values) && !(isBlank(to) && isBlank(on))))
      return fedAssets(call, to, on);
    const given = call.grid('values', values);
    if (given.single && isBlank(values)) return '';
    const notation = notationOf(call, date_order, decimal);
    const reading = readRange(call, 'values', given, notation, 'optional');
    if (reading.keyed)
      call.fail('values', 'holds several series in one column; name a range with one of them');
    refuseGaps(call, 'values', reading);
    refuseBeyond(call, 'values', reading);
    const { grid, dated, columns } = reading;
    const levels = call.grid('to', to).rows.flat();
    const days = call.grid('on', on).rows.flat();
    const results = Math.max(columns.length, levels.length, days.length);
    for (const [argument, count] of [
      ['values', columns.length],
      ['to', levels.length],
      ['on', days.length],
    ] as const) {
      if (count !== 1 && count !== results)
        call.fail(
          argument,
          `has ${count} columns or cells, which does not fit the other arguments' ${results}`,
        );
    }
    const pick = <T>(list: readonly T[], i: number): T => list[list.length === 1 ? 0 : i];
    call.fits(grid.height * (grid.width + results));
    // By the column they stand in; one column with several bases becomes several.
    const rebased = new Map<number, (number | undefined)[][]>();
    for (let i = 0; i < results; i++) {
      const column = pick(columns, i);
      const beside = rebased.get(column.index) ?? [];
      beside.push(rebasedColumn(call, grid.height, dated, column, pick(levels, i), pick(days, i)));
      rebased.set(column.index, beside);
    }
    const byColumn = Array.from({ length: grid.width }, (_, c) => rebased.get(c));
    const rows = grid.rows.map((row, r) => {
      const cells: Output[] = [];
      for (let c = 0; c < row.length; c++) {
        const beside = byColumn[c];
        if (beside === undefined) cells.push(kept(row[c]));
        else for (const one of beside) cells.push(one[r] ?? kept(row[c]));
      }
      return cells;
    });
    if (given.single && results === 1) return rows[0][0];
    return reading.isTransposed ? rows[0].map((_, r) => rows.map((row) => row[r])) : rows;
  },
});

function rebasedColumn(
  call: Call,
  height: number,
  dated: boolean,
  column: SheetColumn,
  level: Input,
  day: Input,
): (number | undefined)[] {
  const to = isBlank(level) ? 100 : call.number('to', level);
  if (!isBlank(day) && !dated) call.fail('on', 'needs dates in the first column of values');
  const on = isBlank(day) ? undefined : call.day('on', day);
  const series = TimeSeries.fromColumns(column.days, column.values);
  const { base, series: inOrder } = call.withArgumentName(on === undefined ? 'values' : 'on', () =>
    rebase(series, { on, to }),
  );
  const rebased: (number | undefined)[] = Array(height).fill(undefined);
  // Days that rise leave every value in its place.
  if (column.days.every((one, i) => i === 0 || one > column.days[i - 1])) {
    let next = 0;
    column.rows.forEach((row, i) => {
      if (!Number.isNaN(column.values[i])) rebased[row] = inOrder.values[next++];
    });
    return rebased;
  }
  // Rows are numbered, the base before them, so that each value goes back to its own row whatever
  // order and repetitions the dates have.
  const { series: levels } = call.withArgumentName('values', () =>
    rebase(TimeSeries.fromColumns([-1, ...column.rows], [base.value, ...column.values]), {
      on: -1,
      to,
    }),
  );
  for (let i = 1; i < levels.length; i++) rebased[levels.days[i]] = levels.values[i];
  return rebased;
}

/**
 * A cell that is not rebased goes back as it came: titles, dates, blanks, error values. What a cell
 * cannot show is a blank.
 */
function kept(cell: Input): Output {
  return isBlank(cell) || Number.isNaN(cell) ? '' : (cell as Output);
}

function fedAssets(call: Call, to: Input, on: Input): Table {
  const level = call.single('to', to);
  const day = call.single('on', on);
  const base = day === undefined ? DEFAULT_BASE : call.day('on', day);
  const level0 = level === undefined ? 0 : call.number('to', level);
  const { series } = call.withArgumentName('on', () =>
    rebase(totalAssets.series(), { on: base, to: level0 }),
  );
  const shown = series.between(base);
  const baseDay = typeof base === 'string' ? base : toIsoDay(base);
  const title = `Fed total assets, ${level0 === 0 ? `% change since ${baseDay}` : `${baseDay} = ${level0}`}`;
  return [
    ['Date', title],
    ...Array.from(shown, ({ date, value }): Output[] => [call.date(date), value]),
  ];
}
