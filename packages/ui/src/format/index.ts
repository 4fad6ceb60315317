export { formatDay, formatDayOfYear, formatMonth, formatQuarter } from './dates.ts';
export { htmlLang, type Language, languageFor, languages } from './language.ts';
export { formatAmount, formatAmountRange, formatNumber, formatPercent, formatPoints, formatRange, type Quantity } from './numbers.ts';
