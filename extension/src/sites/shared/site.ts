/**
 * What an instrument is. The field's words; `economic-series` is a published statistic (FRED), `bond` a government
 * bond or its yield, `commodity` a metal or good for delivery now, `unknown` a page that names an instrument without saying what it is.
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
  /** As the page's address or heading writes it, decoded and in upper case: `SPY:NYSEARCA`, `BRK.B`, `SH600519`. */
  readonly symbol: string;
  /** In the notation of the price feed: `BRK-B`, `^GSPC`, `0700.HK`, `EURUSD=X`, `BTC-USD`; null where it cannot be known. */
  readonly yahooSymbol: string | null;
  readonly kind: InstrumentKind;
}

/** What an adapter finds; the registry adds the site's key. */
export type Found = Omit<Instrument, 'site'>;

/** One finance site. A file beside `index.ts` holds one of these and its `testUrls`. */
export interface Site {
  /** Stable key: settings are remembered under it. */
  readonly key: string;
  /** The name a reader knows the site by. */
  readonly name: string;
  /**
   * Manifest match patterns. They cover every page from which the site reaches a quote page without loading a new
   * document, because a content script that is not there when the document loads never comes.
   */
  readonly matches: readonly string[];
  /** The instrument the page is about, or null. Reads only; may throw, which the registry takes for null. */
  instrument(url: URL, document: Document): Found | null;
}

/** An address, and what must be found there when the document adds nothing: the evidence of a site's rules. */
export interface TestUrl {
  readonly url: string;
  /** `null`: a page of the site that carries no instrument. */
  readonly found: Found | null;
  /** A document the address needs, as HTML; an empty document by default. */
  readonly html?: string;
}
