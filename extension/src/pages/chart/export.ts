import { type TimeSeries, toIsoDay } from '@qt-lens/core';
import type { Messages } from '@qt-lens/ui';
import type { Comparison } from '@qt-lens/ui/comparison';

export interface ComparisonTable {
  readonly comparison: Comparison;
  /** The Fed's series with its publisher's identifier, and its levels. */
  readonly fed: { readonly name: string; readonly levels: TimeSeries };
  /** What each instrument's line is, a proxy named as one. */
  readonly instruments: readonly string[];
  /** ISO day. */
  readonly base: string;
  /** First and last day shown, days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  /** Who published what, in a sentence. */
  readonly source: string;
  readonly messages: Messages;
}

/**
 * The visible part of a comparison as CSV: a row a day, per-cent changes since the base date, the
 * Fed's levels beside them, empty where a line has no figure that day. The source stands in a
 * column of its own, in the first row. Texts that a spreadsheet would run as a formula are made
 * harmless.
 */
export function comparisonCsv({
  comparison,
  fed,
  instruments,
  base,
  from,
  to,
  source,
  messages: { chart },
}: ComparisonTable): string {
  const columns: ReadonlyArray<readonly [string, TimeSeries]> = [
    ...instruments.map(
      (name, i) => [chart.sinceBaseColumn(name, base), comparison.instruments[i]] as const,
    ),
    [chart.sinceBaseColumn(fed.name, base), comparison.fed],
    [chart.levelColumn(fed.name, chart.levelUnit(fed.levels.label.units ?? '')), fed.levels],
  ];
  const shown = columns.map(([name, series]) => {
    const visible = series.between(from, to);
    return { name, byDay: new Map(Array.from(visible.days, (day, i) => [day, visible.values[i]])) };
  });
  const days = [...new Set(shown.flatMap(({ byDay }) => [...byDay.keys()]))].sort((a, b) => a - b);
  const header = [chart.dateColumn, ...shown.map(({ name }) => name), chart.sourceColumn];
  const rows = days.map((day, i) => [
    toIsoDay(day),
    ...shown.map(({ byDay }) => String(byDay.get(day) ?? '')),
    i === 0 ? cell(source) : '',
  ]);
  return [header.map(cell), ...rows].map((row) => row.join(',')).join('\r\n');
}

/** The name of an exported file: what it shows, and the base date. */
export function exportName(names: readonly string[], base: string): string {
  const safe = names.map((name) => name.replace(/[^\p{L}\p{N}^-]+/gu, '').slice(0, 24));
  return `qt-lens-${safe.filter((name) => name !== '').join('-')}-since-${base}`;
}

/**
 * One text cell: quoted where needed, and never a formula, also where a spreadsheet takes `;` or a
 * tabulator for the separator or begins a cell after a line end.
 */
export function cell(text: string): string {
  const safe = text.replace(/(^|[;\t\r\n])(?=[=+\-@\t\r])/g, "$1'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
