import { htmlLang, type Language, languages } from '@qt-lens/ui/format';
import { type PageMessages, pageMessages } from '../../locales/pages/index.ts';
import { ask, type Server } from './server.ts';

export interface PageContext {
  readonly language: Language;
  readonly messages: PageMessages;
  readonly hasFredKey: boolean;
}

/** Asks the server for what the page begins with, and sets the page's language. */
export async function pageContext(): Promise<PageContext> {
  const { language: named, hasFredKey }: ReturnType<Server['pageContext']> = await ask('pageContext');
  const language = languages.find((candidate) => candidate === named) ?? 'en';
  document.documentElement.lang = htmlLang[language];
  return { language, hasFredKey, messages: pageMessages[language] };
}
