import type { Rule, RuleCaution } from '@qt-lens/core';
import type { Language } from '../format/language.ts';
import { formatPercent } from '../format/numbers.ts';
import type { Messages } from './messages.ts';

/** What to say beside an answer of a rule that was asked for what it was not stated for. */
export function cautionSentences(
  { cautions, rule }: { readonly cautions: readonly RuleCaution[]; readonly rule: Rule },
  language: Language,
  messages: Messages,
): string[] {
  const share = formatPercent(100 * rule.statedFor.maxShareOfGdp, language, { decimals: 1 }).text;
  return cautions.map((caution) => messages.converter.cautions[caution](share));
}
