/// <reference types="google-apps-script" />
import { type Language, languageFor } from '@qt-lens/ui/format';
import { type MenuMessages, menuMessages } from '../locales/menu/index.ts';

/** The language of the person at the sheet. */
export function userLanguage(): Language {
  try {
    return languageFor([Session.getActiveUserLocale()]);
  } catch {
    return 'en';
  }
}

export function messages(): MenuMessages {
  return menuMessages[userLanguage()];
}
