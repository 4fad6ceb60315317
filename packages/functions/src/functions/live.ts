import {
  fedSeries,
  fedSeriesNames,
  type SeriesKey,
  type TimeSeries,
  toIsoDay,
} from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import { type Input, isBlank, type Output, shown } from '../cells/cell.ts';
import { datedTable } from '../cells/dated-table.ts';
import { embeddedFigure } from '../embedded.ts';
import { LiveError } from '../host.ts';
import { partsOf } from '../newest.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

export const FRED_SERIES = spreadsheetFunction({
  name: 'FRED_SERIES',
  help:
    'A live series from FRED, the database of the Federal Reserve Bank of St. Louis, read at ' +
    'most once in six hours. Where FRED cannot be reached and the figures travel with the ' +
    "add-on, those; the header says which. Values are in FRED's own unit.",
  arguments: [
    {
      name: 'id',
      kind: 'text',
      help:
        `FRED's identifier, such as "CPIAUCSL", or a range of several, which then stand side ` +
        'by side.',
    },
    {
      name: 'start',
      kind: 'date',
      optional: true,
      help: 'The first day; the beginning of the series if left out.',
    },
    {
      name: 'end',
      kind: 'date',
      optional: true,
      help: 'The last day; the end of the series if left out.',
    },
  ],
  returns: {
    kind: 'table',
    help: 'Dates and values under a header that says where they come from.',
  },
  answer(call, id, start, end) {
    call.required('id', id, 'give an identifier of FRED such as CPIAUCSL');
    const ids = call
      .grid('id', id)
      .rows.flat()
      .filter((cell) => !isBlank(cell));
    if (ids.length === 0) call.fail('id', 'is blank: give an identifier of FRED such as CPIAUCSL');
    if (ids.length > MAX_SERIES)
      call.fail('id', `names ${ids.length} series; at most ${MAX_SERIES} are read by one formula`);
    const deadline = call.host.fred.deadline();
    const series = ids.map((cell) => liveOrEmbedded(call, identifier(call, 'id', cell), deadline));
    return datedTable(call, series, start, end);
  },
});

export const FIGURES_AS_OF = spreadsheetFunction({
  name: 'FIGURES_AS_OF',
  help:
    'How old figures are: for each series its latest day, its publisher and vintage, and ' +
    'whether it travels with the add-on or was read from its publisher.',
  arguments: [
    {
      name: 'name',
      kind: 'text',
      optional: true,
      help:
        'A name of FED_SERIES or an identifier of FRED, or a range of several; every name of ' +
        'FED_SERIES if left out.',
    },
  ],
  returns: {
    kind: 'table',
    help:
      'A row a series under a header: name, title, unit, latest figure, publisher, vintage or ' +
      'time of reading.',
  },
  answer(call, name) {
    const cells = isBlank(name)
      ? [...fedSeriesNames]
      : call
          .grid('name', name)
          .rows.flat()
          .filter((cell) => !isBlank(cell));
    if (cells.length === 0) call.fail('name', 'is blank: leave it out for every series');
    return [
      ['Series', 'Title', 'Unit', 'Latest figure', 'Publisher', 'As of'],
      ...cells.map((cell) => asOfRow(call, cell)),
    ];
  },
});

// Each may take a fetch, and a custom function has 30 seconds.
const MAX_SERIES = 8;

function identifier(call: Call, argument: string, cell: Input): string {
  const id = call.text(argument, cell).toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9_.-]{0,63}$/.test(id))
    call.fail(argument, `must be an identifier of FRED such as CPIAUCSL, not ${shown(cell)}`);
  return id;
}

function liveOrEmbedded(call: Call, id: string, deadline: number): TimeSeries {
  try {
    const { series, readAt } = call.host.fred.read(id, deadline);
    return sourced(series, `FRED, read ${toIsoDay(call.dateCells.dayOf(new Date(readAt)))}`);
  } catch (error) {
    if (!(error instanceof LiveError)) throw error;
    const embedded = embeddedFigure(id)?.series();
    if (embedded === undefined) call.fail('id', `cannot be shown: ${error.message}`);
    return sourced(embedded, `embedded; ${error.message}`);
  }
}

/** The same series with its source behind name and unit, where the header shows it. */
function sourced(series: TimeSeries, source: string): TimeSeries {
  const { title, units } = series.label;
  return series.labelled(
    units === undefined ? { title: `${title} (${source})` } : { units: `${units} (${source})` },
  );
}

function asOfRow(call: Call, cell: Input): Output[] {
  const text = call.text('name', cell);
  const known = fedSeriesNames.find((candidate) => candidate === text.toLowerCase());
  if (known !== undefined) {
    const { figures = {}, readAt } = call.host.newest?.(partsOf(known), false) ?? {};
    const read = readAt?.[known as SeriesKey];
    return row(
      call,
      known,
      fedSeries(known, figures),
      read === undefined ? undefined : new Date(read),
    );
  }
  const id = identifier(call, 'name', cell);
  const cached = call.host.fred.cached(id);
  if (cached !== undefined) return row(call, id, cached.series, new Date(cached.readAt));
  const embedded = embeddedFigure(id)?.series();
  if (embedded === undefined)
    call.fail(
      'name',
      `must be a name of FED_SERIES or a series FRED_SERIES has read, not ${shown(cell)}`,
    );
  return row(call, id, embedded, undefined);
}

function row(
  call: Call,
  name: string,
  { label, days, length }: TimeSeries,
  readAt: Date | undefined,
): Output[] {
  return [
    name,
    label.title ?? '',
    label.units ?? '',
    call.date(days[length - 1]),
    label.publisher ?? '',
    readAt ?? label.vintage ?? '',
  ];
}
