import type { Language } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import type { Figures } from '../shared/figures.ts';
import { notify, showBadge } from './announce.ts';
import { isSeen, latestIn, newsSince, type Seen } from './news.ts';

const KEY = 'news';

interface Kept {
  /** What the reader has looked at. */
  readonly seen: Seen;
  /** What a notification has told of, so that nothing is told twice. */
  readonly told: Seen;
}

/** Tells the reader once of new figures: on the toolbar icon, and by a notification if wanted. */
export class Announcer {
  #queue: Promise<void> = Promise.resolve();

  /** Compares the figures with what the reader has seen. */
  announce(
    figures: Figures,
    reader: { readonly language: Language; readonly notify: boolean },
  ): Promise<void> {
    return this.#inTurn(async () => {
      const latest = latestIn(figures);
      const kept = (await read()) ?? { seen: latest, told: latest };
      await showBadge(newsSince(kept.seen, figures, reader.language), 'QT Lens');
      const untold = newsSince(kept.told, figures, reader.language);
      if (untold !== null && reader.notify) await notify(untold);
      await write({ seen: kept.seen, told: latest });
    });
  }

  /** The reader has looked: the icon is plain again. */
  looked(figures: Figures): Promise<void> {
    return this.#inTurn(async () => {
      const latest = latestIn(figures);
      await write({ seen: latest, told: latest });
      await showBadge(null, 'QT Lens');
    });
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => console.error(error));
    return this.#queue;
  }
}

async function read(): Promise<Kept | null> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof kept !== 'object' || kept === null) return null;
  const { seen, told } = kept as Partial<Record<string, unknown>>;
  return isSeen(seen) && isSeen(told) ? { seen, told } : null;
}

const write = (kept: Kept): Promise<void> => browser.storage.local.set({ [KEY]: kept });
