import { textOf, titleOf } from './page.ts';
import type { InstrumentKind } from './site.ts';

const etfNames =
  /(^|[^A-Za-z])ET[FNC]s?(?![A-Za-z])|\bSPDR\b|\biShares\b|\bProShares\b|\bDirexion\b|\bQQQ\b|[Ee]xchange.[Tt]raded ([Ff]und|[Nn]ote)|交易型开放式|交易型開放式/;
const fundNames = /\b(mutual )?fund\b|\b(admiral|investor|institutional) (shares|class)\b/i;

/** What a listed security is, by the name a page gives it; an equity unless the name says otherwise. */
export function kindByName(name: string): InstrumentKind {
  return etfNames.test(name) ? 'etf' : fundNames.test(name) ? 'fund' : 'equity';
}

/** What a listed security is, by what the page's heading or title says beside its ticker; an equity unless that says otherwise. */
export function kindOn(document: Document, ticker: string): InstrumentKind {
  if (/^[A-Z]{4}X$/.test(ticker)) return 'fund';
  for (const text of [textOf(document, 'h1'), titleOf(document)]) {
    // `Name (TICKER) Stock Price - Site` or `TICKER - Name Stock Price | Site`: what else there is, is the site's own.
    const parts = text.split(/ [-–—•|] |[|_]/);
    const at = parts.findIndex((part) => part.toUpperCase().includes(ticker));
    if (at < 0) continue;
    const alone = parts[at]!.length <= ticker.length + 4;
    const kind = kindByName(parts.slice(at, at + (alone ? 2 : 1)).join(' '));
    if (kind !== 'equity') return kind;
  }
  return 'equity';
}

/** What the price feed's notation says of an instrument; null for a plain ticker, which may be a share or a fund's. */
export function kindByYahooSymbol(symbol: string): InstrumentKind | null {
  if (symbol.startsWith('^') || /^000\d{3}\.SS$|^399\d{3}\.SZ$|^DX-Y\.NYB$/.test(symbol)) return 'index';
  if (symbol.endsWith('=X')) return 'currency';
  if (symbol.endsWith('=F')) return 'future';
  if (/^[A-Z0-9]{2,}-(USD|EUR|GBP|JPY|BTC|ETH|CAD|AUD|KRW|CNY)$/.test(symbol)) return 'cryptocurrency';
  if (/^[A-Z]{1,6}\d{6}[CP]\d{8}$/.test(symbol)) return 'option';
  if (/^0P[0-9A-Z]{8}(\.[A-Z]+)?$/.test(symbol) || /^[A-Z]{4}X$/.test(symbol)) return 'fund';
  return null;
}
