import { onChange } from '../../messages/broadcast.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { type FiguresState, isFiguresState, isSeriesUpdate } from '../../messages/series-update.ts';
import { embeddedFigures, type Figures, figuresWith } from '../../shared/figures.ts';

export interface CurrentFigures {
  readonly figures: Figures;
  readonly state: FiguresState;
}

const UNKNOWN: FiguresState = { kind: 'current', stale: false, error: null };

/**
 * The figures a page of the extension shows: live where the background has them, the shipped ones
 * where it does not answer.
 */
export async function currentFigures(): Promise<CurrentFigures> {
  const message = await sendMessage({ type: 'figures' });
  if (message === null || !isFiguresState(message.state))
    return { figures: embeddedFigures(), state: UNKNOWN };
  const sound = Object.entries(message.updates ?? {}).filter(([, update]) =>
    isSeriesUpdate(update),
  );
  return { figures: figuresWith(Object.fromEntries(sound)), state: message.state };
}

/**
 * Calls back when there are other figures, or when their state has changed. Returns what ends it.
 */
export function onFigures(listener: () => void): () => void {
  return onChange('figures', listener);
}
