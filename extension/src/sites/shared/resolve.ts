import type { InstrumentKind, PageSymbol, Resolution } from './site.ts';

/**
 * From what a page says to what a price feed is asked for: the feeds' adapters take Yahoo's
 * notation. Loaded by the background alone. Nothing is looked up without its exchange or its list:
 * the caller passes the suffix of the exchange and the names that its site gives to indices.
 */

/**
 * The canonical symbols of indices or futures and the names a site gives them:
 * `CANONICAL NAME NAME|CANONICAL NAME`.
 */
export type Names = string;

const parsedNames = new Map<Names, ReadonlyMap<string, string>>();

/** The canonical symbol that a site's table has for a name; undefined if it has none. */
export function lookUp(names: Names | undefined, name: string): string | undefined {
  if (names === undefined) return undefined;
  let table = parsedNames.get(names);
  if (table === undefined) {
    table = new Map(
      names.split('|').flatMap((row) => {
        const [canonical = '', ...others] = row.trim().split(/\s+/);
        return others.map((other) => [other, canonical] as const);
      }),
    );
    parsedNames.set(names, table);
  }
  return table.get(name);
}

/** How the names of one site are to be understood. */
export interface Understanding {
  /** What the feed adds to tickers of the exchange; left out where the exchange is not certain. */
  readonly suffix?: string | undefined;
  /** What the site calls the indices that the feed carries. */
  readonly indices?: Names;
  /** What it calls futures, where it does not use the exchange's root. */
  readonly futures?: Names;
}

let currencies: ReadonlySet<string> | undefined;

/** Whether three letters are a currency: ISO 4217, and the renminbi traded outside of China. */
export function isCurrency(code: string): boolean {
  currencies ??= new Set([...Intl.supportedValuesOf('currency'), 'CNH']);
  return currencies.has(code);
}

const COINS = [
  ...['BTC', 'XBT', 'ETH', 'XRP', 'SOL', 'BNB', 'DOGE', 'ADA', 'TRX', 'LTC'],
  ...['BCH', 'DOT', 'LINK', 'AVAX', 'XLM', 'SHIB', 'XMR', 'TON'],
];
const coins: ReadonlySet<string> = new Set(COINS);

/**
 * The roots of futures as CME Group and ICE Futures U.S. write them and the feed keeps them; months
 * and other exchanges' roots are not among them.
 */
const FUTURE_ROOTS = [
  ...['ES', 'MES', 'NES', 'NQ', 'MNQ', 'YM', 'MYM', 'RTY', 'M2K', 'BTC', 'ETH'],
  ...['CL', 'BZ', 'NG', 'HO', 'RB', 'GC', 'SI', 'HG', 'PL', 'PA'],
  ...['ZC', 'ZS', 'ZW', 'ZL', 'ZM', 'ZO', 'ZB', 'ZN', 'ZF', 'ZT', 'ZR', 'UB', 'KE'],
  ...['KC', 'CC', 'CT', 'SB', 'OJ', 'DX', 'LE', 'HE', 'GF'],
  ...['6E', '6J', '6B', '6A', '6C', '6S', '6N', '6M'],
];
const futureRoots: ReadonlySet<string> = new Set(FUTURE_ROOTS);

/**
 * How sites mark the continuous contract behind the root: CL1!, CL.1, CL00, CL1, CLW00, CL00Y,
 * CLMAIN.
 */
const CONTINUOUS = ['(?<=.)W00', '00Y?', '\\.1', '1!?', 'MAIN'];
const continuous = new RegExp(`(${CONTINUOUS.join('|')})$`);

/** The yields the feed carries, by the tenor of the Treasury. */
const TREASURIES = '^IRX 3M|^FVX 5Y|^TNX 10Y|^TYX 30Y';
const TREASURY_FORMS = [
  'US0?(\\d+[YM])Y?', // US10Y, US03MY
  'TMUBMUSD0?(\\d+[YM])', // TMUBMUSD10Y
  'USGG0?(\\d+[YM])R?', // USGG10YR
  'U\\.S\\.-(\\d+-[YM])(?:EAR|ONTH)-BOND-YIELD', // U.S.-10-YEAR-BOND-YIELD
  '(\\d+[YM])USY\\.B', // 10YUSY.B
];
const treasury = new RegExp(`^(?:${TREASURY_FORMS.join('|')})$`);

function pair(text: string): readonly [string, string] | null {
  const [, base, quote] =
    /^([A-Z0-9]{2,10}?)[-/_:.]?(USDT|USDC|BUSD|BTC|[A-Z]{3})(\.P|PERP)?$/.exec(text) ?? [];
  // Tokens of the dollar count as dollars.
  return base && quote ? [base, /^.?USD.?$/.test(quote) ? 'USD' : quote] : null;
}

/** What a name that stands alone is by its form; undefined if it may be a listed security. */
function inferKindFromForm(name: string, indices: Names | undefined): InstrumentKind | undefined {
  if (/^[A-Z]{2}\d\d?(Y|MY?)(-[A-Z]{2})?$/.test(name)) return 'bond';
  if (/\d!$/.test(name)) return 'future';
  if (/^[.^]/.test(name) || lookUp(indices, name) !== undefined) return 'index';
  // Only coins are traded against tokens of the dollar.
  if (/\wUSD[TC](\.P|PERP)?$/.test(name)) return 'cryptocurrency';
  const [base = '', quote = ''] = pair(name) ?? [];
  if (/^X(AU|AG|PT|PD)$/.test(base)) return 'commodity';
  if (isCurrency(base) && isCurrency(quote)) return 'currency';
  return coins.has(base) && (isCurrency(quote) || coins.has(quote)) ? 'cryptocurrency' : undefined;
}

