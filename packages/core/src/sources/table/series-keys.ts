import { type EpochDay, toIsoDay } from '../../time-series/index.ts';
import { SourceError } from '../source-error.ts';
import { type Cell, type Cells, isBlank, isDate, isPlainNumber, textOf } from './cells.ts';
import type { DatedRows } from './dated-rows.ts';
import { headingWords, namesOtherDate, namesTimeOfDay } from './heading-words.ts';
import type { TableNature } from './nature.ts';
import type { ValueColumn } from './values.ts';
import { readDate } from './written-date.ts';

/** More series than this are not taken out of one column. */
const MAX_KEYS = 256;

/** Headings of columns that name the series of a row. */
const KEY =
  /symbol|ticker|\bcode\b|\bid\b|isin|cusip|permno|secid|maturit|tenor|\bterm\b|series|indicator|variable|country|region|\bgeo\b|currency|sector|\bname\b|\bkey\b|instrument|asset|index name|contract|代码|代碼|代號|证券|證券|股票|名称|名稱|期限|品种|品種|指标|指標|国家|國家|地区|地區|銘柄|コード|종목|코드|국가/;

/** Of them those that never name anything but the series of their row. */
const SURE_KEY =
  /symbol|ticker|\bisin\b|cusip|permno|country|series (?:id|name|key)|代码|代碼|代號|国家|國家|銘柄|종목/;

/** The series of a row, where a column holds several. */
export interface Keys {
  /** The columns that name it. */
  readonly columns: readonly number[];
  /** One for each dated row. */
  readonly of: readonly string[];
}

/** What decides between rows of one day. */
export interface RowChoice {
  readonly keys: Keys | undefined;
  /** The dated rows in the order in which a later one takes the place of an earlier. */
  readonly places: readonly number[];
}

interface Table {
  readonly cells: Cells;
  readonly dates: number;
  readonly dated: DatedRows;
  readonly columns: readonly ValueColumn[];
  readonly headingOf: (column: number) => string | undefined;
}

/**
 * Settles what rows of one day mean: times of the day, of which the latest counts; vintages, of
 * which the latest counts; several series in one column, told apart by another.
 *
 * @param others Columns that are neither dates nor figures.
 * @throws SourceError where a day stands twice with different values and nothing tells why.
 */
export function chooseRows(
  table: Table,
  others: readonly number[],
  nature: TableNature,
): RowChoice {
  const { cells, dated, columns, headingOf } = table;
  const plain = Array.from(dated.rows.keys());
  if (isIncreasing(dated.days)) return { keys: sureKeys(table, others), places: plain };
  const named = (test: (heading: string) => boolean): number | undefined =>
    [...others, ...columns.map(({ index }) => index)].find((c) => test(headingOf(c) ?? ''));
  const clock = named(namesTimeOfDay);
  const moments = (a: number, b: number): boolean =>
    isOtherMoment(cells, table.dates, clock, dated.rows[a], dated.rows[b]);
  const conflict = conflictOf(table, plain, () => '', moments);
  if (conflict === undefined) return { keys: sureKeys(table, others), places: plain };

  const vintages = others.find(
    (c) => namesOtherDate(headingOf(c) ?? '') && areDays(cells, dated.rows, c),
  );
  const places = vintages === undefined ? plain : byVintage(cells, dated.rows, vintages, plain);
  const otherwise = (a: number, b: number): boolean =>
    moments(a, b) ||
    (vintages !== undefined &&
      textOf(cells.at(dated.rows[a], vintages)) !== textOf(cells.at(dated.rows[b], vintages)));
  if (conflictOf(table, places, () => '', otherwise) === undefined)
    return { keys: undefined, places };
  const keys = keysOf(
    table,
    others.filter((c) => c !== vintages && c !== clock),
    places,
    otherwise,
  );
  if (keys !== undefined) return { keys, places };
  const [one, other] = conflict.places.map((place) => dated.rows[place] + 1).sort((a, b) => a - b);
  const values = conflict.values.join(' and ');
  throw new SourceError(
    'unexpected-shape',
    `${nature.what}: ${toIsoDay(conflict.day)} stands twice with different values, in rows ${one} and ${other} (${values}); keep one of them, or give each series a column of its own`,
  );
}

function isIncreasing(days: readonly EpochDay[]): boolean {
  for (let i = 1; i < days.length; i++) if (days[i] <= days[i - 1]) return false;
  return true;
}

interface Conflict {
  readonly day: EpochDay;
  readonly places: readonly [number, number];
  readonly values: readonly [number, number];
}

