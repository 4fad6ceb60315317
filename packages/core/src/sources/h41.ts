import { type SeriesKey, seriesEntry, seriesKeys } from '../balance-sheet/series.ts';
import { type EpochDay, epochDayOf, TimeSeries, toIsoDay, weekday } from '../time-series/index.ts';
import { SourceError } from './source-error.ts';

/** A piece of a page in reading order: text, or a cell that has an identifier. */
export interface PagePiece {
  readonly text: string;
  /** The identifier of a table's cell, such as `t7r27c3`; left out for other text. */
  readonly id?: string;
  /** Identifiers of the cells that head it. */
  readonly headers?: readonly string[];
}

/** One release of the H.4.1. */
export interface H41Release {
  /** Day of the release, `YYYY-MM-DD`. */
  readonly releaseDay: string;
  /** The Wednesday it reports on. */
  readonly wednesday: string;
  /**
   * The series of the list that the release prints, in millions of dollars: the week's figure, and
   * the one of the week before where the release prints the change.
   */
  readonly series: ReadonlyMap<SeriesKey, TimeSeries>;
  /** Series whose level the page says twice, in another table or by a sum, and alike. */
  readonly confirmed: ReadonlySet<SeriesKey>;
}

const BOARD = "The Board's H.4.1";
const PUBLISHER = 'Board of Governors of the Federal Reserve System, H.4.1';
const MAX_PIECES = 60_000;
const WEDNESDAY = 3;
/** A release closed by order of the day has come out five days after its Wednesday. */
const MAX_DAYS_TO_RELEASE = 8;
const MAX_DIGITS = 9;

const TITLES = {
  1: 'factorsaffectingreservebalancesofdepositoryinstitutions',
  5: 'consolidatedstatementofconditionofallfederalreservebanks',
} as const;

/** Columns of Table 1 and of Table 5 since 12 August 2021. */
const COLUMNS = {
  1: { 'week-average': { level: 2, change: 3 }, wednesday: { level: 5, change: undefined } },
  5: { 'week-average': undefined, wednesday: { level: 3, change: 4 } },
} as const;

/**
 * Rows of Table 5's assets that are parts of other rows; whatever else stands there is a part of
 * total assets, facilities that come and go included.
 */
const PARTS_OF_OTHERS = new Set(
  [
    'Assets',
    'Securities held outright',
    'U.S. Treasury securities',
    'Bills',
    'Notes and bonds, nominal',
    'Notes and bonds, inflation-indexed',
    'Inflation compensation',
    'Federal agency debt securities',
    'Mortgage-backed securities',
    'Unamortized premiums on securities held outright',
    'Unamortized discounts on securities held outright',
    'Repurchase agreements',
    'Foreign official',
    'Others',
    'Loans',
  ].map(letters),
);

interface Row {
  readonly label: string;
  /** Its cells by column. */
  readonly cells: ReadonlyMap<number, PagePiece>;
}

interface Table {
  readonly number: 1 | 5;
  /** The table's own number in its cells' identifiers. */
  readonly key: string;
  /** Everything before its first row: headings, units, column heads. */
  readonly lead: string;
  readonly heads: ReadonlyMap<string, string>;
  readonly rows: Row[];
}

/**
 * Reads a page of the Board's H.4.1 release, in the layout it has had since 12 August 2021:
 * `www.federalreserve.gov/releases/h41/current/`, or dated `/releases/h41/20260917/`.
 *
 * Nothing is taken from a page that has changed: the titles of Table 1 and Table 5, their unit
 * ("Millions of dollars"), the release date, the Wednesday in the column heads and the labels of
 * the rows must be there; rows printed in both tables must agree; total assets must be the sum of
 * their parts, and of liabilities and capital, to rounding.
 *
 * @param pieces The page in reading order: text, and the cells with their identifiers.
 * @returns The release's day, its Wednesday, and its figures in millions of dollars.
 * @throws SourceError `unexpected-shape` with a sentence that says what is not as it was, `empty`,
 *   or `too-large`.
 * @example
 * const kindOf = (pieces) => {
 *   try {
 *     return parseH41(pieces).wednesday;
 *   } catch (error) {
 *     return error.kind;
 *   }
 * };
 * kindOf([{ text: 'Release Date: September 24, 2026' }]); // 'unexpected-shape'
 */
