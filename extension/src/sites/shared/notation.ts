import { textOf, textsOf, titleOf } from './page.ts';
import type { Instrument, InstrumentKind, Reading } from './site.ts';

/**
 * Turns `VALUE KEY KEY|VALUE KEY` into a map from each key to its value; `^DJI` has `DJI` for a key
 * too.
 */
const keyed = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table.split('|').flatMap((line) => {
      const [value = '', ...keys] = line.split(' ');
      if (value.startsWith('^')) keys.push(value.slice(1));
      return keys.map((key) => [key, value] as const);
    }),
  );

/**
 * What the price feed adds to the tickers of a market. Markets are written in capitals as Google
 * and TradingView write exchanges and as ISO 10383 does, in small letters as ISO 3166 writes
 * countries, and with a colon as Bloomberg does. Where two sites mean two exchanges by one code,
 * the adapter knows which it is.
 */
const suffixes = keyed(
  ' NASDAQ NYSE NYSEARCA NYSEAMERICAN AMEX ARCA BATS CBOE OTC OTCMKTS PINK MUTF XNAS XNYS XASE ARCX PINX OOTC us :US|' +
    '.TO TSX XTSE ca :CN|.V TSXV CVE|.NE NEO|.CN CSE|.MX BMV XMEX mx :MM|.SA BVMF BMFBOVESPA br :BZ|.BA BCBA|' +
    '.L LON LSE LSIN XLON gb uk :LN|.DE ETR XETR de :GR :GY|.F FRA FWB XFRA|.PA EPA XPAR fr :FP|.AS AMS XAMS nl :NA|' +
    '.BR EBR XBRU be :BB|.LS ELI XLIS pt :PL|.MI BIT MIL XMIL it :IM|.MC BME XMAD es :SM|.SW SWX SIX XSWX ch :SW|.VI VIE XWBO at :AV|' +
    '.ST STO OMXSTO XSTO se :SS|.CO CPH OMXCOP XCSE dk :DC|.HE HEL OMXHEX XHEL fi :FH|.OL OSL XOSL no :NO|.WA WSE GPW XWAR pl :PW|' +
    '.IS IST BIST XIST tr :TI|.TA TLV TASE XTAE il :IT|.JO JSE XJSE za :SJ|.SR TADAWUL XSAU sa :AB|' +
    '.T TYO XTKS jp :JP :JT|.HK HKG HKEX XHKG hk :HK|.SS SHA SSE XSHG sh :CG|.SZ SHE SZSE XSHE sz :CS|.TW TPE TWSE XTAI tw :TT|.TWO TWO TPEX ROCO|' +
    '.KS KRX XKRX kr :KS|.KQ KOSDAQ XKOS :KQ|.SI SGX XSES sg :SP|.KL KLSE MYX XKLS my :MK|.JK IDX XIDX id :IJ|.BK BKK XBKK th :TB|' +
    '.NS NSE XNSE in :IN :IS|.BO BOM XBOM :IB|.AX ASX XASX au :AU|.NZ NZE NZX XNZE nz :NZ|' +
    '.AT ATHEX ATH gr :GA|.BD BET BUD hu :HB|.PR PRA PSECZ cz :CP|.IR ISE ie :ID|.IC OMXICE is|.SN BCS SNSE cl :CI|.CA EGX eg :EY|' +
    '.QA QSE DSM qa :QD|.KW KWSE kw|.SG SWB STU|.MU MUN',
);

