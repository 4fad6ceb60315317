import { toIsoDay } from '@qt-lens/core';
import { languageFor } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import { broadcast } from '../messages/broadcast.ts';
import {
  type CardAnswer,
  keyNames,
  type PageRequest,
  type PastedInBrief,
  type SiteRequest,
} from '../messages/protocol.ts';
import { type FiguresMessage, isSeriesUpdate } from '../messages/series-update.ts';
import { comparisonSeries } from '../shared/comparison-series.ts';
import { converterPathForPhase } from '../shared/converter-path.ts';
import { lastRunOffPhase } from '../shared/equivalence-view.ts';
import type { Figures } from '../shared/figures.ts';
import { chartPath, pricesPath } from '../shared/page-paths.ts';
import { isPastedPrices } from '../shared/pasted-prices.ts';
import { readerLanguage } from '../shared/reader-language.ts';
import { onSettings, readSettings } from '../shared/settings.ts';
import { type Instrument, instrumentFrom } from '../sites/index.ts';
import { Announcer } from './announcer.ts';
import { Attention } from './attention.ts';
import { buildCard } from './card/build.ts';
import { cardSettingsOn, keepCardSettings } from './card/card-settings-store.ts';
import { BackOff, isPause } from './feeds/back-off.ts';
import { Budget, isSpent } from './feeds/budget.ts';
import { FedUpdates, isFedCheck } from './feeds/fed-updates.ts';
import { fredApi } from './feeds/fred.ts';
import { priceFeeds } from './feeds/index.ts';
import { isPendingRequest, isPriceEntry, PriceStore } from './feeds/price-store.ts';
import { isKey, Keys } from './keys.ts';
import {
  classifySender,
  type MessageSender,
  pageRequest,
  type Sender,
  siteRequest,
} from './parse-request.ts';
import { isAllowed, type PricesQuestion, pricesOf } from './prices.ts';
import { Entrusted } from './storage/entrusted.ts';
import { databaseStore, storageState } from './storage/key-value-store.ts';
import { sessionStore } from './storage/session-store.ts';

const FED_ALARM = 'fed';
const PRICES_ALARM = 'prices';
/** How pasted prices are noted among what the reader has kept. */
const PASTED = 'pasted';

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
    if (name === FED_ALARM) void background.fed.refreshIfDue();
    if (name === PRICES_ALARM) void background.prices.resume();
  });
  browser.runtime.onStartup.addListener(() => background.wake());
  browser.runtime.onInstalled.addListener(() => background.wake());
  browser.permissions.onAdded.addListener(() => background.notifyAll());
  browser.permissions.onRemoved.addListener(() => background.notifyAll());
  onSettings(() => background.notifyAll());
  // Content scripts have no business in the store; Firefox has no such switch, and nothing secret
  // is there.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  background.wake();
  return { figures: () => background.fed.figures() };
}

type SiteSender = Extract<MessageSender, { kind: 'site' }>;

class Background {
  readonly #keys = new Keys(databaseStore('keys', isKey));
  readonly #pasted = databaseStore('pasted', isPastedPrices);
  readonly #entrusted = new Entrusted();
  readonly #pauses = databaseStore('pauses', isPause);
  readonly #backOff = new BackOff(this.#pauses);
  readonly #updates = databaseStore('figures', isSeriesUpdate);
  readonly #checks = databaseStore('checks', isFedCheck);
  readonly #announcer = new Announcer();
  /** Tabs that wait for prices, by what they wait for. */
  readonly #waiting = new Map<string, Set<number>>();
  readonly #opened = new Map<number, number>();
  readonly #attention = new Attention();
  readonly #spent = databaseStore('spent', isSpent);
  readonly #budget = new Budget(this.#spent);

