/**
 * A number as typed or pasted, blank for 0; null where it is none. A comma is a decimal one where
 * no thousands can be meant: in `0,5`, not in `1,500`.
 */
export function plainNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  if (plain === '') return 0;
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(plain))
    return Number(plain.replaceAll(',', '')) + 0;
  const decimal = /^[-+]?\d*,\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plain;
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(decimal) ? Number(decimal) + 0 : null;
}

/** Why pasted cells are no path. */
export type PasteRefusal =
  | { readonly kind: 'shape'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'number'; readonly cell: string }
  | { readonly kind: 'limit'; readonly cell: string }
  | { readonly kind: 'length'; readonly cells: number; readonly room: number };

/** What stands between the numbers of a list in one cell, the surest first. */
const BETWEEN: readonly RegExp[] = [/[;；、，]/, /,?\s+/, /,/];

/**
 * The numbers of a row or a column copied from a sheet, or of a list; null where the text is one
 * number, which a field takes as typed.
 *
 * @param room How many quarters there are from the cell pasted into.
 * @param limit The most a quarter takes, either way.
 */
export function pastedPath(
  text: string,
  room: number,
  limit: number,
): readonly number[] | PasteRefusal | null {
  const lines = text.split(/\r?\n/);
  while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  const rows = lines.map((line) => line.split('\t'));
  if (rows.length === 1 && rows[0].length === 1) {
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
  while (cells.length > room && cells[cells.length - 1].trim() === '') cells.pop();
  if (cells.length > room) return { kind: 'length', cells: cells.length, room };
  const refused = cells.map((cell) => refusalOf(cell, limit)).find(Boolean);
  return refused ?? cells.map((cell) => plainNumber(cell)!);
}

/** Why a cell is no number that a quarter takes; undefined where it is one. */
export function refusalOf(cell: string, limit: number): PasteRefusal | undefined {
  const value = plainNumber(cell);
  if (value === null) return { kind: 'number', cell: cell.trim() };
  return Math.abs(value) > limit ? { kind: 'limit', cell: cell.trim() } : undefined;
}

function listIn(text: string): string[] {
  return BETWEEN.map((between) => text.split(between)).find((list) => list.length > 1) ?? [text];
}

/** True where pasted cells were refused. */
export function isRefusal(pasted: readonly number[] | PasteRefusal | null): pasted is PasteRefusal {
  return pasted !== null && 'kind' in pasted;
}