const indices = keyed(
  '^GSPC SPX INX SP500 US500 US-SPX-500|^DJI DJIA INDU US30 US-30|^IXIC COMP CCMP NASDAQ-COMPOSITE|^NDX NAS100 US100 NQ-100|' +
    '^RUT RTY SMALLCAP-2000|^VIX VOLATILITY-S-P-500|^NYA|^SOX|DX-Y.NYB DXY DINIW DINI USDINDEX USDOLLAR US-DOLLAR-INDEX|' +
    '^GSPTSE OSPTX SPTSX|^BVSP IBOV|^MXX IPC MEXBOL|^FTSE UKX UK100 UK-100|^GDAXI DAX DE40 GER40 GERMANY-30|' +
    '^FCHI CAC PX1 CAC40 FRANCE-40|^STOXX50E SX5E STOXX50 EU-STOXX50|^STOXX SXXP|^IBEX IBEX35 IB|FTSEMIB.MI FTSEMIB FTMIB|' +
    '^AEX|^SSMI SMI|WIG20.WA WIG20|XU100.IS XU100|^N225 NI225 NKY NIK NKX 998407.O JAPAN-NI225|^HSI 800000 HANG-SEN-40|^HSCE HSCEI 800100|' +
    '000001.SS SHCOMP SSEC SHC 1A0001 SHANGHAI-COMPOSITE|000300.SS CSI300 SHSZ300 1B0300|^KS11 KOSPI|^KQ11 KOSDAQ|^TWII TAIEX TWSE|^STI|^JKSE JCI|' +
    '^KLSE KLCI FBMKLCI|^BSESN SENSEX|^NSEI NIFTY NIFTY_50 S-P-CNX-NIFTY|^NSEBANK BANKNIFTY NIFTY_BANK|^AXJO XJO AS51 AUS-200',
);

/**
 * The roots of futures as the exchanges write them, which the feed keeps, and other names for a few
 * of them.
 */
const futureRoots =
  /^([MN]?ES|M?NQ|M?YM|RTY|M2K|CL|BZ|NG|HO|RB|GC|SI|HG|PL|PA|Z[CSWLMOBNFTR]|K[EC]|C[TC]|SB|OJ|DX|LE|HE|GF|UB|BTC|ETH|6[EJBACSNM])$/;
const futureNames = keyed(
  'BZ BRN LCO CO OIL BRENT-OIL|CL CRUDE-OIL|GC GOLD|SI SILVER|HG COPPER|PL PLATINUM|PA PALLADIUM|NG NATURAL-GAS|HO HEATING-OIL|RB XB GASOLINE-RBOB|' +
    'ZC C US-CORN|ZW W US-WHEAT|ZS S US-SOYBEANS|LE LC|HE LH|ES SP US-SPX-500-FUTURES|NQ ND NQ-100-FUTURES|YM DJ DM US-30-FUTURES|ZN US-10-YR-T-NOTE|ZB US-30-YR-T-BOND',
);

/** ISO 4217, and the renminbi as it is traded outside of China. */
const currencies: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'CNH']);
const coins = /^(BTC|XBT|ETH|XRP|SOL|BNB|DOGE|ADA|TRX|LTC|BCH|DOT|LINK|AVAX|XLM|SHIB|XMR|TON)$/;

/** What the price feed adds to the tickers of a market; undefined for a code that is not known. */
export const suffixOf = (market: string): string | undefined => suffixes.get(market);

/** US10Y, US03MY, TMUBMUSD10Y, USGG10YR, U.S.-10-YEAR-BOND-YIELD; 10YUSY.B */
const treasuries = /^(?:US0?|TMUBMUSD0?|USGG0?|U\.S\.-)(\d+-?[YM])|^(\d+[YM])USY\.B$/;

/** Whether three letters are a currency (ISO 4217). */
export const isCurrency = (code: string): boolean => currencies.has(code);

/** Whether a name is that of an index. */
export const isIndexName = (name: string): boolean => indices.has(name);

/**
 * Whether a name alone tells an index, a future or a yield, as the addresses of Investing.com do.
 */
export const isKnownName = (name: string): boolean =>
  indices.has(name) || futureNames.has(name) || treasuries.test(name);

/**
 * The suffix of a mainland code where the page leaves the exchange out; the feed does not carry
 * Beijing.
 */
export const mainlandSuffix = (code: string): string | undefined =>
  /^(4|8|92)/.test(code) ? undefined : /^[569]/.test(code) ? '.SS' : '.SZ';

function mainlandKind(code: string, suffix: string | undefined): InstrumentKind | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  if (suffix === '.SS')
    return /^000/.test(code)
      ? 'index'
      : /^5/.test(code)
        ? 'etf'
        : /^[12]/.test(code)
          ? 'bond'
          : 'equity';
  if (suffix === '.SZ')
    return /^399/.test(code)
      ? 'index'
      : /^1[568]/.test(code)
        ? 'etf'
        : /^1/.test(code)
          ? 'bond'
          : 'equity';
  return undefined;
}

