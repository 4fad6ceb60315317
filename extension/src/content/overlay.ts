import { browser } from 'wxt/browser';
import type { ActionName } from '../messages/card-view.ts';
import { ask, isCutOff } from '../messages/send-message.ts';
import type { Instrument } from '../sites/index.ts';
import { CardHost } from './host.tsx';
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

/**
 * Keeps one card on a page while it shows an instrument, and none while it does not, for as long as
 * the page lives.
 */
export function showCardOn(window: Window): void {
  let shown: { host: CardHost; site: string } | null = null;
  let current: Instrument | null = null;
  let cutOff = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;

  const hide = () => {
    clearInterval(watch);
    shown?.host.remove();
    shown = null;
  };

  /** Asks for the card and shows it; what is not there yet is asked for again a few times. */
  const refresh = async (instrument: Instrument, times = 0, again = false) => {
    clearTimeout(timer);
    const answer = await ask({
      type: 'card',
      instrument,
      languages: window.navigator.languages,
      again,
    });
    // The page may have moved on while the background answered.
    if (current !== instrument) return;
    if (answer === null && isCutOff()) return cut();
    if ((answer === null || answer.view?.pending) && times < ASK_AGAIN_AFTER.length) {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(instrument, times + 1), ASK_AGAIN_AFTER[times]);
    }
    if (answer === null) return;
    if (answer.view === null || shown?.site !== instrument.site) hide();
    if (answer.view === null) return;
    if (shown === null) {
      const host = new CardHost(window, {
        settings: answer.settings,
        onSettings: (settings) => void ask({ type: 'keep-card', site: instrument.site, settings }),
        onAction: act,
      });
      shown = { site: instrument.site, host };
      watch = setInterval(() => {
        if (window.document.visibilityState === 'visible' && isCutOff()) cut();
      }, LOOK_EVERY);
    }
    shown.host.show(answer.view);
  };

  const act = (name: ActionName) => {
    if (current === null || cutOff || isCutOff()) return cut();
    if (name === 'again') void refresh(current, 0, true);
    else if (name === 'open-options' || name === 'open-converter') void ask({ type: name });
    else void ask({ type: name, instrument: current });
  };

  /** The extension is gone: the card keeps what it shows, and says so. */
  const cut = () => {
    cutOff = true;
    clearTimeout(timer);
    clearInterval(watch);
    shown?.host.showLost();
  };

  const follow = (instrument: Instrument | null) => {
    current = instrument;
    clearTimeout(timer);
    if (instrument === null || cutOff) return hide();
    void refresh(instrument);
  };

  const heard = (message: unknown, sender: { id?: string }) => {
    const isOurs =
      typeof message === 'object' &&
      message !== null &&
      'type' in message &&
      message.type === 'card-changed';
    if (isOurs && sender.id === browser.runtime.id && current !== null) void refresh(current);
  };

  browser.runtime.onMessage.addListener(heard);
  watchInstrument(window, follow, new AbortController().signal);
}
