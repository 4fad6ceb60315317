export * from './amounts/index.ts';
export * from './balance-sheet/index.ts';
export * from './equities/index.ts';
export * from './figures/index.ts';
export * from './rules/index.ts';
export * from './scenarios/index.ts';
export * from './sources/index.ts';
export * from './time-series/index.ts';
