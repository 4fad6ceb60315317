/// <reference types="google-apps-script" />

/** A formula that is out of its cell for a moment. */
export interface TakenFormula {
  /** The sheet's name. */
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const KEY = 'takenFormulas';
// Google keeps 9 KB a property; a character may take three bytes.
const CHUNK_LENGTH = 2_800;

/**
 * Writes formulas down in the document, in place of those written down before: these stay until the
 * new ones are there.
 *
 * @throws Error of Google's if they cannot be written down: then none may be taken out.
 */
export function keepRecord(formulas: readonly TakenFormula[]): void {
  const properties = PropertiesService.getDocumentProperties();
  const before = properties.getProperty(KEY);
  const place = before?.startsWith('a') === true ? 'b' : 'a';
  const text = JSON.stringify(formulas);
  const chunks: Record<string, string> = {};
  for (let at = 0; at < text.length; at += CHUNK_LENGTH)
    chunks[`${KEY}.${place}${at / CHUNK_LENGTH}`] = text.slice(at, at + CHUNK_LENGTH);
  properties.setProperties(chunks);
  properties.setProperty(KEY, `${place}${Object.keys(chunks).length}`);
  forget(before);
}

/** What a refresh that was cut off had taken out; nothing if none was. */
export function readRecord(): TakenFormula[] {
  const properties = PropertiesService.getDocumentProperties();
  const text = chunksOf(properties.getProperty(KEY))
    .map((chunk) => properties.getProperty(chunk) ?? '')
    .join('');
  try {
    return text === '' ? [] : (JSON.parse(text) as TakenFormula[]);
  } catch {
    return [];
  }
}

/** Forgets what was written down. */
export function dropRecord(): void {
  try {
    const properties = PropertiesService.getDocumentProperties();
    const head = properties.getProperty(KEY);
    properties.deleteProperty(KEY);
    forget(head);
  } catch {
    // The formulas are in their cells, where the next refresh leaves them.
  }
}

/** The names of a record's pieces: `a2` has two, `a0` and `a1`. */
function chunksOf(head: string | null): string[] {
  const count = Number(head?.slice(1) ?? 0);
  return Array.from({ length: count }, (_, i) => `${KEY}.${head?.[0]}${i}`);
}

function forget(head: string | null): void {
  try {
    const properties = PropertiesService.getDocumentProperties();
    for (const chunk of chunksOf(head)) properties.deleteProperty(chunk);
  } catch {
    // Pieces that nothing names are of no matter.
  }
}
