import { browser } from 'wxt/browser';
import { type CardSettings, defaultCardSettings } from '../../messages/card-settings.ts';
import { parseCardSettings } from '../parse-request.ts';

const keyOf = (site: string) => `card:${site}`;

// What could not be stored, for as long as the worker lives.
const unstored = new Map<string, CardSettings>();

/** Where the reader left the card on a site. Damaged or missing settings are the default. */
export async function cardSettingsOn(site: string): Promise<CardSettings> {
  const kept = unstored.get(site);
  if (kept !== undefined) return kept;
  try {
    return (
      parseCardSettings((await browser.storage.local.get(keyOf(site)))[keyOf(site)]) ??
      defaultCardSettings
    );
  } catch {
    return defaultCardSettings;
  }
}

/** Keeps the settings of a site. */
export async function keepCardSettings(site: string, settings: CardSettings): Promise<void> {
  try {
    await browser.storage.local.set({ [keyOf(site)]: settings });
    unstored.delete(site);
  } catch {
    unstored.set(site, settings);
  }
}
