import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type StoredSeries, storedSeries } from '../messages/stored-series.ts';
import { isPastedPrices, type PastedPrices, readPasted } from '../shared/pasted-prices.ts';
import { defaultSettings, type Settings } from '../shared/settings.ts';
import type { Instrument } from '../sites/index.ts';
import type { PriceResult, PriceStore } from './feeds/price-store.ts';
import { Keys } from './keys.ts';
import { isAllowed, type PricesQuestion, pastedFor, pricesOf } from './prices.ts';
import { memoryStore } from './storage/key-value-store.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const spy: Instrument = { site: 'yahoo', symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' };
const series = (id: string): StoredSeries => ({ days: [1, 2], values: [1, 2], label: { id } });
const asked: Settings = { ...defaultSettings, comparisonSites: ['yahoo'] };

let look: PriceResult;
let looks: number;
let permitted: boolean;
let keys: Keys;
let pasted = memoryStore<PastedPrices>();
beforeEach(() => {
  look = { series: [series('SPY close'), series('SPY adjclose')], loading: false, error: null };
  [looks, permitted] = [0, true];
  keys = new Keys(memoryStore());
  pasted = memoryStore();
});

const store = {
  get: async () => {
    looks++;
    return look;
  },
} as unknown as PriceStore;
const of = (
  settings: Settings,
  instrument: Instrument = spy,
  shownTo?: PricesQuestion['shownTo'],
) =>
  pricesOf(
    { instrument, since: '2022-12-07', settings, shownTo },
    { store, pasted, keys, isPermitted: async () => permitted },
  );

describe('nobody is asked', () => {
  test.each<[string, Settings, Partial<Instrument>, string]>([
    ['before the reader asked on this site', defaultSettings, {}, 'unasked'],
    [
      'because the reader asked on another site',
      { ...defaultSettings, comparisonSites: ['cnbc'] },
      {},
      'unasked',
    ],
    ['with prices switched off', { ...asked, priceSource: 'none' }, {}, 'off'],
    [
      'about an instrument whose symbol is not known',
      asked,
      { canonicalSymbol: null },
      'unavailable',
    ],
    ['without the key that is wanted', { ...asked, priceSource: 'tiingo' }, {}, 'needs-key'],
  ])('%s', async (_, settings, part, status) => {
    expect((await of(settings, { ...spy, ...part })).status).toBe(status);
    expect(looks).toBe(0);
  });

  test('without access to the publisher’s host', async () => {
    permitted = false;
    expect(await of(asked)).toEqual({
      status: 'needs-access',
      publisher: 'Yahoo Finance',
      error: null,
      prices: null,
    });
    expect(looks).toBe(0);
  });

  test('where the reader pasted prices, under either symbol', async () => {
    await pasted.put('SPY', { symbol: 'SPY', series: series('mine') });
    expect((await of(defaultSettings)).prices?.series.label.id).toBe('mine');
    expect(
      (await of(defaultSettings, { ...spy, symbol: 'SPY:NYSEARCA' })).prices?.publisher,
    ).toBeNull();
    expect(looks).toBe(0);
  });
});

