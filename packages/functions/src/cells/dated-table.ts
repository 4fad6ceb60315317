import { type TimeSeries, toIsoDay } from '@qt-lens/core';
import type { Call } from './call.ts';
import type { Input, Output, Table } from './cell.ts';

/**
 * Series side by side under a header: one row for every day on which any of them has a figure.
 *
 * @param start First day and `end` last day, as cells; open where blank.
 */
export function datedTable(
  call: Call,
  series: readonly TimeSeries[],
  start: Input,
  end: Input,
): Table {
  const from = dayOrOpen(call, 'start', start);
  const to = dayOrOpen(call, 'end', end);
  if (from !== undefined && to !== undefined && to < from)
    call.fail('end', `is ${toIsoDay(to)}, before the start ${toIsoDay(from)}`);
  const shown = series.map((one) => one.between(from, to));
  if (shown.every(({ length }) => length === 0)) {
    const span = [
      from === undefined ? '' : ` from ${toIsoDay(from)}`,
      to === undefined ? '' : ` to ${toIsoDay(to)}`,
    ].join('');
    const known = series.map(
      (one) =>
        `${one.label.title} has figures from ${one.first?.date} to ${one.last?.date}, but none${span}`,
    );
    call.fail(from === undefined ? 'end' : 'start', `leaves no figures: ${known.join('; ')}`);
  }
  const rows = new Map<number, Output[]>();
  shown.forEach(({ days, values }, column) => {
    days.forEach((day, i) => {
      const row = rows.get(day) ?? Array<Output>(shown.length).fill('');
      row[column] = values[i];
      rows.set(day, row);
    });
  });
  call.fits((rows.size + 1) * (shown.length + 1));
  const days = [...rows.keys()].sort((a, b) => a - b);
  return [
    ['Date', ...series.map(headingOf)],
    ...days.map((day) => [call.date(day), ...rows.get(day)!]),
  ];
}

function dayOrOpen(call: Call, argument: string, input: Input): number | undefined {
  const cell = call.single(argument, input);
  return call.latestOrDay(argument, cell);
}

function headingOf({ label }: TimeSeries): string {
  // A title that names its unit is not followed by it again.
  const parts = [label.title ?? label.id, label.units].flatMap((text) => text?.split(', ') ?? []);
  return [...new Set(parts)].join(', ');
}
