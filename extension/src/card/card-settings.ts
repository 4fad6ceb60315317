import { browser } from 'wxt/browser';
import { type CardSettings, defaultCardSettings } from './host.tsx';

const keyOf = (site: string) => `card:${site}`;

/** Where the reader left the card on a site. Damaged or missing settings are the default. */
export async function loadCardSettings(site: string): Promise<CardSettings> {
  try {
    const stored = (await browser.storage.local.get(keyOf(site)))[keyOf(site)] as Partial<CardSettings> | undefined;
    const { right, bottom } = stored?.place ?? {};
    return {
      place: Number.isFinite(right) && Number.isFinite(bottom) ? { right: right!, bottom: bottom! } : defaultCardSettings.place,
      collapsed: stored?.collapsed === true,
    };
  } catch {
    return defaultCardSettings;
  }
}

/** Keeps the settings of a site. A full or broken store loses the place of the card, nothing more. */
export async function saveCardSettings(site: string, settings: CardSettings): Promise<void> {
  try {
    await browser.storage.local.set({ [keyOf(site)]: settings });
  } catch {
    // The card stays where it is until the page is left.
  }
}
