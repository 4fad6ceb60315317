import { useEffect, useState } from 'preact/hooks';
import { defaultSettings, onSettings, readSettings, type Settings } from '../../shared/settings.ts';
import { chooseTheme } from './theme.ts';

let current: Settings = defaultSettings;
const listeners = new Set<(settings: Settings) => void>();

function take(settings: Settings): void {
  current = settings;
  chooseTheme(settings.theme);
  for (const listener of listeners) listener(settings);
}

/**
 * Resolves when the reader's settings are known; a page that waits for it before it draws does not
 * draw twice.
 */
export const settingsRead: Promise<void> = readSettings().then(take);
onSettings(take);

/** The reader's settings on a page of the extension, followed as they change. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(current);
  useEffect(() => {
    setSettings(current);
    listeners.add(setSettings);
    return () => {
      listeners.delete(setSettings);
    };
  }, []);
  return settings;
}
