import { isIndexName, suffixOf } from './shared/notation.ts';
import { all, decoded, ownAddress, pathOf, textOf, titleOf } from './shared/page.ts';
import type { InstrumentKind, Reading, Site, TestUrl } from './shared/site.ts';

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
/** Where a TradingView exchange is another than the same letters mean elsewhere. */
const ownExchanges: Readonly<Record<string, string>> = { TSE: '.T', BSE: '.BO', SET: '.BK' };

/** @param symbol what the page writes, of which exchange and ticker are the parts */
function read(symbol: string, exchange: string, ticker: string, title: string): Reading {
  const kind = markets.find(([, names]) => names.test(exchange))?.[0];
  if (kind) return { symbol, ticker, kind };
  // The Cboe computes indices and lists exchange-traded funds; the page tells them apart.
  if (exchange === 'CBOE' && !/\bETF\b/.test(title)) return { symbol, ticker, kind: 'index' };
  // BTC.D, a coin's share of them all
  if (!exchange)
    return {
      symbol,
      ticker,
      kind: /\.D$/.test(ticker) ? 'index' : 'unknown',
      suffix: /^[A-Z.]{1,6}$/.test(ticker) ? '' : undefined,
    };
  if (exchange === 'TVC') {
    const rate = /^[A-Z]{2}\d\dM?Y$/.test(ticker);
    return {
      symbol,
      ticker,
      kind: rate
        ? 'bond'
        : /^(GOLD|SILVER|PLATINUM|PALLADIUM|U[SK]OIL)$/.test(ticker)
          ? 'commodity'
          : 'index',
    };
  }
  // In New York a share or a fund may have the name of an index elsewhere: DAX, COMP.
  if (/^(NYSE|NASDAQ|AMEX|OTC)$/.test(exchange) ? /^(NDX|IXIC)$/.test(ticker) : isIndexName(ticker))
    return { symbol, ticker, kind: 'index' };
  const suffix = ownExchanges[exchange] ?? suffixOf(exchange);
  // What no exchange lists is a broker's contract for a pair, a metal or an index.
  return {
    symbol,
    ticker,
    suffix,
    kind:
      suffix === undefined && exchange !== 'EURONEXT'
        ? 'unknown'
        : /\d!$/.test(ticker)
          ? 'future'
          : undefined,
  };
}

const form = /^[A-Z0-9._!&-]{1,30}$/;

function onSymbolPage(url: URL, name: string | undefined, document: Document): Reading | null {
  const symbol = decoded(name);
  if (!form.test(symbol)) return null;
  const split = (text: string) => /^(?:([A-Z0-9_]+)-)?(.*)$/.exec(text)!.slice(1);
  let [exchange, ticker] = split(symbol);
  if (!exchange) {
    // The address may leave the exchange out; the canonical one has it. One left over from another
    // page names another ticker.
    const [ownExchange, ownTicker] = split(decoded(pathOf(ownAddress(url, document) ?? url)[1]));
    exchange = ownTicker === ticker ? ownExchange : decoded(url.searchParams.get('exchange'));
  }
  return read(symbol, exchange ?? '', ticker!, titleOf(document));
}

/**
 * A chart keeps the address it was opened with when the reader switches the symbol. The title
 * follows, once the chart has prices: `AAPL 226.84 ▲ +0.52% Layout`, and of what does not move
 * `AAPL 226.84 Layout`.
 */
