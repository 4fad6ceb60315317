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
