import type { Instrument, PageSymbol } from '../sites/index.ts';
import type { CardSettings } from './card-settings.ts';
import type { CardView } from './card-view.ts';
import type { FeedErrorKind } from './feed-error.ts';
import type { FiguresMessage } from './series-update.ts';
import type { StoredSeries } from './stored-series.ts';

/** The publishers that want a key of the reader's own, by the name their key is kept under. */
export const keyNames = ['fred', 'tiingo', 'alpha-vantage'] as const;
export type KeyName = (typeof keyNames)[number];

/**
 * How an instrument came to be shown: with the document that was opened; after the reader's own
 * press of a key or button; or by the page alone.
 */
export type Seen = 'opened' | 'chosen' | 'unseen';

/**
 * What a page's content script may ask of the background. The background never trusts more of it
 * than `background/parse-request.ts` lets through.
 */
export type SiteRequest =
  | {
      readonly type: 'card';
      readonly page: PageSymbol;
      /** Language tags of the reader, best first. */
      readonly languages: readonly string[];
      /** The reader asks for another try of what failed. */
      readonly force: boolean;
      readonly seen: Seen;
    }
  /** The reader pressed a key or a button on the page, not its script. */
  | { readonly type: 'input' }
  | { readonly type: 'keep-card'; readonly site: string; readonly settings: CardSettings }
  | { readonly type: 'open-chart'; readonly page: PageSymbol }
  /** Opens the page on which the reader can ask for prices. */
  | { readonly type: 'open-prices'; readonly page: PageSymbol }
  | { readonly type: 'open-options' }
  | { readonly type: 'open-converter' };

/** What a page of the extension may ask. */
export type PageRequest =
  | { readonly type: 'figures' }
  | { readonly type: 'refresh-now' }
  /** The reader has looked at the report of a Wednesday. */
  | { readonly type: 'week-seen'; readonly date: string }
  | {
      readonly type: 'prices';
      readonly instrument: Instrument;
      /** The first day wanted, `YYYY-MM-DD`. */
      readonly since: string;
      readonly force: boolean;
    }
  | { readonly type: 'keys' }
  /** Keeps a key, or forgets it if it is empty. */
  | { readonly type: 'keep-key'; readonly name: KeyName; readonly value: string }
  | { readonly type: 'pasted' }
  | { readonly type: 'keep-pasted'; readonly symbol: string; readonly series: StoredSeries }
  | { readonly type: 'forget-pasted'; readonly symbol: string }
  | { readonly type: 'forget-everything' }
  /** How the browser's storage does. */
  | { readonly type: 'storage' }
  /** The reader has read that the browser lost something. */
  | { readonly type: 'loss-seen' };

export type Request = SiteRequest | PageRequest;

/** The card of an instrument, and how the reader left it on the site. */
export interface CardAnswer {
  /** Null where the reader wants no card. */
  readonly view: CardView | null;
  readonly settings: CardSettings;
}

/**
 * Where the prices of an instrument stand.
 *
 * - `live`: there are some;
 * - `loading`: they are being asked for, and there are none yet;
 * - `unasked`: the reader has not asked for the comparison on this site;
 * - `needs-access`: the reader has asked, but the publisher's host is not allowed;
 * - `needs-key`: the publisher wants a key, and there is none;
 * - `off`: the reader wants no prices from anyone;
 * - `unavailable`: nothing on the page says which prices these would be;
 * - `error`: there are none, and why.
 */
export type PriceStatus =
  | 'live'
  | 'loading'
  | 'unasked'
  | 'needs-access'
  | 'needs-key'
  | 'off'
  | 'unavailable'
  | 'error';

export interface PricesAnswer {
  readonly status: PriceStatus;
  /** The publisher the reader has chosen; null if none. */
  readonly publisher: string | null;
  /** Why they could not be had, or not be renewed. */
  readonly error: FeedErrorKind | null;
  readonly prices: {
    readonly publisher: string | null;
    readonly series: StoredSeries;
    readonly priceOnly: StoredSeries | null;
  } | null;
}

/** Pasted prices in brief. */
export interface PastedInBrief {
  readonly symbol: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * How the browser's storage does.
 *
 * - `ok`: what is kept is on disk;
 * - `slow`: it does not answer, or not yet;
 * - `newer`: it belongs to a later version of the extension, which keeps other things;
 * - `broken`: the browser cannot open it;
 * - `lost`: the browser has begun it anew, and what the reader had kept in it is gone.
 *
 * Whatever it is, nothing is deleted but by the reader: keys and pasted prices cannot be had again.
 */
export type StorageState = 'ok' | 'slow' | 'newer' | 'broken' | 'lost';

export interface Responses {
  readonly card: CardAnswer;
  readonly 'keep-card': null;
  readonly input: null;
  readonly 'open-chart': null;
  readonly 'open-prices': null;
  readonly 'open-options': null;
  readonly 'open-converter': null;
  readonly figures: FiguresMessage;
  readonly 'refresh-now': FiguresMessage;
  readonly 'week-seen': null;
  readonly prices: PricesAnswer;
  /** For which publishers there is a key. The keys themselves are told to nobody. */
  readonly keys: Readonly<Record<KeyName, boolean>>;
  readonly 'keep-key': { readonly kept: boolean };
  readonly pasted: readonly PastedInBrief[];
  readonly 'keep-pasted': { readonly kept: boolean };
  readonly 'forget-pasted': null;
  /** Whether nothing is left on disk. */
  readonly 'forget-everything': { readonly forgotten: boolean };
  readonly storage: StorageState;
  readonly 'loss-seen': null;
}
