import { type Phase, phases, toEpochDay } from '@qt-lens/core';
import type { Messages } from '@qt-lens/ui';
import type { PhaseSpan } from '@qt-lens/ui/chart';

/** A phase's name in the reader's language. */
export function phaseName(phase: Phase, messages: Messages): string {
  return messages.phases[phase.key] ?? phase.name;
}

/** The phases that fall between two days, cut to them. */
export function phaseSpans(messages: Messages, first: number, last: number): PhaseSpan[] {
  return phases
    .map((phase, index) => {
      const from = phase.from === null ? first : toEpochDay(phase.from);
      const to = phase.to === null ? last : toEpochDay(phase.to);
      const next = phases[index + 1];
      return {
        kind: phase.kind,
        from: Math.max(from, first),
        to: Math.min(to, last),
        label: phaseName(phase, messages),
        beside: next?.from != null && toEpochDay(next.from) <= to,
      };
    })
    .filter((span) => span.from <= span.to);
}
