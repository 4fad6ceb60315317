import type { EpochDay, FedFigures, SeriesKey, TimeSeries } from '@qt-lens/core';

/** The spreadsheet around the functions: what each program does in its own way. */
export interface Host {
  /** How cells hold dates where the running formula stands. */
  dateCells(): DateCells;
  readonly fred: FredSource;
  /**
   * The newest figures of the Fed that this host has; the embedded ones are used where it has none.
   * Never throws: without a network there is nothing newer.
   *
   * @param needed Series that the formula reads; a host may ask for some of them only then.
   * @param asks Whether a host may ask for those; else what it has.
   */
  newest?(needed?: readonly SeriesKey[], asks?: boolean): NewestFigures;
  /**
   * How cells are worded for the document's readers; none where they stay English. Asked only where
   * a formula writes words.
   */
  words?(): CellWords | undefined;
}

/** Figures that are newer than the embedded ones. */
export interface NewestFigures {
  /** Series with what came since, in their publishers' units. */
  readonly figures: FedFigures;
  /** When each of them was read: milliseconds since 1970-01-01 UTC. */
  readonly readAt: Readonly<Partial<Record<SeriesKey, number>>>;
}

/** Words of cells in the language of a document: figures, rule keys and sources stay as they are. */
export interface CellWords {
  /** A heading, or a label beside a figure. */
  heading(english: string): string;
  /** What a formula answers in words, such as the name of a phase. */
  value(english: string): string;
  /** The sentence of a formula that went wrong. */
  sentence(english: string): string;
}

/** Calendar days and the Date objects of a spreadsheet, which are instants in its time zone. */
export interface DateCells {
  /** The calendar day a Date shows in the spreadsheet; NaN for an invalid Date. */
  dayOf(date: Date): EpochDay;
  /** Minutes by which the spreadsheet's clock is ahead of UTC at that instant. */
  offsetMinutes(date: Date): number;
  /** The cell value that shows this calendar day as a date. */
  dateOf(day: EpochDay): Date;
}

/** Series read from FRED while a formula waits. */
export interface FredSource {
  /** Time on the host's clock after which a call that reads several series begins no further one. */
  deadline(): number;
  /**
   * Reads a series, or what was read of it before.
   *
   * @param id As FRED writes it, such as `CPIAUCSL`.
   * @param deadline One {@link FredSource.deadline} for all series of a call.
   * @throws LiveError with a sentence that never holds an address or a key.
   */
  read(id: string, deadline: number): LiveSeries;
  /** The cached series, without fetching; `undefined` if there is none or it was refused. */
  cached(id: string): LiveSeries | undefined;
}

/** A series as FRED has it, and when it was read. */
export interface LiveSeries {
  readonly series: TimeSeries;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly readAt: number;
}

/** Why there is no live series: a sentence for the cell. */
export class LiveError extends Error {}
