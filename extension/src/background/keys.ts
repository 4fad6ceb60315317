import { type KeyName, keyNames } from '../messages/protocol.ts';
import { type KeyValueStore, storageState } from './storage/key-value-store.ts';

/**
 * The reader's keys of publishers. Only the background holds them: in a database no page or content
 * script can open, and in no message.
 */
export class Keys {
  readonly #store: KeyValueStore<string>;

  constructor(store: KeyValueStore<string>) {
    this.#store = store;
  }

  /** A key; null if there is none, `undefined` if the storage does not tell. */
  async find(name: KeyName): Promise<string | null | undefined> {
    const key = await this.#store.get(name);
    return key ?? (storageState() === 'ok' ? null : undefined);
  }

  /** A key; null if there is none, or none that can be read now. */
  async of(name: KeyName): Promise<string | null> {
    return (await this.find(name)) ?? null;
  }

  /** For which publishers there is a key. */
  async held(): Promise<Record<KeyName, boolean>> {
    const held = await Promise.all(
      keyNames.map(async (name) => [name, (await this.of(name)) !== null] as const),
    );
    return Object.fromEntries(held) as Record<KeyName, boolean>;
  }

  /**
   * Keeps a key, or forgets it if it is empty; resolves to false if it is kept only until the
   * browser closes.
   */
  async keep(name: KeyName, value: string): Promise<boolean> {
    if (value !== '') return this.#store.put(name, value);
    await this.#store.remove(name);
    return true;
  }

  clear(): Promise<boolean> {
    return this.#store.clear();
  }
}

/** Whether a stored value can be a key. */
export const isKey = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;