  readonly fed = new FedUpdates({
    updates: this.#updates,
    session: sessionStore('figures', isSeriesUpdate),
    waiting: sessionStore('waiting', isSeriesUpdate),
    checks: this.#checks,
    backOff: this.#backOff,
    apiKey: async () => ((await isPermitted(fredApi.hosts)) ? this.#keys.of('fred') : null),
    onChecked: () => {
      this.notifyAll();
      void this.announce();
    },
    wakeIn: (minutes) => wakeIn(FED_ALARM, minutes),
  });

  readonly prices = new PriceStore({
    entries: databaseStore('prices', isPriceEntry),
    pending: databaseStore('pending', isPendingRequest),
    backOff: this.#backOff,
    keyOf: async (feed) => {
      const { keyName } = priceFeeds[feed];
      return keyName === null ? null : this.#keys.of(keyName);
    },
    spend: ({ feed, site }) => this.#budget.spend(priceFeeds[feed], site),
    isAllowed: async (request) => isAllowed(request, await readSettings(), isPermitted),
    onSettled: ({ symbol }) => {
      broadcast('prices');
      const tabs = this.#waiting.get(symbol);
      this.#waiting.delete(symbol);
      // A worker that was started anew does not know who waits.
      if (tabs === undefined) void notifyTabs();
      else for (const tab of tabs) notifyTab(tab);
    },
    wakeIn: (minutes) => wakeIn(PRICES_ALARM, minutes),
  });

  wake(): void {
    void this.fed.refreshIfDue();
    void this.prices.resume();
    void this.announce();
  }

  /** Tells the reader of figures that are new. */
  async announce(): Promise<void> {
    const [figures, settings] = await Promise.all([this.fed.figures(), readSettings()]);
    const { notify } = settings;
    await this.#announcer.announce(figures, { language: readerLanguage(settings), notify });
  }

  /** Tells every surface that what it shows may have changed. */
  notifyAll(): void {
    broadcast('figures');
    broadcast('prices');
    void notifyTabs();
  }

  async answer(message: unknown, sender: Sender): Promise<unknown> {
    const messageSender = classifySender(sender);
    if (messageSender === null) return null;
    if (messageSender.kind === 'page') {
      const request = pageRequest(message);
      return request === null ? null : this.#answerPage(request);
    }
    const request = siteRequest(message, messageSender.site);
    return request === null ? null : this.#answerSite(request, messageSender);
  }

  async #answerSite(request: SiteRequest, sender: SiteSender): Promise<unknown> {
    const { tabId } = sender;
    switch (request.type) {
      case 'card':
        return this.#card(request, sender);
      case 'input':
        this.#attention.input(tabId);
        return null;
      case 'keep-card':
        await keepCardSettings(request.site, request.settings);
        return null;
      case 'open-chart':
        return this.#open(tabId, () =>
          browser.tabs.create({ url: pageAddress(chartPath(instrumentFrom(request.page))) }),
        );
      case 'open-prices':
        // Consent given here would count for whoever is on the network.
        if (!sender.secure) return null;
        return this.#open(tabId, () => openPrices(instrumentFrom(request.page)));
      case 'open-options':
        return this.#open(tabId, () => browser.runtime.openOptionsPage());
      case 'open-converter':
        return this.#open(tabId, () =>
          browser.tabs.create({ url: pageAddress(converterPathForPhase(lastRunOffPhase.key)) }),
        );
    }
  }

  async #answerPage(request: PageRequest): Promise<unknown> {
    switch (request.type) {
      case 'figures':
        void this.fed.refreshIfDue(true);
        return this.#figures();
      case 'refresh-now':
        await this.fed.refresh(true);
        return this.#figures();
      case 'week-seen':
        await this.#announcer.looked(await this.fed.figures());
        return null;
      case 'prices':
        return this.#pricesOf(request, await readSettings());
      case 'keys':
        return this.#keys.held();
      case 'keep-key': {
        const kept = await this.#keys.keep(request.name, request.value);
        await this.#entrusted.note(request.name, kept && request.value !== '');
        this.notifyAll();
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
        if (kept) await this.#entrusted.note(PASTED, true);
        this.notifyAll();
        return { kept };
      }
      case 'forget-pasted':
        await this.#pasted.remove(request.symbol);
        await this.#entrusted.note(PASTED, (await this.#pasted.entries()).length > 0);
        this.notifyAll();
        return null;
      case 'forget-everything': {
        const forgotten = await Promise.all([
          this.#keys.clear(),
          this.#pasted.clear(),
          this.prices.clear(),
          this.fed.clear(),
          this.#pauses.clear(),
          this.#spent.clear(),
          browser.storage.local.clear().then(
            () => true,
            () => false,
          ),
        ]);
        this.notifyAll();
        void this.fed.refreshIfDue();
        return { forgotten: forgotten.every((each) => each) };
      }
      case 'storage': {
        const lost = await this.#lost();
        return storageState() === 'ok' && lost.length > 0 ? 'lost' : storageState();
      }
      case 'loss-seen':
        await this.#entrusted.forget(await this.#lost());
        return null;
    }
  }

  /** What the reader had kept and the browser has not. */
  async #lost(): Promise<string[]> {
    const [held, pasted] = await Promise.all([this.#keys.held(), this.#pasted.entries()]);
    const there = new Set(keyNames.filter((name) => held[name]) as string[]);
    if (pasted.length > 0) there.add(PASTED);
    const lost = await this.#entrusted.lost(there);
    // What cannot be read is not lost.
    return storageState() === 'ok' ? lost : [];
  }

  async #figures(): Promise<FiguresMessage> {
    return { updates: await this.fed.updates(), state: await this.fed.state() };
  }

  async #card(
    { page, languages, force, seen }: SiteRequest & { type: 'card' },
    { tabId, secure }: SiteSender,
  ): Promise<CardAnswer> {
    const instrument = instrumentFrom(page);
    const [settings, cardSettings] = await Promise.all([
      readSettings(),
      cardSettingsOn(instrument.site),
    ]);
    if (settings.sitesOff.includes(instrument.site)) return { view: null, settings: cardSettings };
    const isSeen = this.#attention.isOn(tabId, `${page.site}:${page.symbol}`, seen);
    const shownTo = !secure ? 'network' : isSeen ? 'page' : 'nobody';
    if (force && (await this.fed.state()).kind !== 'current') void this.fed.refresh(true);
    else void this.fed.refreshIfDue(true);
    const { baseDate, rule, language, changeColouring, cardSeries } = settings;
    const [figures, figuresState, prices] = await Promise.all([
      this.fed.figures(),
      this.fed.state(),
      this.#pricesOf({ instrument, since: baseDate, force, shownTo }, settings),
    ]);
    if (prices.status === 'loading' && instrument.canonicalSymbol !== null)
      this.#wait(instrument.canonicalSymbol, tabId);
    const view = buildCard({
      instrument,
      figures,
      prices: comparisonSeries(instrument, prices),
      baseDate,
      rule,
      changeColouring,
      cardSeries,
      language: language === 'auto' ? languageFor(languages) : language,
      figuresState,
      pricesState: prices,
    });
    return { view, settings: cardSettings };
  }

  #pricesOf(
    question: Omit<PricesQuestion, 'settings'>,
    settings: Awaited<ReturnType<typeof readSettings>>,
  ) {
    return pricesOf(
      { ...question, settings },
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

const notifyTab = (tabId: number): void => {
  // Most tabs have nobody who listens.
  browser.tabs.sendMessage(tabId, { type: 'card-changed' }).catch(() => {});
};

async function notifyTabs(): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  for (const { id, discarded } of tabs) if (id !== undefined && !discarded) notifyTab(id);
}
