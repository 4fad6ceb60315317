import { type AmountUnit, type MistakenUnit, mistakenUnit } from '@qt-lens/core';
import { formatNumber, formatsIn, type Language } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { type ConverterState, isWithinReach, wordsIn } from './state.ts';

/**
 * How many of the language's unit make one of the calculation's: an amount in 亿 is ten times that
 * in billions.
 */
function perUnit(unit: AmountUnit, language: Language): number {
  return unit === 'bn' || unit === 'bn-a-month' ? formatsIn[language].unitsPerBillion : 1;
}

const DIGITS: Readonly<Record<AmountUnit, number>> = {
  bn: 3,
  trn: 4,
  'percent-of-gdp': 3,
  'bn-a-month': 3,
};

/** Longer text is no quantity. */
export const MAX_TYPED = 300;

/** The quantity asked about, as the field shows it. */
export function quantityText(
  state: ConverterState,
  language: Language,
  messages: Messages,
): string {
  if (state.asks === 'amount') {
    return messages.converter.moves[state.change](plain(state.moves, 2));
  }
  const digits = plain(state.value * perUnit(state.unit, language), DIGITS[state.unit]);
  const value = formatsIn[language].groupsThousands ? digits : digits.replaceAll(',', '');
  return messages.converter.quantity[state.unit](value);
}

/** Digits as few as it takes. */
function plain(value: number, decimals: number): string {
  const rounded = Number(value.toFixed(decimals));
  return formatNumber(rounded, Math.min(decimals, decimalsOf(rounded)));
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/**
 * What typed text changes of the state, or null where it is no quantity: words, or a bare number in
 * the unit at hand, with or without what the field writes around it. A minus turns a run-off into
 * an expansion.
 */
export function typed(
  text: string,
  state: ConverterState,
  language: Language,
  messages: Messages,
): Partial<ConverterState> | null {
  if (text.length > MAX_TYPED) return null;
  const bare = bareNumber(text, state, messages);
  if (bare === null) {
    const words = wordsIn(text, 'expansion');
    // Words that say no direction leave it as it is: an expansion stays one.
    const asked = words && { ...words.question, change: words.change ?? state.change };
    return asked !== null && isWithinReach({ ...state, ...asked }) ? asked : null;
  }
  const change = bare.negative ? 'expansion' : state.change;
  const mistaken = mistakenFor(bare.value, state);
  // Dollars are no billions of them, and cannot be meant as anything else.
  if (mistaken?.looksLike === 'dollars')
    return { value: mistaken.value / (state.unit === 'trn' ? 1000 : 1), change };
  if (mistaken !== undefined) return null;
  const asked =
    state.asks === 'amount'
      ? { moves: bare.value, change }
      : { value: bare.value / perUnit(state.unit, language), change };
  return isWithinReach({ ...state, ...asked }) ? asked : null;
}

/** What a bare number looks like that cannot be in the unit of the field; null if it can. */
export function mistakenIn(
  text: string,
  state: ConverterState,
  messages: Messages,
): MistakenUnit | null {
  const bare = text.length > MAX_TYPED ? null : bareNumber(text, state, messages);
  return bare === null ? null : (mistakenFor(bare.value, state) ?? null);
}

/** An amount in dollars or millions, hikes in basis points; small amounts may be typed on. */
function mistakenFor(value: number, state: ConverterState): MistakenUnit | undefined {
  if (state.asks === 'amount') return mistakenUnit('hikes', value);
  const isAmount = state.unit === 'bn' || state.unit === 'trn';
  return isAmount && value >= 1 ? mistakenUnit('amountBn', value) : undefined;
}

function bareNumber(
  text: string,
  state: ConverterState,
  messages: Messages,
): { value: number; negative: boolean } | null {
  const match = NUMBER.exec(withoutUnit(text, state, messages));
  return match && { value: Number(match[2].replaceAll(',', '')), negative: match[1] !== '' };
}

const NUMBER = /^([-−]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)$/;

/**
 * The text without spaces and without the unit that the field shows: "$96 bn" in a field of dollars
 * a month is 96 of them.
 */
function withoutUnit(text: string, state: ConverterState, messages: Messages): string {
  const squeezed = (each: string) => each.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const marker = '#';
  const shown = squeezed(
    state.asks === 'amount'
      ? messages.converter.moves[state.change](marker)
      : messages.converter.quantity[state.unit](marker),
  );
  const [before, after] = shown.split(marker);
  let rest = squeezed(text).replace(/^([-−]?)\$/, '$1');
  if (before !== '' && rest.startsWith(before)) rest = rest.slice(before.length);
  return after !== '' && rest.endsWith(after) ? rest.slice(0, -after.length) : rest;
}
