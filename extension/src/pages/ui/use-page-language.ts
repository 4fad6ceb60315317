import { formatsIn, type Language, type Messages, messagesIn } from '@qt-lens/ui';
import { readerLanguage } from '../../shared/reader-language.ts';
import { useSettings } from './use-settings.ts';

/** The language of an extension page, set on its root element once known. */
export function usePageLanguage(): { language: Language; messages: Messages } {
  const language = readerLanguage(useSettings());
  document.documentElement.lang = formatsIn[language].tag;
  return { language, messages: messagesIn[language] };
}
