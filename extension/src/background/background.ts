import { toIsoDay } from '@qt-lens/core';
import { languageFor } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import { tellChange } from '../messages/broadcast.ts';
import type { CardAnswer, PageRequest, PastedInBrief, SiteRequest } from '../messages/protocol.ts';
import { pricesPath } from '../pages/prices/address.ts';
import { comparedPrices } from '../shared/comparison-series.ts';
import { type Figures, type FiguresMessage, isLiveTail } from '../shared/figures.ts';
import { chartPath } from '../shared/page-paths.ts';
import { isPastedPrices } from '../shared/pasted-prices.ts';
import { onSettings, readSettings } from '../shared/settings.ts';
import type { Instrument } from '../sites/index.ts';
import { buildCard } from './card/build.ts';
import { cardSettingsOn, keepCardSettings } from './card/card-settings-store.ts';
import { BackOff, isPause } from './feeds/back-off.ts';
import { FedUpdates, isFedCheck } from './feeds/fed-updates.ts';
import { fredApi } from './feeds/fred.ts';
import { priceFeeds } from './feeds/index.ts';
import { isPendingWish, isPriceEntry, PriceStore } from './feeds/price-store.ts';
import { isKey, Keys } from './keys.ts';
import { askerOf, pageRequest, type Sender, siteRequest } from './parse-request.ts';
import { isAllowed, pricesOf } from './prices.ts';
import { databaseShelf } from './storage/key-value-store.ts';

const FED_ALARM = 'fed';
const PRICES_ALARM = 'prices';

/**
 * Listens, and keeps the figures up to date. Called once, before anything else happens in the
 * worker.
 *
 * @returns Where the rest of the worker gets the latest figures from.
 */
export function startBackground(): { readonly figures: () => Promise<Figures> } {
  const background = new Background();
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    background.answer(message, sender as Sender).then(respond, (error: unknown) => {
      console.error(error);
      respond(null);
    });
    // The answer comes later.
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FED_ALARM) void background.fed.keepUp();
    if (name === PRICES_ALARM) void background.prices.resume();
  });
  browser.runtime.onStartup.addListener(() => background.wake());
  browser.runtime.onInstalled.addListener(() => background.wake());
  browser.permissions.onAdded.addListener(() => background.tellAll());
  browser.permissions.onRemoved.addListener(() => background.tellAll());
  onSettings(() => background.tellAll());
  // Content scripts have no business in the store; Firefox has no such switch, and nothing secret
  // is there.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  background.wake();
  return { figures: () => background.fed.figures() };
}

class Background {
  readonly #keys = new Keys(databaseShelf('keys', isKey));
  readonly #pasted = databaseShelf('pasted', isPastedPrices);
  readonly #backOff = new BackOff(databaseShelf('pauses', isPause));
  readonly #tails = databaseShelf('figures', isLiveTail);
  readonly #checks = databaseShelf('checks', isFedCheck);
  /** Tabs that wait for prices, by what they wait for. */
  readonly #waiting = new Map<string, Set<number>>();
  readonly #opened = new Map<number, number>();

