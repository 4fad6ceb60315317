/// <reference types="google-apps-script" />

/**
 * Settings of one spreadsheet, kept in its document properties and never in a cell.
 */
export interface DocumentSettings {
  /** The user's own FRED key; without one FRED is read by its public download. */
  readonly fredKey: string | undefined;
  /**
   * Part of every cache key of this spreadsheet. Empty until figures are refreshed or a key is set,
   * so that spreadsheets share what was read; afterwards unique, so that what one spreadsheet's key
   * was refused never reaches another.
   */
  readonly generation: string;
}

const FRED_KEY = 'fredKey';
const GENERATION = 'figuresGeneration';

export function documentSettings(): DocumentSettings {
  try {
    const properties = PropertiesService.getDocumentProperties();
    return {
      fredKey: properties.getProperty(FRED_KEY) ?? undefined,
      generation: properties.getProperty(GENERATION) ?? '',
    };
  } catch {
    // Outside a spreadsheet, or before the add-on may read its properties.
    return { fredKey: undefined, generation: '' };
  }
}

/** FRED's keys are 32 lower-case letters and digits. */
function isFredKey(text: string): boolean {
  return /^[a-z0-9]{32}$/.test(text);
}

/**
 * Keeps a FRED key, or forgets it.
 *
 * @throws RangeError if it cannot be a key.
 */
export function setFredKey(key: string | undefined): void {
  const properties = PropertiesService.getDocumentProperties();
  if (key === undefined) {
    properties.deleteProperty(FRED_KEY);
  } else {
    if (!isFredKey(key)) throw new RangeError('A FRED key has 32 lower-case letters and digits.');
    properties.setProperty(FRED_KEY, key);
  }
  startGeneration();
}

/** From now on this spreadsheet reads its live figures anew. */
export function startGeneration(): void {
  PropertiesService.getDocumentProperties().setProperty(
    GENERATION,
    `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
  );
}
