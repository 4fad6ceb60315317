import { totalAssets } from '@qt-lens/core';
import { formatAmount, formatDay } from '@qt-lens/ui/format';

const { date, value } = totalAssets.series().last!;

/** The latest figure of Fed total assets that ships, as tables and as English readers write it. */
export const shipped = {
  day: date,
  millions: value,
  dayInWords: formatDay(date, 'en'),
  assets: formatAmount(value / 1000, 'en').text.replaceAll('\u00a0', ' '),
};
