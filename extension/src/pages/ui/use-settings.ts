import { useEffect, useState } from 'preact/hooks';
import {
  defaultSettings,
  onSettings,
  parseSettings,
  readSettings,
  type Settings,
} from '../../shared/settings.ts';
import { chooseTheme } from './theme.ts';

// The extension's storage answers after a page could have drawn; what pages keep themselves is there
// at once.
const MIRROR = 'qt-lens-settings';
const kept = mirrored();

let current: Settings = kept ?? defaultSettings;
let text = JSON.stringify(current);
const listeners = new Set<(settings: Settings) => void>();

function mirrored(): Settings | null {
  try {
    const stored = localStorage.getItem(MIRROR);
    return stored === null ? null : parseSettings(JSON.parse(stored));
  } catch {
    return null;
  }
}

function take(settings: Settings): void {
  const now = JSON.stringify(settings);
  chooseTheme(settings.theme);
  try {
    if (localStorage.getItem(MIRROR) !== now) localStorage.setItem(MIRROR, now);
  } catch {
    // Pages wait for the extension's storage then.
  }
  if (now === text) return;
  text = now;
  current = settings;
  for (const listener of listeners) listener(settings);
}

/** Reads the reader's settings and follows them. */
export async function followSettings(): Promise<void> {
  onSettings(take);
  take(await readSettings());
}

/** Whether a page can draw by the settings as pages last saw them. */
export const settingsKnown = kept !== null;

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
