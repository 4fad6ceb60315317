import { readFileSync } from 'node:fs';
import { fedSeriesNames } from '@qt-lens/core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Answer,
  appsScript,
  MAX_CUSTOM_FUNCTION_SECONDS,
} from '../../apps-script/src/testing/services.ts';
import { shownIn } from '../../apps-script/src/testing/spreadsheet-zone.ts';
import { fredCsv } from '../../scripts/lib/fred.mjs';
import { shipped } from '../harness/shipped.ts';
import { runAddOn } from './built-add-on.ts';
import { sharedAddOn } from './shared-add-on.ts';

const ZONE = 'Asia/Kolkata';
const HOUR = 3_600_000;
const START = Date.UTC(2026, 9, 2, 12);
const KEY = '0123456789abcdef0123456789abcdef';
const { urlFetchWhitelist: whitelist } = JSON.parse(
  readFileSync(new URL('../../apps-script/appsscript.json', import.meta.url), 'utf8'),
);

let addOn: Awaited<ReturnType<typeof sharedAddOn>>;
beforeAll(async () => {
  addOn = await sharedAddOn();
});

let network: (url: string) => Answer;
let google: ReturnType<typeof appsScript>;
beforeEach(() => {
  network = () => ({
    body: 'observation_date,CPIAUCSL\n2026-07-01,330.5\n2026-08-01,.\n2026-09-01,331.25\n',
  });
  google = appsScript({
    zone: ZONE,
    whitelist,
    clock: { now: START },
    network: (url) => network(url),
  });
});

/** Each formula is a call of its own: Apps Script loads the code anew, and has 30 seconds. */
function formula(name: string, ...inputs: unknown[]): unknown[][] {
  const started = google.clock.now;
  try {
    return runAddOn(addOn.code, google.scope)(name, ...inputs) as unknown[][];
  } finally {
    expect(google.clock.now - started).toBeLessThan(MAX_CUSTOM_FUNCTION_SECONDS);
  }
}

