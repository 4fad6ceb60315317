import type { Cell } from '@qt-lens/core';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a file is by its first bytes: a workbook of Excel since 2007, one before, or text. */
export async function kindOfFile(file: Blob): Promise<'workbook' | 'old-workbook' | 'text'> {
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const begins = (...bytes: number[]): boolean => bytes.every((byte, i) => start[i] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  return begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) ? 'old-workbook' : 'text';
}

/** Unpacked, a workbook with more than this is not read. */
const MAX_UNPACKED_BYTES = 128 * 2 ** 20;

/**
 * The sheets of an Excel workbook (.xlsx) that have cells. Dates are Dates of UTC.
 *
 * The program that reads it is loaded when it is first needed.
 *
 * @returns `undefined` if the file is no such workbook, or unpacks to more than is read.
 */
export async function sheetsOf(file: Blob): Promise<readonly Sheet[] | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const unpacked = unpackedBytes(bytes);
  if (unpacked === undefined || unpacked > MAX_UNPACKED_BYTES) return undefined;
  try {
    const { default: readWorkbook } = await import('read-excel-file/universal');
    const sheets = await readWorkbook(bytes.buffer);
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: data as Cell[][] }))
      .filter(({ rows }) => rows.length > 0);
  } catch {
    return undefined;
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The size of all files of a ZIP archive as its directory states it. */
function unpackedBytes(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first) return undefined;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    total += view.getUint32(at + 24, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return total;
}
