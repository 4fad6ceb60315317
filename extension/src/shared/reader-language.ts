import { type Language, languageFor } from '@qt-lens/ui';
import type { Settings } from './settings.ts';

/** The language a reader is spoken to in: the chosen one, or that of the browser. */
export function readerLanguage({ language }: Pick<Settings, 'language'>): Language {
  return language === 'auto' ? languageFor(navigator.languages) : language;
}
