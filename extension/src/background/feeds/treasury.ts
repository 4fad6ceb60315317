import { type EpochDay, parseTreasuryBalances, type TimeSeries, toIsoDay } from '@qt-lens/core';
import { publishers } from '../../shared/publishers.ts';
import type { Feed } from './feed.ts';
import { type FeedAnswer, type FetchOptions, fetchText } from './fetch-text.ts';

/** The Treasury's Fiscal Data: its account at the Fed each business day, without a key. */
export const treasury: Feed = {
  ...publishers.treasury,
  key: 'treasury',
  limits: { pauseMs: 30 * 60_000, perMinute: 6 },
};

const STATEMENT =
  'https://api.fiscaldata.treasury.gov/services/api/fiscal_service/v1/accounting/dts/operating_cash_balance';
/** Four rows a business day: some years. */
const MAX_ROWS = '4000';

/** Asks for the closing balances since a day. */
export async function fetchTreasuryBalances(
  since: EpochDay,
  options?: FetchOptions,
): Promise<FeedAnswer & { readonly confirmed: TimeSeries }> {
  const query = new URLSearchParams({
    fields: 'record_date,account_type,close_today_bal,open_today_bal',
    filter: `record_date:gte:${toIsoDay(since)}`,
    sort: '-record_date',
    'page[size]': MAX_ROWS,
  });
  let confirmed: TimeSeries | undefined;
  const answer = await fetchText(
    { url: `${STATEMENT}?${query}` },
    (body) => {
      const read = parseTreasuryBalances(body);
      confirmed = read.confirmed;
      return [read.balances];
    },
    options,
  );
  return { ...answer, confirmed: confirmed! };
}
