import { finite, listOf, objectOf } from '../arguments.ts';
import { scenarioQuarters } from '../frbus/quarters.ts';
import { quarterLabels } from './quarter-labels.ts';

/** The medians of one Summary of Economic Projections for the federal funds rate, per cent. */
export interface SepMedians {
  /** Day it was published, `YYYY-MM-DD`. */
  readonly published: string;
  /** The rate at the end of each year, midpoint of the range or target. */
  readonly yearEnds: readonly { readonly year: number; readonly percent: number }[];
  readonly longerRunPercent: number;
  readonly source: string;
}

/** The last one known. */
export const sepMedians: SepMedians = {
  published: '2026-09-16',
  yearEnds: [
    { year: 2026, percent: 4.1 },
    { year: 2027, percent: 4.1 },
    { year: 2028, percent: 3.9 },
    { year: 2029, percent: 3.6 },
  ],
  longerRunPercent: 3.2,
  source: 'Federal Open Market Committee, Summary of Economic Projections, September 2026, medians',
};

/**
 * The path of a Summary of Economic Projections as hikes of 25 bp by quarter, in even parts from
 * where the rate is today to the end of each year: against a rate left where it is.
 *
 * @param start The first quarter, such as `2026Q4`.
 * @param fundsRatePercent The rate today, per cent.
 * @returns Hikes up to the last year-end projected; none where all lie before the start.
 * @throws RangeError if the start is none that a scenario may have, or the rate is no number.
 *
 * @example
 * sepHikesByQuarter('2026Q4', 3.875)[0]; // 0.9, hikes in 2026Q4
 */
export function sepHikesByQuarter(
  start: string,
  fundsRatePercent: number,
  medians: SepMedians = sepMedians,
): number[] {
  const quarters = quarterLabels(start);
  let level = finite(fundsRatePercent, 'fundsRatePercent');
  const hikes: number[] = [];
  for (const { year, percent } of listOf(objectOf(medians, 'medians').yearEnds, 'yearEnds')) {
    const end = quarters.indexOf(`${year}Q4`);
    const parts = end + 1 - hikes.length;
    if (end === -1 || end >= scenarioQuarters) continue;
    for (let i = 0; i < parts; i++)
      hikes.push(Number((((percent - level) / parts) * 4).toFixed(6)));
    level = percent;
  }
  return hikes;
}