describe('a page learns nothing of the reader’s own prices', () => {
  const symbols = ['AAA', 'SPY', 'ZZQ'].map((symbol) => ({
    ...spy,
    symbol,
    canonicalSymbol: symbol,
  }));
  const told = (settings: Settings, shownTo: PricesQuestion['shownTo']) =>
    Promise.all(symbols.map((each) => of(settings, each, shownTo)));
  beforeEach(() => pasted.put('SPY', { symbol: 'SPY', series: series('mine') }));

  test.each([
    ['on a site where the reader has not asked', defaultSettings, 'page'],
    ['on a site where he has, for symbols he does not look at', asked, 'nobody'],
    ['with prices switched off', { ...defaultSettings, priceSource: 'none' }, 'page'],
    ['over plain http, whatever the reader asked for', asked, 'network'],
  ] as const)('%s', async (_, settings, shownTo) => {
    const [first, ...others] = await told(settings, shownTo);
    expect(first.prices).toBeNull();
    for (const other of others) expect(other).toEqual(first);
    expect(looks).toBe(0);
  });

  test('but they are shown where he asked and looks, and on pages of the extension', async () => {
    const [, spyAnswer] = await told(asked, 'page');
    expect(spyAnswer.prices?.series.label.id).toBe('mine');
    const [, onPage] = await told(defaultSettings, 'reader');
    expect(onPage.prices?.series.label.id).toBe('mine');
  });

  test('and where the storage does not tell whether there is a key, that is said', async () => {
    keys.find = async () => undefined;
    await pasted.clear();
    expect(await of({ ...asked, priceSource: 'tiingo' })).toMatchObject({
      status: 'error',
      error: 'no-storage',
    });
  });
});

describe('what is compared', () => {
  test('is the adjusted close; the close alone where splits are not in it', async () => {
    const { prices } = await of(asked);
    expect([prices?.series.label.id, prices?.priceOnly?.label.id]).toEqual([
      'SPY adjclose',
      'SPY close',
    ]);
    await keys.keep('tiingo', 'k');
    expect((await of({ ...asked, priceSource: 'tiingo' })).prices?.priceOnly).toBeNull();
  });

  test('is the close where there is nothing else', async () => {
    look = { ...look, series: [series('EURUSD=X close')] };
    const { prices } = await of(asked);
    expect([prices?.series.label.id, prices?.priceOnly]).toEqual(['EURUSD=X close', null]);
  });
});

test('prices that are on their way, that failed, and old ones that could not be renewed', async () => {
  look = { series: [], loading: true, error: null };
  expect((await of(asked)).status).toBe('loading');
  look = { series: [], loading: false, error: 'empty' };
  expect(await of(asked)).toMatchObject({ status: 'error', error: 'empty', prices: null });
  look = { series: [series('SPY close')], loading: false, error: 'unreachable' };
  expect(await of(asked)).toMatchObject({ status: 'live', error: 'unreachable' });
});

test('a request lasts as long as consent, source and access', async () => {
  const request = { feed: 'yahoo', symbol: 'SPY', since: '2022-12-07', site: 'yahoo' } as const;
  expect(await isAllowed(request, asked, async () => true)).toBe(true);
  expect(await isAllowed(request, asked, async () => false)).toBe(false);
  expect(await isAllowed(request, defaultSettings, async () => true)).toBe(false);
  expect(await isAllowed(request, { ...asked, priceSource: 'tiingo' }, async () => true)).toBe(
    false,
  );
});

test('keys are held, told of, and forgotten', async () => {
  await keys.keep('fred', 'abc');
  expect(await keys.held()).toEqual({ fred: true, tiingo: false, 'alpha-vantage': false });
  expect(await keys.of('fred')).toBe('abc');
  await keys.keep('fred', '');
  expect(await keys.of('fred')).toBeNull();
});

test('pasted prices are found by the site’s symbol, and by the price feed’s', async () => {
  const kept = memoryStore<PastedPrices>();
  const reading = readPasted('2024-01-02,100\n2024-01-03,101\n');
  if (reading.kind !== 'read') throw new Error(reading.kind);
  const entry = { symbol: 'SPY', series: storedSeries(reading.price) };
  expect(isPastedPrices(entry)).toBe(true);
  await kept.put('SPY', entry);
  expect(await pastedFor(kept, { symbol: 'SPY:NYSEARCA', canonicalSymbol: 'SPY' })).toBe(entry);
  expect(await pastedFor(kept, { symbol: 'SPY', canonicalSymbol: null })).toBe(entry);
  expect(await pastedFor(kept, { symbol: 'QQQ', canonicalSymbol: 'QQQ' })).toBeNull();
});
