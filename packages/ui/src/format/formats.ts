/** How a language writes numbers and dates. Each language has a file of them in languages/. */
export interface Formats {
  /** What the language calls itself, for a list of languages. */
  readonly name: string;
  /** Its BCP 47 tag, for `lang` attributes. */
  readonly tag: string;
  /**
   * Dollars in words. `billions` may be another size than a billion: {@link unitsPerBillion} of it
   * are one.
   */
  readonly units: {
    readonly trillions: string;
    readonly billions: string;
    readonly points: string;
  };
  /** How many of the unit named `billions` are a billion dollars: 10 where it is 亿. */
  readonly unitsPerBillion: number;
  /** What stands before an amount of dollars. */
  readonly dollarSign: string;
  /** Whether amounts of dollars have a comma at each thousand. */
  readonly groupsThousands: boolean;
  /** The per-cent sign with what separates it from the number. */
  readonly percentSign: string;
  /** Joins the ends of a range of which one is negative. */
  readonly to: string;
  /** Between two sentences. */
  readonly sentenceGap: string;
  /** A remark in brackets behind a text, with the space before it. */
  readonly inBrackets: (text: string) => string;

  // Dates. Months and quarters count from 1, days of the week from Sunday, 0.
  readonly day: (year: number, month: number, day: number) => string;
  readonly dayOfYear: (month: number, day: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly quarter: (year: number, quarter: number) => string;
  /** A quarter in a table or on an axis. */
  readonly shortQuarter: (year: number, quarter: number) => string;
  readonly weekday: (day: number) => string;
}
