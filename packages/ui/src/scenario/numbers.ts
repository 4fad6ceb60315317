/** A comma that can only be a decimal one: `0,5`, not `1,500`. */
const DECIMAL_COMMA = /^[-+]?(?:0?,\d+|[1-9]\d*,(?!\d{3}$)\d+)$/;
const THOUSANDS = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
/** As spreadsheets write a number near nothing: `-3.5E-05`. */
const PLAIN = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:E-\d{1,3})?$/i;

/**
 * A number as typed or pasted, blank for 0; null where it is none. A comma is a decimal one where
 * no thousands can be meant: in `0,5`, not in `1,500`.
 *
 * @param commas What a comma is that might be either: among numbers of which one shows it is a
 *   decimal one, that.
 */
export function plainNumber(
  text: string,
  commas: 'thousands' | 'decimal' = 'thousands',
): number | null {
  const plain = plainText(text);
  if (plain === '') return 0;
  if (commas === 'thousands' && THOUSANDS.test(plain)) return Number(plain.replaceAll(',', '')) + 0;
  const isDecimal = commas === 'decimal' || hasDecimalComma(plain);
  const decimal = isDecimal ? plain.replace(',', '.') : plain;
  return PLAIN.test(decimal) ? Number(decimal) + 0 : null;
}

function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[−–]/g, '-').trim();
}

function hasDecimalComma(text: string): boolean {
  return DECIMAL_COMMA.test(plainText(text).replace(/E-\d{1,3}$/i, ''));
}

/** Why pasted cells are no path. */
export type PasteRefusal =
  | { readonly kind: 'shape'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'number'; readonly cell: string }
  | { readonly kind: 'percent'; readonly cell: string }
  | { readonly kind: 'heading'; readonly cell: string }
  | { readonly kind: 'limit'; readonly cell: string }
  | { readonly kind: 'length'; readonly cells: number; readonly room: number };

/** What stands between the numbers of a list in one cell, the surest first. */
const BETWEEN: readonly RegExp[] = [/[;；、，]/, /,?\s+/, /,/];

/** A cell that heads those after it: words, and none that stand for a number there is not. */
const HEADING = /^(?!(?:n\/?a|nan|none|null|nil)$)\p{L}/iu;

/** The size of a hike, and no year: `25 bp`, `0.25 points`. */
const HIKE = /(?:^|[^\d.,])(?:25|0\.25)[ -]?(?:bp|basis|point|%|[个個]?[基百])/i;

/** True of a heading of hikes of 25 bp: none of cuts, which have the other sign, or of points. */
export function headsHikes(heading: string): boolean {
  return (
    /hike|加息|升息/i.test(heading) &&
    !/cut|降息|[减減]息/i.test(heading) &&
    (HIKE.test(heading) || !/bp|point|基[点點]|百分|%/i.test(heading))
  );
}

/**
 * True of a heading of run-off in the unit that cells count in, or in none, and none of another
 * span than a quarter.
 *
 * @param unitsPerBillion 1 for billions, 10 for 亿.
 */
export function headsRunoff(heading: string, unitsPerBillion: number): boolean {
  if (!/run-?off|\bqt\b|[缩縮]表/i.test(heading) || /%/.test(heading)) return false;
  if (/month|week|annual|(?:per|a) year|[每/][月周週年]|月[均度]|年化/i.test(heading)) return false;
  const billions = /\bbn\b|billion|十[亿億]/i.test(heading);
  const others = /\bmn\b|million|trn|trillion|兆|[万萬百千]/i.test(heading);
  const hundredMillions = /(?<!十)[亿億]/.test(heading);
  return !others && (unitsPerBillion === 1 ? !hundredMillions : !billions);
}

/**
 * The numbers of a row or a column copied from a sheet, with a heading or without, or of a list;
 * null where the text is one number, which a field takes as typed.
 *
 * @param heads Whether a heading is one of what the cells count.
 * @param room How many quarters there are from the cell pasted into.
 * @param limit The most a quarter takes, either way.
 */
export function pastedPath(
  text: string,
  room: number,
  limit: number,
  heads: (heading: string) => boolean,
): readonly number[] | PasteRefusal | null {
  const lines = text.split(/\r?\n/);
  while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  const rows = lines.map((line) => line.split('\t'));
  const isList = rows.length === 1 && rows[0].length === 1;
  if (isList) {
    const one = rows[0][0].trim();
    if (refusalOf(one, limit) === undefined) return null;
    const list = listIn(one);
    // Commas may group thousands: of two numbers or one too large, one too large is likelier.
    const isNumber = plainNumber(one) !== null;
    if (isNumber && (list.length < 3 || list.some((cell) => refusalOf(cell, limit) !== undefined)))
      return { kind: 'limit', cell: one };
    rows[0] = list;
  }
  const columns = Math.max(...rows.map((row) => row.length));
  if (rows.length > 1 && columns > 1) return { kind: 'shape', rows: rows.length, columns };
  const cells = rows.flat();
  const isHeaded = cells.length > 1 && !isList && HEADING.test(plainText(cells[0]));
  const heading = isHeaded ? cells.shift()! : '';
  while (cells.length > room && cells[cells.length - 1].trim() === '') cells.pop();
  if (cells.length > room) return { kind: 'length', cells: cells.length, room };
  const commas = cells.some(hasDecimalComma) ? 'decimal' : 'thousands';
  const refused = cells.map((cell) => refusalOf(cell, limit, commas)).find(Boolean);
  // A number wrong among them is the plainer reason.
  if (refused === undefined && isHeaded && !heads(plainText(heading)))
    return { kind: 'heading', cell: heading.trim() };
  return refused ?? cells.map((cell) => plainNumber(cell, commas)!);
}

/** Why a cell is no number that a quarter takes; undefined where it is one. */
export function refusalOf(
  cell: string,
  limit: number,
  commas?: 'thousands' | 'decimal',
): PasteRefusal | undefined {
  const value = plainNumber(cell, commas);
  if (value === null) {
    const isPercent = /\d ?%$/.test(plainText(cell));
    return { kind: isPercent ? 'percent' : 'number', cell: cell.trim() };
  }
  return Math.abs(value) > limit ? { kind: 'limit', cell: cell.trim() } : undefined;
}

function listIn(text: string): string[] {
  return BETWEEN.map((between) => text.split(between)).find((list) => list.length > 1) ?? [text];
}

/** True where pasted cells were refused. */
export function isRefusal(pasted: readonly number[] | PasteRefusal | null): pasted is PasteRefusal {
  return pasted !== null && 'kind' in pasted;
}
