// The tables of figures/: a day a row, cells as text, so that a figure stays as it was written.
import { readFileSync } from 'node:fs';

const DAY = 86_400_000;

/** Days since 1970 of a day written `YYYY-MM-DD`. */
export function epochDay(iso) {
  const day = Date.parse(`${iso}T00:00:00Z`) / DAY;
  if (!Number.isInteger(day)) throw new Error(`"${iso}" is not a date`);
  return day;
}

/** `YYYY-MM-DD` of days since 1970. */
export const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** The days a regular frequency produces, so that only the first has to be written. */
export const nextDay = {
  weekly: (day) => day + 7,
  monthly: (day) => addMonths(day, 1),
  quarterly: (day) => addMonths(day, 3),
};

/** Whether a day lies in one of the periods of which a table has no figures. */
export const isMissing = ({ missing = [] }, day) =>
  missing.some(([from, to]) => day >= epochDay(from) && day <= epochDay(to));

/**
 * The next day for which a table should have a figure, or `undefined` if its frequency is
 * irregular.
 *
 * @param {{ frequency: string, missing?: [string, string][] }} entry Of the catalogue.
 * @returns {((day: number) => number) | undefined}
 */
export function followedBy(entry) {
  const regular = nextDay[entry.frequency];
  return (
    regular &&
    ((day) => {
      let next = regular(day);
      while (isMissing(entry, next)) next = regular(next);
      return next;
    })
  );
}

function addMonths(day, months) {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) / DAY;
}

/**
 * @param {string} file
 * @returns {{ columns: string[], rows: { day: number, cells: string[] }[] }} The columns after the
 *   date.
 */
export function readTable(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return {
    columns: header.split(',').slice(1),
    rows: lines.map((line) => {
      const [date, ...cells] = line.split(',');
      return { day: epochDay(date), cells };
    }),
  };
}

/** The text of a table. */
export function writtenTable({ columns, rows }) {
  return [['date', ...columns], ...rows.map(({ day, cells }) => [isoDay(day), ...cells])]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}
