import { isBusinessDay } from '../balance-sheet/release-calendar.ts';
import { type EpochDay, type SeriesLabel, TimeSeries, toIsoDay } from '../time-series/index.ts';
import { bodyText, own, ownText, parseJson, refusal } from './body.ts';
import { publishedDay, publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';

const NEW_YORK_FED = 'The New York Fed';
const PUBLISHER = 'Federal Reserve Bank of New York';
const DOLLARS_PER_BILLION = 1e9;

/** Rates of the New York Fed's markets API, per cent. */
export interface NewYorkFedRates {
  /** The rates of the answer, by their type: `EFFR`, `SOFR`. */
  readonly rates: ReadonlyMap<string, TimeSeries>;
  /** Bounds of the target range, which come with EFFR; a single target until 2008-12-15. */
  readonly targetLower: TimeSeries;
  readonly targetUpper: TimeSeries;
  /**
   * The rates that the answer says twice, by their type: the middle of the day's trades, which its
   * quartiles enclose, on a day that follows the one before.
   */
  readonly confirmed: ReadonlyMap<string, TimeSeries>;
}

/**
 * Parses `/api/rates/unsecured/effr/last/N.json`, `/api/rates/secured/sofr/last/N.json` and their
 * `search.json`. The answer runs from new to old; a day without business has no row.
 *
 * @param text The body; at most 16 million characters.
 * @returns Each rate of the answer, and the target range.
 * @throws SourceError `empty` for a window without rows, `unexpected-shape` for `{}`, a page, JSON
 *   that is cut off, a row without a day or a rate, or rows out of order. @throws TypeError if it is
 *   no text.
 * @example
 * const row = { effectiveDate: '2026-09-25', type: 'EFFR', percentRate: 3.88, targetRateFrom: 3.75, targetRateTo: 4 };
 * parseNewYorkFedRates(JSON.stringify({ refRates: [row] })).targetUpper.last.value; // 4
 */
export function parseNewYorkFedRates(text: string): NewYorkFedRates {
  const answer = parseJson(bodyText(text, NEW_YORK_FED, {}), NEW_YORK_FED);
  const rows = own(answer, 'refRates');
  if (!Array.isArray(rows)) throw refusal('unexpected-shape', NEW_YORK_FED);
  if (rows.length === 0) throw refusal('empty', NEW_YORK_FED);
  const rates = new Map<string, RateRow[]>();
  const lower: [EpochDay, number][] = [];
  const upper: [EpochDay, number][] = [];
  for (const row of rows) {
    const day = dayIn(row, 'effectiveDate');
    const type = ownText(row, 'type') ?? unreadable('a rate without its type');
    const rate = numberIn(row, 'percentRate');
    if (rate === undefined) unreadable('a rate that is not a number');
    const [least, low, high, most] = PERCENTILES.map((field) => numberIn(row, field));
    if (!isAscending([least, low, rate, high, most]))
      unreadable('a rate outside its own percentiles');
    if (!rates.has(type)) rates.set(type, []);
    rates.get(type)!.push({ day, rate, enclosed: low !== undefined && high !== undefined });
    const from = numberIn(row, 'targetRateFrom');
    if (from === undefined) continue;
    // A target, not a range, until 15 December 2008.
    const to = numberIn(row, 'targetRateTo') ?? from;
    if (to < from) unreadable('a target range whose bounds are exchanged');
    lower.push([day, from]);
    upper.push([day, to]);
  }
  for (const of of rates.values()) checkOrder(of.map(({ day }) => day));
  const percent = (id: string): SeriesLabel => ({ id, units: 'per cent', publisher: PUBLISHER });
  const seriesOf = (keep: (row: RateRow, i: number, all: readonly RateRow[]) => boolean) =>
    new Map(
      Array.from(rates, ([type, all]) => [
        type,
        TimeSeries.from(
          all.filter(keep).map(({ day, rate }) => [day, rate]),
          percent(type),
        ),
      ]),
    );
  return {
    rates: seriesOf(() => true),
    targetLower: TimeSeries.from(lower, percent('DFEDTARL')),
    targetUpper: TimeSeries.from(upper, percent('DFEDTARU')),
    confirmed: seriesOf(
      ({ day, enclosed }, i, all) =>
        enclosed &&
        isBusinessDay(day) &&
        (all.length === 1 ||
          [all[i - 1], all[i + 1]].some((beside) => beside && areNeighbours(beside.day, day))),
    ),
  };
}

interface RateRow {
  readonly day: EpochDay;
  readonly rate: number;
  /** Whether the row has the quartiles of the day's trades. */
  readonly enclosed: boolean;
}

const PERCENTILES = [
  'percentPercentile1',
  'percentPercentile25',
  'percentPercentile75',
  'percentPercentile99',
] as const;

function isAscending(numbers: readonly (number | undefined)[]): boolean {
  const known = numbers.filter((number) => number !== undefined);
  return known.every((number, i) => i === 0 || number >= known[i - 1]);
}

/** Whether no business day lies between two. */
function areNeighbours(one: EpochDay, other: EpochDay): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  for (let day = from + 1; day < to; day++) if (isBusinessDay(day)) return false;
  return true;
}

