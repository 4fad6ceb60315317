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
  clear(): Promise<void>;
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
    clear: async () => values.clear(),
  };
}

const DATABASE = 'qt-lens';
const VERSION = 1;
const STORES = ['figures', 'prices', 'pasted', 'keys', 'checks', 'pauses', 'pending'] as const;
export type StoreName = (typeof STORES)[number];

/** A database that does not answer is worked without, in milliseconds. */
const TIMEOUT_MS = 3000;

let connection: Promise<IDBDatabase> | undefined;

function connect(): Promise<IDBDatabase> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function open(): Promise<IDBDatabase> {
  try {
    return await openOnce();
  } catch {
    // A damaged database is begun anew: everything in it can be fetched or typed in again.
    await settled(indexedDB.deleteDatabase(DATABASE));
    return openOnce();
  }
}

async function openOnce(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    for (const store of STORES)
      if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
  };
  const database = await settled(request);
  if (STORES.some((store) => !database.objectStoreNames.contains(store))) {
    database.close();
    throw new Error('the database lacks a store');
  }
  const forget = () => {
    database.close();
    connection = undefined;
  };
  database.onversionchange = forget;
  database.onclose = forget;
  return database;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), TIMEOUT_MS);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('the database failed'));
    };
  });
}

/** Runs one transaction and waits until it is on disk. */
async function transact<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await connect()).transaction(name, mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the database gave up'));
  });
  done.catch(() => {});
  const result = await settled(work(transaction.objectStore(name)));
  if (mode === 'readwrite') await done;
  return result;
}

/**
 * A store in the extension's own database, which neither pages nor content scripts can open. What
 * cannot be written is kept in memory for as long as the worker or page lives.
 *
 * @param isValid Tells a value as it was put from a damaged one.
 */
export function databaseStore<T>(
  name: StoreName,
  isValid: (value: unknown) => value is T,
): KeyValueStore<T> {
  // What could not be written; `undefined`: could not be removed.
  const unwritten = new Map<string, T | undefined>();
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
    async put(key, value) {
      try {
        await transact(name, 'readwrite', (store) => store.put(value, key));
        unwritten.delete(key);
        return true;
      } catch {
        unwritten.set(key, value);
        return false;
      }
    },
    async remove(key) {
      try {
        await transact(name, 'readwrite', (store) => store.delete(key));
        unwritten.delete(key);
      } catch {
        unwritten.set(key, undefined);
      }
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
      } catch {
        // Nothing more can be done about it.
      }
    },
  };
}
