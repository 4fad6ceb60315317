export { formatDay, formatDayOfYear, formatMonth, formatQuarter, formatWeekday } from './dates.ts';
export {
  htmlLang,
  isChinese,
  type Language,
  languageFor,
  languageNames,
  languages,
  sentences,
} from './language.ts';
export {
  formatAmount,
  formatAmountRange,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRange,
  type Quantity,
} from './numbers.ts';
