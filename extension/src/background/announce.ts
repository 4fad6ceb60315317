import { browser } from 'wxt/browser';
import type { News } from './news.ts';

const NOTIFICATION = 'qt-lens-week';

/** Shows news on the toolbar icon until the reader has looked; null takes it away. */
export async function showBadge(news: News | null, usualTitle: string): Promise<void> {
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
export async function notify(news: News): Promise<void> {
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
