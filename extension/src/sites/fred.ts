import { decoded, pathOf } from './shared/page.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

export const siteName = 'FRED';

export const fred: Site = {
  key: 'fred',
  // Every page is a document of its own.
  matches: ['*://fred.stlouisfed.org/series/*', '*://fred.stlouisfed.org/graph/*'],
  parse(url) {
    const [head, name, more] = pathOf(url);
    // A graph of one series is about that series; one of several is about none of them.
    const symbol = decoded(head === 'series' ? name : url.searchParams.get('id'));
    return /^[A-Z0-9_.]{1,40}$/.test(symbol) && !more ? { symbol } : null;
  },
};

export const resolve: Resolve = () => ({ kind: 'economic-series', canonicalSymbol: null });

export const notSeen =
  'Saved pages of 2020 are of this form; which series they were of is not recorded.';

export const testUrls: TestUrl[] = [
  {
    url: 'https://fred.stlouisfed.org/series/WALCL',
    html: '<title>Assets: Total Assets: Total Assets (Less Eliminations from Consolidation): Wednesday Level (WALCL) | FRED | St. Louis Fed</title>',
    found: {
      symbol: 'WALCL',
      canonicalSymbol: null,
      kind: 'economic-series',
      name: 'Assets: Total Assets: Total Assets (Less Eliminations from Consolidation): Wednesday Level',
    },
  },
  {
    url: 'https://fred.stlouisfed.org/series/gdp#0',
    found: { symbol: 'GDP', canonicalSymbol: null, kind: 'economic-series' },
  },
  {
    url: 'https://fred.stlouisfed.org/graph/?id=DGS10',
    found: { symbol: 'DGS10', canonicalSymbol: null, kind: 'economic-series' },
  },
  { url: 'https://fred.stlouisfed.org/graph/?id=WALCL,SP500', found: null },
  { url: 'https://fred.stlouisfed.org/graph/?g=1iafS', found: null },
  { url: 'https://fred.stlouisfed.org/series/', found: null },
  { url: 'https://fred.stlouisfed.org/categories/32991', found: null },
  { url: 'https://fred.stlouisfed.org/', html: '<a href="/series/GDP">GDP</a>', found: null },
  {
    url: 'https://fred.stlouisfed.org/series/NOSUCH',
    html: '<title>Error - St. Louis Fed</title>',
    found: null,
  },
];
