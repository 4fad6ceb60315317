import type { AmountUnit } from '@qt-lens/core';
import { formatNumber, formatsIn, type Language } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { type ConverterState, wordsIn } from './state.ts';

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
  const bare = NUMBER.exec(withoutUnit(text, state, messages));
  if (bare !== null) {
    const value = Number(bare[2].replaceAll(',', ''));
    const change = bare[1] === '' ? state.change : 'expansion';
    return state.asks === 'amount'
      ? { moves: value, change }
      : { value: value / perUnit(state.unit, language), change };
  }
  const words = wordsIn(text, 'expansion');
  // Words that say no direction leave it as it is: an expansion stays one.
  return words && { ...words.question, change: words.change ?? state.change };
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
