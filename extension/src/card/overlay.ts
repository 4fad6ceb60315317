import { ask } from '../ask.ts';
import type { Instrument } from '../sites/index.ts';
import { watchInstrument } from '../sites/watch.ts';
import { loadCardSettings, saveCardSettings } from './card-settings.ts';
import { CardHost } from './host.tsx';

/** Keeps one card on a page while it shows an instrument, and none while it does not. */
export function showCardOn(window: Window, signal: AbortSignal): void {
  let shown: { host: CardHost; site: string } | null = null;
  let current: Instrument | null = null;

  const hide = () => {
    shown?.host.remove();
    shown = null;
  };

  const show = async (instrument: Instrument | null) => {
    current = instrument;
    if (instrument === null) return hide();
    const [view, settings] = await Promise.all([
      ask({ type: 'card', instrument, languages: window.navigator.languages }),
      loadCardSettings(instrument.site),
    ]);
    // The page may have moved on while the background answered.
    if (current !== instrument || signal.aborted || view === null) return;
    if (shown !== null && shown.site !== instrument.site) hide();
    shown ??= {
      site: instrument.site,
      host: new CardHost(window, {
        settings,
        onSettings: (changed) => void saveCardSettings(instrument.site, changed),
        onOpenChart: () => {
          if (current !== null) void ask({ type: 'open-chart', instrument: current });
        },
      }),
    };
    shown.host.show(view);
  };

  watchInstrument(window, (instrument) => void show(instrument), signal);
  signal.addEventListener('abort', hide, { once: true });
}
