/// <reference types="google-apps-script" />
import { documentSettings, setFredKey } from '../live/settings.ts';
import { messages, userLanguage } from './language.ts';

/** The selection against Fed assets. */
export function openChart(): void {
  showDialog('Chart', messages().menu.chart, 760, 620);
}

/**
 * Run-off against rate moves by every rule held here; the sheet stays usable beside it, to choose
 * the cell a formula goes to.
 */
export function openConverter(): void {
  const page = HtmlService.createHtmlOutputFromFile('Convert').setWidth(960).setHeight(680);
  SpreadsheetApp.getUi().showModelessDialog(page, messages().menu.convert);
}

/** Paths of hikes and run-off, and what they do, beside the sheet. */
export function openScenarioBench(): void {
  showSidebar('Scenario', messages().menu.scenario);
}

/** Every function of the add-on, with what it takes and gives, beside the sheet. */
export function openReference(): void {
  showSidebar('Reference', messages().menu.reference);
}

/** The user's FRED key. */
export function openSettings(): void {
  showDialog('Settings', messages().menu.settings, 440, 320);
}

function showSidebar(file: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));
}

function showDialog(file: string, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile(file).setWidth(width).setHeight(height),
    title,
  );
}

/** Initial data of a page. */
interface PageContext {
  readonly language: string;
  /** Locale of the spreadsheet, such as `de_DE`: how its formulas are written. */
  readonly locale: string;
  /** Whether a key is kept; the key itself is never told. */
  readonly hasFredKey: boolean;
}

export function pageContext(): PageContext {
  return {
    language: userLanguage(),
    locale: SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
    hasFredKey: documentSettings().fredKey !== undefined,
  };
}

/** Keeps a FRED key for this spreadsheet; the empty text forgets it. */
export function saveFredKey(key: unknown): { readonly hasFredKey: boolean } {
  const text = typeof key === 'string' ? key.trim() : '';
  setFredKey(text === '' ? undefined : text);
  return { hasFredKey: text !== '' };
}
