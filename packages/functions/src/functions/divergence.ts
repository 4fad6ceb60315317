import { divergence, MIN_CORRELATED, rollingCorrelation, toIsoDay } from '@qt-lens/core';
import type { Table } from '../cells/cell.ts';
import { DATE_ORDER, DECIMAL, notationOf } from '../cells/notation.ts';
import { datedSeries, leftOutRows } from '../cells/sheet-series.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

export const DIVERGENCE = spreadsheetFunction({
  name: 'DIVERGENCE',
  help:
    'How far two series have gone apart since a base date: the change of each, the spread, ' +
    'whether they went the same way, and how their changes correlate. A comparison, not a ' +
    'cause.',
  arguments: [
    {
      name: 'a',
      kind: 'range',
      help: 'Dates and values of the first series, such as a GOOGLEFINANCE range.',
    },
    {
      name: 'b',
      kind: 'range',
      help: 'Dates and values of the second series, such as FED_SERIES("assets").',
    },
    {
      name: 'on',
      kind: 'date',
      optional: true,
      help:
        'The base date, on which both are read as of; the first day on which both have a ' +
        'value if left out.',
    },
    {
      name: 'to_date',
      kind: 'date',
      optional: true,
      help:
        'The end; the last day of either if left out. A series that ends well before it ends ' +
        'the comparison.',
    },
    DATE_ORDER,
    DECIMAL,
  ],
  returns: {
    kind: 'table',
    help:
      'Labels and figures: change of each in per cent, spread in points, direction, ' +
      'correlation of weekly changes (monthly where a series is monthly; none of fewer than ' +
      'twelve), base date, end date, the 95 % interval of the correlation, how many changes.',
  },
  answer(call, a, b, on, to_date, date_order, decimal) {
    const notation = notationOf(call, date_order, decimal);
    const given = {
      a: datedSeries(call, 'a', a, 'a', notation),
      b: datedSeries(call, 'b', b, 'b', notation),
    };
    const [first, second] = [given.a.series, given.b.series];
    const base = call.single('on', on);
    const end = call.single('to_date', to_date);
    const to = call.latestOrDay('to_date', end);
    const start =
      base === undefined ? Math.max(first.days[0], second.days[0]) : call.day('on', base);
    if (to !== undefined && to < start)
      call.fail('to_date', `is ${toIsoDay(to)}, before the base date ${toIsoDay(start)}`);
    const result = call.withArgumentName('on', () => divergence(first, second, { on: start, to }));
    const table: Table = [
      [`Change of ${first.label.title}, %`, result.a.percent],
      [`Change of ${second.label.title}, %`, result.b.percent],
      ['Spread, points', result.spreadPoints],
      ['Direction', result.direction],
      [`Correlation of ${result.every}ly changes`, result.correlation ?? ''],
      ['Base date', call.date(result.on)],
      ['End date', call.date(result.to)],
      ['Correlation, 95 % low', result.correlationInterval?.low ?? ''],
      ['Correlation, 95 % high', result.correlationInterval?.high ?? ''],
      [`${result.every[0].toUpperCase()}${result.every.slice(1)}ly changes`, result.changes],
    ];
    if (result.endedEarly !== undefined)
      table.push(['Ended early', (result.endedEarly === 'a' ? first : second).label.title ?? '']);
    for (const [argument, { leftOut }] of Object.entries(given))
      if (leftOut !== undefined) table.push([`Left out of ${argument}`, leftOut]);
    return table;
  },
});

const CHANGES = {
  name: 'changes',
  kind: 'text',
  choices: ['week', 'month', 'quarter'],
  default: 'week',
  help: 'What the changes are taken over: "week" (the default), "month" or "quarter".',
} as const;

export const ROLLING_CORRELATION = spreadsheetFunction({
  name: 'ROLLING_CORRELATION',
  help:
    'Correlation of the per-cent changes of two series over a moving window, 52 weeks if nothing ' +
    'else is said. A comparison, not a cause.',
  arguments: [
    {
      name: 'a',
      kind: 'range',
      help: 'Dates and values of the first series, such as a GOOGLEFINANCE range.',
    },
    {
      name: 'b',
      kind: 'range',
      help: 'Dates and values of the second series, such as FED_SERIES("assets").',
    },
    {
      name: 'window',
      kind: 'number',
      default: 52,
      min: 12,
      help: 'How many changes the window holds, at least 12.',
    },
    CHANGES,
    DATE_ORDER,
    DECIMAL,
  ],
  returns: {
    kind: 'table',
    help: 'Dates and correlations from −1 to 1 under a header; a date is the last of its window.',
  },
  answer(call, a, b, window, changes, date_order, decimal) {
    const notation = notationOf(call, date_order, decimal);
    const size = call.number('window', call.single('window', window));
    const every = call.choice(CHANGES, call.single('changes', changes));
    if (!(Number.isInteger(size) && size >= MIN_CORRELATED))
      call.fail('window', `must be a whole number of at least ${MIN_CORRELATED}, not ${size}`);
    const given = {
      a: datedSeries(call, 'a', a, 'a', notation),
      b: datedSeries(call, 'b', b, 'b', notation),
    };
    const rolled = rollingCorrelation(given.a.series, given.b.series, { window: size, every });
    if (rolled.length === 0)
      call.fail('window', `is ${size}, more than the ${every}ly changes both series have`);
    return [
      ['Date', `Correlation of ${size} ${every}ly changes`],
      ...Array.from(rolled.days, (day, i) => [call.date(day), rolled.values[i]]),
      ...leftOutRows(given, 2),
    ];
  },
});
