export { parseAlphaVantage } from './alpha-vantage.ts';
export { parseDay } from './day.ts';
export { parseDelimited, readDelimited, type TableReading } from './delimited.ts';
export type { SeriesIdOption } from './fred.ts';
export { parseFredCsv } from './fred-csv.ts';
export { parseFredJson } from './fred-json.ts';
export { type H41Release, type PagePiece, parseH41 } from './h41.ts';
export { countKnownHeadings } from './known-headings.ts';
export { expectMagnitude, type Magnitude } from './magnitude.ts';
export {
  type NewYorkFedRates,
  parseNewYorkFedRates,
  parseRepoOperations,
  parseSomaSummary,
  type RepoOperations,
} from './new-york-fed.ts';
export { isPriceSure, pickPrice, type SymbolOption } from './price.ts';
export {
  parseSheetRange,
  readSheetRange,
  type SheetColumn,
  type SheetRangeOptions,
  type SheetReading,
} from './sheet-range.ts';
export {
  type PlainSourceError,
  redactKeys,
  SOURCE_ERROR_KINDS,
  SourceError,
  type SourceErrorKind,
  type SourceQuestion,
} from './source-error.ts';
export type { Cell } from './table/cells.ts';
export type { TableOptions } from './table/read-table.ts';
export type { DateOrder } from './table/written-date.ts';
export type { DecimalMark } from './table/written-number.ts';
export { parseTiingo } from './tiingo.ts';
export { parseTreasuryBalances, type TreasuryBalances } from './treasury.ts';
export { parseYahooChart } from './yahoo-chart.ts';
