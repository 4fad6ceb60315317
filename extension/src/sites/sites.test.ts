// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instrumentOn, siteMatches, siteOf, sites } from './index.ts';
import { siteNames } from './names.ts';
import { matchPattern } from './shared/match-pattern.ts';
import type { Site, TestUrl } from './shared/site.ts';

const modules = import.meta.glob<Record<string, unknown>>(
  ['./*.ts', '!./*.test.ts', '!./{index,names,page-symbol,registry,resolve,site-of}.ts'],
  {
    eager: true,
  },
);
const isSite = (value: unknown): value is Site =>
  typeof value === 'object' && value !== null && 'parse' in value && 'matches' in value;
const adapters = Object.entries(modules).map(([file, module]) => ({
  file,
  site: Object.values(module).find(isSite),
  testUrls: (module.testUrls ?? []) as TestUrl[],
  notSeen: module.notSeen,
}));

const page = (html = '') => new DOMParser().parseFromString(html, 'text/html');

describe('the registry', () => {
  test.each(adapters)('holds the one site of $file', ({ file, site }) => {
    expect(site, `${file} exports no site`).toBeDefined();
    expect(sites, `${file} is missing from registry.ts`).toContain(site);
    expect(file).toBe(`./${site!.key}.ts`);
  });

  test('knows every site by a name of its own', () => {
    expect([...siteNames.keys()].sort()).toEqual(sites.map(({ key }) => key).sort());
    expect(new Set([...siteNames.values()].filter((name) => name?.trim())).size).toBe(sites.length);
  });

  test('holds nothing else, and no key twice', () => {
    expect(sites.length).toBe(adapters.length);
    expect(new Set(sites.map((site) => site.key)).size).toBe(sites.length);
  });

  test('asks for no more than hosts it names', () => {
    for (const pattern of siteMatches)
      expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/[^#]*$/);
    expect(new Set(siteMatches).size).toBe(siteMatches.length);
  });
});

describe.each(adapters)('$file', ({ site, testUrls, notSeen }) => {
  test('says when one of its real addresses was seen, or why that is not known', () => {
    const days = testUrls.flatMap(({ seen }) => seen ?? []);
    expect(days.filter((day) => !/^20[012]\d(-\d\d-\d\d)?$/.test(day))).toEqual([]);
    if (days.length === 0) expect(notSeen).toMatch(/\.$/);
    else expect(notSeen).toBeUndefined();
  });

  test('shows its rules on addresses with an instrument and without', () => {
    expect(testUrls.some((each) => each.found)).toBe(true);
    expect(testUrls.some((each) => !each.found)).toBe(true);
  });

  test.each(testUrls)('$url', ({ url, html, found }) => {
    expect(instrumentOn(url, page(html))).toEqual(found && { site: site!.key, ...found });
    // Where there is an instrument, the content script must have been injected.
    if (found) expect(siteOf(new URL(url))).toBe(site);
  });
});

describe('pages that stand where a quote page should', () => {
  const quote = 'https://finance.yahoo.com/quote/AAPL/';
  test.each([
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Access Denied',
    'Access to this page has been denied.',
    'Pardon Our Interruption',
    '404 Not Found',
    '404_雪球',
    '404 - Page Not Found',
    'Page Not Found - 404 | Stock Analysis',
    'Error - St. Louis Fed',
    'INVALID Stock Quote',
    'Symbol Lookup from Yahoo Finance',
    'Are you a robot?',
    '页面不存在',
    'Page not found — TradingView',
    '503 Service Temporarily Unavailable',
    'Yahoo ist Teil der Yahoo Markenfamilie',
    'Before you continue to Google',
  ])('are refused by their title: %s', (title) => {
    expect(instrumentOn(quote, page(`<title>${title}</title>`))).toBeNull();
    expect(instrumentOn(quote, page(`<title>Yahoo</title><h1> ${title}\n</h1>`))).toBeNull();
  });

  test('are refused by a title or heading that is the bare host', () => {
    expect(instrumentOn(quote, page('<title>finance.yahoo.com</title>'))).toBeNull();
    expect(
      instrumentOn(
        'https://www.investing.com/currencies/usd-krw',
        page('<title>Un instant…</title><h1>www.investing.com</h1>'),
      ),
    ).toBeNull();
    expect(
      instrumentOn(
        'https://www.marketwatch.com/investing/stock/aapl',
        page('<title>marketwatch.com</title>'),
      ),
    ).toBeNull();
    expect(instrumentOn(quote, page('<title>AAPL</title><h1>Yahoo</h1>'))).not.toBeNull();
  });

  test.each([
    'MSFT 404.06 ▲ +1.2% Unnamed',
    'Apple Inc. (AAPL) Stock Price, News, Quote &amp; History - Yahoo Finance',
    'Hsin Chong Group (0404.HK)',
    'AAPL 282.97 7.94 2.89% : Apple Inc. - Yahoo Finance',
    '7203 2,404 ▼ −0.5%',
    'Access Holdings Plc (ACCESSCORP.LG)',
    'Robot Corp (ROBO)',
    'VerifyMe, Inc. (VRME) Stock Price',
    '553 Stock Price and Chart — HKEX:553 — TradingView',
  ])('are not confused with quotes: %s', (title) => {
    expect(instrumentOn(quote, page(`<title>${title}</title><h1>${title}</h1>`))).not.toBeNull();
  });
});

describe('the detection', () => {
  test('survives documents that are none, are empty, or fight back', () => {
    const url = 'https://finance.yahoo.com/quote/AAPL/';
    const bare = page();
    bare.documentElement.remove();
    expect(instrumentOn(url, bare)?.symbol).toBe('AAPL');
    const clobbered = page(
      '<title>Page not found</title><img name="querySelector"><img name="title"><form name="head"></form>',
    );
    expect(instrumentOn(url, clobbered)).toBeNull();
    const hostile = new Proxy({} as Document, {
      get() {
        throw new Error('no');
      },
      getPrototypeOf() {
        throw new Error('no');
      },
    });
    expect(instrumentOn(url, hostile)?.symbol).toBe('AAPL');
    for (const nothing of [null, undefined, 7, 'document', {}])
      expect(() => instrumentOn(url, nothing as never)).not.toThrow();
    for (const nothing of [null, undefined, 7, {}, '', 'about:blank', 'file:///quote/AAPL'])
      expect(instrumentOn(nothing as never, bare)).toBeNull();
  });

  test('never throws, whatever the address, and writes nothing to the document', () => {
    const hosts = siteMatches.map(
      (pattern) => pattern.slice(4).replace(/^\*\./, '').split('/')[0]!,
    );
    const known = adapters.flatMap(({ testUrls }) =>
      testUrls.flatMap((each) => [...new URL(each.url).pathname.split('/'), each.url]),
    );
    const segment = fc.oneof(
      fc.constantFrom(...known),
      fc.webSegment(),
      fc.string(),
      fc.constantFrom('%', '%E0%A4', '^', '..', '__proto__'),
    );
    const html =
      '<title>x</title><link rel="canonical" href="//["><h1>(</h1><script type="application/ld+json">{</script>';
    fc.assert(
      fc.property(
        fc.constantFrom(...hosts),
        fc.array(segment, { maxLength: 5 }),
        fc.webQueryParameters(),
        fc.boolean(),
        (host, segments, query, empty) => {
          const document = page(empty ? '' : html);
          const before = document.documentElement.outerHTML;
          const found = instrumentOn(`https://${host}/${segments.join('/')}?${query}`, document);
          if (found) {
            expect(found.symbol).toBe(found.symbol.toUpperCase().trim());
            expect(found.symbol).not.toBe('');
          }
          expect(document.documentElement.outerHTML).toBe(before);
        },
      ),
      { numRuns: 500 },
    );
  }, 20_000);
});

test('match patterns mean what a manifest makes of them', () => {
  const matches = (pattern: string, url: string) => matchPattern(pattern, new URL(url));
  expect(matches('*://*.finance.yahoo.com/*', 'https://finance.yahoo.com/')).toBe(true);
  expect(matches('*://*.finance.yahoo.com/*', 'http://uk.finance.yahoo.com/quote/A?p=A#x')).toBe(
    true,
  );
  expect(matches('*://*.finance.yahoo.com/*', 'https://notfinance.yahoo.com/')).toBe(false);
  expect(matches('*://*.finance.yahoo.com/*', 'https://finance.yahoo.com.example/')).toBe(false);
  expect(matches('*://www.google.com/finance?*', 'https://www.google.com/finance?q=A')).toBe(true);
  expect(matches('*://www.google.com/finance?*', 'https://www.google.com/financeX')).toBe(false);
  expect(matches('*://finviz.com/*', 'ftp://finviz.com/')).toBe(false);
  expect(matches('nonsense', 'https://finviz.com/')).toBe(false);
});
