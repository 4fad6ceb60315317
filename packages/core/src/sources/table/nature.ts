import type { EpochDay } from '../../time-series/index.ts';

/** What is known of a table beside its cells. */
export interface TableNature {
  /** How sentences call it: "The text", "The range". */
  readonly what: string;
  /** The calendar day of a Date cell. */
  readonly dayOf: (date: Date) => EpochDay | undefined;
  /** Whether a first column of numbers may be spreadsheet days without a heading that says so. */
  readonly serialDays: boolean;
  /**
   * Whether the number of cells in a row must not exceed that of the heading: a separator may have
   * cut a number in two.
   */
  readonly fixedWidth: boolean;
  /** Whether the table lay on its side, so that years without a heading may be its dates. */
  readonly isTransposed?: boolean;
  /** Whether a table without dates is read by its rows. */
  readonly datesOptional?: boolean;
  /** Whether the cells were separated by semicolons, as where the comma is the decimal mark. */
  readonly semicolons: boolean;
}
