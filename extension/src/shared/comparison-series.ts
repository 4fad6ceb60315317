import {
  type CalendarDay,
  compositePrice,
  type RebasedSeries,
  rebase,
  resample,
  type TimeSeries,
} from '@qt-lens/core';
import type { PricesAnswer } from '../messages/protocol.ts';
import { seriesOf } from '../messages/stored-series.ts';
import type { Instrument } from '../sites/index.ts';
import { TOOLBAR } from '../sites/shared/site.ts';

/** The research's comparison starts here. */
export const RESEARCH_BASE = '2022-12-07';
export const RESEARCH_END = '2025-12-05';

/** The S&P 500 itself, for a page opened from the toolbar and not from an instrument's card. */
export const SP500: Instrument = {
  site: TOOLBAR,
  symbol: '^GSPC',
  canonicalSymbol: '^GSPC',
  kind: 'index',
};

/** Prices of an instrument, and where they come from. */
export interface InstrumentPrices {
  readonly symbol: string;
  /** What is compared: with dividends reinvested where the publisher says so. */
  readonly series: TimeSeries;
  /** True for the monthly composite shown in place of a fund or index that tracks it. */
  readonly standIn: boolean;
  /** Who publishes them; null for the stand-in and for prices the reader pasted. */
  readonly publisher: string | null;
  /**
   * The price alone, where `series` has the dividends in it and the price is free of the jumps that
   * splits make.
   */
  readonly priceOnly: TimeSeries | null;
}

// The S&P 500 and funds that hold it plainly, by canonical symbols: no future on it, nothing geared,
// hedged or weighted otherwise.
const SP500_TRACKERS: ReadonlySet<string> = new Set([
  ...['^GSPC', '^SPX'],
  ...['SPY', 'VOO', 'IVV', 'SPLG', 'SPYM', 'VFIAX', 'VFINX', 'FXAIX', 'SWPPX'],
  ...['CSPX.L', 'VUSA.L', 'VUSA.AS', 'SXR8.DE'],
]);

let monthEnds: TimeSeries | undefined;

/**
 * The embedded S&P composite to compare by days. Its publisher dates a month's average by the first
 * of the month; here it stands on the last day, so that no day reads an average of days to come.
 */
export function compositeByMonthEnd(): TimeSeries {
  monthEnds ??= resample(compositePrice.series(), 'month', { dated: 'last-day' });
  return monthEnds;
}

/** Embedded prices that can stand in for an instrument, or null. */
export function proxyFor(
  instrument: Pick<Instrument, 'symbol' | 'canonicalSymbol'>,
): InstrumentPrices | null {
  if (instrument.canonicalSymbol === null || !SP500_TRACKERS.has(instrument.canonicalSymbol))
    return null;
  return {
    symbol: instrument.symbol,
    series: compositeByMonthEnd(),
    standIn: true,
    publisher: null,
    priceOnly: null,
  };
}

/** What an instrument is compared by: prices that came, else what can stand in for them. */
export function comparisonSeries(
  instrument: Instrument,
  { prices }: PricesAnswer,
): InstrumentPrices | null {
  // What was never worth anything has no change in per cent.
  if (prices === null || !prices.series.values.some((price) => price > 0))
    return proxyFor(instrument);
  const { publisher, series, priceOnly } = prices;
  return {
    symbol: instrument.symbol,
    series: seriesOf(series),
    standIn: false,
    publisher,
    priceOnly: priceOnly && seriesOf(priceOnly),
  };
}

/** Per-cent change since a base date; of a series that starts later, since its first value. */
export function changeSince(series: TimeSeries, base: CalendarDay): RebasedSeries {
  return rebase(series, { on: base, to: 0, startsLater: 'first-positive' });
}
