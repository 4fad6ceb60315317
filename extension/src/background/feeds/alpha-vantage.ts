import { parseAlphaVantage } from '@qt-lens/core';
import { publishers } from '../../shared/publishers.ts';
import { type PriceFeed, plainSymbol } from './feed.ts';

// Yahoo's exchange suffix → Alpha Vantage's.
const EXCHANGES: Readonly<Record<string, string>> = {
  L: 'LON',
  TO: 'TRT',
  V: 'TRV',
  DE: 'DEX',
  F: 'FRK',
  BO: 'BSE',
  SS: 'SHH',
  SZ: 'SHZ',
  PA: 'PAR',
  AS: 'AMS',
  SA: 'SAO',
};

/**
 * Alpha Vantage's weekly prices, with the reader's key: the only full history that is free. Each
 * week carries its last trading day.
 */
export const alphaVantage: PriceFeed = {
  ...publishers['alpha-vantage'],
  key: 'alpha-vantage',
  // Twenty-five requests a day are free, and five a minute.
  limits: { pauseMs: 60 * 60_000, perMinute: 5, perSiteAndDay: 12 },
  closeWithoutSplits: false,
  request({ symbol }, key) {
    const asked = queryOf(symbol);
    if (asked === null) return null;
    const query = new URLSearchParams({ ...asked, datatype: 'json', apikey: key ?? '' });
    return { url: `https://www.alphavantage.co/query?${query}`, keyed: true };
  },
  parse: (body, { symbol }) => parseAlphaVantage(body, { symbol }),
};

function queryOf(symbol: string): Readonly<Record<string, string>> | null {
  const plain = plainSymbol(symbol);
  switch (plain.kind) {
    case 'currency':
      return { function: 'FX_WEEKLY', from_symbol: plain.from, to_symbol: plain.to };
    case 'cryptocurrency':
      return { function: 'DIGITAL_CURRENCY_WEEKLY', symbol: plain.from, market: plain.to };
    case 'listed': {
      const exchange = plain.exchange === null ? '' : EXCHANGES[plain.exchange];
      if (exchange === undefined) return null;
      return {
        function: 'TIME_SERIES_WEEKLY_ADJUSTED',
        symbol: exchange === '' ? plain.ticker : `${plain.ticker}.${exchange}`,
      };
    }
    default:
      return null;
  }
}
