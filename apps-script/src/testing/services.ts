/**
 * Doubles of the Apps Script services, as strict as Google's own: what would be refused there
 * throws here.
 *
 * Limits: cache values 100 KB, keys 250 characters, six hours; properties 9 KB each, 500 KB
 * together; addresses 2,082 characters, only those of the manifest's whitelist; 30 seconds for a
 * custom function.
 */

export const MAX_CUSTOM_FUNCTION_SECONDS = 30_000;
const CACHE_VALUE_BYTES = 100 * 1024;
const CACHE_KEY_LENGTH = 250;
const CACHE_SECONDS = 21_600;
const PROPERTY_BYTES = 9 * 1024;
const PROPERTIES_BYTES = 500 * 1024;
const URL_LENGTH = 2_082;

/** The time that services and waiting take. Nothing really waits. */
export interface Clock {
  now: number;
}

export interface Answer {
  readonly status?: number;
  readonly body?: string;
  /** How long the publisher takes, in milliseconds. */
  readonly takes?: number;
  /**
   * No answer at all, as when a name cannot be resolved: the sentence Google throws, address
   * included.
   */
  readonly fails?: string;
  /** Where a redirect leads. */
  readonly location?: string;
}

export interface ServiceOptions {
  /** Time zone of the spreadsheet. */
  readonly zone?: string;
  /** Time zone of the script. */
  readonly scriptZone?: string;
  /** What the network answers; left out, it is down. */
  readonly network?: (url: string) => Answer;
  readonly whitelist?: readonly string[];
  readonly clock?: Clock;
}

/** The services a custom function sees, and what tests look at. */
export function appsScript({
  zone = 'Etc/UTC',
  scriptZone = 'America/New_York',
  network,
  whitelist,
  clock = { now: 1_790_000_000_000 },
}: ServiceOptions = {}) {
  const requests: string[] = [];
  const cache = cacheDouble(clock);
  const properties = propertiesDouble();
  const locks = { held: false, refused: false };
  const scope = {
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => zone }) },
    Session: { getScriptTimeZone: () => scriptZone, getActiveUserLocale: () => 'en' },
    CacheService: { getScriptCache: () => cache.service },
    PropertiesService: { getDocumentProperties: () => properties.service },
    LockService: {
      getScriptLock: () => ({
        tryLock(milliseconds: number) {
          if (locks.held || locks.refused) {
            clock.now += milliseconds;
            return false;
          }
          locks.held = true;
          return true;
        },
        releaseLock() {
          locks.held = false;
        },
      }),
    },
    UrlFetchApp: {
      fetch(
        url: string,
        options: { muteHttpExceptions?: boolean; followRedirects?: boolean } = {},
      ) {
        requests.push(url);
        if (url.length > URL_LENGTH) throw new Error(`Limit Exceeded: URLFetch URL Length. ${url}`);
        if (whitelist !== undefined && !whitelist.some((prefix) => url.startsWith(prefix))) {
          throw new Error(`The URL is not in the manifest's urlFetchWhitelist: ${url}`);
        }
        const {
          status = 200,
          body = '',
          takes = 400,
          fails,
          location,
        } = network?.(url) ?? { fails: 'Address unavailable' };
        clock.now += takes;
        // Unless told otherwise it follows, and the list of addresses is for the first alone.
        if (location !== undefined && options.followRedirects !== false) requests.push(location);
        if (fails !== undefined) throw new Error(`${fails}: ${url}`);
        if (status >= 400 && options.muteHttpExceptions !== true) {
          throw new Error(
            `Request failed for ${url} returned code ${status}. Truncated server response: ${body.slice(0, 100)}`,
          );
        }
        return { getResponseCode: () => status, getContentText: () => body };
      },
    },
    Utilities: {
      sleep(milliseconds: number) {
        clock.now += milliseconds;
      },
    },
    Date: dateAt(clock),
  };
  return { scope, requests, cache, properties, locks, clock };
}

/** The services of a spreadsheet in one zone with a script in another, without a network. */
export function spreadsheetServices({
  zone,
  scriptZone,
}: {
  zone?: string;
  scriptZone?: string;
} = {}) {
  const { SpreadsheetApp, Session } = appsScript({ zone, scriptZone }).scope;
  return { SpreadsheetApp, Session };
}

function cacheDouble(clock: Clock) {
  const entries = new Map<string, { value: string; until: number }>();
  const live = (key: string): string | null => {
    checkKey(key);
    const entry = entries.get(key);
    return entry === undefined || entry.until <= clock.now ? null : entry.value;
  };
  const put = (key: string, value: unknown, seconds = 600): void => {
    checkKey(key);
    if (typeof value !== 'string') throw new Error('Cannot convert value to string for the cache.');
    if (bytes(value) > CACHE_VALUE_BYTES) throw new Error('Argument too large: value');
    if (!(seconds >= 1 && seconds <= CACHE_SECONDS))
      throw new Error(`Expiration out of range: ${seconds}`);
    entries.set(key, { value, until: clock.now + seconds * 1000 });
  };
  return {
    entries,
    service: {
      get: live,
      getAll: (keys: string[]) =>
        Object.fromEntries(keys.flatMap((key) => (live(key) === null ? [] : [[key, live(key)]]))),
      put,
      putAll: (values: Record<string, unknown>, seconds?: number) => {
        for (const [key, value] of Object.entries(values)) put(key, value, seconds);
      },
      remove: (key: string) => void entries.delete(key),
      removeAll: (keys: string[]) => {
        for (const key of keys) entries.delete(key);
      },
    },
  };
}

function checkKey(key: unknown): void {
  if (typeof key !== 'string' || key === '') throw new Error('Invalid argument: key');
  if (key.length > CACHE_KEY_LENGTH) throw new Error('Argument too large: key');
}

function propertiesDouble() {
  const entries = new Map<string, string>();
  return {
    entries,
    service: {
      getProperty: (key: string) => entries.get(key) ?? null,
      setProperty(key: string, value: string) {
        if (bytes(value) > PROPERTY_BYTES) throw new Error('Argument too large: value');
        entries.set(key, String(value));
        if (
          [...entries].reduce((sum, [name, text]) => sum + bytes(name) + bytes(text), 0) >
          PROPERTIES_BYTES
        ) {
          throw new Error('You have exceeded the property storage quota.');
        }
        return this;
      },
      setProperties(all: Record<string, string>) {
        for (const [key, value] of Object.entries(all)) this.setProperty(key, value);
        return this;
      },
      deleteProperty(key: string) {
        entries.delete(key);
        return this;
      },
    },
  };
}

function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

/** A Date whose present is the clock's. */
function dateAt(clock: Clock): DateConstructor {
  return new Proxy(Date, {
    construct: (target, parameters) =>
      Reflect.construct(target, parameters.length === 0 ? [clock.now] : parameters),
    get: (target, property) =>
      property === 'now' ? () => clock.now : Reflect.get(target, property),
  });
}
