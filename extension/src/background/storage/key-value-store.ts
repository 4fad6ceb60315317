import type { StorageState } from '../../messages/protocol.ts';

/**
 * Values under keys, kept between sessions where the browser lets them be kept. No method ever
 * rejects.
 */
export interface KeyValueStore<T> {
  /** The value, or `undefined` if there is none or what is kept is damaged. */
  get(key: string): Promise<T | undefined>;
  /**
   * Keeps a value; resolves to false if it is kept in memory only, because the disk is full or
   * broken.
   */
  put(key: string, value: T): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** All sound values with their keys. */
  entries(): Promise<Array<readonly [string, T]>>;
  /**
   * Forgets everything, because the reader wants to; resolves to false if it is still on disk. Where
   * the storage takes no such order, the whole database goes.
   */
  clear(): Promise<boolean>;
}

/** A store in memory: for tests, and where nothing can be kept. */
export function memoryStore<T>(): KeyValueStore<T> {
  const values = new Map<string, T>();
  return {
    get: async (key) => values.get(key),
    put: async (key, value) => {
      values.set(key, value);
      return true;
    },
    remove: async (key) => {
      values.delete(key);
    },
    entries: async () => [...values],
    clear: async () => {
      values.clear();
      return true;
    },
  };
}

const DATABASE = 'qt-lens';
const VERSION = 2;
const STORES = [
  'figures',
  'prices',
  'pasted',
  'keys',
  'checks',
  'pauses',
  'pending',
  'spent',
] as const;
export type StoreName = (typeof STORES)[number];

/** What does not answer within so many milliseconds is worked without meanwhile. */
const TIMEOUT_MS = 3000;
/** What did not answer before is not waited for as long again. */
const SLOW_TIMEOUT_MS = 300;

let state: StorageState = 'ok';
let opening: Promise<IDBDatabase> | undefined;
const writers = new Set<() => Promise<void>>();

/** How the storage did the last time it was asked. */
export function storageState(): StorageState {
  return state;
}

class StorageError extends Error {
  readonly state: StorageState;

  constructor(state: StorageState) {
    super(`the database is ${state}`);
    this.state = state;
  }
}

/** The database, however long the browser takes to open it; one request at a time. */
function connect(): Promise<IDBDatabase> {
  opening ??= open().then(
    (database) => {
      if (state !== 'ok') {
        state = 'ok';
        // What was kept in memory meanwhile.
        for (const write of writers) void write();
      }
      return database;
    },
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return inTime(opening);
}

async function open(): Promise<IDBDatabase> {
  let database: IDBDatabase;
  try {
    database = await openAs(VERSION);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError')
      throw new StorageError('broken');
    // A later version was here, and this one came back. Its database will do if it has the stores.
    database = await openAs().catch(() => {
      throw new StorageError('broken');
    });
    if (lacksStores(database)) {
      database.close();
      throw new StorageError('newer');
    }
  }
  if (lacksStores(database)) {
    const { version } = database;
    database.close();
    database = await openAs(version + 1).catch(() => {
      throw new StorageError('broken');
    });
  }
  const forget = () => {
    database.close();
    opening = undefined;
  };
  database.onversionchange = forget;
  database.onclose = forget;
  return database;
}

function openAs(version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, version);
  request.onupgradeneeded = () => {
    for (const store of STORES)
      if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
  };
  return settled(request);
}

const lacksStores = ({ objectStoreNames }: IDBDatabase): boolean =>
  STORES.some((store) => !objectStoreNames.contains(store));

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new StorageError('broken'));
  });
}

/** What comes of some work, unless it takes too long; the work itself goes on. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new StorageError('slow')),
      state === 'slow' ? SLOW_TIMEOUT_MS : TIMEOUT_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Runs one transaction and waits until it is on disk. */
async function transact<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  try {
    const transaction = (await connect()).transaction(name, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new StorageError('broken'));
    });
    done.catch(() => {});
    const result = settled(work(transaction.objectStore(name)));
    const value = await inTime(mode === 'readwrite' ? done.then(() => result) : result);
    state = 'ok';
    return value;
  } catch (error) {
    state = error instanceof StorageError ? error.state : 'broken';
    throw error;
  }
}

/** Deletes the database, for a reader who wants to begin anew; resolves to whether it is gone. */
async function erase(): Promise<boolean> {
  try {
    void opening?.then((database) => database.close()).catch(() => {});
    opening = undefined;
    await inTime(settled(indexedDB.deleteDatabase(DATABASE)));
    state = 'ok';
    return true;
  } catch {
    return false;
  }
}

/**
 * A store in the extension's own database, which neither pages nor content scripts can open. What
 * cannot be written is kept in memory for as long as the worker or page lives, and written when the
 * database answers again.
 *
 * Written by hand: a library such as idb-keyval has one store a database, and no answer to a
 * database that is slow, newer or broken, which is what this file is about.
 *
 * @param isValid Tells a value as it was put from a damaged one.
 */
export function databaseStore<T>(
  name: StoreName,
  isValid: (value: unknown) => value is T,
): KeyValueStore<T> {
  // What could not be written; `undefined`: could not be removed.
  const unwritten = new Map<string, T | undefined>();
  const write = async (key: string, value: T | undefined): Promise<boolean> => {
    unwritten.set(key, value);
    try {
      await transact(
        name,
        'readwrite',
        (store): IDBRequest => (value === undefined ? store.delete(key) : store.put(value, key)),
      );
      // Unless something else was put meanwhile.
      if (unwritten.get(key) === value) unwritten.delete(key);
      return true;
    } catch {
      return false;
    }
  };
  writers.add(async () => {
    for (const [key, value] of unwritten) await write(key, value);
  });
  return {
    async get(key) {
      if (unwritten.has(key)) return unwritten.get(key);
      try {
        const value: unknown = await transact(name, 'readonly', (store) => store.get(key));
        return isValid(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    put: write,
    async remove(key) {
      await write(key, undefined);
    },
    async entries() {
      const kept = new Map<string, T>();
      try {
        const [keys, values] = await Promise.all([
          transact(name, 'readonly', (store) => store.getAllKeys()),
          transact(name, 'readonly', (store): IDBRequest<unknown[]> => store.getAll()),
        ]);
        keys.forEach((key, i) => {
          const value = values[i];
          if (isValid(value)) kept.set(String(key), value);
        });
      } catch {
        // Only what is in memory, then.
      }
      for (const [key, value] of unwritten) {
        if (value === undefined) kept.delete(key);
        else kept.set(key, value);
      }
      return [...kept];
    },
    async clear() {
      unwritten.clear();
      try {
        await transact(name, 'readwrite', (store) => store.clear());
        return true;
      } catch {
        return erase();
      }
    },
  };
}
