/** Instruments a comparison has room for, in the order of their colours and marks. */
export const INSTRUMENT_ROLES = ['instrument', 'instrument-2', 'instrument-3'] as const;
export const MAX_INSTRUMENTS = INSTRUMENT_ROLES.length;

/** What a line stands for: its colour, its weight and the mark it ends with. */
export type LineRole = 'fed' | (typeof INSTRUMENT_ROLES)[number];

/** A rebased line: per-cent changes since the base date, already computed. */
export interface ComparisonLine {
  readonly role: LineRole;
  readonly label: string;
  /** Days since 1970-01-01, in order, and the change at each. */
  readonly days: ArrayLike<number>;
  readonly percents: ArrayLike<number>;
  /** The last value shown, formatted, and the date it is for; empty where there is none yet. */
  readonly value: string;
  readonly note: string;
}

/**
 * The marks of lines in a box of 7 × 7, drawn around its middle: lines that share a hue for a
 * reader still differ by mark.
 */
export const LINE_MARKS: Readonly<Record<LineRole, string>> = {
  fed: 'M0 0h7v7H0Z',
  instrument: 'M3.5 0a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7Z',
  'instrument-2': 'M3.5 0 7.4 7H-.4Z',
  'instrument-3': 'M3.5-.6 7.6 3.5 3.5 7.6-.6 3.5Z',
};
