import { toEpochDay, toIsoDay } from '@qt-lens/core';
import type { Instrument } from '../../sites/index.ts';

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

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const dateCall = (isoDay: string): string => `DATE(${isoDay.split('-').map(Number).join(',')})`;

/** The base is read as of its day, so the figures must reach back to the one before it. */
const DAYS_BEFORE_BASE = 14;

export interface FormulaInput {
  /** The name FED_SERIES knows the Fed's series by. */
  readonly series: string;
  readonly instrument: Pick<Instrument, 'canonicalSymbol'> | null;
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  readonly base: string;
}

/**
 * The comparison as formulas for Google Sheets with the QT Lens add-on: the Fed's line, and the
 * instrument's from GOOGLEFINANCE where it has one. Tab separated, an empty column between them, so
 * that a paste fills cells whose results have room for date and value.
 */
export function sheetsFormula({ series, instrument, from, to, base }: FormulaInput): string {
  const start = toIsoDay(Math.min(toEpochDay(from), toEpochDay(base) - DAYS_BEFORE_BASE));
  const fed = `=REBASE(FED_SERIES(${quoted(series)}, ${quoted(start)}, ${quoted(to)}), 0, ${quoted(base)})`;
  const symbol = instrument && googleFinanceSymbol(instrument);
  if (symbol === null) return fed;
  const prices = `GOOGLEFINANCE(${quoted(symbol)}, "close", ${dateCall(start)}, ${dateCall(to)}, "DAILY")`;
  return `${fed}\t\t=REBASE(${prices}, 0, ${quoted(base)})`;
}
