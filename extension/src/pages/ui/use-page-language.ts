import { formatsIn, type Language, type Messages, messagesIn } from '@qt-lens/ui';
import { readerLanguage } from '../../shared/reader-language.ts';
import { useSettings } from './use-settings.ts';

/** The language of an extension page, set on its root element once known. */
export function usePageLanguage(): { language: Language; messages: Messages } {
  const language = readerLanguage(useSettings());
  const { tag } = formatsIn[language];
  // Even the same value again would have every style computed anew.
  if (document.documentElement.lang !== tag) document.documentElement.lang = tag;
  return { language, messages: messagesIn[language] };
}
