/**
 * What an instrument is, in the field's words. `bond` is a government bond or its yield,
 * `commodity` a metal or good for delivery now, `economic-series` a published statistic, `unknown`
 * what a page names without saying what it is.
 */
export type InstrumentKind =
  | 'equity'
  | 'etf'
  | 'fund'
  | 'index'
  | 'currency'
  | 'cryptocurrency'
  | 'future'
  | 'option'
  | 'commodity'
  | 'bond'
  | 'economic-series'
  | 'unknown';

/** Stands for a site where the reader opened a page of the extension from the toolbar. */
export const TOOLBAR = 'toolbar';

/** The one instrument a page is about. */
export interface Instrument {
  /** The site's stable key, as in the registry; `TOOLBAR` for one that no page named. */
  readonly site: string;
  /**
   * As the page's address or heading writes it, decoded and in upper case: `SPY:NYSEARCA`, `BRK.B`,
   * `SH600519`.
   */
  readonly symbol: string;
  /**
   * As the price feeds' adapters take it, in Yahoo's notation: `BRK-B`, `^GSPC`, `0700.HK`,
   * `EURUSD=X`, `BTC-USD`; null where exchange or class is not certain.
   */
  readonly canonicalSymbol: string | null;
  readonly kind: InstrumentKind;
  /** What the page calls it beside its symbol: `Apple Inc.`, `贵州茅台`; left out if it does not. */
  readonly name?: string;
}

/** Whether a text has the form of a canonical symbol; it becomes part of a feed's address. */
export const isCanonicalSymbol = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z0-9^][A-Z0-9^=.&_-]{0,31}$/.test(value);

/** What an address, and where it is not enough the document, says of an instrument. */
export interface ParsedSymbol {
  /** As the page writes it, decoded and in upper case. */
  readonly symbol: string;
  /** The symbol without the site's own marks for the market; the symbol itself by default. */
  readonly ticker?: string | undefined;
  /** Exchange, list or country, as the site writes it; left out where it is not said. */
  readonly market?: string | undefined;
  /**
   * Left out for a listed security, whose name on the page tells a share from a fund; `unknown`
   * where the ticker's form must tell.
   */
  readonly kind?: InstrumentKind | undefined;
  /** Where the site has the name in a place of its own, apart from the ticker. */
  readonly name?: string | undefined;
}

/** What a page says of its instrument, before anyone looks up what it means. */
export interface PageSymbol extends ParsedSymbol {
  readonly site: string;
  /** What the text beside the ticker says of a listed security; left out if nothing. */
  readonly security?: 'etf' | 'fund' | undefined;
}

/** What a page's symbol means. */
export interface Resolution {
  readonly kind: InstrumentKind;
  readonly canonicalSymbol: string | null;
}

/** How a site's symbols, exchanges and names of indices are to be understood. */
export type Resolve = (page: PageSymbol) => Resolution;

/**
 * One finance site. A file beside `index.ts` holds one of these, its `resolve`, its `siteName` and
 * its `testUrls`.
 */
export interface Site {
  /** Stable key and name of the file: settings are remembered under it. */
  readonly key: string;
  /**
   * Manifest match patterns. They cover every page from which the site reaches a quote page without
   * loading a new document, because a content script that is not there when the document loads
   * never comes.
   */
  readonly matches: readonly string[];
  /**
   * What the page says of its instrument, or null. Reads only; may throw, which the registry takes
   * for null. Runs inside the page: tables of exchanges belong into `resolve`.
   */
  parse(url: URL, document: Document): ParsedSymbol | null;
}

/** An address, and what must be found there: the evidence of a site's rules. */
export interface TestUrl {
  readonly url: string;
  /**
   * For a real address: the day or year of the public record it stood in (a saved page, a report of
   * a fault). Left out where the record has no date, and for one made up after a form that was seen.
   * A file without any such address says why in `notSeen`.
   */
  readonly seen?: string;
  /** `null`: a page of the site that carries no instrument. */
  readonly found: Omit<Instrument, 'site'> | null;
  /** The document, as HTML; empty by default. */
  readonly html?: string;
}
