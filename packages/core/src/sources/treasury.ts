import { type EpochDay, TimeSeries } from '../time-series/index.ts';
import { bodyText, own, ownText, parseJson, refusal } from './body.ts';
import { publishedDay, publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';

const TREASURY = 'The Treasury';

/**
 * Where the closing balance of the account at the Fed has stood. Since 18 April 2022 it is in the
 * column of the opening one, and its own column holds the text "null".
 */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['Federal Reserve Account', 'close_today_bal'],
  ['Treasury General Account (TGA)', 'close_today_bal'],
  ['Treasury General Account (TGA) Closing Balance', 'open_today_bal'],
]);

/**
 * Parses the Treasury's daily statement, Fiscal Data's
 * `/v1/accounting/dts/operating_cash_balance`: the closing balance of its account at the Fed, under
 * the three names the account has had.
 *
 * @param text The body; at most 16 million characters.
 * @returns Millions of dollars, one figure a business day.
 * @throws SourceError `empty` if there is no row of the account, `unexpected-shape`.
 * @throws TypeError if it is no text.
 * @example
 * const row = { record_date: '2005-10-03', account_type: 'Federal Reserve Account', close_today_bal: '5448' };
 * parseTreasuryBalance(JSON.stringify({ data: [row] })).last.value; // 5448
 */
export function parseTreasuryBalance(text: string): TimeSeries {
  const answer = parseJson(bodyText(text, TREASURY, {}), TREASURY);
  const rows = own(answer, 'data');
  if (!Array.isArray(rows)) throw refusal('unexpected-shape', TREASURY);
  const balances: [EpochDay, number][] = [];
  for (const row of rows) {
    const field = CLOSING.get((ownText(row, 'account_type') ?? '').trim());
    if (field === undefined) continue;
    const day = publishedDay(own(row, 'record_date'));
    if (day === undefined) throw unreadable('a balance without a day');
    const written = own(row, field);
    const balance = written === 'null' ? undefined : publishedNumber(written);
    if (balance === undefined || Number.isNaN(balance))
      throw unreadable('a closing balance that is not a number');
    balances.push([day, balance]);
  }
  const series = TimeSeries.from(balances, {
    id: 'DTS_CLOSING_BALANCE',
    title: "Treasury's account at the Fed, daily closing balance",
    units: 'millions of US dollars',
    publisher: 'US Department of the Treasury, Daily Treasury Statement',
  });
  if (series.length === 0) throw refusal('empty', TREASURY);
  return series;
}

function unreadable(what: string): SourceError {
  return new SourceError('unexpected-shape', `${TREASURY} sent ${what}`);
}
