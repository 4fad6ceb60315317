// From daily figures to the fewer ones that are embedded.
import { isMissing, isoDay } from '../tables.mjs';

/**
 * @typedef {{ day: number, values: number[] }} Row
 * @typedef {{ day: number, reason: string, accepted?: Row[] }} Doubt A day whose figure cannot be
 *   told; `accepted` is what a person may settle for.
 * @typedef {{ rows: Row[], since: number, known: ReadonlyMap<number, readonly number[]>, held?:
 *   readonly number[], entry?: { frequency: string, missing?: [string, string][] } }} Daily Rows in
 *   order of their days; `known` is the table as it stands, `held` what it says of the day before
 *   `since`, `entry` what the catalogue says of it.
 * @typedef {{ rows: Row[], doubts: Doubt[], holdsUntil?: number }} Thinned
 */

const WEDNESDAY_OF_1969 = -1;

const isWednesday = (day) => (day - WEDNESDAY_OF_1969) % 7 === 0;

// No other federal holiday can fall on a Wednesday.
const WEDNESDAY_HOLIDAYS = new Set(['01-01', '06-19', '07-04', '11-11', '12-25']);

/**
 * The figure of each Wednesday; 0 on a holiday, when no operation is held. The last Wednesday
 * counts once there is a figure for it or for a later day.
 *
 * @param {Daily} daily
 * @returns {Thinned}
 */
export const wednesdaysWithOperations = (daily) =>
  wednesdays(daily, (day) => [{ day, values: [0] }]);

/**
 * The figure of each Wednesday that has one: on a holiday there is none.
 *
 * @param {Daily} daily
 * @returns {Thinned}
 */
export const wednesdaysWithFigures = (daily) => wednesdays(daily, () => []);

function wednesdays({ rows, since, known, entry = { frequency: 'weekly' } }, onHoliday) {
  const found = new Map(rows.map((row) => [row.day, row]));
  const last = rows.at(-1)?.day ?? since;
  const thinned = { rows: [], doubts: [] };
  for (let day = since; day <= last; day++) {
    if (!isWednesday(day)) continue;
    const none = onHoliday(day);
    const isNone = known.has(day) && none.length > 0 && known.get(day)[0] === none[0].values[0];
    if (found.has(day)) thinned.rows.push(found.get(day));
    else if (WEDNESDAY_HOLIDAYS.has(isoDay(day).slice(5)) || isNone) thinned.rows.push(...none);
    else if (!isMissing(entry, day))
      thinned.doubts.push({
        day,
        reason: 'no figure on a Wednesday that is no holiday',
        accepted: none,
      });
  }
  return thinned;
}

/**
 * The last figure of each month that is over: one that a figure of a later month follows.
 *
 * @param {Daily} daily
 * @returns {Thinned}
 */
export function monthEnds({ rows }) {
  const thinned = { rows: [], doubts: [] };
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (next === undefined || isoDay(next.day).slice(0, 7) === isoDay(row.day).slice(0, 7))
      continue;
    thinned.rows.push(row);
    // A weekend and a holiday at most lie between two figures.
    if (next.day - row.day > 5)
      thinned.doubts.push({ day: row.day, reason: `the next figure is of ${isoDay(next.day)}` });
  }
  return thinned;
}

/**
 * The days on which the figures differ from the day before. Every day of the calendar must have
 * them.
 *
 * @param {Daily} daily
 * @returns {Thinned}
 */
export function changes({ rows }) {
  const thinned = { rows: [], doubts: [], holdsUntil: rows.at(-1)?.day };
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    if (before === undefined || row.values.some((value, column) => value !== before.values[column]))
      thinned.rows.push(row);
    if (before !== undefined && row.day !== before.day + 1)
      thinned.doubts.push({ day: before.day + 1, reason: 'no figure for the day' });
  }
  return thinned;
}

/** Between two business days lie a weekend and a holiday at most. */
const MAX_DAYS_BETWEEN_BUSINESS_DAYS = 4;

/**
 * The days on which the figures differ from those that held before, where there is a row for each
 * business day.
 *
 * @param {Daily} daily
 * @returns {Thinned}
 */
export function heldChanges({ rows, held }) {
  const thinned = { rows: [], doubts: [], holdsUntil: rows.at(-1)?.day };
  let before = held;
  let last;
  for (const row of rows) {
    const changed =
      before === undefined || row.values.some((value, column) => value !== before[column]);
    if (changed) thinned.rows.push(row);
    if (changed && last !== undefined && row.day - last > MAX_DAYS_BETWEEN_BUSINESS_DAYS)
      thinned.doubts.push({
        day: row.day,
        reason: `changed since ${isoDay(last)}; no row between`,
      });
    before = row.values;
    last = row.day;
  }
  return thinned;
}
