import { parseYahooChart, toEpochDay } from '@qt-lens/core';
import { publishers } from '../../shared/publishers.ts';
import type { PriceFeed } from './feed.ts';

const SECONDS_PER_DAY = 86_400;

/** Yahoo Finance's chart data: unofficial, without a key. */
export const yahoo: PriceFeed = {
  ...publishers.yahoo,
  key: 'yahoo',
  // Its limit holds for more than a quarter of an hour.
  limits: { pauseMs: 20 * 60_000, perMinute: 30, perSiteAndDay: 60 },
  closeWithoutSplits: true,
  request({ symbol, since, until }) {
    const query = new URLSearchParams({
      period1: String(toEpochDay(since) * SECONDS_PER_DAY),
      // Past the day in every time zone.
      period2: String((toEpochDay(until) + 2) * SECONDS_PER_DAY),
      // Weekly bars carry Friday's close under Monday's date.
      interval: '1d',
      events: 'div|split',
      includeAdjustedClose: 'true',
    });
    return {
      url: `https://query1.finance.yahoo.com/v8/finance/chart/${encodeURIComponent(symbol)}?${query}`,
    };
  },
  parse: (body, { symbol }) => parseYahooChart(body, { symbol }),
};
