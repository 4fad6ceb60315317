import { type CalendarDay, compositePrice, type RebasedSeries, rebase, type TimeSeries } from '@qt-lens/core';
import type { Instrument } from './sites/index.ts';

/** The research's comparison starts here. */
export const RESEARCH_BASE = '2022-12-07';
export const RESEARCH_END = '2025-12-05';

/** Where the prices of an instrument come from. */
export interface InstrumentPrices {
  readonly symbol: string;
  readonly series: TimeSeries;
  /** True for the monthly composite shown in place of a fund or index that tracks it. */
  readonly standIn: boolean;
}

// The S&P 500 and plain trackers of it, in the notation of the price feed.
const SP500_TRACKERS: ReadonlySet<string> = new Set([
  '^GSPC',
  '^SPX',
  'SPY',
  'VOO',
  'IVV',
  'SPLG',
  'SPYM',
  'CSPX.L',
  'VUSA.L',
  'VUSA.AS',
  'SXR8.DE',
  'ES=F',
  'VFIAX',
  'FXAIX',
]);

/** Embedded prices that can stand in for an instrument, or null. */
export function standInFor(instrument: Pick<Instrument, 'symbol' | 'yahooSymbol'>): InstrumentPrices | null {
  if (instrument.yahooSymbol === null || !SP500_TRACKERS.has(instrument.yahooSymbol)) return null;
  return { symbol: instrument.symbol, series: compositePrice.series(), standIn: true };
}

/** Per-cent change since a base date; of a series that starts later, since its first value. */
export function changeSince(series: TimeSeries, base: CalendarDay): RebasedSeries {
  return rebase(series, { on: base, to: 0, startsLater: 'first-positive' });
}
