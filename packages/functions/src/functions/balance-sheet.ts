import {
  asOf,
  fedSeries,
  fedSeriesNames,
  nominalGdp,
  shareOfGdpOn,
  type TimeSeries,
  totalAssets,
} from '@qt-lens/core';
import { type Call, customFunction } from '../cells/call.ts';
import { type Input, isBlank, type Output, type Table } from '../cells/cell.ts';
import { datedTable } from '../cells/dated-table.ts';

/**
 * Fed total assets in billions of dollars, as of a date: the last Wednesday level on or before it.
 *
 * @param {Date} [date] The date, or a range of dates; the latest figure if left out.
 * @return {number} Billions of dollars.
 * @customfunction
 * @example =FED_ASSETS("2022-04-13") is 8965.487, the peak.
 */
export function FED_ASSETS(date?: Input): Output | Table {
  return customFunction('FED_ASSETS', (call) => asOfDates(call, date, fedSeries('assets')));
}

/**
 * Dates and values of a Fed series or rate: assets, treasuries, mbs, reserves, tga (Treasury
 * account), rrp (reverse repo), net-liquidity and gdp in billions of dollars, assets-to-gdp as a
 * share (0.21 is 21 %), target-lower, target-upper, gs10 (10-year yield), fedfunds and shadow-rate
 * in per cent.
 *
 * @param {string} name The series, or a range of several, which then stand side by side; a day on
 *   which one has no figure stays blank.
 * @param {Date} [start] The first day; the beginning of the figures if left out.
 * @param {Date} [end] The last day; the end of the figures if left out.
 * @return {Array<Array<number>>} Dates and values under a header that names series and unit.
 * @customfunction
 * @example =FED_SERIES("net-liquidity", "2022-06-01")
 */
export function FED_SERIES(name: Input, start?: Input, end?: Input): Table {
  return customFunction('FED_SERIES', (call) => {
    call.required('name', name, `give one of ${fedSeriesNames.join(', ')}`);
    const cells = call
      .grid('name', name)
      .rows.flat()
      .filter((cell) => !isBlank(cell));
    if (cells.length === 0) call.fail('name', `is blank: give one of ${fedSeriesNames.join(', ')}`);
    const series = cells.map((cell) => {
      const choice = call.choice('name', cell, fedSeriesNames);
      return call.about('name', () => fedSeries(choice));
    });
    return datedTable(call, series, start, end);
  });
}

/**
 * Fed total assets as a share of GDP, as of a date, by the GDP of the quarter that contains it.
 *
 * @param {Date} [date] The date, or a range of dates; the latest figure if left out.
 * @return {number} The share: 0.21 is 21 %.
 * @customfunction
 */
export function FED_ASSETS_GDP(date?: Input): Output | Table {
  return customFunction('FED_ASSETS_GDP', (call) => {
    const assets = totalAssets.series();
    const gdp = nominalGdp.series();
    return call.spill({ date }, (cells) => {
      const day =
        cells.date === undefined ? assets.days[assets.length - 1] : call.day('date', cells.date);
      return call.about('date', () => shareOfGdpOn('assets', assets, gdp, day)).shareOfGdp;
    });
  });
}

/**
 * Net liquidity as of a date: Fed total assets less the Treasury General Account less overnight
 * reverse repo.
 *
 * @param {Date} [date] The date, or a range of dates; the latest figure if left out.
 * @return {number} Billions of dollars.
 * @customfunction
 */
export function NET_LIQUIDITY(date?: Input): Output | Table {
  return customFunction('NET_LIQUIDITY', (call) =>
    asOfDates(call, date, fedSeries('net-liquidity')),
  );
}

function asOfDates(call: Call, date: Input, series: TimeSeries): Output | Table {
  return call.spill({ date }, (cells) => {
    const day =
      cells.date === undefined ? series.days[series.length - 1] : call.day('date', cells.date);
    return call.about('date', () => asOf(series, day)).value;
  });
}
