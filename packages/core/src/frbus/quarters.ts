import { shown } from '../arguments.ts';
import { span } from './generated/span.ts';

/** Most quarters of a scenario: a rate held for longer is not stabilised by policy. */
export const scenarioQuarters = 20;

const firstYear = Number(span.firstQuarter.slice(0, 4));

/** `2027Q1` of a number of quarters from the baseline's first. */
export function quarterLabel(quarter: number): string {
  return `${firstYear + Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
}

/** Starts up to this one have history behind them, and later ones a projection; none between. */
const LAST_OF_HISTORY = numberOf('2022Q4')!;
const FIRST_OF_PROJECTION = numberOf('2024Q4')!;

function numberOf(label: string): number | undefined {
  const parts = /^(\d{4})Q([1-4])$/.exec(label);
  return parts === null ? undefined : (Number(parts[1]) - firstYear) * 4 + Number(parts[2]) - 1;
}

/** The labels of so many quarters from a first one on. */
export function quarterLabels(first: number, quarters: number): string[] {
  return Array.from({ length: quarters }, (_, i) => quarterLabel(first + i));
}

/**
 * The number of a first quarter, counted from the baseline's.
 *
 * @param start `2027Q1`.
 * @throws RangeError if it is no quarter, or the baseline does not allow it.
 */
export function startNumber(start: string, quarters: number): number {
  const number = numberOf(String(start).trim().toUpperCase());
  if (number === undefined)
    throw new RangeError(`start must be a quarter such as 2027Q1, not ${shown(start)}`);
  const last = span.quarters - quarters;
  const allowed =
    (number >= span.firstStart && number <= LAST_OF_HISTORY) ||
    (number >= FIRST_OF_PROJECTION && number <= last);
  if (!allowed) {
    throw new RangeError(
      `start: the baseline allows ${quarterLabel(span.firstStart)} to ${quarterLabel(LAST_OF_HISTORY)} ` +
        `and ${quarterLabel(FIRST_OF_PROJECTION)} to ${quarterLabel(last)} for ` +
        `${quarters === 1 ? 'a quarter' : `${quarters} quarters`}, ` +
        `not ${quarterLabel(number)}`,
    );
  }
  return number;
}
