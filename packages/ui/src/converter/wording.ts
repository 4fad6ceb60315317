import type { Estimate, Rule } from '@qt-lens/core';
import {
  formatAmount,
  formatAmountRange,
  formatDay,
  formatNumber,
  formatQuarter,
  formatRange,
  formatsIn,
  type Language,
} from '../format/index.ts';
import { cautionSentences } from '../locales/cautions.ts';
import type { Messages } from '../locales/index.ts';
import { type Axis, amountsAxis, moveLabel, movesAxis } from './axis.ts';
import type { GdpInUse } from './gdp-in-use.ts';
import type { ConverterAnswer, ConverterState, RuleAnswer } from './state.ts';

/** How a table's figures are written and where its axis runs. */
export interface ConverterFigures {
  readonly axis: Axis;
  readonly axisUnit: string;
  readonly tick: (value: number) => string;
  readonly text: (answer: RuleAnswer) => string;
  readonly central: (answer: RuleAnswer) => string;
  readonly beside: (answer: RuleAnswer) => string;
  readonly all: string;
  readonly normalTimes: string;
  /** How far rules of normal times disagree: `5`. */
  readonly normalFold: string;
  /** What to say beside an answer, a sentence each. */
  readonly cautions: (answer: RuleAnswer) => readonly string[];
  readonly allBeside: string;
  readonly headline: (range: string) => string;
  /** How far the rules disagree: `20`. */
  readonly fold: string;
  /** The question: "Shrinking by $600 bn", "3 cuts". */
  readonly question: string;
}

/** The figures of an answer in words: for the table, for the address bar. */
export function figuresOf(
  state: ConverterState,
  answer: ConverterAnswer,
  language: Language,
  messages: Messages,
): ConverterFigures {
  return state.asks === 'moves'
    ? moveFigures(state, answer, language, messages)
    : amountFigures(state, answer, language, messages);
}

function moveFigures(
  state: ConverterState,
  { amountBn, rows, all, allBeside, fold, normalTimes }: ConverterAnswer,
  language: Language,
  messages: Messages,
): ConverterFigures {
  const decimals = decimalsFor(all.high);
  const range = ({ low, high }: { low: number; high: number }) =>
    formatRange(low, high, language, { decimals });
  const counted = state.change === 'run-off' ? messages.cut : messages.hike;
  const trillions = rows.some(({ beside }) => beside.high >= 999.5);
  const dollars = ({ low, high }: { low: number; high: number }) =>
    formatAmountRange(low, high, language, { trillions }).text;
  return {
    axis: movesAxis(all.high),
    axisUnit: '',
    tick: moveLabel,
    text: (answer) => range(answer.range),
    central: (answer) => formatNumber(answer.range.central, decimals),
    beside: (answer) => dollars(answer.beside),
    all: range(all),
    normalTimes: range(normalTimes),
    normalFold: formatNumber(normalTimes.fold, 0),
    cautions: (answer) => cautionSentences(answer, language, messages),
    allBeside: dollars(allBeside),
    headline: counted,
    fold: formatNumber(fold, 0),
    question: messages.converter.omnibox[state.change === 'run-off' ? 'shrink' : 'expand'](
      formatAmount(amountBn!, language).text,
    ),
  };
}

function amountFigures(
  state: ConverterState,
  { rows, all, allBeside, fold, normalTimes }: ConverterAnswer,
  language: Language,
  messages: Messages,
): ConverterFigures {
  const trillions = all.high >= 999.5;
  const dollars = ({ low, high }: { low: number; high: number }) =>
    formatAmountRange(low, high, language, { trillions }).text;
  const shares = ({ low, high }: { low: number; high: number }) => {
    const decimals = rows.some(({ beside }) => beside.high >= 0.995) ? 0 : 1;
    return `${formatRange(low * 100, high * 100, language, { decimals })}${formatsIn[language].percentSign}`;
  };
  const perTick = trillions ? 1 / 1000 : formatsIn[language].unitsPerBillion;
  const count = formatNumber(state.moves, Number.isInteger(state.moves) ? 0 : 2);
  return {
    axis: amountsAxis(all.high),
    axisUnit: messages.converter.units[trillions ? 'trn' : 'bn'].replace(' ', '\u00a0'),
    tick: (bn) => (bn * perTick).toLocaleString('en', { maximumFractionDigits: 3 }),
    text: (answer) => dollars(answer.range),
    central: (answer) => dollars(same(answer.range)),
    beside: (answer) => shares(answer.beside),
    all: dollars(all),
    normalTimes: dollars(normalTimes),
    normalFold: formatNumber(normalTimes.fold, 0),
    cautions: (answer) => cautionSentences(answer, language, messages),
    allBeside: shares(allBeside),
    headline: (range) => range,
    fold: formatNumber(fold, 0),
    question: state.change === 'run-off' ? messages.cut(count) : messages.hike(count),
  };
}

function same({ central }: Estimate): { low: number; high: number } {
  return { low: central, high: central };
}

/** Decimals that leave two figures to the larger numbers of a table. */
function decimalsFor(largest: number): number {
  if (largest >= 100) return 0;
  if (largest >= 10) return 1;
  if (largest >= 0.3) return 2;
  return largest >= 0.03 ? 3 : 4;
}

export function ruleName(rule: Rule, messages: Messages): string {
  return messages.rules[rule.key] ?? rule.name;
}

/** The GDP a table was read with, its quarter, estimate and vintage. */
export function gdpText(
  { gdpBn, quarter, fromQuarter, estimate, vintageDay }: GdpInUse,
  language: Language,
  messages: Messages,
): string {
  const words = messages.converter;
  return words.gdp(
    formatAmount(gdpBn, language).text,
    fromQuarter === undefined
      ? formatQuarter(quarter, language)
      : words.meanOf(formatQuarter(fromQuarter, language), formatQuarter(quarter, language)),
    estimate === null ? '' : words.estimates[estimate],
    vintageDay === null ? '' : formatDay(vintageDay, language),
  );
}
