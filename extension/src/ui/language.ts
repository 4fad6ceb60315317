import { htmlLang, type Language, languageFor, type Messages, messagesIn } from '@qt-lens/ui';
import { useSettings } from './settings.ts';

/** The language of an extension page, set on its root element once known. */
export function usePageLanguage(): { language: Language; messages: Messages } {
  const chosen = useSettings().language;
  const language = chosen === 'auto' ? languageFor(navigator.languages) : chosen;
  document.documentElement.lang = htmlLang[language];
  return { language, messages: messagesIn[language] };
}