/** Rows run from new to old, or from old to new. */
function checkOrder(days: readonly EpochDay[]): void {
  const way = Math.sign(days[0] - days[days.length - 1]);
  const wrong = days.findIndex((day, i) => i > 0 && Math.sign(days[i - 1] - day) !== way);
  if (wrong >= 0) unreadable(`rows out of order at ${toIsoDay(days[wrong])}`);
}

/** What was accepted in the New York Fed's repo operations, billions of dollars a day. */
export interface RepoOperations {
  /** Overnight reverse repo with domestic counterparties. */
  readonly reverseRepo: TimeSeries;
  /** Standing repo: all operations of the day, all collateral. */
  readonly standingRepo: TimeSeries;
  /** Of both, the days whose operations say their amount twice: in all, and by collateral. */
  readonly confirmed: {
    readonly reverseRepo: TimeSeries;
    readonly standingRepo: TimeSeries;
  };
}

/**
 * Parses `/api/rp/results/search.json`: two standing-repo operations and one reverse repo a day,
 * from new to old, in dollars.
 *
 * Small-value exercises share a day with the real reverse repo, which closes last
 * (2017-05-22: 21 million at 10:00, 185 billion at 13:15). Use of standing repo is the sum of the
 * day's operations. The type of an operation is read here, because the server has been seen to
 * ignore the parameter that asks for one.
 *
 * @param text The body; at most 16 million characters.
 * @returns Overnight operations with results. A day without an operation has no figure.
 * @throws SourceError `empty`, `unexpected-shape`. @throws TypeError if it is no text.
 * @example
 * const row = { operationDate: '2026-09-28', operationType: 'Reverse Repo', totalAmtAccepted: 851e6 };
 * parseRepoOperations(JSON.stringify({ repo: { operations: [row] } })).reverseRepo.last.value; // 0.851
 */
export function parseRepoOperations(text: string): RepoOperations {
  const answer = parseJson(bodyText(text, NEW_YORK_FED, {}), NEW_YORK_FED);
  const operations = own(own(answer, 'repo'), 'operations');
  if (!Array.isArray(operations)) throw refusal('unexpected-shape', NEW_YORK_FED);
  if (operations.length === 0) throw refusal('empty', NEW_YORK_FED);
  const reverse = new Map<EpochDay, { closed: string; amount: number }>();
  const standing = new Map<EpochDay, number>();
  const unconfirmed = new Set<EpochDay>();
  let before: EpochDay | undefined;
  for (const operation of operations) {
    const type = ownText(operation, 'operationType');
    if (type !== 'Repo' && type !== 'Reverse Repo') continue;
    if ((ownText(operation, 'auctionStatus') ?? 'Results') !== 'Results') continue;
    if ((ownText(operation, 'term') ?? 'Overnight') !== 'Overnight') continue;
    const day = dayIn(operation, 'operationDate');
    const amount = numberIn(operation, 'totalAmtAccepted');
    if (amount === undefined || amount < 0) unreadable('an operation without an accepted amount');
    if (before !== undefined && day > before) unreadable('operations out of order');
    before = day;
    if (!hasDetails(operation, day, amount) || !isBusinessDay(day)) unconfirmed.add(day);
    if (type === 'Repo') {
      standing.set(day, (standing.get(day) ?? 0) + amount);
      continue;
    }
    const closed = ownText(operation, 'closeTime') ?? '';
    const known = reverse.get(day);
    if (known === undefined || closed >= known.closed) reverse.set(day, { closed, amount });
  }
  const label = (id: string): SeriesLabel => ({
    id,
    units: 'billions of US dollars',
    publisher: PUBLISHER,
  });
  const seriesOf = (amounts: Iterable<[EpochDay, number]>, id: string, only?: 'confirmed') =>
    TimeSeries.from(
      Array.from(amounts, ([day, amount]): [EpochDay, number] => [
        day,
        amount / DOLLARS_PER_BILLION,
      ]).filter(([day]) => only === undefined || !unconfirmed.has(day)),
      label(id),
    );
  const reverseAmounts = Array.from(reverse, ([day, { amount }]): [EpochDay, number] => [
    day,
    amount,
  ]);
  return {
    reverseRepo: seriesOf(reverseAmounts, 'RRPONTSYD'),
    standingRepo: seriesOf(standing, 'SRF'),
    confirmed: {
      reverseRepo: seriesOf(reverseAmounts, 'RRPONTSYD', 'confirmed'),
      standingRepo: seriesOf(standing, 'SRF', 'confirmed'),
    },
  };
}

