import { phaseOn, purchasePaceOn } from '@qt-lens/core';
import { formatAmount, type Language, messagesIn } from '@qt-lens/ui';

/** What the Fed does with its balance sheet on a day, in one plain sentence. */
export function stateSentence(day: string, language: Language): string {
  const { state, notYetHeld } = messagesIn[language].week;
  const { kind, heldFrom } = phaseOn(day).phase;
  if (heldFrom !== undefined && day < heldFrom) return notYetHeld;
  if (kind !== 'reserve-management') return state[kind];
  return state[kind](formatAmount(purchasePaceOn(day) ?? 0, language).text);
}
