import { type FedSeriesName, seriesFormula, seriesKind, seriesNames } from '@qt-lens/core';
import type { Language } from '../format/language.ts';
import { inTermsOfHongKong } from './hong-kong.ts';
import type { Messages } from './messages.ts';

/** What a series of the Fed's is called in a language; in English where it has no name there. */
export function seriesName(key: FedSeriesName, language: Language): string {
  const names = seriesNames(key);
  if (language === 'zh_HK') return inTermsOfHongKong(names.zh_TW);
  const own: Partial<Record<Language, string>> = names;
  return own[language] ?? names.en;
}

/** The publisher's identifier of a series, and what kind of figure it holds. */
export function seriesSource(key: FedSeriesName, { chart }: Messages): string {
  return `${seriesFormula(key)}${chart.sourceSeparator}${chart.seriesKinds[seriesKind(key)]}`;
}
