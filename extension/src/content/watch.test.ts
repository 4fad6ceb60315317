// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageSymbol } from '../sites/index.ts';
import { watchInstrument } from './watch.ts';

/**
 * A tab: a frame's window with the address, the Navigation API and the visibility that a test
 * wants.
 */
function tab(address: string, html = '', withNavigation = false, responseStatus = 200) {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.documentElement.innerHTML = html;
  let href = address;
  let visibility = 'visible';
  Object.defineProperty(page, 'visibilityState', { get: () => visibility });
  const navigation = withNavigation ? new EventTarget() : undefined;
  const events = new EventTarget();
  const window = {
    document: page,
    navigation,
    performance: { getEntriesByType: () => [{ responseStatus }] },
    get location() {
      return { href };
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  } as unknown as Window;
  Object.assign(window, { self: window, top: window });
  return {
    window,
    page,
    /**
     * A same-document navigation, as history.pushState makes it: the page's title follows later, if
     * at all.
     */
    go(to: string) {
      href = to;
      navigation?.dispatchEvent(new Event('currententrychange'));
    },
    fire: (type: string, members = {}) =>
      events.dispatchEvent(Object.assign(new Event(type), members)),
    see(state: 'visible' | 'hidden') {
      visibility = state;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

const shown: (string | null)[] = [];
const onChange = (instrument: PageSymbol | null) => shown.push(instrument?.symbol ?? null);
let end = new AbortController();
const yahoo = (symbol: string) => `https://finance.yahoo.com/quote/${symbol}/`;

beforeEach(() => {
  vi.useFakeTimers();
  shown.length = 0;
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe.each([
  ['with the Navigation API', true],
  ['without it', false],
])('client-side navigation %s', (_, withNavigation) => {
  test('is followed within a second, and to where there is no instrument', async () => {
    const { window, go } = tab('https://finance.yahoo.com/', '', withNavigation);
    watchInstrument(window, onChange, end.signal);
    expect(shown).toEqual([]);
    go(yahoo('AAPL'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['AAPL']);
    go(yahoo('MSFT'));
    await vi.advanceTimersByTimeAsync(1000);
    go(`${yahoo('MSFT')}history/`);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['AAPL', 'MSFT']);
    go('https://finance.yahoo.com/news/');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['AAPL', 'MSFT', null]);
  });
});

test('an instrument that is there from the start is told at once, and once', async () => {
  const { window, fire } = tab(yahoo('AAPL'));
  watchInstrument(window, onChange, end.signal);
  expect(shown).toEqual(['AAPL']);
  fire('pageshow');
  fire('popstate');
  fire('hashchange');
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown).toEqual(['AAPL']);
});

test('a symbol switched without a new address is read from the title', async () => {
  const { window, page } = tab(
    'https://www.tradingview.com/chart/AbCd/?symbol=NASDAQ%3AAAPL',
    '<head><title>AAPL 226.84 ▲ +0.5%</title></head>',
  );
  watchInstrument(window, onChange, end.signal);
  page.title = 'MSFT 404.06 ▼ −0.2%';
  await vi.advanceTimersByTimeAsync(1000);
  page.title = 'MSFT 404.10 ▼ −0.2%';
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual(['NASDAQ:AAPL', 'MSFT']);
});

test('what renders late counts: a heading that names the instrument, an error that takes it away', async () => {
  const { window, page } = tab('https://www.investing.com/equities/apple-computer-inc');
  watchInstrument(window, onChange, end.signal);
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(3000);
  page.body.innerHTML = '<main><h1>Apple Inc (AAPL)</h1></main>';
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual(['AAPL']);
  page.querySelector('h1')!.firstChild!.nodeValue = 'Page not found';
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual(['AAPL', null]);
});

test('back and forward, and a page out of the cache, are looked at anew', async () => {
  const { window, go, fire } = tab(yahoo('AAPL'));
  watchInstrument(window, onChange, end.signal);
  fire('pagehide');
  go(yahoo('MSFT'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown).toEqual(['AAPL']);
  fire('pageshow');
  expect(shown).toEqual(['AAPL', 'MSFT']);
  go(yahoo('AAPL'));
  fire('popstate');
  expect(shown).toEqual(['AAPL', 'MSFT', 'AAPL']);
});

test('a page out of the cache tells its instrument force, for what was said meanwhile it did not hear', async () => {
  const { window, fire } = tab(yahoo('AAPL'));
  watchInstrument(window, onChange, end.signal);
  fire('pagehide', { persisted: true });
  await vi.advanceTimersByTimeAsync(60_000);
  fire('pageshow', { persisted: true });
  expect(shown).toEqual(['AAPL', 'AAPL']);
  fire('visibilitychange');
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown).toEqual(['AAPL', 'AAPL']);
});

test.each([true, false])(
  'a title that comes before its address, and an address before its title (Navigation API: %s)',
  async (has) => {
    const { window, page, go } = tab(
      yahoo('AAPL'),
      '<head><title>Apple Inc. (AAPL)</title></head>',
      has,
    );
    watchInstrument(window, onChange, end.signal);
    page.title = 'Microsoft Corporation (MSFT)';
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['AAPL']);
    go(yahoo('MSFT'));
    await vi.advanceTimersByTimeAsync(1000);
    go(yahoo('NVDA'));
    await vi.advanceTimersByTimeAsync(1000);
    page.title = 'NVIDIA Corporation (NVDA)';
    await vi.advanceTimersByTimeAsync(1000);
    // The title adds a name.
    expect(shown).toEqual(['AAPL', 'MSFT', 'NVDA', 'NVDA']);
  },
);

test('an address left over from the search that client-side navigation came from does not hide the instrument', async () => {
  const { window, page, go } = tab(
    'https://finance.yahoo.com/lookup/?s=apple',
    '<head><title>Symbol Lookup from Yahoo Finance</title><link rel="canonical" href="https://finance.yahoo.com/lookup/"></head>',
  );
  watchInstrument(window, onChange, end.signal);
  go(yahoo('AAPL'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual([]);
  page.title = 'Apple Inc. (AAPL) Stock Price';
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual(['AAPL']);
});

test('a document that never rests is looked at no more than twice a second', async () => {
  const { window, page } = tab(yahoo('AAPL'));
  const title = vi.spyOn(Object.getPrototypeOf(page), 'title', 'get');
  watchInstrument(window, onChange, end.signal);
  const looks = title.mock.calls.length;
  const ticking = setInterval(() => page.body.append('.'), 5);
  await vi.advanceTimersByTimeAsync(10_000);
  clearInterval(ticking);
  const more = title.mock.calls.length / looks;
  expect(more).toBeGreaterThan(10);
  expect(more).toBeLessThanOrEqual(22);
});

test('a hidden tab sleeps, and is looked at when it is seen again', async () => {
  const { window, go, see } = tab(yahoo('AAPL'));
  watchInstrument(window, onChange, end.signal);
  see('hidden');
  expect(vi.getTimerCount()).toBe(0);
  go(yahoo('MSFT'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown).toEqual(['AAPL']);
  see('visible');
  expect(shown).toEqual(['AAPL', 'MSFT']);
});

test('a tab opened in the background is read once, and then sleeps', () => {
  const { window, see } = tab(yahoo('AAPL'));
  see('hidden');
  watchInstrument(window, onChange, end.signal);
  expect(shown).toEqual(['AAPL']);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([404, 429, 503])(
  'a document answered with status %i has no instrument, until the address is another',
  async (status) => {
    const { window, page, go, fire } = tab(yahoo('AAPL'), '', true, status);
    watchInstrument(window, onChange, end.signal);
    page.title = 'Apple Inc. (AAPL) Stock Price';
    await vi.advanceTimersByTimeAsync(1000);
    go(`${yahoo('AAPL')}#news`);
    fire('pageshow', { persisted: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown.filter(Boolean)).toEqual([]);
    go(yahoo('MSFT'));
    await vi.advanceTimersByTimeAsync(1000);
    go(yahoo('AAPL'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown.filter(Boolean)).toEqual(['MSFT']);
    expect(shown.at(-1)).toBeNull();
  },
);

test.each([0, 200, 304])('status %i is no error', (status) => {
  const { window } = tab(yahoo('AAPL'), '', true, status);
  watchInstrument(window, onChange, end.signal);
  expect(shown).toEqual(['AAPL']);
});

test('a frame is left alone', async () => {
  const { window, go } = tab(yahoo('AAPL'));
  Object.assign(window, { top: {} });
  watchInstrument(window, onChange, end.signal);
  go(yahoo('MSFT'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown).toEqual([]);
});

test('the signal ends everything: no timer, no observer, no listener', async () => {
  const { window, page, go, fire, see } = tab(yahoo('AAPL'), '', true);
  const targets = [window, page, (window as unknown as { navigation: EventTarget }).navigation];
  const added = targets.map((target) => vi.spyOn(target, 'addEventListener'));
  const removed = targets.map((target) => vi.spyOn(target, 'removeEventListener'));
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  watchInstrument(window, onChange, end.signal);
  page.body.append('change');
  await vi.advanceTimersByTimeAsync(1);
  end.abort();
  expect(vi.getTimerCount()).toBe(0);
  // jsdom listens to the mouse of a document that is searched.
  const calls = (spies: typeof added) =>
    spies
      .flatMap((spy) => spy.mock.calls.map(([type, listener]) => [type, listener]))
      .filter(([type]) => !/^(mouse|focus|blur|key)/.test(String(type)));
  expect(calls(added).length).toBeGreaterThan(5);
  expect(calls(removed)).toEqual(calls(added));
  expect(disconnect).toHaveBeenCalled();
  page.body.append('change');
  go(yahoo('MSFT'));
  fire('popstate');
  fire('pageshow');
  see('visible');
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown).toEqual(['AAPL']);
  expect(vi.getTimerCount()).toBe(0);
  watchInstrument(window, onChange, end.signal);
  expect(shown).toEqual(['AAPL']);
});

test('a listener that throws does not stop the watch', async () => {
  const { window, go, fire } = tab(yahoo('AAPL'));
  const failing = (instrument: PageSymbol | null) => {
    onChange(instrument);
    if (instrument?.symbol === 'MSFT') throw new Error('no');
  };
  watchInstrument(window, failing, end.signal);
  const reported = vi.fn((event: ErrorEvent) => event.preventDefault());
  globalThis.addEventListener('error', reported as unknown as EventListener);
  go(yahoo('MSFT'));
  fire('popstate');
  go(yahoo('NVDA'));
  fire('popstate');
  globalThis.removeEventListener('error', reported as unknown as EventListener);
  expect(shown).toEqual(['AAPL', 'MSFT', 'NVDA']);
});
