import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own${path}` } },
}));
const { classifySender, pageRequest, siteRequest, parseCardSettings, parseInstrument } =
  await import('./parse-request.ts');

const spy = { site: 'yahoo', symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' } as const;
/** What a content script sends of it. */
const page = {
  site: 'yahoo',
  symbol: 'SPY',
  name: 'SPDR S&P 500 ETF Trust',
  security: 'etf',
} as const;
const quote = 'https://finance.yahoo.com/quote/SPY/';

describe('who asks', () => {
  test('a content script in the outermost frame of a listed site', () => {
    expect(classifySender({ id: 'own', url: quote, frameId: 0, tab: { id: 7 } })).toEqual({
      kind: 'site',
      site: 'yahoo',
      tabId: 7,
      secure: true,
    });
    const plain = { id: 'own', url: quote.replace('https:', 'http:'), frameId: 0, tab: { id: 7 } };
    expect(classifySender(plain)).toMatchObject({ site: 'yahoo', secure: false });
    expect(
      classifySender({
        id: 'own',
        url: quote,
        frameId: 5,
        documentLifecycle: 'prerender',
        tab: { id: 7 },
      }),
    ).not.toBeNull();
  });

  test('a page of the extension, also one in a tab', () => {
    expect(classifySender({ id: 'own', url: 'chrome-extension://own/popup.html' })).toEqual({
      kind: 'page',
    });
    expect(
      classifySender({
        id: 'own',
        url: 'chrome-extension://own/options.html',
        frameId: 0,
        tab: { id: 7 },
      }),
    ).toEqual({ kind: 'page' });
  });

  test.each([
    ['another extension', { id: 'other', url: quote, frameId: 0, tab: { id: 7 } }],
    ['nobody', { url: quote, frameId: 0, tab: { id: 7 } }],
    ['a frame within a page', { id: 'own', url: quote, frameId: 3, tab: { id: 7 } }],
    [
      'a page of no listed site',
      { id: 'own', url: 'https://example.org/quote/SPY/', frameId: 0, tab: { id: 7 } },
    ],
    ['a page outside any tab', { id: 'own', url: quote, frameId: 0 }],
    [
      'an address that only begins like ours',
      {
        id: 'own',
        url: 'chrome-extension://own.example.org/popup.html',
        frameId: 0,
        tab: { id: 7 },
      },
    ],
    ['no address', { id: 'own', frameId: 0, tab: { id: 7 } }],
    ['no address that is one', { id: 'own', url: 'x', frameId: 0, tab: { id: 7 } }],
  ])('%s gets no answer', (_, sender) => {
    expect(classifySender(sender)).toBeNull();
  });
});

describe('a content script may ask', () => {
  test('for the card of an instrument of its own site, and nothing of what else it sends is passed on', () => {
    const message = {
      type: 'card',
      page: { ...page, canonicalSymbol: 'QQQ', extra: 1 },
      languages: ['en', 7, 'x'.repeat(99)],
      force: 'yes',
      keys: true,
    };
    expect(siteRequest(message, 'yahoo')).toEqual({
      type: 'card',
      page,
      languages: ['en'],
      force: false,
      seen: 'unseen',
    });
  });

  test.each<[string, unknown]>([
    ['no object', 'card'],
    ['a list', ['card']],
    ['null', null],
    [
      'an instrument of another site',
      { type: 'card', page: { ...page, site: 'cnbc' }, languages: [] },
    ],
    ['no instrument', { type: 'open-chart' }],
    [
      'a ticker that does not print',
      { type: 'card', page: { ...page, ticker: 'S\u202eY' }, languages: [] },
    ],
    ['a market that is no text', { type: 'card', page: { ...page, market: 7 }, languages: [] }],
    [
      'a name of a thousand characters',
      { type: 'card', page: { ...page, name: 'A'.repeat(1000) }, languages: [] },
    ],
    [
      'a security that is none',
      { type: 'card', page: { ...page, security: 'swap' }, languages: [] },
    ],
    [
      'a symbol of a thousand characters',
      { type: 'card', page: { ...page, symbol: 'A'.repeat(1000) }, languages: [] },
    ],
    [
      'a symbol that does not print',
      { type: 'card', page: { ...page, symbol: 'S\u0000Y' }, languages: [] },
    ],
    [
      'a kind that is none',
      { type: 'card', page: { ...page, kind: 'constructor' }, languages: [] },
    ],
    [
      'a card beyond any screen',
      {
        type: 'keep-card',
        site: 'yahoo',
        settings: { position: { right: 1e9, bottom: 0 }, collapsed: false },
      },
    ],
    [
      'the place of the card on another site',
      {
        type: 'keep-card',
        site: 'cnbc',
        settings: { position: { right: 1, bottom: 1 }, collapsed: true },
      },
    ],
    ...[
      'figures',
      'refresh-now',
      'prices',
      'keys',
      'keep-key',
      'pasted',
      'keep-pasted',
      'forget-pasted',
      'forget-everything',
      'toString',
    ].map((type): [string, unknown] => [
      `what pages of the extension may: ${type}`,
      { type, name: 'fred', value: 'x', instrument: spy, since: '2022-12-07' },
    ]),
  ])('not: %s', (_, message) => {
    expect(siteRequest(message, 'yahoo')).toBeNull();
  });
});

describe('a page of the extension may ask', () => {
  test('for what its requests name, field by field', () => {
    expect(pageRequest({ type: 'figures', x: 1 })).toEqual({ type: 'figures' });
    expect(pageRequest({ type: 'prices', instrument: spy, since: '2022-12-07' })).toEqual({
      type: 'prices',
      instrument: spy,
      since: '2022-12-07',
      force: false,
    });
    expect(pageRequest({ type: 'keep-key', name: 'tiingo', value: 'abc' })).toEqual({
      type: 'keep-key',
      name: 'tiingo',
      value: 'abc',
    });
  });

  test.each<[string, unknown]>([
    ['a key with a line break', { type: 'keep-key', name: 'tiingo', value: 'a\nb' }],
    ['a key of nobody', { type: 'keep-key', name: '__proto__', value: 'x' }],
    ['prices since never', { type: 'prices', instrument: spy, since: 'yesterday' }],
    [
      'prices for an unknown site',
      { type: 'prices', instrument: { ...spy, site: 'evil' }, since: '2022-12-07' },
    ],
    [
      'pasted prices that are none',
      { type: 'keep-pasted', symbol: 'SPY', series: { days: [1], values: ['x'], label: {} } },
    ],
    ['a symbol in lower case', { type: 'forget-pasted', symbol: 'spy' }],
    ['a card', { type: 'card', page, languages: [] }],
  ])('not: %s', (_, message) => {
    expect(pageRequest(message)).toBeNull();
  });
});

test('instruments as sites write them are sound', () => {
  const symbols = [
    'BRK.B',
    'SPY:NYSEARCA',
    'SH600519',
    '^GSPC',
    'ES=F',
    'M&M.NS',
    '贵州茅台',
    'CRUDE OIL',
    'NASDAQ:AAPL',
  ];
  for (const symbol of symbols)
    expect(parseInstrument({ ...spy, symbol, canonicalSymbol: null })).toEqual({
      ...spy,
      symbol,
      canonicalSymbol: null,
    });
  for (const canonicalSymbol of [
    'BRK-B',
    '^GSPC',
    '0700.HK',
    'EURUSD=X',
    'BTC-USD',
    'M&M.NS',
    '0P0000XTS7',
  ]) {
    expect(parseInstrument({ ...spy, canonicalSymbol })?.canonicalSymbol).toBe(canonicalSymbol);
  }
});

test('how a card was left is sound, or nothing', () => {
  const settings = { position: { right: 16, bottom: -4 }, collapsed: true };
  expect(parseCardSettings({ ...settings, extra: 1 })).toEqual(settings);
  for (const damaged of [
    null,
    {},
    { position: {}, collapsed: true },
    { ...settings, collapsed: 1 },
    { ...settings, position: { right: Number.NaN, bottom: 0 } },
  ])
    expect(parseCardSettings(damaged)).toBeNull();
});
