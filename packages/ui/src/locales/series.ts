import { type FedSeriesName, seriesFormula, seriesKind, seriesNames } from '@qt-lens/core';
import type { Language } from '../format/language.ts';
import type { Messages } from './messages.ts';

/** What a series of the Fed's is called in a language; in English where it has no name there. */
export function seriesName(key: FedSeriesName, language: Language): string {
  const names: Partial<Record<Language, string>> = seriesNames(key);
  return names[language] ?? seriesNames(key).en;
}

/** The publisher's identifier of a series, and what kind of figure it holds. */
export function seriesSource(key: FedSeriesName, { chart }: Messages): string {
  return `${seriesFormula(key)}${chart.sourceSeparator}${chart.seriesKinds[seriesKind(key)]}`;
}
