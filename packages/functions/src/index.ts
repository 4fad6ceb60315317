// The spreadsheet functions of QT Lens: `functions` describes each, `functionsIn` calls them in the
// spreadsheet that a host stands for.
export { type Argument, isOptional } from './argument.ts';
export { isDate } from './cells/cell.ts';
export { written } from './cells/grid.ts';
export { embeddedFigure } from './embedded.ts';
export { functions } from './functions/index.ts';
export { type Callable, type FunctionName, functionsIn } from './functions-in.ts';
export {
  type CellWords,
  type DateCells,
  type FredSource,
  type Host,
  LiveError,
  type LiveSeries,
  type NewestFigures,
} from './host.ts';
export { answerFormula, type SpreadsheetFunction } from './spreadsheet-function.ts';