function refusal(...inputs: unknown[]): string {
  try {
    formula('FRED_SERIES', ...inputs);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('there was no refusal');
}

const days = (table: unknown[][]): string[] =>
  table.slice(1).map(([date]) => shownIn(ZONE, date as Date));

describe('a series', () => {
  test('comes with dates, values and where it is from; a missing value drops its row', () => {
    const table = formula('FRED_SERIES', 'cpiaucsl');
    expect(table[0]).toEqual(['Date', 'CPIAUCSL (FRED, read 2026-10-02)']);
    expect(days(table)).toEqual(['2026-07-01 00:00', '2026-09-01 00:00']);
    expect(table.slice(1).map(([, value]) => value)).toEqual([330.5, 331.25]);
    expect(google.requests).toEqual([
      'https://fred.stlouisfed.org/graph/fredgraph.csv?id=CPIAUCSL',
    ]);
  });

  test('is read once in six hours for all cells, whatever dates they ask for', () => {
    formula('FRED_SERIES', 'CPIAUCSL');
    google.clock.now += 5.9 * HOUR;
    expect(formula('FRED_SERIES', 'CPIAUCSL', '2026-08-15')).toHaveLength(2);
    expect(google.requests).toHaveLength(1);
    google.clock.now += 0.2 * HOUR;
    formula('FRED_SERIES', 'CPIAUCSL');
    expect(google.requests).toHaveLength(2);
  });

  test('of sixty years of days fits the cache in pieces, and comes out the same', () => {
    const rows = Array.from(
      { length: 16_000 },
      (_, i) =>
        `${new Date(i * 86_400_000).toISOString().slice(0, 10)},${(5 + Math.sin(i)).toFixed(6)}`,
    );
    network = () => ({ body: `observation_date,DGS10\n${rows.join('\n')}\n` });
    const read = formula('FRED_SERIES', 'DGS10');
    expect(read).toHaveLength(16_001);
    expect(google.cache.entries.size).toBeGreaterThan(2);
    expect(formula('FRED_SERIES', 'DGS10')).toEqual(read);
    expect(google.requests).toHaveLength(1);
  });

  test('of which the cache dropped a piece is read again', () => {
    formula('FRED_SERIES', 'CPIAUCSL');
    google.cache.entries.delete(
      [...google.cache.entries.keys()].find((key) => key.endsWith(':0'))!,
    );
    expect(formula('FRED_SERIES', 'CPIAUCSL')).toHaveLength(3);
    expect(google.requests).toHaveLength(2);
  });

  test('has the unit and name it is known by', () => {
    network = () => ({ body: 'observation_date,WALCL\n2026-09-30,6750000\n' });
    expect(formula('FRED_SERIES', 'WALCL')[0][1]).toBe(
      'Fed total assets, millions of US dollars (FRED, read 2026-10-02)',
    );
  });

  test('and others stand side by side', () => {
    network = (url) => ({
      body: `observation_date,X\n2026-0${url.endsWith('A') ? 1 : 2}-01,${url.length}\n`,
    });
    const table = formula('FRED_SERIES', [['AAA', 'BBB']]);
    expect(table.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(table[1].slice(1)[1]).toBe('');
    expect(google.requests).toHaveLength(2);
  });
});

describe('a refusal', () => {
  const html =
    '<!DOCTYPE html><html><head><title>Sorry</title></head><body>maintenance</body></html>';
  test.each<[string, Answer, RegExp]>([
    ['no network', { fails: 'DNS error' }, /: FRED could not be reached$/],
    [
      'a spent quota',
      { fails: 'Service invoked too many times for one day: urlfetch.' },
      /: Google grants no more requests for now; try again later$/,
    ],
    ['an unknown series', { status: 404, body: html }, /: FRED does not know the series CPIAUCSL$/],
    [
      'too many requests',
      { status: 429, body: 'slow down' },
      /: FRED takes no more requests for now/,
    ],
    ['a fault at FRED', { status: 503, body: html }, /: FRED is not answering \(error 503\)$/],
    ['a page under status 200', { status: 200, body: html }, /: FRED sent a web page/],
    ['an empty body', { status: 200, body: '' }, /: FRED: there is nothing to read/],
    [
      'figures under status 403',
      { status: 403, body: 'observation_date,X\n2026-01-01,1\n' },
      /: FRED refused the request \(error 403\)$/,
    ],
  ])('for %s is a sentence, kept, and not tried again at once', (_, answer, sentence) => {
    network = () => answer;
    expect(refusal('CPIAUCSL')).toMatch(/^FRED_SERIES: id cannot be shown: /);
    expect(refusal('CPIAUCSL')).toMatch(sentence);
    expect(google.requests).toHaveLength(1);
  });

  test('that may pass is tried again after a quarter of an hour, one that will not after six hours', () => {
    network = () => ({ fails: 'DNS error' });
    refusal('CPIAUCSL');
    google.clock.now += 0.3 * HOUR;
    network = () => ({ status: 404 });
    refusal('CPIAUCSL');
    google.clock.now += 5 * HOUR;
    refusal('CPIAUCSL');
    expect(google.requests).toHaveLength(2);
    google.clock.now += 2 * HOUR;
    refusal('CPIAUCSL');
    expect(google.requests).toHaveLength(3);
  });

  test.each([
    { status: 200, body: html },
    { status: 200, body: '' },
    { status: 403, body: html },
  ])(
    'that maintenance may explain is tried again after a quarter of an hour: $status',
    (answer) => {
      network = () => answer;
      refusal('CPIAUCSL');
      google.clock.now += 0.3 * HOUR;
      network = () => ({ body: 'observation_date,CPIAUCSL\n2026-07-01,330.5\n' });
      expect(formula('FRED_SERIES', 'CPIAUCSL')).toHaveLength(2);
    },
  );

  test.each([undefined, KEY])(
    'does not follow a redirect, which would take the key along: %s',
    (key) => {
      if (key !== undefined) google.properties.entries.set('fredKey', key);
      network = () => ({ status: 302, location: 'https://elsewhere.example/login' });
      expect(refusal('CPIAUCSL')).toMatch(/: FRED sends the request elsewhere/);
      expect(google.requests.filter((url) => url.includes('elsewhere'))).toEqual([]);
    },
  );

  test.each([
    ['a row of 2099', (body: string) => `${body}2099-01-07,6700000\n`],
    ['another unit', (body: string) => body.replace(/^(\S+),(\d+)\d{3}$/gm, '$1,$2')],
    ['a week that is missing', (body: string) => body.replace(/^2024-05-15,.*\n/m, '')],
  ])('meets %s of a series of the Fed: the embedded figures stand', (_, change) => {
    const body = fredCsv(['WALCL'])!;
    network = () => ({ body });
    expect(formula('FRED_SERIES', 'WALCL')[0][1]).toMatch(/FRED, read 2026-10-02/);
    expect(change(body)).not.toBe(body);
    google.cache.entries.clear();
    network = () => ({ body: change(body) });
    const table = formula('FRED_SERIES', 'WALCL');
    expect(table[0][1]).toMatch(/\(embedded; WALCL .*\)$/);
    expect(days(table).at(-1)).toBe(`${shipped.day} 00:00`);
  });

  test('gives the embedded figures where there are some, and says so', () => {
    network = () => ({ fails: 'DNS error' });
    const table = formula('FRED_SERIES', 'WALCL');
    expect(table[0][1]).toBe(
      'Fed total assets, millions of US dollars (embedded; FRED could not be reached)',
    );
    expect(table.at(-1)![1]).toBe(shipped.millions);
    expect(days(table).at(-1)).toBe(`${shipped.day} 00:00`);
  });
});

describe('a key of the user', () => {
  beforeEach(() => {
    google.properties.entries.set('fredKey', KEY);
    google.properties.entries.set('figuresGeneration', 'g1');
  });

  test('asks the API', () => {
    network = () => ({
      body: JSON.stringify({ observations: [{ date: '2026-09-01', value: '331.25' }] }),
    });
    expect(formula('FRED_SERIES', 'CPIAUCSL')).toHaveLength(2);
    expect(google.requests[0]).toBe(
      `https://api.stlouisfed.org/fred/series/observations?series_id=CPIAUCSL&api_key=${KEY}&file_type=json`,
    );
  });

  test.each<[string, Answer]>([
    [
      'FRED refuses it',
      {
        status: 400,
        body: `{"error_code":400,"error_message":"Bad Request.  The value for variable api_key is not registered. ${KEY}"}`,
      },
    ],
    ['the address cannot be reached', { fails: 'Address unavailable' }],
  ])('is in no sentence and in no cache where %s', (_, answer) => {
    network = () => answer;
    const sentence = refusal('CPIAUCSL');
    const kept = JSON.stringify([...google.cache.entries]);
    for (const text of [sentence, kept]) {
      expect(text).not.toContain(KEY);
      expect(text).not.toContain('http');
    }
  });

  test('that is refused does not keep other spreadsheets from reading', () => {
    network = (url) =>
      url.includes(KEY)
        ? { status: 400, body: '{"error_code":400,"error_message":"api_key"}' }
        : { body: 'DATE,X\n2026-01-01,1\n' };
    expect(refusal('CPIAUCSL')).toMatch(
      /FRED does not accept the key kept in Extensions ▸ QT Lens ▸ Settings$/,
    );
    google.properties.entries.clear();
    expect(formula('FRED_SERIES', 'CPIAUCSL')).toHaveLength(2);
  });
});

describe('formulas that recalculate at once', () => {
  const fetching = JSON.stringify({ fetching: true });

  test('wait for the one that reads', () => {
    google.cache.service.put('fred::CPIAUCSL', fetching, 35);
    const other = appsScript({
      zone: ZONE,
      whitelist,
      network: (url) => network(url),
      clock: google.clock,
    });
    const scope = { ...google.scope, Utilities: { sleep: landsAfterThreeLooks() } };
    function landsAfterThreeLooks(): (milliseconds: number) => void {
      let looks = 0;
      return (milliseconds) => {
        google.clock.now += milliseconds;
        if (++looks !== 3) return;
        runAddOn(addOn.code, other.scope)('FRED_SERIES', 'CPIAUCSL');
        for (const [key, entry] of other.cache.entries) google.cache.entries.set(key, entry);
      };
    }
    expect(runAddOn(addOn.code, scope)('FRED_SERIES', 'CPIAUCSL')).toHaveLength(3);
    expect(google.requests).toHaveLength(0);
    expect(other.requests).toHaveLength(1);
  });

  test('give up in time with a sentence, or with the embedded figures', () => {
    google.cache.service.put('fred::CPIAUCSL', fetching, 35);
    expect(refusal('CPIAUCSL')).toMatch(/FRED is slow to answer/);
    google.cache.service.put('fred::WALCL', fetching, 35);
    expect(formula('FRED_SERIES', 'WALCL')[0][1]).toMatch(/embedded; FRED is slow/);
    expect(google.requests).toHaveLength(0);
  });

  test('read after all where the one before was cut off', () => {
    google.cache.service.put('fred::CPIAUCSL', fetching, 35);
    google.clock.now += 36_000;
    expect(formula('FRED_SERIES', 'CPIAUCSL')).toHaveLength(3);
  });

  test('read without a lock that cannot be had, once for all who ask after', () => {
    google.locks.refused = true;
    expect(formula('FRED_SERIES', 'CPIAUCSL')).toHaveLength(3);
    expect(formula('FRED_SERIES', 'CPIAUCSL')).toHaveLength(3);
    expect(google.requests).toHaveLength(1);
  });

  const eight = [['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH']];

  test('end in time where a publisher is slow, and go on where they stopped', () => {
    network = () => ({ body: 'observation_date,X\n2026-07-01,1\n', takes: 9_000 });
    for (const read of [2, 4, 6]) {
      expect(refusal(eight)).toMatch(/FRED is slow to answer/);
      expect(google.requests).toHaveLength(read);
    }
    expect(formula('FRED_SERIES', eight)[1]).toHaveLength(9);
    expect(new Set(google.requests).size).toBe(8);
    expect(google.requests).toHaveLength(8);
  });

  test('end in time where others read what they ask for', () => {
    for (const id of eight[0]) google.cache.service.put(`fred::${id}`, fetching, 35);
    expect(refusal(eight)).toMatch(/FRED is slow to answer/);
    for (const id of ['WALCL', 'GDP', 'GS10', 'FEDFUNDS', 'TREAST'])
      google.cache.service.put(`fred::${id}`, fetching, 35);
    expect(
      formula('FRED_SERIES', [['WALCL', 'GDP', 'GS10', 'FEDFUNDS', 'TREAST']])[0],
    ).toHaveLength(6);
  });

  test('read where the cache takes no more requests', () => {
    const refuse = (): never => {
      throw new Error('Service invoked too many times for one day: cache.');
    };
    const scope = {
      ...google.scope,
      CacheService: { getScriptCache: () => ({ get: refuse, getAll: refuse, put: refuse }) },
    };
    expect(runAddOn(addOn.code, scope)('FRED_SERIES', 'CPIAUCSL')).toHaveLength(3);
    network = () => ({ fails: 'Service invoked too many times for one day: urlfetch' });
    expect((runAddOn(addOn.code, scope)('FRED_SERIES', 'WALCL') as unknown[][])[0][1]).toMatch(
      /embedded; Google grants no more requests/,
    );
  });

  test('leave the lock free', () => {
    formula('FRED_SERIES', 'CPIAUCSL');
    network = () => ({ fails: 'DNS error' });
    refusal('UNRATE');
    expect(google.locks.held).toBe(false);
  });
});

describe('FIGURES_AS_OF', () => {
  test('tells the latest day, publisher and vintage of every series', () => {
    const [header, ...rows] = formula('FIGURES_AS_OF');
    expect(header).toEqual(['Series', 'Title', 'Unit', 'Latest figure', 'Publisher', 'As of']);
    expect(rows).toHaveLength(fedSeriesNames.length);
    const [, , unit, latest, publisher, vintage] = rows[0];
    expect([unit, shownIn(ZONE, latest as Date)]).toEqual([
      'billions of US dollars',
      `${shipped.day} 00:00`,
    ]);
    expect(publisher).toMatch(/H\.4\.1/);
    expect(vintage).toMatch(/2026/);
  });

  test('tells when a live series was read, without reading it', () => {
    expect(() => formula('FIGURES_AS_OF', 'CPIAUCSL')).toThrow(
      /^FIGURES_AS_OF: name must be a name of FED_SERIES or a series FRED_SERIES has read/,
    );
    formula('FRED_SERIES', 'CPIAUCSL');
    const readAt = google.clock.now;
    google.clock.now += HOUR;
    const [, row] = formula('FIGURES_AS_OF', 'CPIAUCSL');
    expect((row[5] as Date).getTime()).toBe(readAt);
    expect(google.requests).toHaveLength(1);
  });
});

test('without any service a live series is a sentence, an embedded one its figures', () => {
  const call = runAddOn(addOn.code);
  expect(() => call('FRED_SERIES', 'CPIAUCSL')).toThrow(
    'FRED_SERIES: id cannot be shown: FRED could not be reached',
  );
  expect((call('FRED_SERIES', 'GDP') as unknown[][])[0][1]).toBe(
    'Nominal GDP, billions of US dollars, seasonally adjusted annual rate (embedded; FRED could not be reached)',
  );
});
