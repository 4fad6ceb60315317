import { mainlandSuffix, suffixOf } from './notation.ts';
import { decoded } from './page.ts';
import type { InstrumentKind, Reading } from './site.ts';

const kinds: Readonly<Record<string, InstrumentKind>> = {
  stock: 'equity',
  etf: 'etf',
  fund: 'fund',
  mutualfund: 'fund',
  index: 'index',
  currency: 'currency',
  fx: 'currency',
  cryptocurrency: 'cryptocurrency',
  crypto: 'cryptocurrency',
  future: 'future',
  bond: 'bond',
};

/**
 * The kind a Dow Jones site's address names (`stock`, `stocks`, `mutualfund`, `fx`); undefined for
 * any other word.
 */
export function kindByWord(word = ''): InstrumentKind | undefined {
  const name = word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=x)es$|s$/, '');
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/**
 * An instrument of MarketWatch, Barron's or The Wall Street Journal, which write tickers, countries
 * and markets alike.
 * @param country ISO 3166, empty for the United States
 * @param market ISO 10383, empty where the address leaves it out
 */
export function dowJones(
  kind: InstrumentKind,
  name: string | undefined,
  country?: string | null,
  market?: string | null,
): Reading | null {
  const symbol = decoded(name);
  if (!/^[A-Z0-9.&/ -]{1,40}$/.test(symbol)) return null;
  if (kind !== 'equity' && kind !== 'etf' && kind !== 'fund')
    return { symbol, kind, suffix: suffixOf(decoded(market)) };
  const place = (country || 'us').toLowerCase();
  const suffix =
    suffixOf(decoded(market)) ?? (place === 'cn' ? mainlandSuffix(symbol) : suffixOf(place));
  // These sites keep exchange-traded funds among the funds, and a fund of the United States has
  // five letters, the last an X.
  if (kind === 'fund' && suffix === '' && !/X$/.test(symbol))
    return { symbol, suffix, kind: 'etf' };
  return symbol.length > 15 ? null : { symbol, suffix, kind: kind === 'equity' ? undefined : kind };
}

/**
 * A parameter of the address in small letters, however these sites write its name; null where there
 * is none.
 */
export const parameter = (url: URL, name: string): string | null =>
  new URLSearchParams(url.search.toLowerCase()).get(name);