function onChart(url: URL, document: Document): Reading | null {
  const asked = decoded(url.searchParams.get('symbol'));
  const titled = /^(?:\(\d+\) )?(\S+) (?:[\d.,'’\s]*\d\s*(?:[▲▼−+]|[-–—] |$)|[\d,]+\.\d+ )/.exec(
    titleOf(document),
  )?.[1];
  const shown = (
    titled ??
    (textOf(document, '#header-toolbar-symbol-search').split(' ')[0] || asked)
  ).toUpperCase();
  const tickerOf = (text: string) => text.slice(text.lastIndexOf(':') + 1);
  const ticker = tickerOf(shown);
  // The exchange of what is shown: from the address while that is still about it, else from the
  // watch list.
  const symbol =
    [
      asked,
      ...all(document, '[data-symbol-full]').map((row) =>
        decoded(row.getAttribute('data-symbol-full')),
      ),
    ].find((full) => tickerOf(full) === ticker) ?? shown;
  const exchange = symbol.slice(0, -ticker.length - 1);
  return form.test(ticker) && /^\w*$/.test(exchange)
    ? read(symbol, exchange, ticker, titleOf(document))
    : null;
}

export const siteName = 'TradingView';

export const tradingview: Site = {
  key: 'tradingview',
  // Symbol pages are reached from every list, and a chart from every symbol, with and without a new
  // document.
  matches: ['*://*.tradingview.com/*'],
  instrument(url, document) {
    const [head, name, idea] = pathOf(url);
    if (head === 'symbols') return onSymbolPage(url, name, document);
    // /chart/ and /chart/<layout>/ are charts; /chart/<symbol>/<idea>/ is somebody's article.
    return head === 'chart' && !idea ? onChart(url, document) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.tradingview.com/chart/AbCd1234/?symbol=NASDAQ%3AAAPL',
    html: '<title>NVDA 180.00 Unnamed</title>',
    found: { symbol: 'NVDA', yahooSymbol: 'NVDA', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/BTC.D/',
    found: { symbol: 'BTC.D', yahooSymbol: null, kind: 'index' },
  },
  // Five letters and an X are a fund in the United States alone.
  {
    url: 'https://in.tradingview.com/symbols/NSE-UFLEX/',
    found: { symbol: 'NSE-UFLEX', yahooSymbol: 'UFLEX.NS', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CBOE-ARKB/',
    html: '<title>ARKB ETF Price and Chart — CBOE:ARKB — TradingView</title>',
    found: { symbol: 'CBOE-ARKB', yahooSymbol: 'ARKB', kind: 'etf' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CBOE-SKEW/',
    found: { symbol: 'CBOE-SKEW', yahooSymbol: null, kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/MYX-MAYBANK/',
    found: { symbol: 'MYX-MAYBANK', yahooSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/SWB-APC/',
    found: { symbol: 'SWB-APC', yahooSymbol: 'APC.SG', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/NASDAQ-AAPL/',
    html: '<title>AAPL Stock Price and Chart — NASDAQ:AAPL — TradingView</title>',
    found: { symbol: 'NASDAQ-AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/AMEX-SPY/technicals/',
    html: '<h1>SPDR S&amp;P 500 ETF TRUST</h1><title>SPY ETF Price and Chart</title>',
    found: { symbol: 'AMEX-SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.tradingview.com/symbols/AVAV/forecast-price-target/',
    html: '<link rel="canonical" href="https://www.tradingview.com/symbols/NASDAQ-AVAV/forecast-price-target/">',
    found: { symbol: 'AVAV', yahooSymbol: 'AVAV', kind: 'equity' },
  },
  {
    // A canonical address left over from the page before says nothing about this one.
    url: 'https://www.tradingview.com/symbols/7203/?exchange=TSE',
    html: '<link rel="canonical" href="https://www.tradingview.com/symbols/KRX-005930/">',
    found: { symbol: '7203', yahooSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://in.tradingview.com/symbols/NSE-M_M/',
    found: { symbol: 'NSE-M_M', yahooSymbol: 'M&M.NS', kind: 'equity' },
  },
  {
    url: 'https://in.tradingview.com/symbols/BSE-RELIANCE/',
    found: { symbol: 'BSE-RELIANCE', yahooSymbol: 'RELIANCE.BO', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/NYSE-BRK.B/',
    found: { symbol: 'NYSE-BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://tr.tradingview.com/symbols/BIST-XU100/',
    found: { symbol: 'BIST-XU100', yahooSymbol: 'XU100.IS', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/HKEX-700/',
    found: { symbol: 'HKEX-700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://cn.tradingview.com/symbols/SSE-600519/',
    found: { symbol: 'SSE-600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://cn.tradingview.com/symbols/SSE-000001/',
    found: { symbol: 'SSE-000001', yahooSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/SPX/',
    found: { symbol: 'SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-DXY/',
    found: { symbol: 'TVC-DXY', yahooSymbol: 'DX-Y.NYB', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-US10Y/',
    found: { symbol: 'TVC-US10Y', yahooSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-US03MY/',
    found: { symbol: 'TVC-US03MY', yahooSymbol: '^IRX', kind: 'bond' },
  },
  {
    url: 'https://www.tradingview.com/symbols/NASDAQ-DAX/',
    html: '<title>DAX ETF Price and Chart — NASDAQ:DAX — TradingView</title>',
    found: { symbol: 'NASDAQ-DAX', yahooSymbol: 'DAX', kind: 'etf' },
  },
  {
    url: 'https://www.tradingview.com/symbols/XETR-DAX/',
    found: { symbol: 'XETR-DAX', yahooSymbol: '^GDAXI', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/EURONEXT-ASML/',
    found: { symbol: 'EURONEXT-ASML', yahooSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CAPITALCOM-US500/',
    found: { symbol: 'CAPITALCOM-US500', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/TVC-DE10Y/',
    found: { symbol: 'TVC-DE10Y', yahooSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CME_MINI-ES1!/',
    found: { symbol: 'CME_MINI-ES1!', yahooSymbol: 'ES=F', kind: 'future' },
  },
  {
    url: 'https://www.tradingview.com/symbols/PEPEUSDT/',
    found: { symbol: 'PEPEUSDT', yahooSymbol: 'PEPE-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/BTCUSDT/',
    found: { symbol: 'BTCUSDT', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/BINANCE-PEPEUSDT.P/',
    found: { symbol: 'BINANCE-PEPEUSDT.P', yahooSymbol: 'PEPE-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/CRYPTOCAP-TOTAL/',
    found: { symbol: 'CRYPTOCAP-TOTAL', yahooSymbol: null, kind: 'index' },
  },
  {
    url: 'https://www.tradingview.com/symbols/EURUSD/',
    found: { symbol: 'EURUSD', yahooSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.tradingview.com/symbols/OANDA-XAUUSD/',
    found: { symbol: 'OANDA-XAUUSD', yahooSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://www.tradingview.com/symbols/FRED-WALCL/',
    found: { symbol: 'FRED-WALCL', yahooSymbol: null, kind: 'economic-series' },
  },
  {
    url: 'https://www.tradingview.com/chart/AbCd1234/?symbol=NASDAQ%3AAAPL',
    found: { symbol: 'NASDAQ:AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    // The reader has switched the symbol: the address is old, the title is not.
    url: 'https://www.tradingview.com/chart/AbCd1234/?symbol=NASDAQ%3AAAPL',
    html: '<title>7203 2,404.5 ▲ +1.2% Unnamed</title><div data-symbol-full="OANDA:EURUSD"></div><div data-symbol-full="TSE:7203"></div>',
    found: { symbol: 'TSE:7203', yahooSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://www.tradingview.com/chart/',
    html: '<title>BTCUSDT 63,456.01 ▼ −0.21% My layout</title>',
    found: { symbol: 'BTCUSDT', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.tradingview.com/chart/AbCd1234/',
    html: '<title>Live stock, index, futures, Forex and Bitcoin charts on TradingView</title><div id="header-toolbar-symbol-search">MSFT</div>',
    found: { symbol: 'MSFT', yahooSymbol: 'MSFT', kind: 'equity' },
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
