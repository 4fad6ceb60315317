import { type PolicyDoubt, policyClockOn, policyDoubts, securitiesHeld } from '@qt-lens/core';
import {
  formatAmount,
  formatDay,
  formatNumber,
  formatPercent,
  type Language,
  messagesIn,
} from '@qt-lens/ui';
import type { Figures } from './figures.ts';

type ClockFigures = Pick<
  Figures,
  'assets' | 'treasuries' | 'mbs' | 'target-lower' | 'target-upper' | 'effr'
>;

/** The rate phase of the latest figures in one sentence, and what speaks against the phases. */
export interface PolicySentences {
  readonly rate: string;
  /** The same in two words. */
  readonly rateBrief: string;
  /** Nothing where the figures agree with what is said. */
  readonly doubts: readonly string[];
}

/** What the Fed did with its rate, as far as the figures reach, and where they contradict. */
export function policySentences(figures: ClockFigures, language: Language): PolicySentences {
  const { clock } = messagesIn[language];
  const target = { lower: figures['target-lower'], upper: figures['target-upper'] };
  const days = [figures.assets, figures.effr, target.upper].map(
    ({ days }) => days[days.length - 1],
  );
  const day = Math.max(...days);
  const { rate, targetPercent, targetKnownTo } = policyClockOn(day, target);
  const range = `${formatNumber(targetPercent.lower, 2)}–${percent(targetPercent.upper, language)}`;
  const doubts = policyDoubts(day, {
    securities: securitiesHeld(figures),
    target,
    fundsRate: figures.effr,
  });
  return {
    rateBrief: clock.brief[rate.kind],
    rate: clock.rates[rate.kind](
      formatDay(rate.decided ?? rate.from, language),
      targetKnownTo === null ? range : clock.known(range, formatDay(targetKnownTo, language)),
    ),
    doubts: doubts.map((doubt) => doubtSentence(doubt, language)),
  };
}

function percent(value: number, language: Language): string {
  return formatPercent(value, language, { decimals: 2 }).text;
}

function doubtSentence(doubt: PolicyDoubt, language: Language): string {
  const { doubts } = messagesIn[language].clock;
  switch (doubt.reason) {
    case 'securities-fell':
    case 'securities-rose':
      return doubts[doubt.reason](
        formatAmount(Math.abs(doubt.changeBn), language).text,
        formatDay(doubt.to.date, language),
      );
    case 'rate-outside-target':
      return doubts[doubt.reason](
        percent(doubt.ratePercent, language),
        formatDay(doubt.date, language),
      );
    case 'outcome-unknown':
      return doubts[doubt.reason](formatDay(doubt.decided, language));
  }
}
