import type { Language } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import type { Figures } from '../shared/figures.ts';
import { isSeen, latestIn, type News, newsSince, type Seen } from './news.ts';

const KEY = 'news';
const NOTIFICATION = 'qt-lens-week';

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

/** Shows news on the toolbar icon until the reader has looked; null takes it away. */
async function showBadge(news: News | null, usualTitle: string): Promise<void> {
  // Firefox calls it by the name it had before.
  const action = browser.action ?? browser.browserAction;
  try {
    await action.setBadgeText({ text: news?.badge ?? '' });
    await action.setBadgeBackgroundColor({ color: '#48515e' });
    await action.setTitle({
      title: news === null ? usualTitle : [news.title, ...news.lines].join('\n'),
    });
  } catch {
    // A browser without an icon to write on, such as one on a phone.
  }
}

/** Tells news by a notification, where the reader has allowed it. */
async function notify(news: News): Promise<void> {
  try {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    await browser.notifications.create(NOTIFICATION, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as '/popup.html'),
      title: news.title,
      message: news.lines.join('\n'),
    });
  } catch {
    // Notifications are switched off in the system.
  }
}
