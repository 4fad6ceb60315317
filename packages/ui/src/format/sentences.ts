import type { Language } from './language.ts';
import { formatsIn } from './languages/index.ts';

/** Sentences one after the other, as the language spaces them; what is empty leaves no gap. */
export function sentences(language: Language, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(formatsIn[language].sentenceGap);
}
