export type { EmbeddedFigure, FigureDescription, Frequency } from './embedded.ts';
export * from './generated/index.ts';
