/**
 * Wording of dialogs and sidebars. Apart from the menu's wording, so that the code Sheets loads with
 * every formula does not carry it.
 */
export interface PageMessages {
  readonly chart: string;
  readonly convert: string;
  readonly scenario: string;
  readonly insertFormula: string;
  readonly insertPicture: string;
  readonly insertedAt: (cell: string) => string;
  readonly copyFormula: string;
  readonly copied: string;
  readonly close: string;
  readonly reference: string;
  readonly search: string;
  readonly nothingFound: string;
  readonly optional: string;
  readonly returns: string;
  readonly settings: string;
  readonly fredKey: string;
  readonly fredKeyHelp: string;
  readonly fredKeyKept: string;
  readonly fredKeyNone: string;
  readonly fredKeyWrong: string;
  readonly save: string;
  readonly forget: string;
  readonly saved: string;
  readonly forgotten: string;
  readonly failed: string;
  readonly cellsTaken: (cell: string) => string;
  readonly datesAndPrices: string;
  readonly learnPhases: string;
  /** The first and last day of a phase before its note; blank where it has none. */
  readonly phaseSpan: (from: string, to: string) => string;
  /** Notes of phases by key, where they differ from the calculation package's. */
  readonly phaseNotes: Readonly<Record<string, string>>;
  readonly baseDate: string;
  readonly endDate: string;
  readonly selectFirst: string;
  readonly notADate: string;
  readonly pictureInserted: string;
  readonly readAsOf: (day: string) => string;
  readonly yourSheet: (title: string, until: string) => string;
  readonly reading: string;
}
