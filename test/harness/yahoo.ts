import type { Answer } from './answers.ts';

const DAY = 86_400;
const OPENS_AT = 13.5 * 3600;

export interface Bar {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly close: number;
  readonly adjusted: number;
}

/** What Yahoo's chart service answers for a symbol of New York. */
export function yahooChart(symbol: string, bars: readonly Bar[]): Answer {
  const result = {
    meta: {
      currency: 'USD',
      symbol,
      exchangeName: 'PCX',
      instrumentType: 'ETF',
      gmtoffset: -14_400,
      timezone: 'EDT',
      dataGranularity: '1d',
    },
    timestamp: bars.map(({ day }) => (Date.parse(day) / 1000 / DAY) * DAY + OPENS_AT),
    indicators: {
      quote: [{ close: bars.map(({ close }) => close) }],
      adjclose: [{ adjclose: bars.map(({ adjusted }) => adjusted) }],
    },
  };
  return {
    contentType: 'application/json',
    body: JSON.stringify({ chart: { result: [result], error: null } }),
  };
}

/** Whether an address is that of Yahoo's chart service, and for which symbol. */
export function symbolAsked(url: URL): string | undefined {
  if (url.host !== 'query1.finance.yahoo.com') return undefined;
  return /^\/v8\/finance\/chart\/([^/]+)$/.exec(url.pathname)?.[1];
}
