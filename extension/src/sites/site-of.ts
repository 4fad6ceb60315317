import { registry } from './registry.ts';
import { matchPattern } from './shared/match-pattern.ts';
import type { Site } from './shared/site.ts';

/** Every site the extension knows. */
export const sites: readonly Site[] = registry;

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
