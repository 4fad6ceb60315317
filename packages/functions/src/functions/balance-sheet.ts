import {
  asOf,
  type FedFigures,
  type FedSeriesName,
  fedRateNames,
  fedRateOn,
  fedSeries,
  fedSeriesNames,
  nominalGdp,
  seriesKind,
  shareOfGdpOn,
  TimeSeries,
  totalAssets,
} from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import { type Input, isBlank, type Output, type Table } from '../cells/cell.ts';
import { datedTable } from '../cells/dated-table.ts';
import { newestOf, partsOf, refuseToCome } from '../newest.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

/** What FRED calls the series of FED_SERIES. */
const BY_FRED_ID: Readonly<Record<string, FedSeriesName>> = {
  WALCL: 'assets',
  TREAST: 'treasuries',
  WSHOMCB: 'mbs',
  WRESBAL: 'reserves',
  WDTGAL: 'tga',
  RRPONTSYD: 'rrp',
  WLRRAL: 'rrp-total',
  DFEDTARL: 'target-lower',
  DFEDTARU: 'target-upper',
};

const SPAN =
  'of several dates name their range, and for every figure between two =FED_SERIES("assets", start, end)';

/** The series of FED_SERIES. */
const NAME = {
  name: 'name',
  kind: 'text',
  choices: fedSeriesNames,
  help:
    'The series, or a range of several, which then stand side by side; a day on which ' +
    'one has no figure stays blank.',
} as const;

export const FED_ASSETS = spreadsheetFunction({
  name: 'FED_ASSETS',
  help:
    'Fed total assets in billions of dollars, as of a date: the last Wednesday level on or ' +
    'before it.',
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'The date, or a range of dates; the latest figure if left out.',
    },
  ],
  returns: { kind: 'number', help: 'Billions of dollars.' },
  moreArguments: SPAN,
  example: '=FED_ASSETS("2022-04-13") is 8965.487, the peak.',
  answer: (call, date) => asOfDates(call, date, fedSeries('assets', newestOf(call))),
});

export const FED_SERIES = spreadsheetFunction({
  name: 'FED_SERIES',
  help:
    'Dates and values of a Fed series or rate: assets, treasuries, mbs, reserves, tga ' +
    '(Treasury account), rrp (reverse repo), net-liquidity and gdp in billions of dollars, ' +
    'assets-to-gdp and reserves-to-gdp as shares (0.21 is 21 %), target-lower, target-upper, gs10 (10-year ' +
    'yield), fedfunds and shadow-rate in per cent.',
  arguments: [
    NAME,
    {
      name: 'start',
      kind: 'date',
      optional: true,
      help:
        'The first day; the beginning of the figures if left out. A target rate begins with the ' +
        'one in force that day.',
    },
    {
      name: 'end',
      kind: 'date',
      optional: true,
      help: 'The last day; the end of the figures if left out.',
    },
  ],
  returns: { kind: 'table', help: 'Dates and values under a header that names series and unit.' },
  example: '=FED_SERIES("net-liquidity", "2022-06-01")',
  answer(call, name, start, end) {
    call.required('name', name, `give one of ${fedSeriesNames.join(', ')}`);
    const cells = call
      .grid('name', name)
      .rows.flat()
      .filter((cell) => !isBlank(cell));
    if (cells.length === 0) call.fail('name', `is blank: give one of ${fedSeriesNames.join(', ')}`);
    const choices = cells.map((cell) => {
      const byId = typeof cell === 'string' ? BY_FRED_ID[cell.trim().toUpperCase()] : undefined;
      if (byId !== undefined)
        call.fail(
          'name',
          `must be a name such as "${byId}", which is ${cell} in billions of dollars or per cent; FRED_SERIES("${cell}") reads FRED's own`,
        );
      return call.choice(NAME, cell);
    });
    const newest = newestOf(call, ...choices.flatMap(partsOf));
    const series = choices.map((choice) =>
      inForceFrom(
        call,
        choice,
        call.withArgumentName('name', () => fedSeries(choice, newest)),
        start,
        newest,
      ),
    );
    return datedTable(call, series, start, end);
  },
});

/** A rate that holds until it is changed, with the one in force on the first day asked for. */
function inForceFrom(
  call: Call,
  name: FedSeriesName,
  series: TimeSeries,
  start: Input,
  newest: FedFigures,
): TimeSeries {
  const rate = fedRateNames.find((each) => each === name);
  if (rate === undefined || seriesKind(name) !== 'changes') return series;
  const day = call.latestOrDay('start', call.single('start', start));
  const index = day === undefined ? -1 : series.indexAsOf(day);
  if (day === undefined || index < 0 || series.days[index] === day) return series;
  const { percent } = call.withArgumentName('start', () => fedRateOn(rate, day, newest));
  return TimeSeries.fromColumns([...series.days, day], [...series.values, percent], series.label);
}

export const FED_ASSETS_GDP = spreadsheetFunction({
  name: 'FED_ASSETS_GDP',
  help:
    'Fed total assets as a share of GDP, as of a date, by the GDP of the quarter that ' +
    'contains it.',
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'The date, or a range of dates; the latest figure if left out.',
    },
  ],
  moreArguments: SPAN.replace('"assets"', '"assets-to-gdp"'),
  returns: { kind: 'number', help: 'The share: 0.21 is 21 %.' },
  answer(call, date) {
    const { assets = totalAssets.series(), gdp = nominalGdp.series() } = newestOf(call, 'gdp');
    return call.spill({ date }, (cells) => {
      const day = call.latestOrDay('date', cells.date) ?? assets.days[assets.length - 1];
      refuseToCome(call, 'date', assets, day);
      return call.withArgumentName('date', () => shareOfGdpOn('assets', assets, gdp, day))
        .shareOfGdp;
    });
  },
});

export const NET_LIQUIDITY = spreadsheetFunction({
  name: 'NET_LIQUIDITY',
  help:
    'Net liquidity as of a date: Fed total assets less the Treasury General Account less ' +
    'overnight reverse repo. It is not reserves: currency and the foreign reverse-repo pool are ' +
    'still in it. =FED_SERIES({"net-liquidity","reserves","currency","rrp-foreign"}) puts them ' +
    'beside it.',
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'The date, or a range of dates; the latest figure if left out.',
    },
  ],
  moreArguments: SPAN.replace('"assets"', '"net-liquidity"'),
  returns: { kind: 'number', help: 'Billions of dollars.' },
  answer: (call, date) => asOfDates(call, date, fedSeries('net-liquidity', newestOf(call))),
});

function asOfDates(call: Call, date: Input, series: TimeSeries): Output | Table {
  return call.spill({ date }, (cells) => {
    const day = call.latestOrDay('date', cells.date) ?? series.days[series.length - 1];
    refuseToCome(call, 'date', series, day);
    return call.withArgumentName('date', () => asOf(series, day)).value;
  });
}
