import { compareRules, equivalentHikes, phaseRunOff, phases, securitiesHeld } from '@qt-lens/core';
import {
  cautionSentences,
  formatAmount,
  formatNumber,
  formatRange,
  type Language,
  messagesIn,
  sentences,
} from '@qt-lens/ui';
import type { EquivalenceView } from '../messages/card-view.ts';
import type { Figures } from './figures.ts';

/** The last run-off that has ended. */
export const lastRunOffPhase = phases.findLast(
  ({ kind, to }) => kind === 'tightening' && to !== null,
)!;

/**
 * The securities of the last run-off that has ended, which the rules are about, in hikes by a rule;
 * beside it the range of the other rules of normal times, and of the rest apart.
 */
export function lastRunOffInHikes(
  { assets, treasuries, mbs, gdp }: Figures,
  ruleKey: string,
  language: Language,
): EquivalenceView {
  const messages = messagesIn[language];
  const { card, converter } = messages;
  const phase = lastRunOffPhase;
  const { runOffBn, gdp: gdpUsed } = phaseRunOff(phase, securitiesHeld({ treasuries, mbs }), gdp);
  const { gdpBn } = gdpUsed;
  const hikes = equivalentHikes(runOffBn, { gdpBn, rule: ruleKey });
  const { normalTimes: others, rows } = compareRules(runOffBn, { gdpBn, except: ruleKey });
  const apart = rows.filter(({ rule }) => rule.conditions !== 'normal');
  const range = (low: number, high: number) => formatRange(low, high, language);
  return {
    amount: card.runOff(
      messages.phases[phase.key] ?? phase.name,
      formatAmount(runOffBn, language).text,
    ),
    hikes: messages.hike(range(hikes.low, hikes.high)),
    rulePrefix: card.rule,
    ruleName: messages.rules[hikes.rule.key] ?? hikes.rule.name,
    ruleStates: sentences(
      language,
      card.ruleStates(
        converter.rules[hikes.rule.key]?.states ?? hikes.rule.states,
        formatAmount(gdpBn, language).text,
      ),
      card.apart(
        range(
          Math.min(...apart.map((row) => row.hikes.low)),
          Math.max(...apart.map((row) => row.hikes.high)),
        ),
      ),
    ),
    beside: sentences(
      language,
      converter.hikeHere(converter.hikeMeanings[hikes.rule.hike]),
      ...cautionSentences(hikes, language, messages),
      card.assetsFell(formatAmount(phaseRunOff(phase, assets, gdp).runOffBn, language).text),
    ),
    rest:
      card.central(formatNumber(hikes.central, 1)) +
      card.otherRules(range(others.low, others.high)),
    others: card.otherRules(range(others.low, others.high)),
    low: hikes.low,
    high: hikes.high,
  };
}
