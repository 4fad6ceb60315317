import type { Instrument, InstrumentKind } from '../sites/index.ts';
import { TOOLBAR } from '../sites/shared/site.ts';

/** The chart page of an instrument, as a path within the extension. */
export function chartPath({ site, symbol, canonicalSymbol, kind }: Instrument): string {
  const query = new URLSearchParams({ site, symbol, kind });
  if (canonicalSymbol !== null) query.set('yahoo', canonicalSymbol);
  return `/chart.html?${query}`;
}

/** The instrument a chart page's address names, or null if it names none. */
export function instrumentInAddress(search: string): Instrument | null {
  const query = new URLSearchParams(search);
  const symbol = query.get('symbol')?.slice(0, 40);
  if (!symbol) return null;
  return {
    site: query.get('site') ?? TOOLBAR,
    symbol,
    canonicalSymbol: query.get('yahoo')?.slice(0, 40) ?? null,
    kind: (query.get('kind') ?? 'unknown') as InstrumentKind,
  };
}

/**
 * The page on which a reader asks for the prices of an instrument, as a path within the extension.
 */
export function pricesPath(instrument: Instrument): string {
  return chartPath(instrument).replace('/chart.html', '/prices.html');
}
