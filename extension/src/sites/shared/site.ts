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

/** The one instrument a page is about. */
export interface Instrument {
  /** The site's stable key, as in the registry. */
  readonly site: string;
  /**
   * As the page's address or heading writes it, decoded and in upper case: `SPY:NYSEARCA`, `BRK.B`,
   * `SH600519`.
   */
  readonly symbol: string;
  /**
   * In the notation of the price feed: `BRK-B`, `^GSPC`, `0700.HK`, `EURUSD=X`, `BTC-USD`; null
   * where it cannot be known.
   */
  readonly yahooSymbol: string | null;
  readonly kind: InstrumentKind;
}

/** What an adapter reads from a page; `notation.ts` makes an instrument of it. */
export interface Reading {
  /** As the page writes it, decoded and in upper case. */
  readonly symbol: string;
  /** The symbol without the site's own marks for the market; the symbol itself by default. */
  readonly ticker?: string | undefined;
  /**
   * Left out for a listed security, whose name on the page tells a share from a fund; `unknown`
   * where the ticker's form must tell.
   */
  readonly kind?: InstrumentKind | undefined;
  /**
   * What the price feed adds to a ticker of this market, '' for the United States; left out where
   * the market is not known.
   */
  readonly suffix?: string | undefined;
  /** Where the page itself tells the feed's notation, or that there is none. */
  readonly yahooSymbol?: string | null | undefined;
}

/**
 * One finance site. A file beside `index.ts` holds one of these, its `siteName` and its `testUrls`.
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
   * for null.
   */
  instrument(url: URL, document: Document): Reading | null;
}

/** An address, and what must be found there: the evidence of a site's rules. */
export interface TestUrl {
  readonly url: string;
  /** `null`: a page of the site that carries no instrument. */
  readonly found: Omit<Instrument, 'site'> | null;
  /** The document, as HTML; empty by default. */
  readonly html?: string;
}
