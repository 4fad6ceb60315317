/** Examples that a sentence names. */
const MAX_EXAMPLES = 3;

/** What a reading leaves out, to be said. */
export class LeftOut {
  readonly #rows = new Set<number>();
  readonly #examples: string[] = [];
  readonly #notes: string[] = [];
  #undated = 0;

  /** A row, or a figure in it. `why` continues after its place: `has no date`. */
  row(row: number, why: string, place = `row ${row + 1}`): void {
    if (!this.#rows.has(row) && this.#examples.length < MAX_EXAMPLES)
      this.#examples.push(`${why.startsWith('“') ? why : `a row ${why}`} (${place})`);
    this.#rows.add(row);
  }

  /** A row of figures without a date. */
  undated(row: number, why: string): void {
    this.#undated++;
    this.row(row, why);
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
