import type { Formats } from './formats.ts';
import type { Language } from './language.ts';
import { formatsIn } from './languages/index.ts';

const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';

/**
 * A formatted quantity in two parts, so that a face can set the unit smaller. `text` is the whole.
 */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
  readonly text: string;
}

/**
 * A plain number with a true minus. What rounds to zero has no sign.
 *
 * @param decimals Digits after the point, fixed.
 * @param signed Whether positive numbers get a plus.
 */
export function formatNumber(value: number, decimals: number, signed = false): string {
  const magnitude = formatOf(decimals).format(Math.abs(value));
  return signOf(value, decimals, signed) + magnitude;
}

// Making one takes longer than a hundred uses of it.
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, format);
  }
  return format;
}

function signOf(value: number, decimals: number, signed: boolean): string {
  if (Number(Math.abs(value).toFixed(decimals)) === 0) return '';
  return value < 0 ? MINUS : signed ? '+' : '';
}

/** Per cent: `−24.8 %` in English, `−24.8%` in Chinese. The argument is in per cent. */
export function formatPercent(
  percent: number,
  language: Language,
  { decimals = 1, signed = false } = {},
): Quantity {
  const value = formatNumber(percent, decimals, signed);
  return { value, unit: '%', text: `${value}${formatsIn[language].percentSign}` };
}

/** Percentage points: `−0.63 points`, `−0.63 个百分点`. */
export function formatPoints(
  points: number,
  language: Language,
  { decimals = 2, signed = false } = {},
): Quantity {
  const value = formatNumber(points, decimals, signed);
  const unit = formatsIn[language].units.points;
  return { value, unit, text: `${value}${NO_BREAK_SPACE}${unit}` };
}

/**
 * Dollars: `$6.74 trn` and `$600 bn` in English; `6.74 万亿美元` and `6000 亿美元` in Chinese, whose units
 * are 10^12 and 10^8, or `6.74 兆美元` and `6,000 億美元` in Taiwan.
 *
 * @param amountBn Billions of dollars.
 * @param decimals Digits after the point; by default two for trillions and none below, one for
 *   small amounts.
 */
export function formatAmount(
  amountBn: number,
  language: Language,
  { signed = false, decimals }: { signed?: boolean; decimals?: number } = {},
): Quantity {
  // Decide the unit on the rounded figure, so that 999.7 bn reads as 1.00 trn and not as 1000 bn.
  const inTrillions = Math.abs(amountBn) >= 999.5;
  const formats = formatsIn[language];
  const unit = formats.units[inTrillions ? 'trillions' : 'billions'];
  const scaled = inTrillions ? amountBn / 1000 : amountBn * formats.unitsPerBillion;
  const digits = decimals ?? (inTrillions ? 2 : smallDigits(scaled));
  const number = formatNumber(Math.abs(scaled), digits);
  const value = signOf(scaled, digits, signed) + ofDollars(number, formats);
  return { value, unit, text: `${value}${NO_BREAK_SPACE}${unit}` };
}

/**
 * An amount of another currency than the dollar, in trillions of it: `€15.10 trn`, `15.10 万亿欧元`.
 *
 * @param currency ISO 4217.
 * @param amountBn Billions of that currency.
 */
export function formatAmountIn(currency: string, amountBn: number, language: Language): string {
  if (currency === 'USD') return formatAmount(amountBn, language, { decimals: 2 }).text;
  const { dollarSign, units, tag } = formatsIn[language];
  const number = formatNumber(amountBn / 1000, 2);
  // A language writes the sign before the number, or the name of the currency in the unit.
  if (dollarSign !== '')
    return `${symbolOf(currency, tag)}${number}${NO_BREAK_SPACE}${units.trillions}`;
  const names = new Intl.DisplayNames(tag, { type: 'currency' });
  const unit = units.trillions.replace(names.of('USD')!, names.of(currency)!);
  return `${number}${NO_BREAK_SPACE}${unit}`;
}

function symbolOf(currency: string, tag: string): string {
  const parts = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')!.value;
}

function ofDollars(number: string, { dollarSign, groupsThousands }: Formats): string {
  return dollarSign + (groupsThousands ? number : number.replaceAll(',', ''));
}

function smallDigits(scaled: number): number {
  const magnitude = Math.abs(scaled);
  return magnitude === 0 || magnitude >= 10 ? 0 : 1;
}

/**
 * Billions of dollars as a bare number in the language's unit, for tables that name the unit once:
 * `6,743.0`, and `67430` where it is 亿.
 *
 * @param decimals Digits of the billions after the point.
 */
export function formatBillions(
  amountBn: number,
  language: Language,
  { decimals = 1, signed = false } = {},
): string {
  const { unitsPerBillion, groupsThousands } = formatsIn[language];
  const digits = Math.max(0, decimals - Math.log10(unitsPerBillion));
  const number = formatNumber(amountBn * unitsPerBillion, digits, signed);
  return groupsThousands ? number : number.replaceAll(',', '');
}

/**
 * A range from low to high with an en dash; two figures that read the same become one; a range with
 * a negative end is joined by a word, since a dash before a minus is hard to read.
 *
 * @param decimals Digits after the point of both ends.
 */
export function formatRange(
  low: number,
  high: number,
  language: Language,
  { decimals = 1, signed = false } = {},
): string {
  const from = formatNumber(low, decimals, signed);
  const to = formatNumber(high, decimals, signed);
  if (from === to) return from;
  if (!from.startsWith(MINUS) && !to.startsWith(MINUS)) return `${from}–${to}`;
  return `${from}${formatsIn[language].to}${to}`;
}

/**
 * A range of dollars in one unit: `$0.81–1.08 trn`, `$81–108 bn`, `0.81–1.08 万亿美元`. Two amounts
 * that read the same become one.
 *
 * @param lowBn Billions of dollars, not negative.
 * @param trillions Whether the unit is trillions; by default when the higher amount reaches one.
 */
export function formatAmountRange(
  lowBn: number,
  highBn: number,
  language: Language,
  { trillions = highBn >= 999.5 } = {},
): Quantity {
  const formats = formatsIn[language];
  const scale = trillions ? 1 / 1000 : formats.unitsPerBillion;
  const decimals = trillions
    ? highBn * scale >= 100
      ? 0
      : highBn >= 10
        ? 2
        : 3
    : smallDigits(lowBn * scale);
  const range = formatRange(lowBn * scale, highBn * scale, language, { decimals });
  const unit = formats.units[trillions ? 'trillions' : 'billions'];
  const value = ofDollars(range, formats);
  return { value, unit, text: `${value}${NO_BREAK_SPACE}${unit}` };
}