export function parseH41(pieces: readonly PagePiece[]): H41Release {
  if (!Array.isArray(pieces)) throw new TypeError(`${BOARD}: the page must be a list of pieces`);
  if (pieces.length === 0) throw new SourceError('empty', `${BOARD} page is empty`);
  if (pieces.length > MAX_PIECES)
    throw new SourceError('too-large', `${BOARD} page has more parts than a release`);
  if (pieces.some((piece) => typeof piece?.text !== 'string'))
    throw new TypeError(`${BOARD}: each piece of the page must have a text`);
  const releaseDay = releaseDayOf(pieces);
  const tables = tablesOf(pieces);
  const wednesday = wednesdayOf(tables);
  const days = releaseDay - wednesday;
  if (days < 1 || days > MAX_DAYS_TO_RELEASE)
    throw drift(
      `is dated ${toIsoDay(releaseDay)} but reports on ${toIsoDay(wednesday)}, which is no week's release`,
    );
  const page = new Page(tables, wednesday);
  page.check();
  const series = new Map<SeriesKey, TimeSeries>();
  for (const key of seriesKeys) {
    const found = page.series(key);
    if (found !== undefined) series.set(key, found);
  }
  return {
    releaseDay: toIsoDay(releaseDay),
    wednesday: toIsoDay(wednesday),
    series,
    confirmed: page.confirmed,
  };
}

class Page {
  readonly confirmed = new Set<SeriesKey>();
  readonly #tables: readonly Table[];
  readonly #wednesday: EpochDay;

  constructor(tables: readonly Table[], wednesday: EpochDay) {
    this.#tables = tables;
    this.#wednesday = wednesday;
  }

