import { besideTicker } from './shared/beside-ticker.ts';
import { isErrorOrConsentPage } from './shared/page.ts';
import type { PageSymbol } from './shared/site.ts';
import { siteOf } from './site-of.ts';

export type { PageSymbol } from './shared/site.ts';

/**
 * What a page says of the instrument it is about; null on every other page, and where an error, a
 * challenge or a consent page stands in its place. The address decides, the document refines or
 * refuses. Reads only, and never throws.
 *
 * @param url the page's address as the address bar shows it
 * @param document the page, complete or not
 */
export function pageSymbolOn(url: string, document: Document): PageSymbol | null {
  try {
    const address = new URL(url);
    const site = siteOf(address);
    const parsed = site?.parse(address, document);
    if (!site || !parsed || isErrorOrConsentPage(address, document, parsed.symbol)) return null;
    return { site: site.key, ...besideTicker(parsed, document), ...parsed };
  } catch {
    return null;
  }
}
