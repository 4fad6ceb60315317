/** The languages the product speaks; English and Chinese as several places write them. */
export type Language = 'en' | 'en_US' | 'zh_CN' | 'zh_HK' | 'zh_TW';

export const languages: readonly Language[] = ['en', 'en_US', 'zh_CN', 'zh_HK', 'zh_TW'];

/** Whether a language is one of the kinds of Chinese. */
export function isChinese(language: Language): language is 'zh_CN' | 'zh_HK' | 'zh_TW' {
  return /^zh_/.test(language);
}

/**
 * The language to speak to someone whose preferred tags are given, best first
 * (`navigator.languages`): the first tag that names one of ours. Of English, the United States write
 * dates and per cent their own way. Of Chinese, Hong Kong, Macau and Cantonese read as Hong Kong
 * writes, other readers of traditional characters as Taiwan does, and everybody else simplified
 * ones. English where none fits.
 */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [primary, ...rest] = tag.toLowerCase().split(/[-_]/);
    if (primary === 'zh' || primary === 'yue') return chineseFor(primary, rest);
    if (primary === 'en') return rest.some((tag) => UNITED_STATES.has(tag)) ? 'en_US' : 'en';
    const own = languages.find((language) => language === primary);
    if (own !== undefined) return own;
  }
  return 'en';
}

/** The United States and their territories, as tags of regions. */
const UNITED_STATES: ReadonlySet<string> = new Set(['us', 'as', 'gu', 'mp', 'pr', 'um', 'vi']);

function chineseFor(primary: 'zh' | 'yue', subtags: readonly string[]): Language {
  const named = (...of: readonly string[]) => of.some((subtag) => subtags.includes(subtag));
  if (named('hans') || (named('cn', 'sg') && !named('hant'))) return 'zh_CN';
  if (primary === 'yue' || named('hk', 'mo', 'yue')) return 'zh_HK';
  return named('hant', 'tw') ? 'zh_TW' : 'zh_CN';
}