  readonly fed = new FedUpdates({
    tails: this.#tails,
    checks: this.#checks,
    backOff: this.#backOff,
    apiKey: async () => ((await isPermitted(fredApi.hosts)) ? this.#keys.of('fred') : null),
    onChecked: () => this.tellAll(),
    wakeIn: (minutes) => wakeIn(FED_ALARM, minutes),
  });

  readonly prices = new PriceStore({
    entries: databaseShelf('prices', isPriceEntry),
    pending: databaseShelf('pending', isPendingWish),
    backOff: this.#backOff,
    keyOf: async (feed) => {
      const { keyName } = priceFeeds[feed];
      return keyName === null ? null : this.#keys.of(keyName);
    },
    isAllowed: async (wish) => isAllowed(wish, await readSettings(), isPermitted),
    onSettled: ({ symbol }) => {
      tellChange('prices');
      const tabs = this.#waiting.get(symbol);
      this.#waiting.delete(symbol);
      // A worker that was started anew does not know who waits.
      if (tabs === undefined) void tellTabs();
      else for (const tab of tabs) tellTab(tab);
    },
    wakeIn: (minutes) => wakeIn(PRICES_ALARM, minutes),
  });

  wake(): void {
    void this.fed.keepUp();
    void this.prices.resume();
  }

  /** Tells every surface that what it shows may have changed. */
  tellAll(): void {
    tellChange('figures');
    tellChange('prices');
    void tellTabs();
  }

  async answer(message: unknown, sender: Sender): Promise<unknown> {
    const asker = askerOf(sender);
    if (asker === null) return null;
    if (asker.kind === 'page') {
      const request = pageRequest(message);
      return request === null ? null : this.#answerPage(request);
    }
    const request = siteRequest(message, asker.site);
    return request === null ? null : this.#answerSite(request, asker.tabId);
  }

  async #answerSite(request: SiteRequest, tabId: number): Promise<unknown> {
    switch (request.type) {
      case 'card':
        return this.#card(request, tabId);
      case 'keep-card':
        await keepCardSettings(request.site, request.settings);
        return null;
      case 'open-chart':
        return this.#open(tabId, () =>
          browser.tabs.create({ url: pageAddress(chartPath(request.instrument)) }),
        );
      case 'open-prices':
        return this.#open(tabId, () => openPrices(request.instrument));
      case 'open-options':
        return this.#open(tabId, () => browser.runtime.openOptionsPage());
      case 'open-converter':
        return this.#open(tabId, () =>
          browser.tabs.create({ url: pageAddress('/converter.html') }),
        );
    }
  }

  async #answerPage(request: PageRequest): Promise<unknown> {
    switch (request.type) {
      case 'figures':
        void this.fed.keepUp(true);
        return this.#figures();
      case 'look-now':
        await this.fed.look(true);
        return this.#figures();
      case 'prices':
        return this.#pricesOf(request, await readSettings());
      case 'keys':
        return this.#keys.held();
      case 'keep-key': {
        const kept = await this.#keys.keep(request.name, request.value);
        this.tellAll();
        return { kept };
      }
      case 'pasted':
        return (await this.#pasted.entries()).map(([, { symbol, series }]): PastedInBrief => {
          const { days } = series;
          return {
            symbol,
            from: toIsoDay(days[0]),
            to: toIsoDay(days[days.length - 1]),
            count: days.length,
          };
        });
      case 'keep-pasted': {
        const kept = await this.#pasted.put(request.symbol, {
          symbol: request.symbol,
          series: request.series,
        });
        this.tellAll();
        return { kept };
      }
      case 'forget-pasted':
        await this.#pasted.remove(request.symbol);
        this.tellAll();
        return null;
      case 'forget-everything':
        await Promise.all([
          this.#keys.clear(),
          this.#pasted.clear(),
          this.prices.clear(),
          browser.storage.local.clear().catch(() => {}),
        ]);
        this.tellAll();
        return null;
    }
  }

  async #figures(): Promise<FiguresMessage> {
    return { tails: await this.fed.tails(), state: await this.fed.state() };
  }

  async #card(
    { instrument, languages, again }: SiteRequest & { type: 'card' },
    tabId: number,
  ): Promise<CardAnswer> {
    const [settings, cardSettings] = await Promise.all([
      readSettings(),
      cardSettingsOn(instrument.site),
    ]);
    if (settings.sitesOff.includes(instrument.site)) return { view: null, settings: cardSettings };
    if (again && (await this.fed.state()).kind !== 'current') void this.fed.look(true);
    else void this.fed.keepUp(true);
    const { baseDate, rule, language } = settings;
    const [figures, figuresState, prices] = await Promise.all([
      this.fed.figures(),
      this.fed.state(),
      this.#pricesOf({ instrument, since: baseDate, again }, settings),
    ]);
    if (prices.status === 'loading' && instrument.yahooSymbol !== null)
      this.#wait(instrument.yahooSymbol, tabId);
    const view = buildCard({
      instrument,
      figures,
      prices: comparedPrices(instrument, prices),
      baseDate,
      rule,
      language: language === 'auto' ? languageFor(languages) : language,
      figuresState,
      pricesState: prices,
    });
    return { view, settings: cardSettings };
  }

  #pricesOf(
    ask: { instrument: Instrument; since: string; again: boolean },
    settings: Awaited<ReturnType<typeof readSettings>>,
  ) {
    return pricesOf(
      { ...ask, settings },
      { store: this.prices, pasted: this.#pasted, keys: this.#keys, isPermitted },
    );
  }

  #wait(symbol: string, tabId: number): void {
    const tabs = this.#waiting.get(symbol) ?? new Set();
    this.#waiting.set(symbol, tabs.add(tabId));
  }

  /** Opens something for a tab; not again within a second, whatever its content script says. */
  async #open(tabId: number, open: () => Promise<unknown>): Promise<null> {
    const now = Date.now();
    if (Math.abs(now - (this.#opened.get(tabId) ?? 0)) >= 1000) {
      this.#opened.set(tabId, now);
      await open();
    }
    return null;
  }
}

const pageAddress = (path: string): string => browser.runtime.getURL(path as '/chart.html');

/** The page on which the reader can ask for prices, in a small window where there are windows. */
async function openPrices(instrument: Instrument): Promise<void> {
  const url = pageAddress(pricesPath(instrument));
  try {
    await browser.windows.create({ url, type: 'popup', width: 460, height: 320 });
  } catch {
    await browser.tabs.create({ url });
  }
}

async function isPermitted(hosts: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [...hosts] });
  } catch {
    return false;
  }
}

function wakeIn(alarm: string, minutes: number): void {
  void Promise.resolve(browser.alarms.create(alarm, { delayInMinutes: minutes })).catch(() => {});
}

const tellTab = (tabId: number): void => {
  // Most tabs have nobody who listens.
  browser.tabs.sendMessage(tabId, { type: 'card-changed' }).catch(() => {});
};

async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  for (const { id, discarded } of tabs) if (id !== undefined && !discarded) tellTab(id);
}