function pair(text: string): readonly [string, string] | null {
  const [, base, quote] =
    /^([A-Z0-9]{2,10}?)[-/_:.]?(USDT|USDC|BUSD|BTC|[A-Z]{3})(\.P|PERP)?$/.exec(text) ?? [];
  return base && quote ? [base, /^.?USD.?$/.test(quote) ? 'USD' : quote] : null;
}

/** What a name that stands alone is by its form; undefined if it may be a listed security. */
function kindByForm(name: string): InstrumentKind | undefined {
  if (/^[A-Z]{2}\d\d?(Y|MY?)(-[A-Z]{2})?$/.test(name)) return 'bond';
  if (/\d!$/.test(name)) return 'future';
  // An index only if no share could be meant.
  if (
    /^[.^]|^(SP500|SPX|DJI|NDX|VIX|RUT|DXY|IXIC|N225|HSI|DAX|NI225|US500|US30|NAS100)$/.test(name)
  )
    return 'index';
  // Only coins are traded against tokens of the dollar.
  if (/\wUSD[TC](\.P|PERP)?$/.test(name)) return 'cryptocurrency';
  const [base = '', quote = ''] = pair(name) ?? [];
  if (/^X(AU|AG|PT|PD)$/.test(base)) return 'commodity';
  if (currencies.has(base) && currencies.has(quote)) return 'currency';
  return coins.test(base) && (currencies.has(quote) || coins.test(quote))
    ? 'cryptocurrency'
    : undefined;
}

/** What the price feed's notation itself says of an instrument; undefined for a listed security. */
export function kindByFeed(symbol: string): InstrumentKind | undefined {
  if (symbol.startsWith('^') || symbol === 'DX-Y.NYB') return 'index';
  if (symbol.endsWith('=X')) return 'currency';
  // ES=F, the continuous contract; ESZ26.CME, one contract
  if (/=F$|\d\d\.(CME|CBT|CMX|NYM|NYB)$/.test(symbol)) return 'future';
  if (/^\w{2,}-(USD|EUR|GBP|JPY|BTC|ETH|CAD|AUD|KRW|INR)$/.test(symbol)) return 'cryptocurrency';
  if (/\d{6}[CP]\d{8}$/.test(symbol)) return 'option';
  if (/^0P\w{8}(\.|$)/.test(symbol)) return 'fund';
  return mainlandKind(symbol.slice(0, 6), symbol.slice(6));
}

const etfs =
  /(^|[^A-Za-z])ET[FNC]s?(?![A-Za-z])|\bSPDR\b|\b(?:iS|ProS)hares\b|\bDirexion\b|\bQQQ\b|[Ee]xchange.[Tt]raded|交易型开放式|交易型開放式|上場投/;

/**
 * What a listed security is, by what the page's headings or title say beside its ticker: `Name
 * (TICKER) Stock Price - Site`, `TICKER - Name Stock Price | Site`. An equity unless that says
 * otherwise.
 */
function kindByName(
  ticker: string,
  suffix: string | undefined,
  document: Document,
): InstrumentKind {
  if (!suffix && /^[A-Z]{4}X$/.test(ticker)) return 'fund';
  let named = false;
  const told = (text: string): InstrumentKind | undefined => {
    const parts = text.split(/ [-–—•|] |[|_]/);
    const at = parts.findIndex((part) => part.toUpperCase().includes(ticker));
    if (at < 0) return undefined;
    named = true;
    const alone = parts[at]!.replace(/ (stock|price|quote)\b/gi, '').length < ticker.length + 5;
    const beside = parts.slice(at, at + (alone ? 2 : 1)).join(' ');
    // A fund that follows an index and is listed like a share is exchange-traded, whatever it calls
    // itself.
    if (etfs.test(beside) || (/^[A-Z]{3,4}$/.test(ticker) && /\bindex\b.*\bfund\b/i.test(beside)))
      return 'etf';
    return /\bfund\b|\b(admiral|investor|institutional) (shares|class)\b/i.test(beside)
      ? 'fund'
      : undefined;
  };
  const kind = told(textOf(document, 'h1')) ?? told(titleOf(document));
  // The first heading may be the site's own name, and the title may be missing.
  return kind ?? (named ? undefined : textsOf(document, 'h1').map(told).find(Boolean)) ?? 'equity';
}

