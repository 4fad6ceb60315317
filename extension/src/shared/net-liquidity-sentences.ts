import { netLiquidityParts } from '@qt-lens/core';
import { formatAmount, type Language, messagesIn } from '@qt-lens/ui';
import type { Figures } from './figures.ts';

/**
 * Reserves beside net liquidity of a day, '' where they are not known; and what else is in it.
 */
export function netLiquiditySentences(
  figures: Figures,
  day: string,
  language: Language,
): readonly [reserves: string, inside: string] {
  const labels = messagesIn[language].netLiquidity;
  const parts = netLiquidityParts(figures, day);
  const amount = (billions: number | null) =>
    billions === null ? null : formatAmount(billions, language).text;
  const reserves = amount(parts.reservesBn);
  const reservesSentence = parts.reservesAreAverage ? labels.reservesAverage : labels.reserves;
  return [
    reserves === null ? '' : reservesSentence(reserves),
    labels.inside(amount(parts.currencyBn), amount(parts.foreignPoolBn)),
  ];
}
