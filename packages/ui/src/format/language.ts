/** The languages the product speaks. */
export type Language = 'en' | 'zh_CN' | 'zh_TW';

export const languages: readonly Language[] = ['en', 'zh_CN', 'zh_TW'];

/** The value of an HTML `lang` attribute for a language. */
export const htmlLang: Record<Language, string> = { en: 'en', zh_CN: 'zh-CN', zh_TW: 'zh-TW' };

/** What each calls itself: a reader of one need not read the others. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  zh_CN: '简体中文',
  zh_TW: '繁體中文',
};

/**
 * Whether numbers and dates are written as in Chinese: in 万 and 亿, year first, without a space
 * before the per-cent sign. Every other language writes them as English does.
 */
export function isChinese(language: Language): language is 'zh_CN' | 'zh_TW' {
  return language === 'zh_CN' || language === 'zh_TW';
}

/** Sentences one after the other, as the language spaces them; what is empty leaves no gap. */
export function sentences(language: Language, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(isChinese(language) ? '' : ' ');
}

/**
 * The language to speak to someone whose preferred tags are given, best first
 * (`navigator.languages`): the first tag that names one of ours. Hong Kong, Macau and the Hant
 * script read traditional characters; other Chinese reads simplified ones. English where none fits.
 */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [primary, ...rest] = tag.toLowerCase().split(/[-_]/);
    if (primary !== 'zh') {
      const own = languages.find((language) => language === primary);
      if (own !== undefined) return own;
      continue;
    }
    if (rest.includes('hans')) return 'zh_CN';
    return rest.some((part) => part === 'hant' || part === 'tw' || part === 'hk' || part === 'mo')
      ? 'zh_TW'
      : 'zh_CN';
  }
  return 'en';
}
