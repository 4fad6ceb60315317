/** From the notations of the sites to the price feed's. Everything here answers null rather than guess. */

/** Turns `{ value: 'KEY KEY' }` into a map from each key to its value. */
const keyed = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([value, keys]) => keys.split(' ').map((key) => [key, value] as const)));

/**
 * Exchange codes (Google's, TradingView's, ISO 10383 market identifiers) and the suffix of the price feed. Where two
 * sites mean two exchanges by one code, the adapter knows which it is.
 */
const exchanges = keyed({
  '': 'NASDAQ NYSE NYSEARCA NYSEAMERICAN NYSEMKT AMEX ARCA BATS CBOEBZX OTC OTCMKTS OTCQX OTCQB PINK MUTF XNAS XNYS XASE ARCX PINX OOTC XOTC IEXG',
  '.TO': 'TSX XTSE',
  '.V': 'TSXV CVE XTSX',
  '.NE': 'NEO XNEO',
  '.CN': 'CSE CNSX XCNQ',
  '.MX': 'BMV XMEX',
  '.SA': 'BVMF BMFBOVESPA BVSP',
  '.BA': 'BCBA XBUE',
  '.SN': 'BCS XSGO',
  '.L': 'LON LSE LSIN XLON AIM',
  '.DE': 'ETR XETR XETRA',
  '.F': 'FRA FWB XFRA',
  '.PA': 'EPA XPAR',
  '.AS': 'AMS XAMS',
  '.BR': 'EBR XBRU',
  '.LS': 'ELI XLIS',
  '.MI': 'BIT MIL XMIL MTAA',
  '.MC': 'BME XMAD',
  '.SW': 'SWX SIX VTX XSWX',
  '.VI': 'VIE XWBO',
  '.ST': 'STO OMXSTO XSTO',
  '.CO': 'CPH OMXCOP XCSE',
  '.HE': 'HEL OMXHEX XHEL',
  '.OL': 'OSL XOSL OSE',
  '.IC': 'OMXICE XICE',
  '.WA': 'WSE GPW XWAR',
  '.PR': 'PRA XPRA PSECZ',
  '.BD': 'BUD XBUD',
  '.AT': 'ATH ATHEX XATH',
  '.IS': 'IST BIST XIST',
  '.TA': 'TLV TASE XTAE',
  '.JO': 'JSE XJSE',
  '.SR': 'TADAWUL XSAU',
  '.QA': 'QSE DSMD',
  '.T': 'TYO XTKS',
  '.HK': 'HKG HKEX XHKG',
  '.SS': 'SHA SSE XSHG',
  '.SZ': 'SHE SZSE XSHE',
  '.TW': 'TPE TWSE XTAI',
  '.TWO': 'TWO TPEX ROCO',
  '.KS': 'KRX KOSPI XKRX',
  '.KQ': 'KOSDAQ XKOS',
  '.SI': 'SGX SES XSES',
  '.KL': 'KLSE MYX XKLS',
  '.JK': 'IDX XIDX',
  '.BK': 'BKK SET XBKK',
  '.VN': 'HOSE XSTC',
  '.NS': 'NSE XNSE',
  '.BO': 'BOM XBOM',
  '.AX': 'ASX XASX',
  '.NZ': 'NZE NZX XNZE',
});

/** ISO 3166 countries, as Dow Jones, CNBC and Futu write them, and the suffix of the country's main exchange. */
const countries = keyed({
  '': 'US',
  '.TO': 'CA',
  '.L': 'GB UK',
  '.DE': 'DE',
  '.PA': 'FR',
  '.AS': 'NL',
  '.BR': 'BE',
  '.LS': 'PT',
  '.MI': 'IT',
  '.MC': 'ES',
  '.SW': 'CH',
  '.VI': 'AT',
  '.ST': 'SE',
  '.CO': 'DK',
  '.HE': 'FI',
  '.OL': 'NO',
  '.WA': 'PL',
  '.IS': 'TR',
  '.TA': 'IL',
  '.JO': 'ZA',
  '.T': 'JP',
  '.HK': 'HK',
  '.SS': 'SH',
  '.SZ': 'SZ',
  '.TW': 'TW',
  '.KS': 'KR',
  '.SI': 'SG',
  '.KL': 'MY',
  '.JK': 'ID',
  '.BK': 'TH',
  '.NS': 'IN',
  '.AX': 'AU',
  '.NZ': 'NZ',
  '.SA': 'BR',
  '.MX': 'MX',
});

