import type { Tone } from '../messages/card-view.ts';
import type { ChangeColouring } from './settings.ts';

/** The colour a change is written in: none where the reader wants none, or nothing changed. */
export function changeTone(change: number, colouring: ChangeColouring): Tone | undefined {
  if (colouring === 'none' || change === 0 || Number.isNaN(change)) return undefined;
  return change > 0 === (colouring === 'red-up') ? 'red' : 'green';
}