function listed(ticker: string, suffix: string | undefined): string | null {
  if (suffix === undefined) return null;
  // Where the exchange gives numbers, letters are another site's own name.
  if (/^\.(HK|S[SZR]|T|TWO?|K[SQL])$/.test(suffix) && !/^\d/.test(ticker)) return null;
  if (suffix === '.HK' && /^\d+$/.test(ticker))
    return ticker.replace(/^0+/, '').padStart(4, '0') + suffix;
  // The Indian M&M is M_M on TradingView; preferred shares of the United States are BAC.PR.L or
  // BAC-PL.
  const own = suffix === '.NS' ? ticker.replace(/^([A-Z])_/, '$1&') : ticker;
  const plain = own
    .replace(/[./]PR[.-]?([A-Z])$/, '-P$1')
    .replace(/[./]$/, '')
    .replace(/[./_]/g, '-');
  return /^[A-Z0-9&-]{1,14}$/.test(plain) ? plain + suffix : null;
}

/** The notation of the price feed; null wherever it would have to be guessed. */
function inFeed(kind: InstrumentKind, ticker: string, suffix: string | undefined): string | null {
  switch (kind) {
    case 'index':
      return (
        indices.get(ticker.replace(/^[.^]/, '')) ??
        (/^\d{6}$/.test(ticker) ? listed(ticker, suffix) : null)
      );
    case 'currency': {
      const [base = '', quote = ''] = pair(ticker) ?? [];
      return currencies.has(base) && currencies.has(quote) ? `${base}${quote}=X` : null;
    }
    case 'cryptocurrency': {
      // A coin alone is quoted in dollars; dollar tokens count as dollars.
      const [base, quote] = pair(ticker) ?? [ticker, 'USD'];
      return /^\w{2,10}$/.test(base) ? `${base === 'XBT' ? 'BTC' : base}-${quote}` : null;
    }
    case 'future': {
      // However a site marks the continuous contract: CL=F, CL1!, CL.1, CL00, CL1, CLW00, CL00Y,
      // CLMAIN.
      const root = ticker.replace(/((?<=.)W00|00Y?|\.1|1!?|MAIN)$/, '');
      const name = futureNames.get(root) ?? root;
      return futureRoots.test(name) ? `${name}=F` : null;
    }
    case 'bond': {
      const [, tenor, other] = treasuries.exec(ticker) ?? [];
      return (
        ({ '3M': '^IRX', '5Y': '^FVX', '10Y': '^TNX', '30Y': '^TYX' } as Record<string, string>)[
          (tenor ?? other ?? '').replace('-', '')
        ] ?? null
      );
    }
    case 'commodity':
    case 'economic-series':
      return null;
    default:
      return listed(ticker, suffix);
  }
}

/** Makes an instrument of what an adapter has read. */
export function instrumentOf(site: string, reading: Reading, document: Document): Instrument {
  const { symbol, ticker = symbol, suffix } = reading;
  const told =
    reading.kind === 'unknown'
      ? kindByForm(ticker)
      : // Coins and metals are often filed among the currencies.
        (reading.kind === 'currency' && kindByForm(ticker)) || reading.kind;
  const named = told ?? mainlandKind(ticker, suffix) ?? kindByName(ticker, suffix, document);
  // No form, no market and no name that tells: then it is not known what it is.
  const kind =
    reading.kind === 'unknown' && !told && suffix === undefined && named === 'equity'
      ? 'unknown'
      : named;
  return {
    site,
    symbol,
    yahooSymbol:
      reading.yahooSymbol === undefined ? inFeed(kind, ticker, suffix) : reading.yahooSymbol,
    kind,
  };
}
