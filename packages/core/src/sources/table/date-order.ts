import { type EpochDay, epochDayOf, toIsoDay } from '../../time-series/index.ts';
import { SourceError } from '../source-error.ts';
import { type CivilReading, type DateOrder, inOrder, type OpenDate } from './written-date.ts';

/** What a cell of a column of dates says: a day, a date that is open to readings, or nothing. */
export type DateCell = EpochDay | OpenDate | undefined;

/** How far past today a year of two digits may lead: to the end of a month that has begun. */
const MAX_DAYS_AHEAD = 31;

/** Years of two digits before this one need a table that leaves no other reading. */
const USUAL_SINCE = epochDayOf(1970, 1, 1)!;

/** By how much the days of one reading must lie closer together than those of another. */
const FAR_CLOSER = 20;

/**
 * The days of a column of dates, whose order and centuries the cells tell together.
 *
 * The order is that of a date that fits only one (25/04/2024). With years of two digits, which may
 * also come first, readings go before others if the rows then follow each other in time, and if no
 * day lies before 1970. A year of two digits is never in the future; its century is the one in
 * which the rows are in order.
 *
 * @param given The order, if the reader has said it.
 * @param today The last day that may be meant by a year of two digits.
 * @throws SourceError with the question `dateOrder` where two orders fit.
 */
export function daysInOrder(
  cells: readonly DateCell[],
  given: DateOrder | undefined,
  today: EpochDay,
  what: string,
): (EpochDay | undefined)[] {
  const latest = today + MAX_DAYS_AHEAD;
  let whole = true;
  let ordered = true;
  for (const cell of cells) {
    if (typeof cell !== 'object') continue;
    whole = false;
    if (cell.open !== 'century') ordered = false;
  }
  if (whole) return cells as (EpochDay | undefined)[];
  const order = given ?? (ordered ? 'dmy' : orderOf(cells, latest, what));
  return daysOf(cells, order, latest);
}

function orderOf(cells: readonly DateCell[], latest: EpochDay, what: string): DateOrder {
  const short = cells.some((cell) => typeof cell === 'object' && cell.open === 'order-and-century');
  const example: Partial<Record<DateOrder, OpenDate>> = {};
  let open: OpenDate | undefined;
  let dotted = true;
  const fits: Record<DateOrder, boolean> = { dmy: true, mdy: true, ymd: short };
  for (const cell of cells) {
    if (typeof cell !== 'object' || cell.open === 'century') continue;
    const dmy = inOrder(cell, 'dmy') !== undefined;
    const mdy = inOrder(cell, 'mdy') !== undefined;
    const ymd = inOrder(cell, 'ymd') !== undefined;
    fits.dmy &&= dmy;
    fits.mdy &&= mdy;
    fits.ymd &&= ymd;
    dotted &&= cell.dotted;
    if (dmy && !mdy) example.dmy ??= cell;
    else if (mdy && !dmy) example.mdy ??= cell;
    else if (ymd && !dmy) example.ymd ??= cell;
    else if (cell.numbers[0] !== cell.numbers[1]) open ??= cell;
  }
  if (fits.ymd) {
    const last = (['dmy', 'mdy'] as const).filter(
      (order) => fits[order] && !(order === 'mdy' && fits.dmy && (dotted || open === undefined)),
    );
    const chosen = withYearFirst(cells, last, latest);
    if (chosen !== undefined) return chosen;
    if (fits.dmy || fits.mdy) throw askWithYear(cells, fits, latest, what);
  }
  if (fits.dmy && fits.mdy) {
    if (open === undefined || dotted) return 'dmy';
    throw ask(open, what);
  }
  if (fits.dmy) return 'dmy';
  if (fits.mdy) return 'mdy';
  const [one, other] = [example.dmy ?? example.ymd, example.mdy];
  // A date that fits none is named by its row.
  if (one === undefined || other === undefined) return example.mdy === undefined ? 'dmy' : 'mdy';
  const both = `“${one.written}” has the day first, “${other.written}” the month`;
  throw new SourceError('unexpected-shape', `${what} mixes two ways of writing dates: ${both}`);
}

/**
 * The order where a year of two digits may come first; `undefined` if that is as likely as that it
 * comes last, or if it is the day and month that stay open.
 */
function withYearFirst(
  cells: readonly DateCell[],
  last: readonly DateOrder[],
  latest: EpochDay,
): DateOrder | undefined {
  if (last.length === 0) return 'ymd';
  const readings = ([...last, 'ymd'] as const).map((order) => ({
    order,
    ...measured(cells, daysOf(cells, order, latest)),
  }));
  const best = Math.min(...readings.map(({ faults }) => faults));
  const likely = readings.filter(
    ({ order, faults, early }) => faults === best && !(order === 'ymd' && early),
  );
  const first = likely.find(({ order }) => order === 'ymd');
  const others = likely.filter(({ order }) => order !== 'ymd');
  if (first === undefined) return others.length === 1 ? others[0].order : undefined;
  if (others.length === 0) return 'ymd';
  const closest = Math.min(...others.map(({ distance }) => distance));
  // The year stands last, as is usual, unless the days lie far closer together otherwise.
  if (first.newYears || first.distance * FAR_CLOSER >= closest)
    return others.length === 1 ? others[0].order : undefined;
  return first.sameDay ? undefined : 'ymd';
}

