// Compares what a publisher sent with a table: the changes, and the reasons to refuse them.
import { followedBy, isMissing, isoDay } from '../tables.mjs';

/**
 * @typedef {import('./thin.mjs').Row} Row
 * @typedef {{ day: number, from?: number[], to: number[] }} Change
 * @typedef {{ day?: number, reason: string }} Refusal
 * @typedef {{ added: Change[], revised: Change[], refused: Refusal[] }} Comparison
 */

/**
 * What every value would have been multiplied with, if it is one factor for all: another base year,
 * or another unit.
 */
function commonFactor(pairs) {
  const factors = pairs.filter(([before]) => before !== 0).map(([before, after]) => after / before);
  if (factors.length < 10) return undefined;
  const middle = [...factors].sort((a, b) => a - b)[Math.floor(factors.length / 2)];
  const common = factors.every((factor) => Math.abs(factor / middle - 1) < 0.02);
  return common && Math.abs(middle - 1) > 0.04 ? middle : undefined;
}

/**
 * @param {object} input
 * @param {Row[]} input.before The table from the first day that is compared.
 * @param {Row[]} input.after What the publisher has from then on, thinned.
 * @param {Row[][]} input.known The whole table, and all that the publisher has.
 * @param {string[]} input.columns
 * @param {{ frequency: string, missing?: [string, string][] }} input.entry Of the catalogue.
 * @param {import('./series.mjs').Source} input.source
 * @param {number} input.today Days since 1970.
 * @param {boolean} input.accepted A person has looked: revisions and jumps pass.
 * @returns {Comparison}
 */
export function compare({ before, after, known, columns, entry, source, today, accepted }) {
  const { frequency } = entry;
  const refused = [];
  const refuse = (day, reason) => refused.push({ day, reason });
  const name = (column) => (columns.length > 1 ? `${columns[column]} ` : '');

  const afterOf = new Map(after.map((row) => [row.day, row.values]));
  const beforeOf = new Map(before.map((row) => [row.day, row.values]));
  const last = before.at(-1)?.day ?? Number.NEGATIVE_INFINITY;

  const pairs = before.flatMap((row) =>
    (afterOf.get(row.day) ?? []).map((value, column) => [row.values[column], value]),
  );
  const factor = commonFactor(pairs);
  if (factor !== undefined) {
    const times = factor >= 0.1 && factor < 100 ? factor.toFixed(2) : factor.toPrecision(1);
    return {
      added: [],
      revised: [],
      refused: [
        {
          reason: `every figure is about ${times} times that of the table: another unit or base year (${source.units} expected)`,
        },
      ],
    };
  }

  const tail = after.at(-1)?.day;
  if (tail === undefined || tail < last) {
    const ends = tail === undefined ? 'there is no figure' : `the figures end on ${isoDay(tail)}`;
    return {
      added: [],
      revised: [],
      refused: [{ reason: `${ends}, the table on ${isoDay(last)}` }],
    };
  }

  for (const { day } of before) if (!afterOf.has(day)) refuse(day, 'the figure is gone');

  const next = followedBy(entry);
  const days = [...new Set([...beforeOf.keys(), ...afterOf.keys()])].sort((a, b) => a - b);
  for (const [i, day] of days.entries()) {
    if (i === 0 || !next || isMissing(entry, day) || isMissing(entry, days[i - 1])) continue;
    const expected = next(days[i - 1]);
    if (day > expected) refuse(expected, `no figure (${frequency}); the next is of ${isoDay(day)}`);
    else if (day < expected) refuse(day, `does not follow ${isoDay(days[i - 1])} (${frequency})`);
  }

  for (const { day, values } of after) {
    for (const [column, value] of values.entries()) {
      if (value >= source.min && value <= source.max) continue;
      refuse(
        day,
        `${name(column)}${value} cannot be ${source.units}: ${source.min} to ${source.max} expected`,
      );
    }
    if (day > today + 7) refuse(day, `lies in the future of ${isoDay(today)}`);
  }
  for (const { day, values } of source.ids.lower === undefined ? [] : after) {
    if (values[0] > values[1])
      refuse(day, `the lower bound, ${values[0]}, is above the upper, ${values[1]}`);
  }

  const added = after
    .filter(({ day }) => !beforeOf.has(day))
    .map(({ day, values }) => ({ day, to: values }));
  const revised = after.flatMap(({ day, values }) => {
    const from = beforeOf.get(day);
    return from !== undefined && values.some((value, column) => value !== from[column])
      ? [{ day, from, to: values }]
      : [];
  });
  if (!accepted) {
    const hint = 'look at it, then --accept';
    for (const { day } of added)
      if (day < last && day > before[0].day && !isMissing(entry, day))
        refuse(day, `a figure on a day that has none in the table: ${hint}`);
    if (revised.length > source.revised.rows) {
      for (const { day, from, to } of revised)
        refuse(
          day,
          `${written(from)} would become ${written(to)}, in a series that is not revised: ${hint}`,
        );
    } else {
      for (const { day, from, to } of revised) {
        const far = to.some(
          (value, column) =>
            Math.abs(value - from[column]) > allowance(source.revised, from[column]),
        );
        if (far)
          refuse(
            day,
            `${written(from)} would become ${written(to)}, more than a revision: ${hint}`,
          );
      }
    }
    // A short table has seen few changes: what the publisher has of the time before counts too.
    const earlier = known.map((rows) => rows.filter(({ day }) => day <= last));
    for (const [column] of columns.entries()) {
      // Twice the largest change there has been: what is larger is a slip more often than news.
      const largest = 2 * Math.max(...earlier.map((rows) => largestChange(rows, column)));
      for (const [i, { day, values }] of after.entries()) {
        if (day <= last || i === 0) continue;
        const change = values[column] - after[i - 1].values[column];
        if (Math.abs(change) > largest)
          refuse(
            day,
            `${name(column)}changes by ${signed(change)}, more than twice as much as ever: ${hint}`,
          );
      }
    }
  }
  return { added, revised, refused };
}

const largestChange = (rows, column) =>
  rows
    .slice(1)
    .reduce(
      (most, { values }, i) => Math.max(most, Math.abs(values[column] - rows[i].values[column])),
      0,
    );

const allowance = ({ relative, absolute }, value) =>
  absolute !== undefined ? absolute : relative * Math.abs(value);

export const written = (values) => values.join('–');

const signed = (value) => `${value < 0 ? '' : '+'}${Number(value.toPrecision(6))}`;
