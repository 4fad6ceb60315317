import { divergence, toIsoDay } from '@qt-lens/core';
import type { Table } from '../cells/cell.ts';
import { datedSeries } from '../cells/sheet-series.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

export const DIVERGENCE = spreadsheetFunction({
  name: 'DIVERGENCE',
  help:
    'How far two series have gone apart since a base date: the change of each, the spread, ' +
    'whether they went the same way, and how their changes correlate. A comparison, not a ' +
    'cause.',
  summaries: {
    zh_CN: '两个序列自基准日以来的涨跌、差距、方向与相关系数。',
    zh_TW: '兩個序列自基準日以來的漲跌、差距、方向與相關係數。',
  },
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
  ],
  returns: {
    kind: 'table',
    help:
      'Labels and figures: change of each in per cent, spread in points, direction, ' +
      'correlation of weekly changes (monthly where a series is monthly), base date, end date.',
  },
  answer(call, a, b, on, to_date) {
    const first = datedSeries(call, 'a', a, 'a');
    const second = datedSeries(call, 'b', b, 'b');
    const base = call.single('on', on);
    const end = call.single('to_date', to_date);
    const to = end === undefined ? undefined : call.day('to_date', end);
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
    ];
    if (result.endedEarly !== undefined)
      table.push(['Ended early', (result.endedEarly === 'a' ? first : second).label.title ?? '']);
    return table;
  },
});
