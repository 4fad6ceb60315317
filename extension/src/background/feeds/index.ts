import { alphaVantage } from './alpha-vantage.ts';
import { board } from './board.ts';
import type { Feed, PriceFeed } from './feed.ts';
import { fred, fredApi } from './fred.ts';
import { newYorkFed } from './new-york-fed.ts';
import { tiingo } from './tiingo.ts';
import { treasury } from './treasury.ts';
import { yahoo } from './yahoo.ts';

/** Every publisher of prices, by its key: one file and one line each. */
export const priceFeeds = {
  yahoo,
  tiingo,
  'alpha-vantage': alphaVantage,
} as const satisfies Readonly<Record<string, PriceFeed>>;

export type PriceFeedKey = keyof typeof priceFeeds;

/** Every publisher there is. */
export const feeds: readonly Feed[] = [
  board,
  newYorkFed,
  treasury,
  fred,
  fredApi,
  ...Object.values(priceFeeds),
];