const indices = keyed({
  '^GSPC': 'SPX INX GSPC SP500 US500 S&P500',
  '^DJI': 'DJI DJIA INDU US30 DOW',
  '^IXIC': 'IXIC COMP CCMP COMPX',
  '^NDX': 'NDX NAS100 US100 NDX100',
  '^RUT': 'RUT RTY US2000',
  '^VIX': 'VIX',
  '^NYA': 'NYA',
  '^SOX': 'SOX',
  '^MID': 'MID',
  '^XAX': 'XAX',
  'DX-Y.NYB': 'DXY USDX USDIDX DINIW',
  '^GSPTSE': 'GSPTSE OSPTX SPTSX',
  '^BVSP': 'BVSP IBOV',
  '^MXX': 'MXX IPC MEXBOL',
  '^FTSE': 'FTSE UKX UK100',
  '^GDAXI': 'DAX GDAXI DE40 DE30 GER40 GER30',
  '^FCHI': 'CAC FCHI PX1 CAC40 FR40',
  '^STOXX50E': 'SX5E STOXX50E STOXX50 EU50 ESTX50',
  '^STOXX': 'STOXX SXXP',
  '^IBEX': 'IBEX IBEX35 IB',
  'FTSEMIB.MI': 'FTSEMIB FTMIB',
  '^AEX': 'AEX',
  '^BFX': 'BFX BEL20',
  '^SSMI': 'SMI SSMI',
  '^OMX': 'OMXS30',
  'WIG20.WA': 'WIG20',
  'XU100.IS': 'XU100',
  '^TA125.TA': 'TA125',
  '^N225': 'N225 NI225 NKY NIK NKX',
  '^HSI': 'HSI HANGSENG 800000',
  '^HSCE': 'HSCEI HSCE 800100',
  '000001.SS': 'SHCOMP SSEC SHC 1A0001',
  '399001.SZ': 'SZCOMP SICOM',
  '000300.SS': 'CSI300 SHSZ300 000300 1B0300',
  '^KS11': 'KOSPI KS11',
  '^KQ11': 'KOSDAQ KQ11',
  '^TWII': 'TAIEX TWII TWSE IX0001',
  '^STI': 'STI',
  '^JKSE': 'JKSE JCI COMPOSITE',
  '^KLSE': 'KLCI FBMKLCI',
  '^BSESN': 'SENSEX BSESN',
  '^NSEI': 'NIFTY NSEI NIFTY_50 NIFTY50',
  '^NSEBANK': 'BANKNIFTY NSEBANK NIFTY_BANK',
  '^AXJO': 'AXJO XJO AS51 AU200',
  '^AORD': 'AORD XAO',
  '^NZ50': 'NZ50',
});

/** Roots of futures: the feed writes them as the exchange does, a few sites by names of their own. */
const futures = new Map([
  ...'ES NQ YM RTY MES MNQ MYM M2K CL BZ NG HO RB QM GC MGC SI SIL HG PL PA ZC ZS ZW ZL ZM ZO ZR KE KC CT SB CC OJ LE HE GF ZN ZB ZF ZT UB TN BTC ETH MBT 6E 6J 6B 6A 6C 6S 6N 6M NKD'
    .split(' ')
    .map((root) => [root, root] as const),
  ...keyed({
    BZ: 'BRN LCO UKOIL BRENT',
    CL: 'WTI USOIL QA',
    GC: 'GOLD',
    SI: 'SILVER',
    HG: 'COPPER',
    ES: 'SP EP',
    NQ: 'ND',
    YM: 'DJ',
  }),
]);

const currencies = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD CNY CNH HKD SGD TWD KRW INR IDR MYR THB PHP VND SEK NOK DKK ISK PLN CZK HUF RON TRY RUB UAH ILS SAR AED QAR KWD EGP ZAR NGN KES BRL MXN ARS CLP COP PEN PKR'.split(
    ' ',
  ),
);
const coins = new Set('BTC ETH XRP SOL BNB DOGE ADA TRX LTC BCH DOT LINK AVAX XLM MATIC SHIB UNI ATOM ETC XMR TON NEAR SUI'.split(' '));

/** The suffix of an exchange's instruments in the price feed; undefined for a code that is not known. */
export const suffixOfExchange = (code: string): string | undefined => exchanges.get(code);