/** Two rows of one day and one key that differ in a value. */
function conflictOf(
  { dated, columns }: Table,
  places: readonly number[],
  keyOf: (place: number) => string,
  isOther: (a: number, b: number) => boolean,
): Conflict | undefined {
  const seen = new Map<string, number>();
  for (const place of places) {
    const id = `${dated.days[place]} ${keyOf(place)}`;
    const before = seen.get(id);
    seen.set(id, place);
    if (before === undefined || isOther(before, place)) continue;
    for (const { values } of columns) {
      const [a, b] = [values[before], values[place]];
      if (a !== b && !Number.isNaN(a) && !Number.isNaN(b)) {
        const inOrder = dated.rows[before] < dated.rows[place];
        return {
          day: dated.days[place],
          places: [before, place],
          values: inOrder ? [a, b] : [b, a],
        };
      }
    }
  }
  return undefined;
}

function isOtherMoment(
  cells: Cells,
  dates: number,
  clock: number | undefined,
  a: number,
  b: number,
): boolean {
  if (clock !== undefined && textOf(cells.at(a, clock)) !== textOf(cells.at(b, clock))) return true;
  const [one, other] = [cells.at(a, dates), cells.at(b, dates)];
  if (isDate(one) && isDate(other)) return Number(one) !== Number(other);
  if (isPlainNumber(one) && isPlainNumber(other)) return Number(one) !== Number(other);
  const [first, second] = [textOf(one), textOf(other)];
  return first !== second && hasTime(first) && hasTime(second);
}

function hasTime(text: string): boolean {
  return /\d[T ]+\d{1,2}[:\d]|\d:\d\d/.test(text);
}

function areDays(cells: Cells, rows: readonly number[], column: number): boolean {
  return rows.every((row) => dayIn(cells.at(row, column)) !== undefined);
}

function dayIn(cell: Cell): number | undefined {
  if (isDate(cell)) return Number(cell) / 86_400_000;
  if (typeof cell === 'number') return cell;
  const date = typeof cell === 'string' ? readDate(cell) : undefined;
  return typeof date === 'number' ? date : undefined;
}

function byVintage(
  cells: Cells,
  rows: readonly number[],
  column: number,
  places: readonly number[],
): number[] {
  const since = rows.map((row) => dayIn(cells.at(row, column))!);
  return [...places].sort((a, b) => since[a] - since[b]);
}

/** Keys under a heading that says so, also where no day stands twice. */
function sureKeys({ cells, dated, headingOf }: Table, others: readonly number[]): Keys | undefined {
  const column = others.find((c) => SURE_KEY.test(headingWords(headingOf(c) ?? '')));
  if (column === undefined) return undefined;
  const of = dated.rows.map((row) => textOf(cells.at(row, column)));
  return isTelling(of) ? { columns: [column], of } : undefined;
}

function keysOf(
  table: Table,
  others: readonly number[],
  places: readonly number[],
  isOther: (a: number, b: number) => boolean,
): Keys | undefined {
  const { cells, dated, columns, headingOf } = table;
  const text = (column: number) => dated.rows.map((row) => textOf(cells.at(row, column)));
  const candidates = [
    ...others.filter((c) => dated.rows.every((row) => !isBlank(cells.at(row, c)))),
    ...columns.flatMap(({ index, values }) =>
      KEY.test(headingWords(headingOf(index) ?? '')) && values.every(Number.isInteger)
        ? [index]
        : [],
    ),
  ].map((column) => ({ column, of: text(column) }));
  const telling = candidates.filter(({ of }) => isTelling(of));
  const fits = (of: readonly string[], without: readonly number[]): boolean =>
    isTelling(of) &&
    conflictOf(
      { ...table, columns: columns.filter(({ index }) => !without.includes(index)) },
      places,
      (place) => of[place],
      isOther,
    ) === undefined;
  // What is called a key goes before what only may be one.
  const ranked = [...telling].sort(
    (a, b) =>
      Number(KEY.test(headingWords(headingOf(b.column) ?? ''))) -
      Number(KEY.test(headingWords(headingOf(a.column) ?? ''))),
  );
  for (const { column, of } of ranked) if (fits(of, [column])) return { columns: [column], of };
  const joined = dated.rows.map((_, place) => telling.map(({ of }) => of[place]).join(' '));
  const all = telling.map(({ column }) => column);
  return telling.length > 1 && fits(joined, all) ? { columns: all, of: joined } : undefined;
}

/** Whether texts name few things, each several times. */
function isTelling(of: readonly string[]): boolean {
  const distinct = new Set(of).size;
  return distinct >= 2 && distinct <= MAX_KEYS && distinct * 2 <= of.length;
}
