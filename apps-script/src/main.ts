// Everything a spreadsheet can call. The build makes one top-level function of each export.
import './runtime.ts';

export * from './functions/index.ts';
