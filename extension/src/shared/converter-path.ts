import { type Phase, phases } from '@qt-lens/core';
import { type ConverterState, converterQuery } from '@qt-lens/ui/converter';

/** What of a selection is passed on: more is no amount with its words. */
const MAX_CHARACTERS = 400;

/** Path of the converter page for a question: `/converter.html?amount=600&unit=bn`. */
export function converterPath(state: ConverterState): string {
  return `/converter.html?${converterQuery(state)}`;
}

/**
 * Path of the converter page for words selected on a page; the converter finds the amount in them.
 */
export function converterPathForSelection(selection: string): string {
  const labels = selection.replace(/\s+/g, ' ').trim().slice(0, MAX_CHARACTERS);
  return `/converter.html?${new URLSearchParams({ selection: labels })}`;
}

/** The words a converter page was opened for, or null. */
export function selectionIn(query: string): string | null {
  return new URLSearchParams(query).get('selection');
}

/**
 * Path of the converter page for the run-off of a phase, at the mean GDP of its quarters: what the
 * card says of it.
 */
export function converterPathForPhase(phase: string): string {
  return `/converter.html?${new URLSearchParams({ phase })}`;
}

/** The phase a converter page was opened for: one with a beginning; null otherwise. */
export function phaseIn(query: string): Phase | null {
  const key = new URLSearchParams(query).get('phase');
  return phases.find((phase) => phase.key === key && phase.from !== null) ?? null;
}
