/** Examples that a sentence names. */
const MAX_EXAMPLES = 3;

/** Places that are kept. */
const MAX_PLACES = 1000;

/** Where something was left out: a row without a date, or a cell. The first is 0. */
export interface LeftOutPlace {
  readonly row: number;
  readonly column?: number;
}

/** What a reading leaves out, to be said. */
export class LeftOut {
  readonly #rows = new Set<number>();
  readonly #examples: string[] = [];
  readonly #notes: string[] = [];
  readonly places: LeftOutPlace[] = [];
  #undated = 0;

  /** A cell that is no figure. `why` says so: `“soon” is no number`. */
  cell(row: number, column: number, why: string): void {
    this.#row(row, why, `row ${row + 1}, column ${column + 1}`);
    if (this.places.length < MAX_PLACES) this.places.push({ row, column });
  }

  #row(row: number, why: string, place: string): void {
    if (!this.#rows.has(row) && this.#examples.length < MAX_EXAMPLES)
      this.#examples.push(`${why.startsWith('“') ? why : `a row ${why}`} (${place})`);
    this.#rows.add(row);
  }

  /** A row of figures without a date. */
  undated(row: number, why: string): void {
    this.#undated++;
    this.#row(row, why, `row ${row + 1}`);
    if (this.places.length < MAX_PLACES) this.places.push({ row });
  }

  /** Something else, as a sentence without its full stop. */
  note(sentence: string): void {
    if (this.#notes.length < MAX_EXAMPLES) this.#notes.push(sentence);
  }

  /** Number of rows of figures without a date. */
  get undatedRows(): number {
    return this.#undated;
  }

  /**
   * What was left out: `3 of 210 rows left out: “Average” is no date (row 5)`; `undefined` if
   * nothing was.
   *
   * @param among Number of rows that were looked at.
   */
  sentence(among: number): string | undefined {
    const more = this.#rows.size > this.#examples.length ? ', …' : '';
    const rows =
      this.#rows.size === 0
        ? []
        : [`${this.#rows.size} of ${among} rows left out: ${this.#examples.join(', ')}${more}`];
    const sentences = [...rows, ...this.#notes];
    return sentences.length === 0 ? undefined : sentences.join('; ');
  }
}
