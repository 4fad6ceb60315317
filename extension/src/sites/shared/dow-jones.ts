import { suffixBy, suffixByCountry } from './exchanges.ts';
import { capitals, decoded } from './page.ts';
import { lookUp, resolveSymbol } from './resolve.ts';
import type { InstrumentKind, ParsedSymbol, Resolve } from './site.ts';

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
 * and exchanges alike.
 * @param country ISO 3166, empty for the United States, unless there is an exchange
 * @param exchange ISO 10383, empty where the address leaves it out
 */
export function parseDowJones(
  kind: InstrumentKind,
  name: string | undefined,
  country?: string | null,
  exchange?: string | null,
): ParsedSymbol | null {
  const symbol = decoded(name);
  if (!/^[A-Z0-9.&/ -]{1,40}$/.test(symbol)) return null;
  const isListed = kind === 'equity' || kind === 'etf' || kind === 'fund';
  if (isListed && symbol.length > 15) return null;
  return {
    symbol,
    market: `${capitals(country || (exchange ? '' : 'us'))}/${decoded(exchange)}`,
    kind: kind === 'equity' ? undefined : kind,
  };
}

/**
 * A parameter of the address in small letters, however these sites write its name; null where there
 * is none.
 */
export const parameter = (url: URL, name: string): string | null =>
  new URLSearchParams(url.search.toLowerCase()).get(name);

/** Country and name, as the three sites wrote them from 2020 to 2025. */
const indices = `^GSPC US/SPX|^DJI US/DJIA US/DJI US/INDU|^IXIC US/COMP US/IXIC|^NDX US/NDX|^RUT US/RUT|^VIX US/VIX|
  ^NYA US/NYA|^SOX US/SOX|DX-Y.NYB US/DXY XX/DXY|^GSPTSE CA/GSPTSE CA/OSPTX|^BVSP BR/BVSP BR/IBOV|
  ^MXX MX/IPC|^FTSE UK/UKX GB/UKX|^GDAXI DX/DAX DE/DAX XX/DAX|^FCHI FR/PX1 FR/CAC|
  ^STOXX50E XX/SX5E DX/SX5E EU/SX5E|^STOXX XX/SXXP DX/SXXP EU/SXXP|^IBEX ES/IBEX|FTSEMIB.MI IT/FTSEMIB IT/I945|
  ^AEX NL/AEX|^SSMI CH/SMI|WIG20.WA PL/WIG20|XU100.IS TR/XU100|^N225 JP/NIK JP/N225|^HSI HK/HSI|
  ^HSCE HK/HSCEI|000001.SS CN/SHCOMP CN/000001|000300.SS CN/000300|^KS11 KR/KOSPI KR/SEU|
  ^KQ11 KR/KOSDAQ|^TWII TW/TAIEX TW/Y9999|^STI SG/STI|^JKSE ID/JKSE ID/JAKIDX|^KLSE MY/FBMKLCI MY/KLCI|
  ^BSESN IN/SENSEX IN/1|^NSEI IN/NIFTY IN/NIFTY50|^AXJO AU/XJO`;
/** Roots of Chicago and New York: C00, W00, SI00, ES.1; Brent has the United Kingdom for country. */
const futures = `ZC=F C|ZW=F W|ZS=F S|LE=F LC|HE=F LH|ES=F SP|NQ=F ND|YM=F DJ|BZ=F BRN|CL=F CL|GC=F GC|SI=F SI|HG=F HG`;

export const resolveDowJones: Resolve = (page) => {
  const { symbol, kind, market = '' } = page;
  const [country = '', exchange = ''] = market.split('/');
  const byExchange = suffixBy('mic', exchange);
  const isHome = country === 'US' || (country === 'UK' && symbol.startsWith('BRN'));
  switch (kind) {
    case 'index': {
      const known = lookUp(indices, `${country}/${symbol}`);
      return known ? { kind, canonicalSymbol: known } : resolveSymbol(page, { suffix: byExchange });
    }
    case 'future':
      return isHome ? resolveSymbol(page, { futures }) : { kind, canonicalSymbol: null };
    case undefined:
    case 'etf':
    case 'fund': {
      // An exchange that is not known is not the country's main one; all of the United States are
      // one to the feed.
      const suffix =
        country === 'US' ? '' : exchange ? byExchange : suffixByCountry(country, symbol);
      // These sites keep exchange-traded funds among the funds, and a fund of the United States has
      // five letters, the last an X.
      const isListedFund = kind === 'fund' && suffix === '' && !/X$/.test(symbol);
      return resolveSymbol(isListedFund ? { ...page, kind: 'etf' } : page, { suffix });
    }
    default:
      return resolveSymbol(page);
  }
};
