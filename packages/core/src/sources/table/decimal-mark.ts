import { SourceError } from '../source-error.ts';
import type { TableNature } from './nature.ts';
import {
  type DecimalEvidence,
  type DecimalMark,
  decimalEvidence,
  numericValue,
  type WrittenNumber,
} from './written-number.ts';

/** Collects what the numbers of a table say about its decimal mark. */
export class DecimalMarks {
  readonly #examples: Partial<Record<NonNullable<DecimalEvidence>, string>> = {};

  /** A number, as it is written. */
  see(number: WrittenNumber, written: string): void {
    const evidence = decimalEvidence(number);
    // "1.2.3" proves nothing.
    if ((evidence === '.' || evidence === ',') && numericValue(number, evidence) === undefined)
      return;
    if (evidence !== undefined) this.seen(evidence, written);
  }

  seen(evidence: NonNullable<DecimalEvidence>, written: string): void {
    this.#examples[evidence] ??= written;
  }

  /**
   * The decimal mark of the table: the one a number proves; 1,234 alone is a thousand, but decimal
   * where the table is continental.
   *
   * @param dotted Whether its dates are written with points.
   * @throws SourceError with the question `decimal` where both marks fit.
   */
  decide(dotted: boolean, nature: TableNature): DecimalMark {
    const { ',': comma, '.': point } = this.#examples;
    const { 'only-comma': onlyComma, 'only-point': onlyPoint } = this.#examples;
    const ask = (one: string, other: string) =>
      new SourceError(
        'unexpected-shape',
        `${nature.what}: which is the decimal mark in “${one}”${other}, the point or the comma?`,
        'decimal',
      );
    if (comma !== undefined && point !== undefined) throw ask(comma, ` and “${point}”`);
    if (comma !== undefined) return ',';
    if (point !== undefined) return '.';
    const continental = nature.semicolons || dotted;
    if (onlyComma !== undefined && onlyPoint !== undefined)
      throw ask(onlyComma, ` and “${onlyPoint}”`);
    if (onlyComma !== undefined) return continental ? ',' : '.';
    if (onlyPoint !== undefined && continental) throw ask(onlyPoint, '');
    return '.';
  }
}
