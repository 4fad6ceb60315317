import { formatsIn, type Language, languages } from '@qt-lens/ui/format';
import { type FormulaGrammar, grammarOf } from '@qt-lens/ui/formula';
import { type PageMessages, pageMessages } from '../../locales/pages/index.ts';
import { callServer } from './server.ts';

export interface Page {
  readonly language: Language;
  readonly messages: PageMessages;
  readonly grammar: FormulaGrammar;
  readonly hasFredKey: boolean;
}

/** Asks the server for what the page begins with, and sets the page's language and title. */
export async function openPage(
  title: 'chart' | 'convert' | 'scenario' | 'reference' | 'settings',
): Promise<Page> {
  const { language: named, locale, hasFredKey } = await callServer('pageContext');
  const language = languages.find((candidate) => candidate === named) ?? 'en';
  document.documentElement.lang = formatsIn[language].tag;
  const messages = pageMessages[language];
  document.title = `${messages[title]} · QT Lens`;
  return { language, hasFredKey, messages, grammar: grammarOf(locale) };
}
