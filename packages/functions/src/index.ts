// The spreadsheet functions of QT Lens. A spreadsheet says once what it does in its own way
// (setHost), and offers each of `functions` to its formulas.
export { isDate } from './cells/cell.ts';
export { written } from './cells/grid.ts';
export { embeddedFigure } from './embedded.ts';
export {
  type DateCells,
  type FredSource,
  type Host,
  LiveError,
  type LiveSeries,
  setHost,
} from './host.ts';
