import * as registry from './registry.ts';
import { matchPattern } from './shared/match-pattern.ts';
import { instrumentOf } from './shared/notation.ts';
import { refuses } from './shared/page.ts';
import type { Instrument, Site } from './shared/site.ts';

export type { Instrument, InstrumentKind, Site } from './shared/site.ts';

/** Every site the extension knows. */
export const sites: readonly Site[] = Object.values(registry);

/** The manifest match patterns of all sites. Free of any document, so a build may import it. */
export const siteMatches: readonly string[] = sites.flatMap((site) => site.matches);

/**
 * The site an address belongs to, or null; with and without `www.` an address means the same site.
 */
export function siteOf(url: URL): Site | null {
  const other = new URL(url);
  other.hostname = /^www\./.test(url.hostname) ? url.hostname.slice(4) : `www.${url.hostname}`;
  for (const address of [url, other]) {
    const found = sites.find((site) =>
      site.matches.some((pattern) => matchPattern(pattern, address)),
    );
    if (found) return found;
  }
  return null;
}

/**
 * The instrument a page is about; null on every other page, and where an error, a challenge or a
 * consent page stands in its place. The address decides, the document refines or refuses. Reads
 * only, and never throws.
 *
 * @param url the page's address as the address bar shows it
 * @param document the page, complete or not
 */
export function instrumentOn(url: string, document: Document): Instrument | null {
  try {
    const address = new URL(url);
    const site = siteOf(address);
    const reading = site?.instrument(address, document);
    return site && reading && !refuses(address, document, reading.symbol)
      ? instrumentOf(site.key, reading, document)
      : null;
  } catch {
    return null;
  }
}
