import { parseIsoDay } from '@qt-lens/core';
import { browser } from 'wxt/browser';
import type { CardSettings } from '../messages/card-settings.ts';
import { keyNames, type PageRequest, type Seen, type SiteRequest } from '../messages/protocol.ts';
import { isStoredSeries } from '../messages/stored-series.ts';
import { isPastedSymbol } from '../shared/pasted-prices.ts';
import {
  type Instrument,
  type InstrumentKind,
  type PageSymbol,
  siteOf,
  sites,
} from '../sites/index.ts';
import { isCanonicalSymbol, TOOLBAR } from '../sites/shared/site.ts';

/** Who asks: the content script of a finance site, or a page of the extension. */
export type MessageSender =
  | {
      readonly kind: 'site';
      readonly site: string;
      readonly tabId: number;
      /** Over plain http anybody on the network may be the page. */
      readonly secure: boolean;
    }
  | { readonly kind: 'page' };

export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly documentLifecycle?: string;
  readonly tab?: { readonly id?: number };
}

/** Who sent a message; null for anyone else. */
export function classifySender({
  id,
  url,
  frameId,
  documentLifecycle,
  tab,
}: Sender): MessageSender | null {
  if (id !== browser.runtime.id || url === undefined) return null;
  if (url.startsWith(browser.runtime.getURL('/'))) return { kind: 'page' };
  // Content scripts run in the outermost frame alone; that of a page not yet shown is not numbered
  // 0.
  if (
    tab?.id === undefined ||
    (frameId !== 0 && documentLifecycle !== 'prerender') ||
    !URL.canParse(url)
  )
    return null;
  const address = new URL(url);
  const site = siteOf(address);
  return site === null
    ? null
    : { kind: 'site', site: site.key, tabId: tab.id, secure: address.protocol === 'https:' };
}

type Fields = Partial<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const KINDS: Readonly<Record<InstrumentKind, true>> = {
  equity: true,
  etf: true,
  fund: true,
  index: true,
  currency: true,
  cryptocurrency: true,
  commodity: true,
  future: true,
  option: true,
  bond: true,
  'economic-series': true,
  unknown: true,
};

/** A symbol as a site may write it: short, and nothing that does not print. */
const isSymbol = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 64 &&
  /^[^\p{C}\s](?:[^\p{C}]*[^\p{C}\s])?$/u.test(value);
const MAX_NAME_LENGTH = 100;
const isName = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= MAX_NAME_LENGTH &&
  /^[^\p{C}\s](?:[^\p{C}]*[^\p{C}\s])?$/u.test(value);
const isKind = (value: unknown): value is InstrumentKind =>
  typeof value === 'string' && Object.hasOwn(KINDS, value);

/** An instrument with nothing in it but what an instrument has; null if it is none. */
export function parseInstrument(value: unknown): Instrument | null {
  if (!isObject(value)) return null;
  const { site, symbol, canonicalSymbol, kind } = value;
  if (
    typeof site !== 'string' ||
    !isSymbol(symbol) ||
    (canonicalSymbol !== null && !isCanonicalSymbol(canonicalSymbol))
  )
    return null;
  return isKind(kind) ? { site, symbol, canonicalSymbol, kind } : null;
}

/** What a page said of its instrument, its known fields only; null if one of them is not valid. */
function parsePageSymbol(value: unknown): PageSymbol | null {
  if (!isObject(value)) return null;
  const { site, symbol, ticker, market, kind, name, security } = value;
  const isLeftOutOr = (field: unknown, isValid: (field: unknown) => boolean) =>
    field === undefined || isValid(field);
  if (
    typeof site !== 'string' ||
    !isSymbol(symbol) ||
    !isLeftOutOr(ticker, isSymbol) ||
    !isLeftOutOr(market, (text) => text === '' || isSymbol(text)) ||
    !isLeftOutOr(kind, isKind) ||
    !isLeftOutOr(name, isName) ||
    !(security === undefined || security === 'etf' || security === 'fund')
  )
    return null;
  return { site, symbol, ticker, market, kind, name, security } as PageSymbol;
}

const MAX_COORDINATE = 20_000;
const isDistance = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= MAX_COORDINATE;

/** How a reader left a card; null if it is none. */
export function parseCardSettings(value: unknown): CardSettings | null {
  if (!isObject(value) || !isObject(value.position) || typeof value.collapsed !== 'boolean')
    return null;
  const { right, bottom } = value.position;
  return isDistance(right) && isDistance(bottom)
    ? { position: { right, bottom }, collapsed: value.collapsed }
    : null;
}

const SEEN: readonly Seen[] = ['opened', 'chosen', 'unseen'];

/** The language tags of a reader: a few short texts. */
function parseLanguages(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, 10)
    .filter((tag): tag is string => typeof tag === 'string' && tag.length <= 35);
}

/**
 * A content script's request with nothing in it but what the background acts on; null if it is
 * none, or speaks for another site.
 */
export function siteRequest(message: unknown, site: string): SiteRequest | null {
  if (!isObject(message)) return null;
  const { type } = message;
  switch (type) {
    case 'card':
    case 'open-chart':
    case 'open-prices': {
      const page = parsePageSymbol(message.page);
      if (page === null || page.site !== site) return null;
      return type === 'card'
        ? {
            type,
            page,
            languages: parseLanguages(message.languages),
            force: message.force === true,
            seen: SEEN.find((known) => known === message.seen) ?? 'unseen',
          }
        : { type, page };
    }
    case 'keep-card': {
      const settings = parseCardSettings(message.settings);
      return settings !== null && message.site === site ? { type, site, settings } : null;
    }
    case 'input':
    case 'open-options':
    case 'open-converter':
      return { type };
    default:
      return null;
  }
}

const MAX_KEY_LENGTH = 200;

/** The request of a page of the extension; null if it is none. */
export function pageRequest(message: unknown): PageRequest | null {
  if (!isObject(message)) return null;
  const { type } = message;
  switch (type) {
    case 'figures':
    case 'refresh-now':
    case 'keys':
    case 'pasted':
    case 'forget-everything':
    case 'storage':
    case 'loss-seen':
      return { type };
    case 'week-seen': {
      const { date } = message;
      return typeof date === 'string' && parseIsoDay(date) !== undefined ? { type, date } : null;
    }
    case 'prices': {
      const instrument = parseInstrument(message.instrument);
      const { since } = message;
      if (
        instrument === null ||
        !(instrument.site === TOOLBAR || sites.some(({ key }) => key === instrument.site))
      )
        return null;
      return typeof since === 'string' && parseIsoDay(since) !== undefined
        ? { type, instrument, since, force: message.force === true }
        : null;
    }
    case 'keep-key': {
      const { value } = message;
      const name = keyNames.find((known) => known === message.name);
      if (
        name === undefined ||
        typeof value !== 'string' ||
        value.length > MAX_KEY_LENGTH ||
        /[\s\p{C}]/u.test(value)
      )
        return null;
      return { type, name, value };
    }
    case 'keep-pasted': {
      const { symbol, series } = message;
      return isPastedSymbol(symbol) && isStoredSeries(series) && series.days.length > 1
        ? { type, symbol, series }
        : null;
    }
    case 'forget-pasted':
      return isPastedSymbol(message.symbol) ? { type, symbol: message.symbol } : null;
    default:
      return null;
  }
}