  /** A series of the list as the page prints it; `undefined` if it prints none. */
  series(key: SeriesKey): TimeSeries | undefined {
    const { h41: place, id, unit } = seriesEntry(key);
    if (place === undefined) return undefined;
    const columns = COLUMNS[place.table][place.column];
    if (columns === undefined) return undefined;
    const level = this.#number(place.table, place.row, columns.level, place.under);
    if (level === undefined) return undefined;
    const change =
      columns.change === undefined
        ? undefined
        : this.#number(place.table, place.row, columns.change, place.under);
    // The page is in millions; operations are published in billions.
    const scale = unit === 'billions' ? 1000 : 1;
    const rows: [EpochDay, number][] = [[this.#wednesday, level / scale]];
    if (change !== undefined) rows.unshift([this.#wednesday - 7, (level - change) / scale]);
    return TimeSeries.from(rows, { id, units: `${unit} of US dollars`, publisher: PUBLISHER });
  }

  /** @throws SourceError if rows that must be there are missing, or figures contradict each other. */
  check(): void {
    for (const label of ['Total assets', 'U.S. Treasury securities', 'Mortgage-backed securities'])
      this.#required(5, label, 3);
    const account = this.#required(5, 'U.S. Treasury, General Account', 3);
    const reserves = this.#required(1, 'Reserve balances with Federal Reserve Banks', 5);
    this.#required(1, 'Reserve balances with Federal Reserve Banks', 2);
    if (account < 0 || reserves < 0) throw drift('prints an amount below nothing');
    this.#agree();
    this.#balances();
    this.#securities();
    this.#reverseRepo();
  }

  /** Foreign and other reverse repo are the whole, which confirms each. */
  #reverseRepo(): void {
    const parent = 'Reverse repurchase agreements';
    const whole = this.#number(1, parent, 5);
    const foreign =
      this.#number(1, 'Foreign official and international accounts', 5, parent) ??
      this.#number(1, 'Foreign official', 5, parent);
    const others = this.#number(1, 'Others', 5, parent);
    if (whole === undefined || foreign === undefined || others === undefined) return;
    if (Math.abs(foreign + others - whole) > 2)
      throw drift(`prints reverse repo of ${whole}, but parts of ${foreign} and ${others}`);
    this.confirmed.add('rrp');
  }

  /** Rows that both tables print have the same Wednesday level in both. */
  #agree(): void {
    const first = new Map<string, number>();
    for (const row of this.#rows(1)) {
      const level = numberIn(row.cells.get(5));
      // A label that comes twice means different things.
      if (level !== undefined) first.set(row.label, first.has(row.label) ? Number.NaN : level);
    }
    const twice = labelsTwice(this.#rows(5));
    for (const row of this.#rows(5)) {
      const [one, other] = [first.get(row.label), numberIn(row.cells.get(3))];
      if (one === undefined || other === undefined || Number.isNaN(one) || twice.has(row.label))
        continue;
      // Securities held outright and the like; what is named alike but counted apart is not.
      if (!SAME_IN_BOTH.has(row.label)) continue;
      if (one !== other)
        throw drift(`prints ${one} in Table 1 and ${other} in Table 5 for the same row`);
      const key = seriesKeys.find((each) => {
        const place = seriesEntry(each).h41;
        return place?.table === 5 && letters(place.row) === row.label;
      });
      if (key !== undefined) this.confirmed.add(key);
    }
    const deposits = this.#number(5, 'Other deposits held by depository institutions', 3);
    const term = this.#number(5, 'Term deposits held by depository institutions', 3) ?? 0;
    const reserves = this.#number(1, 'Reserve balances with Federal Reserve Banks', 5);
    if (deposits === undefined || reserves === undefined) return;
    if (Math.abs(deposits - reserves) > 5 + term)
      throw drift(`prints ${reserves} of reserve balances beside ${deposits} of banks' deposits`);
    this.confirmed.add('reserves-wednesday');
  }

  /** Total assets are what they consist of, and what they are owed to. */
  #balances(): void {
    const total = this.#required(5, 'Total assets', 3);
    const liabilities = this.#number(5, 'Total liabilities', 3);
    const capital = this.#number(5, 'Total capital', 3);
    const owed =
      liabilities === undefined || capital === undefined ? undefined : liabilities + capital;
    if (owed !== undefined && Math.abs(owed - total) > 3)
      throw drift(`prints total assets of ${total}, but liabilities and capital of ${owed}`);

    const rows = this.#rows(5);
    const end = rows.findIndex(({ label }) => label === letters('Total assets'));
    const parts = rows.slice(0, end).filter(({ label }) => !PARTS_OF_OTHERS.has(label));
    const amounts = parts.flatMap(({ cells }) => numberIn(cells.get(3)) ?? []);
    const sum = amounts.reduce((total_, amount) => total_ + amount, 0);
    const adds = amounts.length > 1 && Math.abs(sum - total) <= amounts.length;
    if (adds || owed !== undefined) this.confirmed.add('assets');
    if (adds) return;
    if (owed === undefined)
      throw drift(
        amounts.length > 1
          ? `prints total assets of ${total}, but parts that add up to ${sum}`
          : 'prints neither the parts of total assets nor liabilities and capital to check them by',
      );
    // A row that is new on the page may be a part of another one; the other side balances.
    if (amounts.length > 1 && parts.every(({ label }) => KNOWN_ASSETS.has(label)))
      throw drift(`prints total assets of ${total}, but parts that add up to ${sum}`);
  }

  #securities(): void {
    const held = this.#number(5, 'Securities held outright', 3);
    const agency = this.#number(5, 'Federal agency debt securities', 3);
    const treasuries = this.#required(5, 'U.S. Treasury securities', 3);
    const mbs = this.#required(5, 'Mortgage-backed securities', 3);
    if (
      held !== undefined &&
      agency !== undefined &&
      Math.abs(treasuries + agency + mbs - held) > 3
    )
      throw drift(
        `prints securities of ${held}, but Treasuries, agency debt and mortgages of ${treasuries + agency + mbs}`,
      );
  }

  #rows(table: 1 | 5): Row[] {
    return this.#tables.filter(({ number }) => number === table).flatMap(({ rows }) => rows);
  }

