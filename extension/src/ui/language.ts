import { htmlLang, type Language, languageFor, type Messages, messagesIn } from '@qt-lens/ui';

/** The language of an extension page, set on its root element once known. */
export function usePageLanguage(): { language: Language; messages: Messages } {
  const language = languageFor(navigator.languages);
  document.documentElement.lang = htmlLang[language];
  return { language, messages: messagesIn[language] };
}