/** What Yahoo's notation itself says of an instrument; undefined for a listed security. */
export function kindByCanonical(symbol: string): InstrumentKind | undefined {
  if (symbol.startsWith('^') || symbol === 'DX-Y.NYB') return 'index';
  if (symbol.endsWith('=X')) return 'currency';
  // ES=F, the continuous contract; ESZ26.CME, one contract
  if (/=F$|\d\d\.(CME|CBT|CMX|NYM|NYB)$/.test(symbol)) return 'future';
  if (/^\w{2,}-(USD|EUR|GBP|JPY|BTC|ETH|CAD|AUD|KRW|INR)$/.test(symbol)) return 'cryptocurrency';
  if (/\d{6}[CP]\d{8}$/.test(symbol)) return 'option';
  if (/^0P\w{8}(\.|$)/.test(symbol)) return 'fund';
  return mainlandKind(symbol.slice(0, 6), symbol.slice(6));
}

/** By the codes that Shanghai and Shenzhen assign; undefined for another exchange's. */
function mainlandKind(code: string, suffix: string | undefined): InstrumentKind | undefined {
  if (!/^\d{6}$/.test(code) || !/^\.S[SZ]$/.test(suffix ?? '')) return undefined;
  const [index, etf, bond] = suffix === '.SS' ? [/^000/, /^5/, /^[12]/] : [/^399/, /^1[568]/, /^1/];
  return index!.test(code)
    ? 'index'
    : etf!.test(code)
      ? 'etf'
      : bond!.test(code)
        ? 'bond'
        : 'equity';
}

/** A listed security in Yahoo's notation; null if the exchange has no such ticker. */
function listed(ticker: string, suffix: string | undefined): string | null {
  if (suffix === undefined) return null;
  // Where the exchange gives numbers, letters are another site's own name.
  if (/^\.(HK|S[SZR]|T|TWO?|K[SQL])$/.test(suffix) && !/^\d/.test(ticker)) return null;
  // Where it gives letters, a digit is another site's own name: a yield, a spread, a company's key.
  if (suffix === '' && /\d/.test(ticker) && !/^0P\w{8}$/.test(ticker)) return null;
  if (suffix === '.HK')
    return /^\d{1,5}$/.test(ticker) ? ticker.replace(/^0+/, '').padStart(4, '0') + suffix : null;
  // TradingView writes M_M for M&M in India and Thailand, and NOVO_B for a class in the north. Yahoo
  // writes -P for .PR and -P of preferred shares in the United States: BAC.PR.L, BAC-PL.
  const own = /^\.(NS|BO|BK)$/.test(suffix) ? ticker.replace('_', '&') : ticker;
  const plain = own
    .replace(/[./]PR[.-]?([A-Z])$/, '-P$1')
    .replace(/[./]$/, '')
    .replace(/[./_]/g, '-');
  return /^[A-Z0-9&-]{1,14}$/.test(plain) ? plain + suffix : null;
}

function canonicalOf(
  kind: InstrumentKind,
  ticker: string,
  { suffix, indices, futures }: Understanding,
): string | null {
  switch (kind) {
    case 'index':
      return (
        lookUp(indices, ticker) ??
        // Shanghai and Shenzhen list their indices like shares.
        (/^\d{6}$/.test(ticker) ? listed(ticker, suffix) : null)
      );
    case 'currency': {
      const [base = '', quote = ''] = pair(ticker) ?? [];
      return isCurrency(base) && isCurrency(quote) ? `${base}${quote}=X` : null;
    }
    case 'cryptocurrency': {
      // A coin alone is quoted in dollars.
      const [base, quote] = pair(ticker) ?? [ticker, 'USD'];
      return /^\w{2,10}$/.test(base) ? `${base === 'XBT' ? 'BTC' : base}-${quote}` : null;
    }
    case 'future': {
      const root = ticker.replace(continuous, '');
      return lookUp(futures, root) ?? (futureRoots.has(root) ? `${root}=F` : null);
    }
    case 'bond': {
      const tenor = treasury.exec(ticker)?.slice(1).find(Boolean) ?? '';
      return lookUp(TREASURIES, tenor.replace('-', '')) ?? null;
    }
    case 'commodity':
    case 'economic-series':
    case 'option':
    case 'unknown':
      return null;
    default:
      return listed(ticker, suffix);
  }
}

/** What a page's symbol means, by how its site is to be understood. */
export function resolveSymbol(page: PageSymbol, by: Understanding = {}): Resolution {
  const { symbol, ticker = symbol, security } = page;
  const byForm = () => inferKindFromForm(ticker, by.indices);
  const said =
    page.kind === 'unknown'
      ? byForm()
      : // Coins and metals are often filed among the currencies.
        (page.kind === 'currency' && byForm()) || page.kind;
  const kind =
    said ??
    mainlandKind(ticker, by.suffix) ??
    // Five letters, the last an X, are an open-ended fund in the United States.
    (by.suffix === '' && /^[A-Z]{4}X$/.test(ticker) ? 'fund' : security) ??
    // No form, no exchange and no name that tells: then it is not known what it is.
    (page.kind === 'unknown' && by.suffix === undefined ? 'unknown' : 'equity');
  return { kind, canonicalSymbol: canonicalOf(kind, ticker, by) };
}