  #required(table: 1 | 5, label: string, column: number): number {
    const found = this.#number(table, label, column);
    if (found === undefined) throw drift(`has no row “${label}” in Table ${table}`);
    return found;
  }

  #number(table: 1 | 5, label: string, column: number, under?: string): number | undefined {
    const wanted = letters(label);
    const parent = under === undefined ? undefined : letters(under);
    const found = this.#tables
      .filter(({ number }) => number === table)
      .flatMap((one) => {
        const start = parent === undefined ? 0 : one.rows.findIndex((row) => row.label === parent);
        if (start < 0) return [];
        const rows = one.rows.slice(start).filter((row) => row.label === wanted);
        // Below its parent, the first of the name.
        return rows
          .slice(0, parent === undefined ? undefined : 1)
          .map((row) => [one, row] as const);
      });
    const amounts = found.flatMap(([one, { cells }]) => {
      const cell = cells.get(column);
      if (cell === undefined || cell.text === '') return [];
      this.#checkColumn(one, cell, column, label);
      const amount = numberIn(cell);
      if (amount === undefined) throw drift(`prints “${cell.text.slice(0, 20)}” for “${label}”`);
      return [amount];
    });
    if (new Set(amounts).size > 1)
      throw drift(`prints ${amounts.join(' and ')} for “${label}” in Table ${table}`);
    return amounts[0];
  }

  /** A cell says which heads it stands under; where those are there, they must be the right ones. */
  #checkColumn({ number, heads }: Table, cell: PagePiece, column: number, label: string): void {
    const said = (cell.headers ?? []).flatMap((id) => heads.get(id) ?? []).join(' ');
    if (said.trim() === '') return;
    const isLevel = column === COLUMNS[number].wednesday.level;
    const isAverage = column === COLUMNS[number]['week-average']?.level;
    const [ofWednesday, ofChange] = [/wednesday/i.test(said), /change/i.test(said)];
    const days = datesIn(said);
    const isRight =
      isLevel || isAverage
        ? ofWednesday === isLevel &&
          !ofChange &&
          (days.length === 0 || days.includes(this.#wednesday))
        : ofChange || !ofWednesday;
    if (!isRight) throw drift(`has “${label}” under another column head than before`);
  }
}

/** Rows of Table 5 that Table 1 prints with the same Wednesday level. */
const SAME_IN_BOTH = new Set(
  [
    'Securities held outright',
    'U.S. Treasury securities',
    'Bills',
    'Federal agency debt securities',
    'Mortgage-backed securities',
    'Unamortized premiums on securities held outright',
    'Unamortized discounts on securities held outright',
    'Repurchase agreements',
    'Central bank liquidity swaps',
    'Reverse repurchase agreements',
    'U.S. Treasury, General Account',
  ].map(letters),
);

/** Rows that Table 5 has had among its assets. */
const KNOWN_ASSETS = new Set([
  ...PARTS_OF_OTHERS,
  ...[
    'Gold certificate account',
    'Special drawing rights certificate account',
    'Coin',
    'Securities, unamortized premiums and discounts, repurchase agreements, and loans',
    'Central bank liquidity swaps',
    'Foreign currency denominated assets',
    'Items in process of collection',
    'Bank premises',
    'Other assets',
  ].map(letters),
]);

function labelsTwice(rows: readonly Row[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { label } of rows) {
    if (seen.has(label)) twice.add(label);
    seen.add(label);
  }
  return twice;
}

function drift(what: string): SourceError {
  return new SourceError('unexpected-shape', `${BOARD} page ${what}; nothing of it is shown`);
}

