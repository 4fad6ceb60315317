import type { KeyName } from '../messages/protocol.ts';

/** A publisher as pages and feeds know it: data only, nothing that fetches. */
export interface Publisher {
  /** As readers know it. */
  readonly name: string;
  /** Match patterns of the hosts that are asked. */
  readonly hosts: readonly string[];
  /** Under which name the reader's key is kept; null if none is wanted. */
  readonly keyName: KeyName | null;
  /** Where a reader gets a key; null if none is wanted. */
  readonly keyAddress: string | null;
}

/** Every publisher that is asked for figures or prices. The manifest is made from these. */
export const publishers = {
  board: {
    name: 'Federal Reserve Board',
    hosts: ['https://www.federalreserve.gov/*'],
    keyName: null,
    keyAddress: null,
  },
  // Lets every page read it, so that no permission is needed.
  'new-york-fed': {
    name: 'New York Fed',
    hosts: [],
    keyName: null,
    keyAddress: null,
  },
  treasury: {
    name: 'US Treasury',
    hosts: ['https://api.fiscaldata.treasury.gov/*'],
    keyName: null,
    keyAddress: null,
  },
  fred: {
    name: 'FRED',
    hosts: ['https://fred.stlouisfed.org/*'],
    keyName: null,
    keyAddress: null,
  },
  'fred-api': {
    name: 'FRED',
    hosts: ['https://api.stlouisfed.org/*'],
    keyName: 'fred',
    keyAddress: 'https://fred.stlouisfed.org/docs/api/api_key.html',
  },
  yahoo: {
    name: 'Yahoo Finance',
    hosts: ['https://query1.finance.yahoo.com/*'],
    keyName: null,
    keyAddress: null,
  },
  tiingo: {
    name: 'Tiingo',
    hosts: ['https://api.tiingo.com/*'],
    keyName: 'tiingo',
    keyAddress: 'https://www.tiingo.com/account/api/token',
  },
  'alpha-vantage': {
    name: 'Alpha Vantage',
    hosts: ['https://www.alphavantage.co/*'],
    keyName: 'alpha-vantage',
    keyAddress: 'https://www.alphavantage.co/support/#api-key',
  },
} as const satisfies Readonly<Record<string, Publisher>>;

export type PublisherKey = keyof typeof publishers;

/** The publishers of prices, in the order the options offer them. */
export const pricePublisherKeys = [
  'yahoo',
  'tiingo',
  'alpha-vantage',
] as const satisfies readonly PublisherKey[];

/**
 * Hosts the manifest requires: the Fed's figures are what the extension is for, and their publishers
 * let no page read them.
 */
export const fixedHosts: readonly string[] = [
  ...publishers.board.hosts,
  ...publishers.treasury.hosts,
  ...publishers.fred.hosts,
];
/** Hosts the reader allows in the options or when asking for prices. */
export const optionalHosts: readonly string[] = Object.values(publishers)
  .flatMap(({ hosts }): readonly string[] => hosts)
  .filter((host) => !fixedHosts.includes(host));
