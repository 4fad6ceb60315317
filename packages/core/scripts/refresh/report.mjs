// A report of what a refresh would change, for a person to read.
import { isoDay } from '../tables.mjs';
import { written } from './compare.mjs';

const SHOWN = 6;

const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The first and the last of many lines. */
function few(lines) {
  if (lines.length <= SHOWN) return lines;
  const half = SHOWN / 2;
  return [
    ...lines.slice(0, half),
    `… ${counted(lines.length - SHOWN, 'other')} …`,
    ...lines.slice(-half),
  ];
}

/**
 * @param {import('./refresh.mjs').Report} report
 * @returns {string[]}
 */
export function reportLines({ tables }) {
  return tables.flatMap(({ ids, added, revised, refused, last, holdsUntil, unchanged }) => {
    const name = ids.join(', ');
    if (refused.length > 0) {
      return [
        `${name}: refused`,
        ...few(
          refused.map(({ day, reason }) =>
            day === undefined ? reason : `${isoDay(day)}  ${reason}`,
          ),
        ).map(indent),
      ];
    }
    const until =
      holdsUntil === undefined ? `to ${last}` : `to ${last}, which holds until ${holdsUntil}`;
    if (added.length + revised.length === 0)
      return [`${name}: nothing new, ${until}${unchanged ? ' (the same file as last time)' : ''}`];
    return [
      `${name}: ${[added.length > 0 && counted(added.length, 'new row'), revised.length > 0 && counted(revised.length, 'revised row')].filter(Boolean).join(', ')}, ${until}`,
      ...few(added.map(({ day, to }) => `+ ${isoDay(day)}  ${written(to)}`)).map(indent),
      ...few(
        revised.map(({ day, from, to }) => `~ ${isoDay(day)}  ${written(from)} → ${written(to)}`),
      ).map(indent),
    ];
  });
}

const indent = (line) => `  ${line}`;
