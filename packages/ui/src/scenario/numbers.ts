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

/**
 * The numbers of a row or a column copied from a sheet; null where the text is one cell, which a
 * field takes as typed.
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
    const spaced = rows[0][0].trim().split(/\s+/);
    // What is one word, or a number in words, is the field's to read.
    if (spaced.length === 1 || spaced.some((word) => !/\d/.test(word))) return null;
    rows[0] = spaced;
  }
  const columns = Math.max(...rows.map((row) => row.length));
  if (rows.length > 1 && columns > 1) return { kind: 'shape', rows: rows.length, columns };
  const cells = rows.flat();
  if (cells.length > room) return { kind: 'length', cells: cells.length, room };
  const numbers: number[] = [];
  for (const cell of cells) {
    const value = plainNumber(cell);
    if (value === null) return { kind: 'number', cell: cell.trim() };
    if (Math.abs(value) > limit) return { kind: 'limit', cell: cell.trim() };
    numbers.push(value);
  }
  return numbers;
}

/** True where pasted cells were refused. */
export function isRefusal(pasted: readonly number[] | PasteRefusal | null): pasted is PasteRefusal {
  return pasted !== null && 'kind' in pasted;
}
