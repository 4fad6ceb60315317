import type { Instrument, InstrumentKind } from '../sites/index.ts';

/** Whether a text can be a symbol in the notation of the price feeds: `BRK-B`, `^GSPC`, `0700.HK`. */
export const isFeedSymbol = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z0-9^][A-Z0-9^=.&_-]{0,31}$/.test(value);

/** The chart page of an instrument, as a path within the extension. */
export function chartPath({ site, symbol, yahooSymbol, kind }: Instrument): string {
  const query = new URLSearchParams({ site, symbol, kind });
  if (yahooSymbol !== null) query.set('yahoo', yahooSymbol);
  return `/chart.html?${query}`;
}

/** The instrument a chart page's address names, or null if it names none. */
export function instrumentInAddress(search: string): Instrument | null {
  const query = new URLSearchParams(search);
  const symbol = query.get('symbol')?.slice(0, 40);
  if (!symbol) return null;
  return {
    site: query.get('site') ?? '',
    symbol,
    yahooSymbol: query.get('yahoo')?.slice(0, 40) ?? null,
    kind: (query.get('kind') ?? 'unknown') as InstrumentKind,
  };
}

/**
 * The page on which a reader asks for the prices of an instrument, as a path within the extension.
 */
export function pricesPath(instrument: Instrument): string {
  return chartPath(instrument).replace('/chart.html', '/prices.html');
}