/** Whether an operation says what it consists of, and on which day once more. */
function hasDetails(operation: unknown, day: EpochDay, amount: number): boolean {
  const settled = publishedDay(own(operation, 'settlementDate')) ?? day;
  if (settled < day) unreadable('an operation that was settled before its day');
  const details = own(operation, 'details');
  if (!Array.isArray(details) || details.length === 0) return false;
  const parts = details.map((detail) => numberIn(detail, 'amtAccepted') ?? 0);
  const sum = parts.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - amount) > 1) unreadable('an operation whose collateral is another amount');
  return settled === day;
}

/** Securities of the System Open Market Account at par, billions of dollars a Wednesday. */
export interface SomaHoldings {
  readonly total: TimeSeries;
  readonly bills: TimeSeries;
  /** Totals as the sum of their parts, where the answer has them (but for a rounding of 1 %). */
  readonly confirmed: TimeSeries;
}

/**
 * Parses `/api/soma/summary.json`: the System Open Market Account week by week, from old to new,
 * dollars as text. The total is taken: its parts miss it where one of them is blank.
 *
 * @param text The body; at most 16 million characters.
 * @returns Securities held, and the bills among them, to the million; a week whose bills are blank
 *   has none.
 * @throws SourceError `empty`, `unexpected-shape`: a week without its total, or parts that are more
 *   than it. @throws TypeError if it is no text.
 * @example
 * const row = { asOfDate: '2026-09-23', total: '6365055221192.60' };
 * parseSomaSummary(JSON.stringify({ soma: { summary: [row] } })).total.last.value; // 6365.055
 */
export function parseSomaSummary(text: string): SomaHoldings {
  const answer = parseJson(bodyText(text, NEW_YORK_FED, {}), NEW_YORK_FED);
  const weeks = own(own(answer, 'soma'), 'summary');
  if (!Array.isArray(weeks)) throw refusal('unexpected-shape', NEW_YORK_FED);
  if (weeks.length === 0) throw refusal('empty', NEW_YORK_FED);
  const totals: [EpochDay, number][] = [];
  const bills: [EpochDay, number][] = [];
  const sums: [EpochDay, number][] = [];
  for (const week of weeks) {
    const day = dayIn(week, 'asOfDate');
    const total = numberIn(week, 'total');
    if (total === undefined) unreadable('a week without its total');
    const parts = SOMA_PARTS.map((part) => numberIn(week, part));
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    if (sum > total * (1 + MAX_ROUNDING))
      unreadable('parts of a week that are more than its total');
    totals.push([day, inBillions(total)]);
    // A blank part is missing from the sum.
    if (sum >= total * MIN_SHARE) sums.push([day, inBillions(sum)]);
    const [held] = parts;
    if (held !== undefined) bills.push([day, inBillions(held)]);
  }
  const label = (id: string, title: string): SeriesLabel => ({
    id,
    title,
    units: 'billions of US dollars',
    publisher: PUBLISHER,
  });
  return {
    total: TimeSeries.from(totals, label('SOMA', 'System Open Market Account, securities at par')),
    bills: TimeSeries.from(
      bills,
      label('SOMA_BILLS', 'System Open Market Account, Treasury bills at par'),
    ),
    confirmed: TimeSeries.from(sums, label('SOMA', 'System Open Market Account, sum of its parts')),
  };
}

/** What adds up to the total of a week, where none of it is blank. */
const SOMA_PARTS = ['bills', 'notesbonds', 'frn', 'tips', 'agencies', 'mbs', 'cmbs'];
const MAX_ROUNDING = 1e-6;
const MIN_SHARE = 0.99;

/** To the million, as the amounts of operations and of the release are. */
const inBillions = (dollars: number): number => Math.round(dollars / 1e6) / 1000;

function dayIn(row: unknown, field: string): EpochDay {
  return publishedDay(own(row, field)) ?? unreadable('a row without a day');
}

/** A number of a field; `undefined` where it is blank or "NA". */
function numberIn(row: unknown, field: string): number | undefined {
  const written = own(row, field);
  if (written === undefined || written === null || written === '' || written === 'NA')
    return undefined;
  const value = publishedNumber(written);
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function unreadable(what: string): never {
  throw new SourceError('unexpected-shape', `${NEW_YORK_FED} sent ${what}`);
}
