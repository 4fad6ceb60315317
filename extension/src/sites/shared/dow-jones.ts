import { kindOn } from './kinds.ts';
import type { Found, InstrumentKind } from './site.ts';
import {
  coinInDollars,
  coinSymbol,
  currencySymbol,
  futureSymbol,
  indexSymbol,
  listed,
  suffixOfCountry,
  suffixOfExchange,
  treasurySymbol,
} from './symbols.ts';

const kinds: Readonly<Record<string, InstrumentKind>> = {
  stock: 'equity',
  etf: 'etf',
  fund: 'fund',
  mutualfund: 'fund',
  index: 'index',
  indexe: 'index',
  currency: 'currency',
  fx: 'currency',
  cryptocurrency: 'cryptocurrency',
  crypto: 'cryptocurrency',
  future: 'future',
  bond: 'bond',
  interestrate: 'bond',
};

/** The kind a Dow Jones site's address names (`stock`, `stocks`, `mutualfund`, `fx`); undefined for any other word. */
export const kindByWord = (word: string): InstrumentKind | undefined => kinds[word.toLowerCase().replace(/s$/, '')];

const tickerForm = /^[A-Z0-9.&/-]{1,15}$/;

/**
 * An instrument of MarketWatch, Barron's or The Wall Street Journal, which write tickers, countries and markets alike.
 * @param country ISO 3166, '' for the United States
 * @param market ISO 10383, '' where the address leaves it out
 */
export function dowJones(kind: InstrumentKind, symbol: string, country: string, market: string, document: Document): Found | null {
  if (kind === 'future' ? !/^[A-Z0-9. -]{1,40}$/.test(symbol) : !tickerForm.test(symbol)) return null;
  switch (kind) {
    case 'index':
      return { symbol, yahooSymbol: indexSymbol(symbol), kind };
    case 'currency':
      return { symbol, yahooSymbol: currencySymbol(symbol), kind };
    case 'cryptocurrency':
      return { symbol, yahooSymbol: coinSymbol(symbol, true) ?? coinInDollars(symbol), kind };
    case 'bond':
      return { symbol, yahooSymbol: treasurySymbol(symbol), kind };
    case 'future':
      // CL.1 and CL00 are the continuous contracts, CLZ25 one of them.
      return { symbol, yahooSymbol: futureSymbol(symbol.replace(/(\.1|00)$/, '')), kind };
    default: {
      const suffix =
        suffixOfExchange(market) ?? (country === 'CN' ? (/^6/.test(symbol) ? '.SS' : '.SZ') : suffixOfCountry(country || 'US'));
      const named = kindOn(document, symbol);
      // These sites keep exchange-traded funds among the funds.
      const own = kind === 'fund' && (named === 'etf' || (suffix === '' && /^[A-Z]{1,4}$/.test(symbol))) ? 'etf' : kind;
      return { symbol, yahooSymbol: listed(symbol, suffix), kind: own === 'equity' ? named : own };
    }
  }
}
