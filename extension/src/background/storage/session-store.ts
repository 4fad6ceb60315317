import { browser } from 'wxt/browser';
import { type KeyValueStore, memoryStore } from './key-value-store.ts';

/**
 * Values kept until the browser closes, over restarts of the worker: for what may not be stored for
 * longer. In the worker's memory where the browser has no such storage.
 *
 * @param isSound Whether a kept value can be used.
 */
export function sessionStore<T>(
  name: string,
  isSound: (value: unknown) => value is T,
): KeyValueStore<T> {
  const area = browser.storage.session;
  if (area === undefined) return memoryStore();
  const prefix = `${name}:`;
  const all = async (): Promise<Record<string, unknown>> => {
    try {
      return await area.get(null);
    } catch {
      return {};
    }
  };
  return {
    async get(key) {
      const value = (await all())[prefix + key];
      return isSound(value) ? value : undefined;
    },
    async put(key, value) {
      try {
        await area.set({ [prefix + key]: value });
        return true;
      } catch {
        return false;
      }
    },
    async remove(key) {
      await area.remove(prefix + key).catch(() => {});
    },
    async entries() {
      return Object.entries(await all()).flatMap(([key, value]): [string, T][] =>
        key.startsWith(prefix) && isSound(value) ? [[key.slice(prefix.length), value]] : [],
      );
    },
    async clear() {
      try {
        const keys = Object.keys(await all()).filter((key) => key.startsWith(prefix));
        await area.remove(keys);
        return true;
      } catch {
        return false;
      }
    },
  };
}
