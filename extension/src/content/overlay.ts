import { browser } from 'wxt/browser';
import type { ActionName } from '../messages/card-view.ts';
import type { Seen } from '../messages/protocol.ts';
import { isContextInvalidated, sendMessage } from '../messages/send-message.ts';
import type { PageSymbol } from '../sites/page-symbol.ts';
import { CardHost } from './host.tsx';
import { watchReaderInput } from './reader-input.ts';
import { watchInstrument } from './watch.ts';

/**
 * Pauses before asking again for what is on its way, or for a card that did not come, in
 * milliseconds.
 */
const ASK_AGAIN_AFTER = [2000, 8000, 30_000];
/**
 * How often a visible page looks whether the extension behind it is still there, in milliseconds.
 */
const LOOK_EVERY = 5000;
/** The background hears of presses no more often than this, in milliseconds. */
const TELL_EVERY = 1000;

const sameSymbol = (a: PageSymbol, b: PageSymbol): boolean =>
  a.site === b.site && a.symbol === b.symbol;

/**
 * Keeps one card on a page while it shows an instrument, and none while it does not, for as long as
 * the page lives.
 */
export function showCardOn(window: Window): void {
  let shown: { host: CardHost; site: string } | null = null;
  let current: PageSymbol | null = null;
  let invalidated = false;
  let seen: Seen = 'opened';
  let told = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;

  const hide = () => {
    clearInterval(watch);
    shown?.host.remove();
    shown = null;
  };

  /** Asks for the card and shows it; what is not there yet is asked for again a few times. */
  const refresh = async (page: PageSymbol, times = 0, force = false) => {
    clearTimeout(timer);
    const answer = await sendMessage({
      type: 'card',
      page,
      languages: window.navigator.languages,
      force,
      seen,
    });
    // The page may have moved on while the background answered.
    if (current !== page) return;
    if (answer === null && isContextInvalidated()) return cut();
    if ((answer === null || answer.view?.pending) && times < ASK_AGAIN_AFTER.length) {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(page, times + 1), ASK_AGAIN_AFTER[times]);
    }
    if (answer === null) return;
    if (answer.view === null || shown?.site !== page.site) hide();
    if (answer.view === null) return;
    if (shown === null) {
      const host = new CardHost(window, {
        settings: answer.settings,
        onSettings: (settings) =>
          void sendMessage({ type: 'keep-card', site: page.site, settings }),
        onAction: act,
      });
      shown = { site: page.site, host };
      watch = setInterval(() => {
        if (window.document.visibilityState === 'visible' && isContextInvalidated()) cut();
      }, LOOK_EVERY);
    }
    shown.host.show(answer.view);
  };

  const act = (name: ActionName) => {
    if (current === null || invalidated || isContextInvalidated()) return cut();
    if (name === 'again') void refresh(current, 0, true);
    else if (name === 'open-options' || name === 'open-converter') void sendMessage({ type: name });
    else void sendMessage({ type: name, page: current });
  };

  /** The extension is gone: the card keeps what it shows, and says so. */
  const cut = () => {
    invalidated = true;
    clearTimeout(timer);
    clearInterval(watch);
    shown?.host.showContextInvalidated();
  };

  let followed: PageSymbol | null = null;
  const follow = (page: PageSymbol | null) => {
    // Out of the back/forward cache a page comes with what it showed.
    if (page !== null && followed !== null && !sameSymbol(page, followed))
      seen = input.take() ? 'chosen' : 'unseen';
    followed = page ?? followed;
    current = page;
    clearTimeout(timer);
    if (page === null || invalidated) return hide();
    void refresh(page);
  };

  const onMessage = (message: unknown, sender: { id?: string }) => {
    const isOurs =
      typeof message === 'object' &&
      message !== null &&
      'type' in message &&
      message.type === 'card-changed';
    if (isOurs && sender.id === browser.runtime.id && current !== null) void refresh(current);
  };

  const input = watchReaderInput(window, () => {
    if (invalidated || current === null) return;
    const now = performance.now();
    if (now - told >= TELL_EVERY) {
      told = now;
      void sendMessage({ type: 'input' });
    }
    if (seen !== 'unseen') return;
    seen = 'chosen';
    void refresh(current);
  });

  browser.runtime.onMessage.addListener(onMessage);
  watchInstrument(window, follow, new AbortController().signal);
}
