import { type EpochDay, TimeSeries } from '../time-series/index.ts';
import { bodyText, own, ownText, parseJson, refusal } from './body.ts';
import { publishedDay, publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';

const TREASURY = 'The Treasury';

/**
 * Where the closing balance of the account at the Fed has stood. Since 18 April 2022 it is in the
 * column of the opening one, and its own column holds the text "null".
 */
const CLOSING: ReadonlyMap<string, readonly [field: string]> = new Map([
  ['Federal Reserve Account', ['close_today_bal']],
  ['Treasury General Account (TGA)', ['close_today_bal']],
  ['Treasury General Account (TGA) Closing Balance', ['open_today_bal']],
]);

/** What the closing balance is the sum of, since then. */
const FLOWS: ReadonlyMap<string, readonly [field: string, sign: number]> = new Map([
  ['Treasury General Account (TGA) Opening Balance', ['open_today_bal', 1]],
  ['Total TGA Deposits (Table II)', ['open_today_bal', 1]],
  ['Total TGA Withdrawals (Table II) (-)', ['open_today_bal', -1]],
]);
/** Millions: each of the four is rounded. */
const MAX_ROUNDING = 3;

/** Closing balances of the Treasury's account at the Fed. */
export interface TreasuryBalances {
  /** Millions of dollars, one figure a business day. */
  readonly balances: TimeSeries;
  /** Those that the answer says twice: they follow from the day's flows, or open the next day. */
  readonly confirmed: TimeSeries;
}

/**
 * Parses the Treasury's daily statement, Fiscal Data's
 * `/v1/accounting/dts/operating_cash_balance`: the closing balance of its account at the Fed, under
 * the three names the account has had.
 *
 * @param text The body; at most 16 million characters.
 * @returns The balances, and which of them the answer says twice.
 * @throws SourceError `empty` if there is no row of the account, `unexpected-shape`: also where a
 *   closing balance does not follow from what came in and went out.
 * @throws TypeError if it is no text.
 * @example
 * const row = { record_date: '2005-10-03', account_type: 'Federal Reserve Account', close_today_bal: '5448' };
 * parseTreasuryBalances(JSON.stringify({ data: [row] })).balances.last.value; // 5448
 */
export function parseTreasuryBalances(text: string): TreasuryBalances {
  const answer = parseJson(bodyText(text, TREASURY, {}), TREASURY);
  const rows = own(answer, 'data');
  if (!Array.isArray(rows)) throw refusal('unexpected-shape', TREASURY);
  const balances: [EpochDay, number][] = [];
  const flows = new Map<EpochDay, number[]>();
  const openings = new Map<EpochDay, number>();
  for (const row of rows) {
    const type = (ownText(row, 'account_type') ?? '').trim();
    const [field, sign] = CLOSING.get(type) ?? FLOWS.get(type) ?? [];
    if (field === undefined) continue;
    const day = publishedDay(own(row, 'record_date'));
    if (day === undefined) throw unreadable('a balance without a day');
    const written = own(row, field);
    const balance = written === 'null' ? undefined : publishedNumber(written);
    if (balance === undefined || Number.isNaN(balance))
      throw unreadable('a closing balance that is not a number');
    if (sign === undefined) balances.push([day, balance]);
    else flows.set(day, [...(flows.get(day) ?? []), sign * balance]);
    if (type.endsWith('Opening Balance')) openings.set(day, balance);
  }
  balances.sort(([a], [b]) => a - b);
  const confirmed: [EpochDay, number][] = [];
  balances.forEach(([day, balance], i) => {
    const parts = flows.get(day) ?? [];
    const sum = parts.reduce((all, part) => all + part, 0);
    const follows = parts.length === FLOWS.size && Math.abs(sum - balance) <= MAX_ROUNDING;
    if (parts.length === FLOWS.size && !follows)
      throw unreadable('a closing balance that does not follow from deposits and withdrawals');
    const opening = openings.get(balances[i + 1]?.[0]);
    if (follows || opening === balance) confirmed.push([day, balance]);
  });
  const label = {
    id: 'DTS_CLOSING_BALANCE',
    title: "Treasury's account at the Fed, daily closing balance",
    units: 'millions of US dollars',
    publisher: 'US Department of the Treasury, Daily Treasury Statement',
  };
  const series = TimeSeries.from(balances, label);
  if (series.length === 0) throw refusal('empty', TREASURY);
  return { balances: series, confirmed: TimeSeries.from(confirmed, label) };
}

function unreadable(what: string): SourceError {
  return new SourceError('unexpected-shape', `${TREASURY} sent ${what}`);
}
