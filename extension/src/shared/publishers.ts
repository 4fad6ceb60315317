// The manifest is made from these, so this file imports nothing.

/** The hosts that are asked for figures and prices, as match patterns. */
export const feedHosts = {
  fred: 'https://fred.stlouisfed.org/*',
  'fred-api': 'https://api.stlouisfed.org/*',
  yahoo: 'https://query1.finance.yahoo.com/*',
  tiingo: 'https://api.tiingo.com/*',
  'alpha-vantage': 'https://www.alphavantage.co/*',
} as const;

/**
 * Asked from the start, since the Fed's figures are what the extension is for and their publisher
 * lets no page read them.
 */
export const fixedHosts: readonly string[] = [feedHosts.fred];
/** Asked once the reader has allowed it. */
export const optionalHosts: readonly string[] = Object.values(feedHosts).filter(
  (host) => !fixedHosts.includes(host),
);
