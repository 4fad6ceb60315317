import { IDBFactory, IDBObjectStore as StandInStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Stores from './key-value-store.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

let disk: IDBFactory;
let stores: typeof Stores;

/** The worker, begun anew on what is on disk. */
async function restart(): Promise<void> {
  vi.resetModules();
  stores = await import('./key-value-store.ts');
}

const keys = () => stores.databaseStore('keys', isText);

beforeEach(async () => {
  disk = new IDBFactory();
  vi.stubGlobal('indexedDB', disk);
  await restart();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The database as another program would find it. */
function opened(version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = disk.open('qt-lens', version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Whether anything asks for the database to be deleted. */
const deletions = () => vi.spyOn(disk, 'deleteDatabase');

test('what is kept is there after a restart', async () => {
  expect(await keys().put('tiingo', 'a key')).toBe(true);
  await restart();
  expect(await keys().get('tiingo')).toBe('a key');
  expect(await keys().entries()).toEqual([['tiingo', 'a key']]);
  expect(stores.storageState()).toBe('ok');
  await keys().remove('tiingo');
  await restart();
  expect(await keys().get('tiingo')).toBeUndefined();
});

describe('nothing is deleted', () => {
  test('by a version that comes back after a later one: keys stay, and more can be kept', async () => {
    await keys().put('tiingo', 'a key');
    await restart();
    const later = await opened(2, (database) => database.createObjectStore('notes'));
    later.close();
    const deleted = deletions();
    expect(await keys().get('tiingo')).toBe('a key');
    expect(await keys().put('fred', 'another')).toBe(true);
    expect(deleted).not.toHaveBeenCalled();
    await restart();
    expect((await opened()).version).toBe(2);
    expect(await keys().entries()).toEqual([
      ['fred', 'another'],
      ['tiingo', 'a key'],
    ]);
  });

  test('of a later version that keeps other things: the worker goes on in memory and says so', async () => {
    const later = await opened(9, (database) => {
      database.createObjectStore('vault').put('a key', 'tiingo');
    });
    later.close();
    const deleted = deletions();
    const store = keys();
    expect(await store.put('tiingo', 'typed in')).toBe(false);
    expect(await store.get('tiingo')).toBe('typed in');
    expect(stores.storageState()).toBe('newer');
    expect(deleted).not.toHaveBeenCalled();
    expect([...(await opened()).objectStoreNames]).toEqual(['vault']);
  });

  test('of a database that lacks a store: it is added', async () => {
    const partial = await opened(1, (database) => {
      database.createObjectStore('keys').put('a key', 'tiingo');
    });
    partial.close();
    const deleted = deletions();
    const prices = stores.databaseStore('prices', isText);
    expect(await prices.put('SPY', 'prices')).toBe(true);
    expect(await keys().get('tiingo')).toBe('a key');
    expect(deleted).not.toHaveBeenCalled();
  });

  test('of one that is slow to open: the worker goes on in memory, and writes when it answers', async () => {
    await keys().put('tiingo', 'a key');
    await restart();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const deleted = deletions();
    // As reproduced in a real browser: the success comes after 3.6 s, the limit is 3.
    let answer = () => {};
    const open = disk.open.bind(disk);
    const asked = vi.spyOn(disk, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      return new Proxy(request, {
        set: (target, property, value) => {
          if (property === 'onsuccess') {
            let succeeded: Event | undefined;
            target.onsuccess = (event) => (succeeded = event);
            answer = () => value.call(target, succeeded);
          } else Reflect.set(target, property, value);
          return true;
        },
        get: (target, property) => Reflect.get(target, property),
      });
    });
    const store = keys();
    const first = store.get('tiingo');
    await vi.advanceTimersByTimeAsync(3100);
    expect(await first).toBeUndefined();
    expect(stores.storageState()).toBe('slow');
    const put = store.put('fred', 'typed in');
    await vi.advanceTimersByTimeAsync(400);
    expect(await put).toBe(false);
    expect(await store.get('fred')).toBe('typed in');
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer();
    await vi.waitFor(async () => expect(await store.get('tiingo')).toBe('a key'));
    expect(stores.storageState()).toBe('ok');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(deleted).not.toHaveBeenCalled();
    asked.mockRestore();
    await vi.waitFor(async () => {
      await restart();
      expect(await keys().entries()).toEqual([
        ['fred', 'typed in'],
        ['tiingo', 'a key'],
      ]);
    });
  });

  test('of one that cannot be opened now: it is there again when it can', async () => {
    await keys().put('tiingo', 'a key');
    await restart();
    const deleted = deletions();
    const broken = vi.spyOn(disk, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const store = keys();
    expect(await store.get('tiingo')).toBeUndefined();
    expect(await store.put('fred', 'typed in')).toBe(false);
    expect(stores.storageState()).toBe('broken');
    broken.mockRestore();
    expect(await store.get('tiingo')).toBe('a key');
    expect(await store.put('fred', 'typed in')).toBe(true);
    expect(deleted).not.toHaveBeenCalled();
  });

  test('by a full disk: what could not be written stays in memory', async () => {
    const store = keys();
    await store.put('tiingo', 'a key');
    const full = vi.spyOn(StandInStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.put('tiingo', 'a newer key')).toBe(false);
    expect(await store.get('tiingo')).toBe('a newer key');
    full.mockRestore();
    await restart();
    expect(await keys().get('tiingo')).toBe('a key');
  });
});

describe('a reader who wants everything forgotten', () => {
  test('is told that it is', async () => {
    const store = keys();
    await store.put('tiingo', 'a key');
    expect(await store.clear()).toBe(true);
    await restart();
    expect(await keys().entries()).toEqual([]);
  });

  test('has a database deleted that takes no order', async () => {
    const later = await opened(9, (database) => {
      database.createObjectStore('vault').put('a key', 'tiingo');
    });
    later.close();
    const store = keys();
    expect(await store.clear()).toBe(true);
    expect(await store.put('fred', 'a key')).toBe(true);
    expect([...(await opened()).objectStoreNames]).not.toContain('vault');
  });

  test('is told that it is not, if the browser refuses', async () => {
    const store = keys();
    await store.put('tiingo', 'a key');
    vi.spyOn(StandInStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    vi.spyOn(disk, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    expect(await store.clear()).toBe(false);
  });
});

test('what is damaged is as if it were not there', async () => {
  const store = keys();
  await store.put('tiingo', 'a key');
  const database = await opened();
  await new Promise((resolve) => {
    const transaction = database.transaction('keys', 'readwrite');
    transaction.objectStore('keys').put({ damaged: true }, 'tiingo');
    transaction.oncomplete = resolve;
  });
  expect(await store.get('tiingo')).toBeUndefined();
  expect(await store.entries()).toEqual([]);
});
