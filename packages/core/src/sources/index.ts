export { parseAlphaVantage } from './alpha-vantage.ts';
export type { DateOrder } from './dates.ts';
export { parseDelimited } from './delimited.ts';
export type { SeriesIdOption } from './fred.ts';
export { parseFredCsv } from './fred-csv.ts';
export { parseFredJson } from './fred-json.ts';
export { expectMagnitude, type Magnitude } from './magnitude.ts';
export type { DecimalMark } from './numbers.ts';
export { pickPrice, type SymbolOption } from './price.ts';
export { parseSheetRange, type SheetRangeOptions } from './sheet-range.ts';
export {
  type PlainSourceError,
  redactKeys,
  SOURCE_ERROR_KINDS,
  SourceError,
  type SourceErrorKind,
  type SourceQuestion,
} from './source-error.ts';
export type { Cell, TableOptions } from './table.ts';
export { parseTiingo } from './tiingo.ts';
export { parseYahooChart } from './yahoo-chart.ts';
