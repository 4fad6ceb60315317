/// <reference types="google-apps-script" />
import { documentSettings, setFredKey } from '../live/settings.ts';
import { messages, userLanguage } from './language.ts';

/** Every function of the add-on, with what it takes and gives, beside the sheet. */
export function openReference(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Reference').setTitle(messages().menu.reference));
}

/** The user's FRED key. */
export function openSettings(): void {
  const page = HtmlService.createHtmlOutputFromFile('Settings').setWidth(440).setHeight(320);
  SpreadsheetApp.getUi().showModalDialog(page, messages().menu.settings);
}

/** What a page needs to begin: the language, and whether a key is kept, never the key itself. */
export function pageContext(): { language: string; hasFredKey: boolean } {
  return { language: userLanguage(), hasFredKey: documentSettings().fredKey !== undefined };
}

/** Keeps a FRED key for this spreadsheet; the empty text forgets it. */
export function saveFredKey(key: unknown): { hasFredKey: boolean } {
  const text = typeof key === 'string' ? key.trim() : '';
  setFredKey(text === '' ? undefined : text);
  return { hasFredKey: text !== '' };
}

/**
 * Writes a formula into the selected cell.
 *
 * @returns Its address.
 */
export function insertFormula(formula: unknown): string {
  if (typeof formula !== 'string' || !/^=[A-Z_]+\(/.test(formula)) throw new Error('Only a formula can be inserted.');
  const cell = SpreadsheetApp.getActiveSpreadsheet().getActiveCell();
  cell.setFormula(formula);
  return cell.getA1Notation();
}
