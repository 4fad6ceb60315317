import type { Found, InstrumentKind } from './site.ts';

const funds = { SH: /^5/, SZ: /^1[568]/ };
const bonds = { SH: /^(0[12]|1[0-3]|2)/, SZ: /^1[0-4]/ };
const indices = { SH: /^000/, SZ: /^399/ };

/** The exchange a six-digit code is listed on where the page does not say. Codes that begin with 000 are shares of Shenzhen. */
export function marketOfCode(code: string): 'SH' | 'SZ' | 'BJ' {
  if (/^(4|8|92)/.test(code)) return 'BJ';
  return /^[569]/.test(code) ? 'SH' : 'SZ';
}

/**
 * A security of a mainland exchange.
 * @param symbol as the page writes it
 * @param market SH, SZ or BJ; the feed does not carry Beijing
 * @param code six digits
 * @param kind where the page says so itself
 */
export function mainland(symbol: string, market: string, code: string, kind?: InstrumentKind): Found | null {
  if (!/^\d{6}$/.test(code)) return null;
  if (market === 'BJ') return { symbol, yahooSymbol: null, kind: kind ?? 'equity' };
  if (market !== 'SH' && market !== 'SZ') return null;
  const known = indices[market].test(code)
    ? 'index'
    : funds[market].test(code)
      ? 'etf'
      : bonds[market].test(code)
        ? 'bond'
        : ('equity' as const);
  return { symbol, yahooSymbol: `${code}.${market === 'SH' ? 'SS' : 'SZ'}`, kind: kind ?? known };
}
