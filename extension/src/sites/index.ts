import { pageSymbolOn } from './page-symbol.ts';
import { instrumentFrom } from './resolve.ts';
import type { Instrument } from './shared/site.ts';

export { instrumentFrom } from './resolve.ts';
export type { Instrument, InstrumentKind, PageSymbol } from './shared/site.ts';
export { siteMatches, siteOf, sites } from './site-of.ts';

/**
 * The instrument a page is about, or null: what the content script reads and the background
 * resolves. Never throws.
 *
 * @param url the page's address as the address bar shows it
 * @param document the page, complete or not
 */
export function instrumentOn(url: string, document: Document): Instrument | null {
  const page = pageSymbolOn(url, document);
  return page && instrumentFrom(page);
}
