export { embeddedFigures } from './all.ts';
export type { EmbeddedFigure, FigureDescription, Frequency } from './embedded.ts';
export * from './generated/index.ts';
