import { suffixBy } from './shared/exchanges.ts';
import { all, capitals, decoded, ownAddress, pathOf, textOf, titleOf } from './shared/page.ts';
import { lookUp, resolveSymbol } from './shared/resolve.ts';
import type { InstrumentKind, ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

const tickerForm = /^[A-Z0-9._!&-]{1,30}$/;

function onSymbolPage(url: URL, name: string | undefined, document: Document): ParsedSymbol | null {
  const symbol = decoded(name);
  if (!tickerForm.test(symbol)) return null;
  const split = (text: string) => /^(?:([A-Z0-9_]+)-)?(.*)$/.exec(text)!.slice(1);
  let [exchange, ticker] = split(symbol);
  if (!exchange) {
    // The address may leave the exchange out; the canonical one has it. One left over from another
    // page names another ticker.
    const [ownExchange, ownTicker] = split(decoded(pathOf(ownAddress(url, document) ?? url)[1]));
    exchange =
      decoded(url.searchParams.get('exchange')) || (ownTicker === ticker ? ownExchange : '');
  }
  const parsed = { symbol, ticker, market: exchange ?? '' };
  // The heading of a symbol page is the name; while the title is another page's, so may it be.
  const heading = titleOf(document).includes(ticker!) && textOf(document, 'h1');
  return heading ? { ...parsed, name: heading } : parsed;
}

/** NVDA-AMD is a difference, NVDA/AMD a quotient: a ticker on a chart has neither sign. */
const chartSymbol = /^(\w+:)?[A-Z0-9._!&]{1,30}$/;
/** The symbol in the chart's tool bar: an id until 2025, the attribute since. */
const TOOLBAR = ['data-qa-id', 'id'].map((name) => `[${name}="header-toolbar-symbol-search"]`);
/** The exchange in the chart's legend (data-name until 2025, data-qa-id since). */
const LEGEND = [
  '[data-qa-id="title-wrapper legend-source-exchange"]',
  '[data-name="legend-source-exchange"]',
];

/**
 * A chart keeps the address it was opened with when the reader switches the symbol. The title
 * follows, once the chart has prices: `AAPL 226.84 ▲ +0.52% Layout`, and of what does not move
 * `AAPL 226.84 Layout`.
 */
function onChart(url: URL, document: Document): ParsedSymbol | null {
  const asked = decoded(url.searchParams.get('symbol'));
  const titled = /^(?:\(\d+\) )?(\S+) (?:[\d.,'’\s]*\d\s*(?:[▲▼−+]|[-–—] |$)|[\d,]+\.\d+ )/.exec(
    titleOf(document),
  )?.[1];
  // The button has texts of its own beside the symbol: the last that stands alone is the symbol.
  const onToolbar = TOOLBAR.flatMap((button) => [
    ...all(document, `${button} *`).filter((element) => element.childElementCount === 0),
    ...all(document, button).filter((element) => element.childElementCount === 0),
  ])
    .map((element) => element.textContent?.trim() ?? '')
    .filter((text) => chartSymbol.test(text))
    .at(-1);
  const shown = capitals(titled ?? onToolbar ?? asked);
  if (!chartSymbol.test(shown)) return null;
  const tickerOf = (text: string) => text.slice(text.lastIndexOf(':') + 1);
  const ticker = tickerOf(shown);
  // The exchange of what is shown: from the address while that is still about it, else from the
  // watch list, else from the legend.
  const symbol =
    [
      asked,
      ...all(document, '[data-symbol-full]').map((row) =>
        decoded(row.getAttribute('data-symbol-full')),
      ),
    ].find((full) => tickerOf(full) === ticker) ?? shown;
  const exchange = symbol.slice(0, -ticker.length - 1);
  const legend = LEGEND.map((selector) => textOf(document, selector)).find(Boolean);
  return { symbol, ticker, market: exchange || legend || '?' };
}

export const siteName = 'TradingView';

export const tradingview: Site = {
  key: 'tradingview',
  // Symbol pages are reached from every list, and a chart from every symbol, with and without a new
  // document.
  matches: ['*://*.tradingview.com/*'],
  parse(url, document) {
    const [head, name, idea] = pathOf(url);
    if (head === 'symbols') return onSymbolPage(url, name, document);
    // /chart/ and /chart/<layout>/ are charts; /chart/<symbol>/<idea>/ is somebody's article.
    return head === 'chart' && !idea ? onChart(url, document) : null;
  },
};

/**
 * Markets that list one kind of instrument; the others' tickers tell it by their form, or are
 * securities.
 */
const markets: readonly (readonly [InstrumentKind, RegExp])[] = [
  ['economic-series', /^(FRED|ECONOMICS)$/],
  ['future', /^((CME|CBOT|COMEX|NYMEX)(_MINI)?|ICE(US|EUR)|EUREX|CFE|MCX)(_DL)?$/],
  ['index', /^(SP|DJ|CBOEFTSE|FTSE|FTSEMYX|HSI|INDEX|RUSSELL|CRYPTOCAP)$/],
  [
    'cryptocurrency',
    /^(BINANCE|BITSTAMP|COINBASE|KRAKEN|CRYPTO|BYBIT|OKX|BITFINEX|GEMINI|KUCOIN|BITGET|MEXC|GATE|HTX|UPBIT|BITHUMB|BITMEX|DERIBIT)/,
  ],
];

/** Indices by the exchange or publisher that TradingView files them under. */
const indices = `^GSPC SP:SPX CBOE:SPX|^DJI DJ:DJI|^IXIC NASDAQ:IXIC NASDAQ:COMP.IND|^NDX NASDAQ:NDX|^SOX NASDAQ:SOX|
  ^RUT RUSSELL:RUT CBOE:RUT|^VIX CBOE:VIX|^NYA NYSE:NYA|DX-Y.NYB ICEUS:DXY|^GSPTSE TSX:TSX TSX:OSPTX|
  ^BVSP BMFBOVESPA:IBOV|^MXX BMV:ME BMV:IPC|^FTSE FTSE:UKX|^GDAXI XETR:DAX|
  ^FCHI EURONEXT:PX1 EURONEXT:CAC40|^AEX EURONEXT:AEX|^STOXX50E EUREX:SX5E STOXX:SX5E|
  ^STOXX STOXX:SXXP EUREX:SXXP|^IBEX BME:IBC BME:IBEX BME:IBEX35|FTSEMIB.MI MIL:FTSEMIB FTSE:FTSEMIB|
  ^SSMI SIX:SMI|WIG20.WA GPW:WIG20|XU100.IS BIST:XU100|^N225 TSE:NI225 NIKKEI:NI225|
  ^HSI HSI:HSI HKEX:HSI|^HSCE HSI:HSCEI HKEX:HSCEI|^KS11 KRX:KOSPI|^KQ11 KRX:KOSDAQ KOSDAQ:KOSDAQ|
  ^TWII TWSE:TAIEX|^STI SGX:STI FTSE:STI|^JKSE IDX:COMPOSITE IDX:JCI|^KLSE FTSEMYX:FBMKLCI MYX:FBMKLCI|
  ^BSESN BSE:SENSEX|^NSEI NSE:NIFTY NSE:NIFTY_50|^NSEBANK NSE:BANKNIFTY|^AXJO ASX:XJO`;
/** Names in the lists TVC and INDEX, which TradingView keeps itself. */
const worldIndices = `^GSPC SPX SP500 US500|^DJI DJI DJIA US30|^IXIC IXIC|^NDX NDX NDQ NAS100 US100|^RUT RUT RTY|^VIX VIX|^NYA NYA|
  ^SOX SOX|DX-Y.NYB DXY|^GSPTSE OSPTX TSX|^BVSP IBOV|^FTSE UKX UK100|^GDAXI DAX DE40 GER40 DEU40|
  ^FCHI CAC40 PX1|^STOXX50E SX5E STOXX50|^STOXX SXXP|^IBEX IBEX35 IBEX|FTSEMIB.MI FTSEMIB FTMIB|^AEX AEX|
  ^SSMI SMI SSMI|^N225 NI225 NKY|^HSI HSI|^HSCE HSCEI|000001.SS SHCOMP|000300.SS CSI300|^KS11 KOSPI|
  ^KQ11 KOSDAQ|^TWII TAIEX|^STI STI|^JKSE JCI|^KLSE KLCI FBMKLCI|^BSESN SENSEX|^NSEI NIFTY|^NSEBANK BANKNIFTY|
  ^AXJO XJO`;
/**
 * What brokers call their contracts on indices. No exchange lists a security under these names, of
 * which all have digits: VIX is a share in Ho Chi Minh City.
 */
const contracts = `^GSPC US500 SP500|^DJI US30|^NDX NAS100 US100|^FTSE UK100|^GDAXI GER40 DE40`;
/** What a name alone opens on the site itself: /symbols/SPX/. */
const bareIndices = `^GSPC SPX SP500 US500|^DJI DJI US30|^IXIC IXIC|^NDX NDX NAS100|^RUT RUT|^VIX VIX|DX-Y.NYB DXY|^N225 NI225 N225|^HSI HSI`;
/** Roots of ICE Futures Europe that the feed has under another name. */
const brent = 'BZ=F BRN';

export const resolve: Resolve = (page) => {
  const { ticker = '', market: exchange = '', security } = page;
  const known = lookUp(indices, `${exchange}:${ticker}`);
  if (known) return { kind: 'index', canonicalSymbol: known };
  const kind = markets.find(([, names]) => names.test(exchange))?.[0];
  if (kind === 'future') {
    const isHome = /^(CME|CBOT|COMEX|NYMEX|ICEUS)/.test(exchange);
    const isBrent = exchange.startsWith('ICEEUR') && ticker.startsWith('BRN');
    return isHome || isBrent
      ? resolveSymbol({ ...page, kind }, { futures: isBrent ? brent : undefined })
      : { kind, canonicalSymbol: null };
  }
  if (kind) {
    const named = exchange === 'INDEX' ? worldIndices : undefined;
    return resolveSymbol({ ...page, kind }, { indices: named });
  }
  // The Cboe computes indices and lists exchange-traded funds; the page tells them apart.
  if (exchange === 'CBOE' && security !== 'etf') return { kind: 'index', canonicalSymbol: null };
  if (exchange === 'TVC') {
    const rate = /^[A-Z]{2}\d\dM?Y$/.test(ticker);
    const good = /^(GOLD|SILVER|PLATINUM|PALLADIUM|U[SK]OIL)$/.test(ticker);
    return resolveSymbol(
      { ...page, kind: rate ? 'bond' : good ? 'commodity' : 'index' },
      { indices: worldIndices },
    );
  }
  // BTC.D, a coin's share of them all
  if (!exchange)
    return resolveSymbol(
      { ...page, kind: /\.D$/.test(ticker) ? 'index' : 'unknown' },
      { indices: bareIndices },
    );
  const suffix = suffixBy('tradingview', exchange);
  // Euronext and the Korea Exchange have one code for several markets.
  const isExchange = suffix !== undefined || /^(EURONEXT|KRX)$/.test(exchange);
  // What no exchange lists is a broker's contract for a pair, a metal or an index; on a chart, `?`
  // is an exchange that is not said.
  return resolveSymbol(
    { ...page, kind: !isExchange ? 'unknown' : /\d!$/.test(ticker) ? 'future' : undefined },
    { suffix, indices: isExchange || exchange === '?' ? undefined : contracts },
  );
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.tradingview.com/symbols/BTCUSD/ideas/page-2/?sort=recent&component-data-only=1',
    seen: '2024-08-21',
    found: { symbol: 'BTCUSD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/chart/UKOIL/kiqWXRR6-teet-ukoil/',
    seen: '2020-08-14',
    found: null,
  },
  {
    // The tool bar of 2026, whose texts run together while the title has no price.
    url: 'https://www.tradingview.com/chart/AbCd1234/',
    html: '<title>Charts</title><div data-qa-id="header-toolbar-symbol-search"><i>Symbols</i><b>TSLA</b></div>',
    found: { symbol: 'TSLA', canonicalSymbol: null, kind: 'unknown' },
  },
  {
    url: 'https://www.tradingview.com/chart/AbCd1234/?symbol=NASDAQ%3AAAPL',
    html: '<title>NVDA 180.00 Unnamed</title><div data-qa-id="title-wrapper legend-source-exchange">NASDAQ</div>',
    found: { symbol: 'NVDA', canonicalSymbol: 'NVDA', kind: 'equity' },
  },
  {
    // An exchange that is not said may be any: SPX is a share in London.
    url: 'https://www.tradingview.com/chart/AbCd1234/?symbol=NASDAQ%3AAAPL',
    html: '<title>SPX 6,240.50 Unnamed</title>',
    found: { symbol: 'SPX', canonicalSymbol: null, kind: 'unknown' },
  },
  {
    url: 'https://www.tradingview.com/symbols/BTC.D/',
    found: { symbol: 'BTC.D', canonicalSymbol: null, kind: 'index' },
  },
  // Five letters and an X are a fund in the United States alone.
  {
    url: 'https://in.tradingview.com/symbols/NSE-UFLEX/',
    found: { symbol: 'NSE-UFLEX', canonicalSymbol: 'UFLEX.NS', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CBOE-ARKB/',
    html: '<title>ARKB ETF Price and Chart — CBOE:ARKB — TradingView</title>',
    found: { symbol: 'CBOE-ARKB', canonicalSymbol: 'ARKB', kind: 'etf' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CBOE-SKEW/',
    found: { symbol: 'CBOE-SKEW', canonicalSymbol: null, kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/MYX-MAYBANK/',
    found: { symbol: 'MYX-MAYBANK', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/SWB-APC/',
    found: { symbol: 'SWB-APC', canonicalSymbol: 'APC.SG', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/NASDAQ-AAPL/',
    html: '<title>AAPL Stock Price and Chart — NASDAQ:AAPL — TradingView</title>',
    found: { symbol: 'NASDAQ-AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/AMEX-SPY/technicals/',
    html: '<h1>SPDR S&amp;P 500 ETF TRUST</h1><title>SPY ETF Price and Chart</title>',
    found: {
      symbol: 'AMEX-SPY',
      canonicalSymbol: 'SPY',
      kind: 'etf',
      name: 'SPDR S&P 500 ETF TRUST',
    },
  },
  {
    url: 'https://www.tradingview.com/symbols/AVAV/forecast-price-target/',
    html: '<link rel="canonical" href="https://www.tradingview.com/symbols/NASDAQ-AVAV/forecast-price-target/">',
    found: { symbol: 'AVAV', canonicalSymbol: 'AVAV', kind: 'equity' },
  },
  {
    // A canonical address left over from the page before says nothing about this one.
    url: 'https://www.tradingview.com/symbols/7203/?exchange=TSE',
    html: '<link rel="canonical" href="https://www.tradingview.com/symbols/KRX-005930/">',
    found: { symbol: '7203', canonicalSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://in.tradingview.com/symbols/NSE-M_M/',
    found: { symbol: 'NSE-M_M', canonicalSymbol: 'M&M.NS', kind: 'equity' },
  },
  {
    url: 'https://in.tradingview.com/symbols/BSE-RELIANCE/',
    found: { symbol: 'BSE-RELIANCE', canonicalSymbol: 'RELIANCE.BO', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/NYSE-BRK.B/',
    found: { symbol: 'NYSE-BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://tr.tradingview.com/symbols/BIST-XU100/',
    found: { symbol: 'BIST-XU100', canonicalSymbol: 'XU100.IS', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/HKEX-700/',
    found: { symbol: 'HKEX-700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://cn.tradingview.com/symbols/SSE-600519/',
    found: { symbol: 'SSE-600519', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://cn.tradingview.com/symbols/SSE-000001/',
    found: { symbol: 'SSE-000001', canonicalSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/SPX/',
    found: { symbol: 'SPX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-DXY/',
    found: { symbol: 'TVC-DXY', canonicalSymbol: 'DX-Y.NYB', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-US10Y/',
    found: { symbol: 'TVC-US10Y', canonicalSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-US03MY/',
    found: { symbol: 'TVC-US03MY', canonicalSymbol: '^IRX', kind: 'bond' },
  },
  {
    url: 'https://www.tradingview.com/symbols/NASDAQ-DAX/',
    html: '<title>DAX ETF Price and Chart — NASDAQ:DAX — TradingView</title>',
    found: { symbol: 'NASDAQ-DAX', canonicalSymbol: 'DAX', kind: 'etf' },
  },
  {
    url: 'https://www.tradingview.com/symbols/XETR-DAX/',
    found: { symbol: 'XETR-DAX', canonicalSymbol: '^GDAXI', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/EURONEXT-ASML/',
    found: { symbol: 'EURONEXT-ASML', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CAPITALCOM-US500/',
    found: { symbol: 'CAPITALCOM-US500', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-DE10Y/',
    found: { symbol: 'TVC-DE10Y', canonicalSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CME_MINI-ES1!/',
    found: { symbol: 'CME_MINI-ES1!', canonicalSymbol: 'ES=F', kind: 'future' },
  },
  {
    url: 'https://www.tradingview.com/symbols/PEPEUSDT/',
    found: { symbol: 'PEPEUSDT', canonicalSymbol: 'PEPE-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/BTCUSDT/',
    found: { symbol: 'BTCUSDT', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/BINANCE-PEPEUSDT.P/',
    found: { symbol: 'BINANCE-PEPEUSDT.P', canonicalSymbol: 'PEPE-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CRYPTOCAP-TOTAL/',
    found: { symbol: 'CRYPTOCAP-TOTAL', canonicalSymbol: null, kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/EURUSD/',
    found: { symbol: 'EURUSD', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/OANDA-XAUUSD/',
    found: { symbol: 'OANDA-XAUUSD', canonicalSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/FRED-WALCL/',
    found: { symbol: 'FRED-WALCL', canonicalSymbol: null, kind: 'economic-series' },
  },
  {
    url: 'https://www.tradingview.com/chart/AbCd1234/?symbol=NASDAQ%3AAAPL',
    found: { symbol: 'NASDAQ:AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    // The reader has switched the symbol: the address is old, the title is not.
    url: 'https://www.tradingview.com/chart/AbCd1234/?symbol=NASDAQ%3AAAPL',
    html: '<title>7203 2,404.5 ▲ +1.2% Unnamed</title><div data-symbol-full="OANDA:EURUSD"></div><div data-symbol-full="TSE:7203"></div>',
    found: { symbol: 'TSE:7203', canonicalSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/chart/',
    html: '<title>BTCUSDT 63,456.01 ▼ −0.21% My layout</title>',
    found: { symbol: 'BTCUSDT', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/chart/AbCd1234/',
    html: '<title>Live stock, index, futures, Forex and Bitcoin charts on TradingView</title><div id="header-toolbar-symbol-search">MSFT</div>',
    found: { symbol: 'MSFT', canonicalSymbol: null, kind: 'unknown' },
  },
  {
    url: 'https://www.tradingview.com/chart/',
    html: '<title>Live stock charts on TradingView</title>',
    found: null,
  },
  { url: 'https://www.tradingview.com/chart/?symbol=NASDAQ:AAPL/NASDAQ:MSFT', found: null },
  {
    url: 'https://www.tradingview.com/chart/BTCUSDT/k3Jd8s-Bitcoin-long/',
    html: '<div data-symbol="BINANCE:BTCUSDT"></div>',
    found: null,
  },
  {
    url: 'https://www.tradingview.com/markets/',
    html: '<div data-symbol="NAS100USD"></div>',
    found: null,
  },
  { url: 'https://www.tradingview.com/symbols/', found: null },
  { url: 'https://www.tradingview.com/screener/', found: null },
  {
    url: 'https://www.tradingview.com/symbols/NASDAQ-ZZZZQ/',
    html: '<title>Page not found — TradingView</title><h1>This isn’t the page you’re looking for</h1>',
    found: null,
  },
];
