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
 * Writes formulas down in the document, in place of those written down before.
 *
 * @throws Error of Google's if they cannot be written down: then none may be taken out.
 */
export function keepRecord(formulas: readonly TakenFormula[]): void {
  const text = JSON.stringify(formulas);
  const chunks: Record<string, string> = {};
  for (let at = 0; at < text.length; at += CHUNK_LENGTH)
    chunks[`${KEY}.${at / CHUNK_LENGTH}`] = text.slice(at, at + CHUNK_LENGTH);
  const properties = PropertiesService.getDocumentProperties();
  properties.setProperties(chunks);
  // Last: it counts only what is there.
  properties.setProperty(KEY, String(Object.keys(chunks).length));
}

/** What a refresh that was cut off had taken out; nothing if none was. */
export function readRecord(): TakenFormula[] {
  const properties = PropertiesService.getDocumentProperties();
  const count = Number(properties.getProperty(KEY) ?? 0);
  let text = '';
  for (let i = 0; i < count; i++) text += properties.getProperty(`${KEY}.${i}`) ?? '';
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
    const count = Number(properties.getProperty(KEY) ?? 0);
    properties.deleteProperty(KEY);
    for (let i = 0; i < count; i++) properties.deleteProperty(`${KEY}.${i}`);
  } catch {
    // The formulas are in their cells, where the next refresh leaves them.
  }
}
