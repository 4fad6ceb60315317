import type { InstrumentKind } from './site.ts';

const etfNames =
  /\bETF|\bETN\b|\bSPDR\b|\bishares\b|\bproshares\b|\bdirexion\b|\bexchange.traded (fund|note)|\bQQQ\b|交易型开放式|交易型開放式/i;
const fundNames = /\b(mutual )?fund\b|\bindex admiral\b|\b(admiral|investor|institutional) (shares|class)\b/i;

/** What a listed security is, by the name a page gives it; an equity unless the name says otherwise. */
export function kindByName(name: string): InstrumentKind {
  return etfNames.test(name) ? 'etf' : fundNames.test(name) ? 'fund' : 'equity';
}

/** What the price feed's notation says of an instrument; null for a plain ticker, which may be a share or a fund's. */
export function kindByYahooSymbol(symbol: string): InstrumentKind | null {
  if (symbol.startsWith('^') || /^0000\d\d\.SS$|^399\d{3}\.SZ$|^DX-Y\.NYB$/.test(symbol)) return 'index';
  if (symbol.endsWith('=X')) return 'currency';
  if (symbol.endsWith('=F')) return 'future';
  if (/^[A-Z0-9]{2,}-(USD|EUR|GBP|JPY|BTC|ETH|CAD|AUD|KRW|CNY)$/.test(symbol)) return 'cryptocurrency';
  if (/^[A-Z]{1,6}\d{6}[CP]\d{8}$/.test(symbol)) return 'option';
  if (/^0P[0-9A-Z]{8}(\.[A-Z]+)?$/.test(symbol) || /^[A-Z]{4}X$/.test(symbol)) return 'fund';
  return null;
}
