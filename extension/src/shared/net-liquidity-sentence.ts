import { netLiquidityParts } from '@qt-lens/core';
import { formatAmount, type Language, messagesIn, sentences } from '@qt-lens/ui';
import type { Figures } from './figures.ts';

/** Reserves beside net liquidity of a day, and what else is in it. */
export function netLiquiditySentence(figures: Figures, day: string, language: Language): string {
  const labels = messagesIn[language].netLiquidity;
  const parts = netLiquidityParts(figures, day);
  const amount = (billions: number | null) =>
    billions === null ? null : formatAmount(billions, language).text;
  const reserves = amount(parts.reservesBn);
  return sentences(
    language,
    reserves === null
      ? ''
      : parts.reservesAreAverage
        ? labels.reservesAverage(reserves)
        : labels.reserves(reserves),
    labels.inside(amount(parts.currencyBn), amount(parts.foreignPoolBn)),
  );
}