interface Measure {
  /** Rows that do not follow each other in time, and days before 1970: one each. */
  readonly faults: number;
  readonly early: boolean;
  /** Days from row to row, together. */
  readonly distance: number;
  /** Whether the first two numbers of all dates are the same, as in a table of years. */
  readonly sameDay: boolean;
  /** Whether all are 1, the first day of a year. */
  readonly newYears: boolean;
}

/** How likely days are as those of a table's rows. */
function measured(cells: readonly DateCell[], days: readonly (EpochDay | undefined)[]): Measure {
  let [rising, falling, distance, early] = [0, 0, 0, false];
  let before: EpochDay | undefined;
  let [sameDay, newYears] = [true, true];
  let first: OpenDate | undefined;
  cells.forEach((cell, i) => {
    const day = days[i];
    if (day === undefined) return;
    if (before !== undefined) {
      distance += Math.abs(day - before);
      if (day > before) rising++;
      if (day < before) falling++;
    }
    before = day;
    if (typeof cell !== 'object') return;
    if (day < USUAL_SINCE) early = true;
    first ??= cell;
    sameDay &&= cell.numbers[0] === first.numbers[0] && cell.numbers[1] === first.numbers[1];
    newYears &&= cell.numbers[0] === 1 && cell.numbers[1] === 1;
  });
  const unsorted = rising > 0 && falling > 0;
  return { faults: Number(unsorted) + Number(early), early, distance, sameDay, newYears };
}

function ask(open: OpenDate, what: string): SourceError {
  const readings = (['dmy', 'mdy'] as const).map((order) =>
    isoDayOf(inOrder(open, order)!, Number.POSITIVE_INFINITY),
  );
  return new SourceError(
    'unexpected-shape',
    `${what}: is “${open.written}” the day ${readings[0]} or ${readings[1]}? Does the day or the month come first?`,
    'dateOrder',
  );
}

function askWithYear(
  cells: readonly DateCell[],
  fits: Record<DateOrder, boolean>,
  latest: EpochDay,
  what: string,
): SourceError {
  const open = cells.find(
    (cell): cell is OpenDate => typeof cell === 'object' && cell.open === 'order-and-century',
  )!;
  const readings = new Set(
    (['dmy', 'mdy', 'ymd'] as const)
      .filter((order) => fits[order])
      .map((order) => isoDayOf(inOrder(open, order)!, latest)),
  );
  return new SourceError(
    'unexpected-shape',
    `${what}: is “${open.written}” the day ${[...readings].join(' or ')}? Does the day, the month or the year come first?`,
    'dateOrder',
  );
}

function isoDayOf(reading: CivilReading, latest: EpochDay): string {
  return toIsoDay(latestDay(reading, latest) ?? 0);
}

/**
 * The days under an order. Years of two digits are put into the centuries in which the rows lie
 * closest together of three: each the latest that is not in the future, or such that the rows rise,
 * or fall.
 */
function daysOf(
  cells: readonly DateCell[],
  order: DateOrder,
  latest: EpochDay,
): (EpochDay | undefined)[] {
  let open = false;
  const readings = cells.map((cell) => {
    if (typeof cell !== 'object') return cell;
    const reading = inOrder(cell, order);
    if (reading === undefined) return undefined;
    if (reading.century === 'known') return epochDayOf(reading.year, reading.month, reading.day);
    open = true;
    return reading;
  });
  if (!open) return readings as (EpochDay | undefined)[];
  const ways = [
    readings.map((reading) => (typeof reading === 'object' ? latestDay(reading, latest) : reading)),
    rising(readings, latest),
    rising(readings.toReversed(), latest).toReversed(),
  ];
  let best = ways[0];
  let least = Number.POSITIVE_INFINITY;
  for (const days of ways) {
    const distance = distanceOf(days);
    if (distance < least) [best, least] = [days, distance];
  }
  return best;
}

/** From the last row back, each row the latest day that is not after the one below it. */
function rising(
  readings: readonly (EpochDay | CivilReading | undefined)[],
  latest: EpochDay,
): (EpochDay | undefined)[] {
  const days: (EpochDay | undefined)[] = new Array(readings.length).fill(undefined);
  let bound = latest;
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i];
    const day = typeof reading === 'object' ? latestDay(reading, bound) : reading;
    days[i] = day;
    if (day !== undefined) bound = Math.min(latest, day);
  }
  return days;
}

/** The latest day on or before another that a reading may mean; none before 1800. */
function latestDay({ year, month, day, century }: CivilReading, latest: EpochDay) {
  if (century === 'known') return epochDayOf(year, month, day);
  for (const hundred of [2000, 1900, 1800]) {
    const found = epochDayOf(hundred + year, month, day);
    if (found !== undefined && found <= latest) return found;
  }
  return epochDayOf(1900 + year, month, day);
}

function distanceOf(days: readonly (EpochDay | undefined)[]): number {
  let distance = 0;
  let before: EpochDay | undefined;
  for (const day of days) {
    if (day === undefined) continue;
    if (before !== undefined) distance += Math.abs(day - before);
    before = day;
  }
  return distance;
}
