import { toEpochDay, toIsoDay } from '@qt-lens/core';
import { type FormulaArgument, type FormulaGrammar, formulaText } from '@qt-lens/ui/formula';
import type { Instrument } from '../../sites/shared/site.ts';

// Yahoo's exchange suffix → what GOOGLEFINANCE puts before the symbol.
const EXCHANGES: Readonly<Record<string, string>> = {
  AS: 'AMS',
  AX: 'ASX',
  BO: 'BOM',
  BR: 'EBR',
  CO: 'CPH',
  DE: 'ETR',
  F: 'FRA',
  HE: 'HEL',
  HK: 'HKG',
  KQ: 'KOSDAQ',
  KS: 'KRX',
  L: 'LON',
  LS: 'ELI',
  MC: 'BME',
  MI: 'BIT',
  NS: 'NSE',
  PA: 'EPA',
  SA: 'BVMF',
  SI: 'SGX',
  SS: 'SHA',
  ST: 'STO',
  SW: 'SWX',
  SZ: 'SHE',
  T: 'TYO',
  TO: 'TSE',
  TW: 'TPE',
  V: 'CVE',
  VI: 'VIE',
  WA: 'WSE',
};

const INDICES: Readonly<Record<string, string>> = {
  '^GSPC': 'INDEXSP:.INX',
  '^SPX': 'INDEXSP:.INX',
  '^DJI': 'INDEXDJX:.DJI',
  '^IXIC': 'INDEXNASDAQ:.IXIC',
  '^NDX': 'INDEXNASDAQ:NDX',
  '^RUT': 'INDEXRUSSELL:RUT',
  '^VIX': 'INDEXCBOE:VIX',
  '^FTSE': 'INDEXFTSE:UKX',
  '^N225': 'INDEXNIKKEI:NI225',
  '^HSI': 'INDEXHANGSENG:HSI',
  '^GDAXI': 'INDEXDB:DAX',
};

/** What GOOGLEFINANCE calls an instrument, or null where it has no name for it (futures, say). */
export function googleFinanceSymbol({
  canonicalSymbol,
}: Pick<Instrument, 'canonicalSymbol'>): string | null {
  if (canonicalSymbol === null) return null;
  const index = INDICES[canonicalSymbol];
  if (index !== undefined) return index;
  if (canonicalSymbol.startsWith('^')) return null;
  const pair =
    /^([A-Z]{6})=X$/.exec(canonicalSymbol) ?? /^([A-Z]{3,5}-[A-Z]{3})$/.exec(canonicalSymbol);
  if (pair !== null) return `CURRENCY:${pair[1].replace('-', '')}`;
  if (/[=^]/.test(canonicalSymbol)) return null;
  const [symbol, suffix] = canonicalSymbol.split('.');
  if (suffix === undefined) return symbol.replace('-', '.');
  const exchange = EXCHANGES[suffix];
  return exchange === undefined ? null : `${exchange}:${symbol}`;
}

/** The base is read as of its day, so the figures must reach back to the one before it. */
const DAYS_BEFORE_BASE = 14;

/** Columns from one line to the next: dates, values, an empty one. */
const COLUMNS_OF_LINE = 3;

/**
 * Where the quotes stand: inside the formula, or in cells beside that the formula points to.
 * Google keeps GOOGLEFINANCE's history from the functions of add-ons at times; a formula of the
 * sheet's own reads it in any case.
 */
export type QuotesPlace = 'inside' | 'beside';

export interface FormulaInput {
  /** The name FED_SERIES knows the Fed's series by. */
  readonly series: string;
  readonly instruments: ReadonlyArray<Pick<Instrument, 'canonicalSymbol'>>;
  /** ISO days. */
  readonly from: string;
  readonly base: string;
  /** An ISO day; null for lines that grow as figures come. */
  readonly to: string | null;
  readonly quotes: QuotesPlace;
  readonly grammar: FormulaGrammar;
}

/**
 * The comparison as formulas for Google Sheets with the QT Lens add-on: the Fed's line, and each
 * instrument's from GOOGLEFINANCE where it has a name for it. Tab separated, so that a paste fills
 * cells whose results have room for date and value; with quotes beside, it belongs into A1.
 */
export function sheetsFormula(input: FormulaInput): string {
  const { series, instruments, base, to, quotes, grammar } = input;
  const start = toIsoDay(Math.min(toEpochDay(input.from), toEpochDay(base) - DAYS_BEFORE_BASE));
  const call = (name: string, ...given: FormulaArgument[]) =>
    formulaText(name, given, grammar).slice(1);
  const date = (isoDay: string) => ({ range: call('DATE', ...isoDay.split('-').map(Number)) });
  const rebased = (values: string) => `=${call('REBASE', { range: values }, 0, base)}`;
  const symbols = instruments.flatMap((each) => googleFinanceSymbol(each) ?? []);
  const end = to === null ? { range: 'TODAY()' } : date(to);
  const history = symbols.map((symbol) =>
    call('GOOGLEFINANCE', symbol, 'close', date(start), end, 'DAILY'),
  );
  const cells = [rebased(call('FED_SERIES', series, start, to ?? undefined))];
  symbols.forEach((_, i) => {
    const at = (i + 1) * COLUMNS_OF_LINE;
    if (quotes === 'inside') {
      cells[at] = rebased(history[i]);
      return;
    }
    const from = (symbols.length + i + 1) * COLUMNS_OF_LINE;
    const [days, closes] = [columnName(from), columnName(from + 1)];
    const dayAfter = toIsoDay(toEpochDay(base) + 1);
    // Quotes carry the hour of the close, 16:00: the last one up to 23:59 of the base date.
    const lookUp = { range: `${date(dayAfter).range}-1/1440` };
    const atBase = call('VLOOKUP', lookUp, { range: `${days}2:${closes}` }, 2);
    const close = { range: `${closes}1:${closes}` };
    const change = { range: `(${close.range}/${atBase}-1)*100` };
    const day = { range: `${days}1:${days}` };
    cells[at] = `=ARRAYFORMULA(${call('IF', { range: `${day.range}=""` }, '', day)})`;
    cells[at + 1] =
      `=ARRAYFORMULA(${call('IF', { range: `ISNUMBER(${close.range})` }, change, close)})`;
    cells[from] = `=${history[i]}`;
  });
  return Array.from(cells, (cell) => cell ?? '').join('\t');
}

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