/** The suffix of a country's main exchange in the price feed; undefined for a country that is not known. */
export const suffixOfCountry = (code: string): string | undefined => countries.get(code);

/** A ticker listed where the feed writes `suffix`: `BRK.B` → `BRK-B`, `700` and `.HK` → `0700.HK`; null without a suffix. */
export function listed(ticker: string, suffix: string | undefined): string | null {
  if (suffix === undefined) return null;
  if (suffix === '.HK' && /^\d+$/.test(ticker)) return ticker.replace(/^0+/, '').padStart(4, '0') + suffix;
  // TradingView writes M&M as M_M and BAJAJ-AUTO as BAJAJ_AUTO.
  const plain = suffix === '.NS' ? ticker.replace(/^([A-Z])_/, '$1&') : ticker;
  const bare = plain
    .replace(/[./ ]PR[.-]?([A-Z])$/, '-P$1')
    .replace(/[./]$/, '')
    .replace(/[./_ ]/g, '-');
  return /^[A-Z0-9&-]{1,14}$/.test(bare) ? bare + suffix : null;
}

/** An index by any of the names the sites give it (`SPX`, `.INX`, `^SPX`); null for one that is not known. */
export const indexSymbol = (name: string): string | null => indices.get(name.replace(/^[.^$]/, '')) ?? null;

/** An index that no listed share could be mistaken for, where a page writes indices and shares alike. */
export const unmistakableIndex = (name: string): string | null =>
  /^[.^$]/.test(name) || /^(SP500|SPX|DJI|NDX|VIX|RUT|DXY|IXIC|N225|HSI|FTSE|DAX|NI225|US500|US30|NAS100)$/.test(name)
    ? indexSymbol(name)
    : null;

/** The continuous future of a root: `CL` → `CL=F`; null for one that is not known. */
export function futureSymbol(root: string): string | null {
  const known = futures.get(root);
  return known ? `${known}=F` : null;
}

/** A pair of currencies however it is joined (`EURUSD`, `EUR/USD`, `EUR-USD`) → `EURUSD=X`; null if it is none. */
export function currencySymbol(pair: string): string | null {
  const [, base = '', quote = ''] = /^([A-Z]{3})[-/_:. ]?([A-Z]{3})$/.exec(pair) ?? [];
  return currencies.has(base) && currencies.has(quote) ? `${base}${quote}=X` : null;
}

/**
 * A coin against a currency (`BTCUSD`, `BTC-USD`, `BTCUSDT`) → `BTC-USD`; null if it is none. Dollar tokens count as
 * dollars. `anyCoin`: the page stands for a market of coins, so the coin need not be a known one.
 */
export function coinSymbol(pair: string, anyCoin = false): string | null {
  const [, base = '', quote = ''] = /^([A-Z0-9]{2,10}?)[-/_:. ]?(USDT|USDC|BUSD|FDUSD|USD|EUR|GBP|JPY|KRW|BTC|ETH)$/.exec(pair) ?? [];
  if (!base || currencies.has(base) || !(anyCoin || coins.has(base === 'XBT' ? 'BTC' : base))) return null;
  return `${base === 'XBT' ? 'BTC' : base}-${/USD/.test(quote) ? 'USD' : quote}`;
}

/** A coin by its ticker alone, in dollars: `BTC` → `BTC-USD`. */
export const coinInDollars = (coin: string): string | null => (/^[A-Z0-9]{2,10}$/.test(coin) ? `${coin}-USD` : null);

/** The yield of a US Treasury by its sites' names (`US10Y`, `TMUBMUSD10Y`, `USGG10YR`, `10YUSY.B`); null for other tenors. */
export function treasurySymbol(name: string): string | null {
  const [, a, b, c] =
    /^(?:US0?(\d+)(?:Y|MY?|YR)?|TMUBMUSD0?(\d+)[YM]|USGG0?(\d+)(?:YR|M))$/.exec(name) ?? /^()()0?(\d+)Y?USY?\.B$/.exec(name) ?? [];
  return ({ 3: '^IRX', 5: '^FVX', 10: '^TNX', 30: '^TYX' } as Record<string, string>)[a || b || c || ''] ?? null;
}

/** The metals that are quoted like currencies, and have no such notation in the feed. */
export const isMetal = (pair: string): boolean => /^X(AU|AG|PT|PD)[-/_: ]?[A-Z]{3}$/.test(pair);
