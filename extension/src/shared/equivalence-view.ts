import { compareRules, equivalentHikes, phaseRunOff, phases } from '@qt-lens/core';
import { formatAmount, formatNumber, formatRange, type Language, messagesIn } from '@qt-lens/ui';
import type { EquivalenceView } from '../messages/card-view.ts';
import type { Figures } from './figures.ts';

/**
 * The last run-off that has ended, in hikes by a rule, with the range of all other published rules.
 */
export function lastRunOffInHikes(
  { assets, gdp }: Figures,
  ruleKey: string,
  language: Language,
): EquivalenceView {
  const messages = messagesIn[language];
  const phase = phases.findLast(({ kind, to }) => kind === 'tightening' && to !== null)!;
  const { runOffBn, gdp: gdpUsed } = phaseRunOff(phase, assets, gdp);
  const hikes = equivalentHikes(runOffBn, { gdpBn: gdpUsed.gdpBn, rule: ruleKey });
  const others = compareRules(runOffBn, { gdpBn: gdpUsed.gdpBn, except: ruleKey }).hikes;
  return {
    amount: messages.card.runOff(
      messages.phases[phase.key] ?? phase.name,
      formatAmount(runOffBn, language).text,
    ),
    hikes: messages.hike(formatRange(hikes.low, hikes.high, language)),
    rulePrefix: messages.card.rule,
    ruleName: messages.rules[hikes.rule.key] ?? hikes.rule.name,
    ruleStates: messages.card.ruleStates(
      messages.converter.rules[hikes.rule.key]?.states ?? hikes.rule.states,
      formatAmount(gdpUsed.gdpBn, language).text,
    ),
    rest:
      messages.card.central(formatNumber(hikes.central, 1)) +
      messages.card.otherRules(formatRange(others.low, others.high, language)),
    low: hikes.low,
    high: hikes.high,
  };
}
