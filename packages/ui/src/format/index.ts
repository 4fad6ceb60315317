export { formatDay, formatDayOfYear, formatMonth, formatQuarter, formatWeekday } from './dates.ts';
export type { Formats } from './formats.ts';
export { isChinese, type Language, languageFor, languages } from './language.ts';
export { formatsIn } from './languages/index.ts';
export {
  formatAmount,
  formatAmountIn,
  formatAmountRange,
  formatBillions,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRange,
  type Quantity,
} from './numbers.ts';
export { sentences } from './sentences.ts';
