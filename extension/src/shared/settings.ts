import { defaultRule, parseIsoDay, rules, toIsoDay } from '@qt-lens/core';
import { type Language, languages } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import { RESEARCH_BASE } from './comparison-series.ts';
import { pricePublisherKeys } from './publishers.ts';

export const priceSources = [...pricePublisherKeys, 'none'] as const;
/** Where prices of an instrument are asked for. */
type PriceSource = (typeof priceSources)[number];

export const themes = ['auto', 'light', 'dark'] as const;
/** What the card shows of the balance sheet. */
export const cardSeriesNames = ['assets', 'reserves', 'net-liquidity'] as const;
export type CardSeries = (typeof cardSeriesNames)[number];
/** In which colours a rise and a fall are written; `none`: in ink, as everything else. */
export const changeColourings = ['none', 'green-up', 'red-up'] as const;
export type ChangeColouring = (typeof changeColourings)[number];

/** What separates the arguments of copied formulas; `auto`: as the browser's language does. */
const formulaSeparators = ['auto', 'comma', 'semicolon'] as const;
export type FormulaSeparator = (typeof formulaSeparators)[number];

/**
 * What a reader has chosen. Keys of publishers are not among it: they never leave the background.
 */
export interface Settings {
  /** Keys of the sites on which no card is shown. */
  readonly sitesOff: readonly string[];
  /** Comparisons start here, `YYYY-MM-DD`. */
  readonly baseDate: string;
  /** `auto`: as the browser is. */
  readonly language: Language | 'auto';
  /** Light or dark pages; `auto`: as the browser is. The card follows the page it lies on. */
  readonly theme: (typeof themes)[number];
  readonly changeColouring: ChangeColouring;
  /** Whether a notification tells of new figures; the browser must allow it too. */
  readonly notify: boolean;
  readonly cardSeries: CardSeries;
  /** Key of the rule by which run-off is stated in hikes. */
  readonly rule: string;
  readonly formulaSeparator: FormulaSeparator;
  readonly priceSource: PriceSource;
  /**
   * Keys of the sites on which the reader has asked for the comparison: only there are prices asked
   * for.
   */
  readonly comparisonSites: readonly string[];
}

export const defaultSettings: Settings = {
  sitesOff: [],
  baseDate: RESEARCH_BASE,
  language: 'auto',
  theme: 'auto',
  changeColouring: 'none',
  notify: false,
  cardSeries: 'assets',
  rule: defaultRule.key,
  formulaSeparator: 'auto',
  priceSource: 'yahoo',
  comparisonSites: [],
};

/** The earliest base date: the first figure of Fed total assets. */
export const FIRST_BASE_DATE = '2002-12-18';
const LAST_BASE_DATE = '2099-12-31';
const MAX_SITES = 200;

/** Whether a value can be the key of a site; the empty one is the toolbar's. */
export const isSiteKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{0,40}$/.test(value);

const isSiteList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MAX_SITES && value.every(isSiteKey);

/** What each field may hold. */
const isValid: { readonly [Field in keyof Settings]: (value: unknown) => boolean } = {
  sitesOff: isSiteList,
  baseDate: isBaseDate,
  language: (value) => value === 'auto' || languages.some((language) => language === value),
  theme: (value) => themes.some((theme) => theme === value),
  changeColouring: (value) => changeColourings.some((each) => each === value),
  notify: (value) => typeof value === 'boolean',
  cardSeries: (value) => cardSeriesNames.some((name) => name === value),
  rule: (value) => rules.some(({ key }) => key === value),
  formulaSeparator: (value) => formulaSeparators.some((each) => each === value),
  priceSource: (value) => priceSources.some((source) => source === value),
  comparisonSites: isSiteList,
};

/**
 * Whether a value can be a base date: a calendar day, written `YYYY-MM-DD`, from the first figure
 * on.
 */
export function isBaseDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const day = parseIsoDay(value);
  return (
    day !== undefined &&
    toIsoDay(day) === value &&
    value >= FIRST_BASE_DATE &&
    value <= LAST_BASE_DATE
  );
}

const fields = Object.keys(isValid) as Array<keyof Settings>;

/**
 * Settings out of anything: each field that is missing or unsound is the default. Of a list of
 * sites the sound entries stay.
 */
export function parseSettings(value: unknown): Settings {
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  for (const field of ['sitesOff', 'comparisonSites'] as const) {
    const list = given[field];
    if (Array.isArray(list)) given[field] = list.filter(isSiteKey);
  }
  return Object.fromEntries(
    fields.map((field) => [
      field,
      isValid[field](given[field]) ? given[field] : defaultSettings[field],
    ]),
  ) as unknown as Settings;
}

const KEY = 'settings';

/** The reader's settings; the defaults where nothing is stored or the store is broken. */
export async function readSettings(): Promise<Settings> {
  try {
    return parseSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return defaultSettings;
  }
}

/** Some fields of the settings, or what makes them of those there are. */
export type SettingsChange = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

/**
 * Changes some fields and keeps the rest, one change after the other, in whatever window each is
 * made.
 *
 * @returns The settings now; null if they could not be stored.
 */
export async function changeSettings(change: SettingsChange): Promise<Settings | null> {
  return inTurn(async () => {
    const before = await readSettings();
    const settings = parseSettings({
      ...before,
      ...(typeof change === 'function' ? change(before) : change),
    });
    try {
      await browser.storage.local.set({ [KEY]: settings });
      return settings;
    } catch {
      return null;
    }
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Does one thing after the other; where the browser can, in all windows together. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks !== undefined) return locks.request('qt-lens-settings', work) as Promise<T>;
  const next = last.then(work);
  last = next.catch(() => {});
  return next;
}

/**
 * Calls back with the new settings whenever they change, in whatever part of the extension. Returns
 * what ends it.
 */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

const FORMAT = 'qt-lens-settings';

/**
 * Settings as a file to keep. Left out are keys, and where prices were asked for: a file cannot
 * consent in the reader's place.
 */
export function exportSettings(settings: Settings): string {
  const { comparisonSites: _, ...kept } = settings;
  return `${JSON.stringify({ format: FORMAT, version: 1, settings: kept }, null, 2)}\n`;
}

/** Why a file is refused: it is none of ours, or a field of it holds what it cannot. */
export type ImportRefusal = 'not-settings' | { readonly field: keyof Settings };

/**
 * The change that a file of {@link exportSettings} asks for. Fields the file leaves out stay as
 * they are; one that holds what it cannot refuses the file.
 */
export function importSettings(
  text: string,
): Partial<Settings> | { readonly refused: ImportRefusal } {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { refused: 'not-settings' };
  }
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT)
    return { refused: 'not-settings' };
  if (!('settings' in file) || typeof file.settings !== 'object' || file.settings === null)
    return { refused: 'not-settings' };
  const given = file.settings as Record<string, unknown>;
  const taken = fields.filter(
    (field) => field !== 'comparisonSites' && Object.hasOwn(given, field),
  );
  const unsound = taken.find((field) => !isValid[field](given[field]));
  if (unsound !== undefined) return { refused: { field: unsound } };
  return Object.fromEntries(taken.map((field) => [field, given[field]]));
}