/** Labels carry footnotes' digits, and their text is split and spaced in changing ways. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DATE = /\b([A-Za-z]{3,9})\.? {0,2}(\d{1,2}), {0,2}(\d{4})\b/g;

function datesIn(text: string): EpochDay[] {
  return Array.from(text.matchAll(DATE), ([, month, day, year]) =>
    epochDayOf(Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day)),
  ).filter((day) => day !== undefined);
}

function releaseDayOf(pieces: readonly PagePiece[]): EpochDay {
  const text = pieces
    .slice(
      0,
      pieces.findIndex(({ id }) => id !== undefined && DATA_CELL.test(id)),
    )
    .map((piece) => piece.text)
    .join(' ');
  const found = Array.from(
    text.matchAll(/release date:? {0,2}(?:([A-Za-z]{6,9}),? )?([A-Za-z]{3,9}\.? \d{1,2}, \d{4})/gi),
  );
  const days = new Set(found.flatMap(([, , date]) => datesIn(date)));
  const [day] = days;
  if (day === undefined) throw drift('has no line “Release Date: …”');
  if (days.size > 1) throw drift('has two release dates');
  for (const [, name] of found) {
    if (name !== undefined && WEEKDAYS.indexOf(name.toLowerCase()) !== weekday(day))
      throw drift(`says that ${toIsoDay(day)} is a ${name}`);
  }
  return day;
}

const DATA_CELL = /^t(\d{1,2})r(\d{1,3})c(\d{1,2})$/;
const HEAD_CELL = /^t\d{1,2}h\d{1,2}c\d{1,2}$/;

function tablesOf(pieces: readonly PagePiece[]): Table[] {
  const tables: Table[] = [];
  let lead: string[] = [];
  let heads = new Map<string, string>();
  let key = '';
  let table: Table | undefined;
  let rows = new Map<string, { label: string; cells: Map<number, PagePiece> }>();
  for (const piece of pieces) {
    const cell = DATA_CELL.exec(piece.id ?? '');
    if (cell === null) {
      lead.push(piece.text);
      if (HEAD_CELL.test(piece.id ?? '')) heads.set(piece.id!, piece.text);
      continue;
    }
    const [, tableKey, rowKey, column] = cell;
    if (tableKey !== key) {
      key = tableKey;
      rows = new Map();
      const text = lead.join(' ');
      const number = numberOf(text);
      table = number && { number, key, lead: text, heads, rows: [] };
      if (table !== undefined) tables.push(table);
      [lead, heads] = [[], new Map()];
    }
    if (table === undefined) continue;
    let row = rows.get(rowKey);
    if (row === undefined) {
      row = { label: '', cells: new Map() };
      rows.set(rowKey, row);
      table.rows.push(row);
    }
    if (row.cells.has(Number(column))) throw drift(`has the cell ${piece.id} twice`);
    row.cells.set(Number(column), piece);
    if (column === '1') row.label = letters(piece.text);
  }
  for (const number of [1, 5] as const) {
    if (!tables.some((one) => one.number === number))
      throw drift(`has no Table ${number} as it was`);
  }
  return tables;
}

/** Which of the wanted tables the text before it announces. */
function numberOf(lead: string): 1 | 5 | undefined {
  const squashed = lead.toLowerCase().replace(/[^a-z0-9]/g, '');
  const number = ([1, 5] as const).find((candidate) => {
    const at = squashed.lastIndexOf(`${candidate}${TITLES[candidate]}`);
    // "H.4.1 Factors Affecting …" is the name of the release.
    return at >= 0 && squashed.slice(at - 2, at) !== 'h4';
  });
  if (number === undefined) return undefined;
  if (!squashed.includes('millionsofdollars'))
    throw drift(`does not say “Millions of dollars” above Table ${number}`);
  return number;
}

function wednesdayOf(tables: readonly Table[]): EpochDay {
  const found = tables.map(({ number, lead }) => {
    const named = Array.from(
      lead.matchAll(/wednesday,? {0,2}([A-Za-z]{3,9}\.? {0,2}\d{1,2}, {0,2}\d{4})/gi),
      ([, date]) => datesIn(date)[0],
    ).filter((day) => day !== undefined);
    if (named.length === 0) throw drift(`names no Wednesday above Table ${number}`);
    return Math.max(...named);
  });
  const days = new Set(found);
  if (days.size > 1)
    throw drift(`reports on ${Array.from(days, (day) => toIsoDay(day)).join(' and ')} at once`);
  const [day] = found;
  if (weekday(day) !== WEDNESDAY) throw drift(`takes ${toIsoDay(day)} for a Wednesday`);
  return day;
}

/** `- 4,673`, `+ 155,912`, `6,743,031`, padded with spaces of any kind. */
function numberIn(cell: PagePiece | undefined): number | undefined {
  const text = (cell?.text ?? '').replace(/\s/g, '').replace('−', '-');
  if (!/^[+-]?\d{1,3}(?:,\d{3}){0,4}$|^[+-]?\d{1,9}$/.test(text)) return undefined;
  const digits = text.replace(/[+,]/g, '');
  return digits.length > MAX_DIGITS + 1 ? undefined : Number(digits);
}
