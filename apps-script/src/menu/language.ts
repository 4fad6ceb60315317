/// <reference types="google-apps-script" />
import { type Language, languageFor } from '@qt-lens/ui/format';
import { type MenuMessages, menuMessages } from '../locales/menu/index.ts';

/**
 * The language of the person at the sheet. Google names American English "en", as it does English
 * of no place; the spreadsheet's locale tells them apart.
 */
export function userLanguage(): Language {
  try {
    const user = Session.getActiveUserLocale();
    const language = languageFor([user]);
    const here = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
    return user === 'en' && languageFor([here]) === 'en_US' ? 'en_US' : language;
  } catch {
    return 'en';
  }
}

export function messages(): MenuMessages {
  return menuMessages[userLanguage()];
}
