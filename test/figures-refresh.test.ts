import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as core from '@qt-lens/core';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refresh, writeFigures } from '../packages/core/scripts/refresh/refresh.mjs';
import { reportLines } from '../packages/core/scripts/refresh/report.mjs';
import { sources } from '../packages/core/scripts/refresh/series.mjs';
import { monthEnds } from '../packages/core/scripts/refresh/thin.mjs';
import { epochDay, isoDay } from '../packages/core/scripts/tables.mjs';
import { tablesOfTests } from '../scripts/lib/figures-of-tests.mjs';
import type { FredSeries } from './harness/fred.ts';
import { copyProject } from './harness/project-copy.ts';
import { type Publishers, startPublishers } from './harness/publishers.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-figures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const original = tablesOfTests;
const today = '2026-11-21';
let figures: string;
let publishers: Publishers;

beforeEach(async () => {
  figures = mkdtempSync(path.join(folder, 'figures-'));
  cpSync(original, figures, { recursive: true });
  publishers = await startPublishers(figures);
});
afterEach(() => publishers.close());

interface Options {
  readonly only?: string[];
  readonly accept?: string[];
  readonly history?: string[];
  readonly today?: string;
}
const originsAt = (address: string) => ({
  board: address,
  'new-york-fed': address,
  fred: address,
});
const ask = (options: Options = {}) =>
  refresh({
    figures,
    core,
    origins: originsAt(publishers.address),
    today,
    pauseMs: 0,
    ...options,
  });
const sourceOf = (id: string) => sources.find((source) => Object.values(source.ids).includes(id))!;
/** What the publisher of a series has of it. */
function of(id: string): FredSeries {
  const { board, newYorkFed, fred } = publishers;
  if (sourceOf(id).from === 'board') return board.of(id);
  const rates = {
    RRPONTSYD: newYorkFed.reverseRepo,
    SRF: newYorkFed.standingRepo,
    EFFR: newYorkFed.effr,
    SOFR: newYorkFed.sofr,
  };
  return rates[id as keyof typeof rates] ?? fred.of(id);
}
const set = (id: string, date: string, value: string) => of(id).set(epochDay(date), value);
const remove = (id: string, date: string) => of(id).delete(epochDay(date));
const addDays = (date: string, days: number) => isoDay(epochDay(date) + days);
const catalogueEntry = (name: string) =>
  (
    JSON.parse(readFileSync(path.join(figures, 'catalogue.json'), 'utf8')) as {
      name: string;
      vintage: string;
      holdsUntil?: string;
      missing?: [string, string][];
    }[]
  ).find((entry) => entry.name === name)!;
const tableEnd = (file: string, rows: number) =>
  readFileSync(path.join(figures, file), 'utf8').trimEnd().split('\n').slice(-rows);
const folderText = (place: string) =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(path.join(place, name), 'utf8')]);

/** The one thing refused, of the one series asked for. */
async function refusal(id: string, options: { accept?: string[] } = {}): Promise<string> {
  const report = await ask({ only: [id], ...options });
  expect(report.refused).toBe(true);
  expect(() => writeFigures(figures, report)).toThrow();
  expect(folderText(figures)).toEqual(folderText(original));
  return reportLines(report).slice(1).join('\n').trim();
}

test('every table is asked for at who publishes it, and the others are named in the catalogue only', async () => {
  const catalogue = JSON.parse(readFileSync(path.join(figures, 'catalogue.json'), 'utf8')) as {
    id: string;
    file: string;
  }[];
  const ids = sources.flatMap((source) => Object.values(source.ids));
  expect(catalogue.filter(({ id }) => !ids.includes(id)).map(({ file }) => file)).toEqual([
    'WUXIA.csv',
    ...Array(3).fill('SP_COMPOSITE.csv'),
    // Single days, which the extension reads as they come.
    'DTS_CLOSING_BALANCE.csv',
  ]);
  for (const source of sources)
    expect(catalogue.filter(({ file }) => file === source.file).map(({ id }) => id)).toEqual(
      Object.values(source.ids),
    );
  await ask();
  const { board, newYorkFed, fred } = publishers;
  expect(fred.asked).toEqual(
    sources.filter(({ from }) => from === 'fred').flatMap(({ ids }) => Object.values(ids)),
  );
  // Of the Board one file, of the New York Fed one answer for all tables that are in it.
  expect(board.asked).toEqual([undefined]);
  expect(newYorkFed.asked).toEqual([
    '/api/rp/results/search.json?startDate=2026-04-22&endDate=2026-11-20',
    '/api/soma/summary.json',
    '/api/rates/unsecured/effr/search.json?startDate=2026-06-18&endDate=2026-11-20',
    '/api/rates/secured/sofr/search.json?startDate=2026-06-24&endDate=2026-11-20',
  ]);
  for (const id of fred.asked) expect(sourceOf(id)).toMatchObject({ from: 'fred' });
});

describe('nothing new', () => {
  test.each(['observation_date', 'DATE'])(
    'under the heading %s changes nothing',
    async (heading) => {
      publishers.fred.dateHeading = heading;
      const report = await ask();
      expect(reportLines(report)).toEqual(
        reportLines(report).filter((line: string) => line.includes(': nothing new, to ')),
      );
      expect([report.refused, [...report.files.keys()]]).toEqual([false, ['board-file.json']]);
    },
  );

  test('in the words of FRED before 2024, a column called VALUE and a point for what is missing', async () => {
    publishers.fred.instead.set('DGS10', (response, body) =>
      response.end(
        body
          .replace('observation_date,DGS10', 'DATE,VALUE')
          .replace(/,$/gm, ',.')
          .replaceAll('\n', '\r\n'),
      ),
    );
    expect(reportLines(await ask({ only: ['DGS10'] }))).toEqual([
      'DGS10: nothing new, to 2026-09-30',
    ]);
  });

  test('of the target is still news: it holds for longer', async () => {
    publishers.newYorkFed.target.set(epochDay('2026-09-28'), ['3.75', '4.00']);
    const report = await ask({ only: ['DFEDTARU'] });
    expect(reportLines(report)).toEqual([
      'DFEDTARL, DFEDTARU: nothing new, to 2026-09-17, which holds until 2026-09-28',
    ]);
    expect([...report.files.keys()]).toEqual(['catalogue.json']);
    writeFigures(figures, report);
    for (const name of ['targetLower', 'targetUpper']) {
      expect(catalogueEntry(name)).toMatchObject({
        holdsUntil: '2026-09-28',
        vintage:
          'read from the New York Fed on 2026-11-21; unchanged from 2026-09-17 until at least 2026-09-28',
      });
    }
  });
});

describe('new figures', () => {
  test('are shown, written in the form of the table, and their vintage said', async () => {
    set('WALCL', '2026-10-07', '6746000');
    set('WALCL', '2026-10-14', '6751250');
    set('GS10', '2026-06-01', '4.50');
    const report = await ask();
    expect(report.refused).toBe(false);
    expect(reportLines(report).filter((line: string) => !line.includes('nothing new'))).toEqual([
      'WALCL: 2 new rows, to 2026-10-14',
      '  + 2026-10-07  6746000',
      '  + 2026-10-14  6751250',
      'GS10: 1 new row, to 2026-06-01',
      '  + 2026-06-01  4.5',
    ]);
    expect([...report.files.keys()].sort()).toEqual([
      'GS10.csv',
      'WALCL.csv',
      'board-file.json',
      'catalogue.json',
    ]);
    writeFigures(figures, report);
    expect(tableEnd('WALCL.csv', 3)).toEqual([
      '2026-09-30,6743031',
      '2026-10-07,6746000',
      '2026-10-14,6751250',
    ]);
    expect(tableEnd('GS10.csv', 2)).toEqual(['2026-05-01,4.48', '2026-06-01,4.5']);
    expect(catalogueEntry('totalAssets').vintage).toBe(
      "read from the Board's H.4.1 on 2026-11-21, to 2026-10-14; H.4.1 levels are not normally revised",
    );
    expect(catalogueEntry('treasuries').vintage).toBe(
      'stored copies of June and September 2026; not normally revised',
    );
    expect([...(await ask()).files]).toEqual([]);
  });

  test('can be put back', async () => {
    set('WALCL', '2026-10-07', '6746000');
    const undo = writeFigures(figures, await ask());
    expect(folderText(figures)).not.toEqual(folderText(original));
    undo();
    expect(folderText(figures)).toEqual(folderText(original));
  });

  test('of reverse repo are those of Wednesdays, with 0 on a holiday, once they are sure', async () => {
    // From Thursday 2026-09-24, the day after the last row, to Wednesday 2026-11-11, a holiday, on
    // which nothing is known yet.
    for (let day = epochDay('2026-09-24'); day < epochDay('2026-11-11'); day++) {
      const weekday = new Date(day * 86_400_000).getUTCDay();
      if (weekday > 0 && weekday < 6) of('RRPONTSYD').set(day, weekday === 3 ? '1.500' : '99.000');
    }
    const before = await ask({ only: ['RRPONTSYD'] });
    expect(
      before.tables[0]?.added.map(({ day, to }: { day: number; to: number[] }) => [
        isoDay(day),
        to,
      ]),
    ).toEqual(Array.from({ length: 6 }, (_, week) => [addDays('2026-09-30', 7 * week), [1.5]]));
    set('RRPONTSYD', '2026-11-12', '2.100');
    const after = await ask({ only: ['RRPONTSYD'] });
    expect(after.tables[0]?.added.at(-1)).toEqual({ day: epochDay('2026-11-11'), to: [0] });
  });

  test('of standing repo are the sums of a day, and not of a day that is not over', async () => {
    for (const day of ['2026-07-29', '2026-08-05']) set('SRF', day, '12.5');
    const report = await ask({ only: ['SRF'], today: '2026-08-05' });
    expect(reportLines(report)).toEqual(['SRF: 1 new row, to 2026-07-29', '  + 2026-07-29  12.5']);
  });

  test('of the funds rate and SOFR are those of Wednesdays, and none of a holiday', async () => {
    const { target } = publishers.newYorkFed;
    for (let day = epochDay('2026-09-28'); day <= epochDay('2026-11-13'); day++)
      if (![0, 6].includes(new Date(day * 86_400_000).getUTCDay()))
        target.set(day, ['3.75', '4.00']);
    for (let week = 0; week < 6; week++) set('EFFR', addDays('2026-09-30', 7 * week), '3.89');
    const report = await ask({ only: ['EFFR'] });
    expect(reportLines(report)[0]).toBe('EFFR: 6 new rows, to 2026-11-04');
    remove('EFFR', '2026-10-14');
    expect(await refusal('EFFR')).toBe('2026-10-14  no figure on a Wednesday that is no holiday');
  });

  test('of holdings are those of later weeks, total and bills', async () => {
    publishers.newYorkFed.holdings.set(epochDay('2026-09-30'), ['6367.001', '556.001']);
    publishers.newYorkFed.holdings.set(epochDay('2026-08-05'), ['6350.1', '540.5']);
    expect(reportLines(await ask({ only: ['SOMA'] }))).toEqual([
      'SOMA, SOMA_BILLS: 1 new row, to 2026-09-30',
      '  + 2026-09-30  6367.001–556.001',
    ]);
  });

  test('before the first of a table are taken when asked for', async () => {
    const rows = publishers.board.of('WLFN');
    for (let day = epochDay('2002-12-18'); day < epochDay('2026-08-26'); day += 7)
      rows.set(day, String(640_000 + 205 * (day - 12_039)));
    expect(reportLines(await ask({ only: ['WLFN'] }))).toEqual([
      'WLFN: nothing new, to 2026-09-23',
    ]);
    const report = await ask({ only: ['WLFN'], history: ['WLFN'] });
    expect(reportLines(report)[0]).toBe('WLFN: 1236 new rows, to 2026-09-23');
    expect(report.refused).toBe(false);
  });

  test('that the table lacks are filled in, and no longer said to be missing', async () => {
    set('RRPONTSYD', '2026-08-26', '1.500');
    writeFigures(figures, await ask({ only: ['RRPONTSYD'] }));
    expect(catalogueEntry('reverseRepo').missing).toEqual([['2026-09-02', '2026-09-09']]);
    for (const day of ['2026-09-02', '2026-09-09']) set('RRPONTSYD', day, '1.600');
    const report = await ask({ only: ['RRPONTSYD'] });
    expect(report.tables[0]?.added).toHaveLength(2);
    writeFigures(figures, report);
    expect(catalogueEntry('reverseRepo').missing).toBeUndefined();
  });

  test('of the term premium are the last of each month that is over', async () => {
    for (let day = epochDay('2026-07-21'); day <= epochDay('2026-09-15'); day++) {
      const weekday = new Date(day * 86_400_000).getUTCDay();
      if (weekday > 0 && weekday < 6)
        of('THREEFYTP10').set(
          day,
          day === epochDay('2026-07-31')
            ? '0.6812'
            : day === epochDay('2026-08-31')
              ? '0.7001'
              : '0.5000',
        );
    }
    expect(reportLines(await ask({ only: ['THREEFYTP10'] }))).toEqual([
      'THREEFYTP10: 2 new rows, to 2026-08-31',
      '  + 2026-07-31  0.6812',
      '  + 2026-08-31  0.7001',
    ]);
  });

  test('of the target are the days on which it changed', async () => {
    for (let day = epochDay('2026-09-28'); day <= epochDay('2026-11-20'); day++) {
      if ([0, 6].includes(new Date(day * 86_400_000).getUTCDay())) continue;
      const cut = day >= epochDay('2026-10-29');
      publishers.newYorkFed.target.set(day, cut ? ['3.50', '3.75'] : ['3.75', '4.00']);
    }
    const report = await ask({ only: ['DFEDTARL'] });
    expect(reportLines(report)).toEqual([
      'DFEDTARL, DFEDTARU: 1 new row, to 2026-10-29, which holds until 2026-11-20',
      '  + 2026-10-29  3.5–3.75',
    ]);
    writeFigures(figures, report);
    expect(tableEnd('FEDTARGET.csv', 2)).toEqual(['2026-09-17,3.75,4', '2026-10-29,3.5,3.75']);
    expect(tableEnd('FEDTARGET.csv', 77)[0]).toBe('2000-01-01,5.5,5.5');
  });

  test('of interest on reserves likewise, from FRED', async () => {
    for (let day = epochDay('2026-09-26'); day <= epochDay('2026-11-20'); day++)
      of('IORB').set(day, day >= epochDay('2026-10-29') ? '3.65' : '3.90');
    expect(reportLines(await ask({ only: ['IORB'] }))).toEqual([
      'IORB: 1 new row, to 2026-10-29, which holds until 2026-11-20',
      '  + 2026-10-29  3.65',
    ]);
  });
});

describe("the Board's file", () => {
  const boardIds = sources
    .filter(({ from }) => from === 'board')
    .flatMap(({ ids }) => Object.values(ids));

  test('is not sent again while it is the one the tables hold', async () => {
    writeFigures(figures, await ask());
    const again = await ask({ only: boardIds });
    expect(reportLines(again)).toContain(
      'WALCL: nothing new, to 2026-09-30 (the same file as last time)',
    );
    expect(publishers.board.asked).toEqual([undefined, '"9b1f3c-64ad"']);
    expect([again.refused, [...again.files]]).toEqual([false, []]);
    // It is another file on the next Thursday.
    publishers.board.etag = '"9b2000-64ae"';
    set('WALCL', '2026-10-07', '6746000');
    expect((await ask({ only: ['WALCL'] })).tables[0]?.added).toHaveLength(1);
  });

  test('is sent again when a table was changed by hand, or holds part of it only', async () => {
    writeFigures(figures, await ask({ only: ['WALCL'] }));
    await ask({ only: ['WALCL'] });
    writeFigures(figures, await ask());
    cpSync(path.join(original, 'GDP.csv'), path.join(figures, 'WALCL.csv'));
    await ask({ only: ['TREAST'] });
    expect(publishers.board.asked).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('without an ETag is read each time', async () => {
    publishers.board.etag = undefined;
    writeFigures(figures, await ask());
    await ask();
    expect(publishers.board.asked).toEqual([undefined, undefined]);
  });

  test('may count in another unit, which it says', async () => {
    publishers.board.attributes.set('WALCL', { UNIT_MULT: '1000000000' });
    for (const [day, value] of of('WALCL'))
      if (/^\d/.test(value)) of('WALCL').set(day, (Number(value) / 1000).toFixed(3));
    expect(reportLines(await ask({ only: ['WALCL'] }))).toEqual([
      'WALCL: nothing new, to 2026-09-30',
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'no unit',
      { UNIT_MULT: '' },
      "The Board's RESPPMA gives no unit it is counted in (UNIT_MULT )",
    ],
    ['another currency', { CURRENCY: 'EUR' }, "The Board's RESPPMA is in EUR, not in USD"],
    ['no such series', { SERIES_NAME: 'RESPPMB_N.WW' }, "The Board's file has no RESPPMA"],
  ])('with %s is refused, and of that series alone', async (_, attributes, reason) => {
    publishers.board.attributes.set('WALCL', attributes);
    expect(await refusal('WALCL')).toBe(reason);
    expect((await ask({ only: ['TREAST'] })).refused).toBe(false);
  });

  test('says what has no figure: a gap is one, and -9999 never a figure', async () => {
    set('WALCL', '2026-10-07', 'NA');
    set('WALCL', '2026-10-14', '6746000');
    expect(await refusal('WALCL')).toBe(
      '2026-10-07  no figure (weekly); the next is of 2026-10-14',
    );
    set('WALCL', '2026-10-07', '-9999');
    expect(await refusal('WALCL')).toContain('2026-10-07  no figure');
    set('WALCL', '2026-10-07', '6745000');
    set('WALCL', '2026-09-16', 'NA');
    expect(await refusal('WALCL')).toContain('2026-09-16  the figure is gone');
  });

  test('with an unknown status, two figures for a day, or text in place of one is refused', async () => {
    const once = (from: string, to: string) => {
      publishers.board.xml = (text) => text.replace(from, to);
      return refusal('WALCL', { accept: ['WALCL'] });
    };
    const row = '<frb:Obs OBS_STATUS="A" OBS_VALUE="6743031" TIME_PERIOD="2026-09-30" />';
    expect(await once(row, row.replace('"A"', '"X"'))).toContain('unknown status on 2026-09-30');
    expect(await once(row, `${row}${row.replace('6743031', '6743032')}`)).toContain(
      'two figures for 2026-09-30: 6743031 and 6743032',
    );
    expect(await once(row, row.replace('6743031', 'n.a.'))).toContain('has "n.a." for 2026-09-30');
    expect(await once(row, row.replace('2026-09-30', '2026-W40'))).toContain(
      'of the day "2026-W40"',
    );
  });

  const send = (status: number, body: string | Buffer, type = 'application/zip') => {
    publishers.board.instead = (response) =>
      response.writeHead(status, { 'Content-Type': type }).end(body);
    return refusal('TREAST');
  };
  test('that cannot be read is refused with a sentence', async () => {
    expect(await send(504, '<html>504</html>')).toBe('The Board answered with status 504');
    expect(await send(404, '')).toBe(
      'The Board does not know /releases/h41/data/FRB_h41_xml.zip (status 404)',
    );
    expect(await send(429, '')).toBe(
      'The Board asks for fewer requests (status 429): try again later',
    );
    expect(await send(200, '<!DOCTYPE html><title>Access Denied</title>', 'text/html')).toBe(
      'The Board sent something else in place of its archive',
    );
    expect(await send(200, '')).toBe('The Board sent an empty answer');
    const other = Buffer.from(zipSync({ 'H15_data.xml': new Uint8Array(3) }));
    expect(await send(200, other)).toBe(
      "The Board's archive holds no H41_data.xml, only H15_data.xml",
    );
    const cut = Buffer.from(
      zipSync({ 'H41_data.xml': Buffer.from('<a><kf:Series SERIES_NAME="') }),
    );
    expect(await send(200, cut)).toContain("The Board's H41_data.xml is cut off or damaged");
  });

  test.each([0.1, 0.5, 0.9])('of which %d came is refused', async (part) => {
    publishers.board.instead = (response, body) =>
      response.writeHead(200).end(body.subarray(0, Math.floor(body.length * part)));
    expect(await refusal('TREAST')).toMatch(/cut off|damaged/);
  });

  test('stored without compression is read too', async () => {
    let xml = '';
    publishers.board.xml = (text) => {
      xml = text;
      return text;
    };
    publishers.board.instead = (response) =>
      response.end(Buffer.from(zipSync({ 'x/H41_data.xml': [Buffer.from(xml), { level: 0 }] })));
    expect(reportLines(await ask({ only: ['TREAST'] }))).toEqual([
      'TREAST: nothing new, to 2026-09-23',
    ]);
  });

  test('that stood still since another year is refused', async () => {
    for (const id of boardIds)
      for (const day of [...of(id).keys()]) if (day > epochDay('2013-12-31')) of(id).delete(day);
    const report = await ask();
    expect(reportLines(report)[1]).toBe('  the figures end on 2013-12-25, the table on 2026-09-30');
    expect(report.refused).toBe(true);
  });
});

describe('the New York Fed', () => {
  const send = (kind: 'effr' | 'rp', body: string, status = 200) => {
    publishers.newYorkFed.instead.set(kind, (response) => response.writeHead(status).end(body));
    return refusal(kind === 'effr' ? 'EFFR' : 'RRPONTSYD');
  };
  test.each([
    ['an empty body', '', /The New York Fed/],
    ['an empty object', '{}', /The New York Fed/],
    ['an empty window', '{"refRates": []}', /The New York Fed/],
    ['a refusal under status 200', '<HTML><TITLE>Access Denied</TITLE></HTML>', /The New York Fed/],
    ['JSON that is cut off', '{"refRates": [{"effectiveDate": "2026-09-', /The New York Fed/],
  ])('with %s is refused with a sentence', async (_, body, reason) => {
    expect(await send('effr', body)).toMatch(reason);
    expect(await send('rp', body)).toMatch(reason);
  });

  test('out of order says so', async () => {
    expect(await send('effr', '', 503)).toBe('The New York Fed answered with status 503');
  });
});

describe('revised figures', () => {
  test('of the national accounts are taken', async () => {
    set('GDP', '2026-01-01', '31900.5');
    set('GDP', '2026-04-01', '32510.004');
    set('GDP', '2026-07-01', '32990.1');
    const report = await ask({ only: ['GDP'] });
    expect(reportLines(report)).toEqual([
      'GDP: 1 new row, 2 revised rows, to 2026-07-01',
      '  + 2026-07-01  32990.1',
      '  ~ 2026-01-01  31865.721 → 31900.5',
      '  ~ 2026-04-01  32486.066 → 32510.004',
    ]);
    writeFigures(figures, report);
    expect(tableEnd('GDP.csv', 4)).toEqual([
      expect.stringMatching(/^2025-10-01,/),
      '2026-01-01,31900.5',
      '2026-04-01,32510.004',
      '2026-07-01,32990.1',
    ]);
  });

  test('of a series that is not revised are taken if they are few and small, or a person has looked', async () => {
    set('WALCL', '2026-09-30', '6743100');
    expect(reportLines(await ask({ only: ['WALCL'] }))).toEqual([
      'WALCL: 1 revised row, to 2026-09-30',
      '  ~ 2026-09-30  6743031 → 6743100',
    ]);
    set('WALCL', '2026-09-30', '6900000');
    expect(await refusal('WALCL')).toBe(
      '2026-09-30  6743031 would become 6900000, more than a revision: look at it, then --accept',
    );
    for (let week = 1; week <= 5; week++) set('WALCL', addDays('2026-09-30', -7 * week), '6750000');
    set('WALCL', '2026-09-30', '6743100');
    expect(await refusal('WALCL')).toContain('in a series that is not revised');
    expect((await ask({ only: ['WALCL'], accept: ['WALCL'] })).refused).toBe(false);
  });

  test('that are one factor of the table are another base year, not revisions', async () => {
    for (const [day, value] of of('PCEPI'))
      of('PCEPI').set(day, (Number(value) / 1.1623).toFixed(3));
    expect(await refusal('PCEPI')).toBe(
      'every figure is about 0.86 times that of the table: another unit or base year (index, 2017 = 100 expected)',
    );
    expect(await refusal('PCEPI', { accept: ['PCEPI'] })).toContain('another unit or base year');
  });
});

describe('refused', () => {
  const reply = (status: number, type: string, body: string) => (response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(body);
  };

  test.each<[string, (response: ServerResponse, body: string) => void, RegExp]>([
    [
      'a limit',
      reply(429, 'text/html', '<html>Too Many Requests</html>'),
      /fewer requests \(status 429\): try again later/,
    ],
    [
      'an unknown series',
      reply(404, 'text/html', '<!DOCTYPE html><title>Error - St. Louis Fed</title>'),
      /does not know the series/,
    ],
    ['a block', reply(403, 'text/html', '<HTML><TITLE>Access Denied</TITLE></HTML>'), /status 403/],
    ['a failure', reply(500, 'text/plain', 'Internal Server Error'), /status 500/],
    [
      'a page under status 200',
      reply(200, 'text/html', '<!DOCTYPE html><title>Maintenance</title>'),
      /FRED/,
    ],
    ['an empty body', reply(200, 'application/csv', ''), /FRED/],
    ['a heading alone', reply(200, 'application/csv', 'observation_date,GS10\n'), /FRED/],
    ['a ZIP', reply(200, 'application/zip', 'PK\u0003\u0004README.txt'), /FRED sent a ZIP/],
    ['a gateway that gave up', reply(504, 'text/html', '<html>504</html>'), /status 504/],
    [
      'another series',
      (response, body) => response.end(body.replace('GS10', 'GS2')),
      /sent GS2 when asked for GS10/,
    ],
    [
      'a table cut off within a line',
      (response, body) => response.end(body.slice(0, -9)),
      /cut off/,
    ],
    [
      'a table cut off within the last number',
      (response, body) => response.end(body.slice(0, -2)),
      /cut off/,
    ],
    [
      'a table cut off between lines',
      (response, body) => response.end(body.slice(0, 4000)),
      /cut off/,
    ],
    [
      'a table that ends early',
      (response, body) => response.end(`${body.split('\n').slice(0, 200).join('\n')}\n`),
      /the figures end on 20\d\d-\d\d-\d\d, the table on 2026-05-01/,
    ],
    [
      'a connection that breaks off',
      (response, body) => {
        response.writeHead(200, { 'Content-Length': body.length });
        response.write(body.slice(0, 2000), () => response.destroy());
      },
      /broke off|cannot be reached/,
    ],
  ])('%s', async (_name, instead, reason) => {
    publishers.fred.instead.set('GS10', instead);
    expect(await refusal('GS10')).toMatch(reason);
  });

  test('figures in billions where millions are expected', async () => {
    for (const [day, value] of of('WALCL'))
      if (/^\d/.test(value)) of('WALCL').set(day, (Number(value) / 1000).toFixed(3));
    expect(await refusal('WALCL')).toMatch(/^every figure is about 0\.001 times that of the table/);
  });

  test('one figure of a wrong magnitude', async () => {
    set('WALCL', '2026-10-07', '6746');
    expect(await refusal('WALCL', { accept: ['WALCL'] })).toBe(
      '2026-10-07  6746 cannot be millions of US dollars: 100000 to 50000000 expected',
    );
  });

  test('a jump twice as large as any before, until a person has looked', async () => {
    set('WALCL', '2026-10-07', '8743031');
    expect(await refusal('WALCL')).toBe(
      '2026-10-07  changes by +2000000, more than twice as much as ever: look at it, then --accept',
    );
    expect((await ask({ only: ['WALCL'], accept: ['WALCL'] })).refused).toBe(false);
  });

  test.each([
    ['WALCL', '2015-01-07', '2015-01-07  the figure is gone'],
    ['FEDFUNDS', '2015-01-01', '2015-01-01  the figure is gone'],
  ])('%s without %s', async (id, date, reason) => {
    remove(id, date);
    expect(await refusal(id, { accept: [id] })).toBe(reason);
  });

  test('a gap among the new ones', async () => {
    set('GS10', '2026-07-01', '4.4');
    expect(await refusal('GS10')).toBe(
      '2026-06-01  no figure (monthly); the next is of 2026-07-01',
    );
  });

  test('a day off the rhythm, and a day of the future', async () => {
    set('WALCL', '2026-10-06', '6746000');
    expect(await refusal('WALCL')).toBe('2026-10-06  does not follow 2026-09-30 (weekly)');
    remove('WALCL', '2026-10-06');
    const report = await ask({ only: ['GDP'], today: '2026-03-01' });
    expect(reportLines(report)[1]).toBe('  2026-04-01  lies in the future of 2026-03-01');
  });

  test('a Wednesday without a figure that is no holiday', async () => {
    set('RRPONTSYD', '2026-10-01', '1.0');
    expect(await refusal('RRPONTSYD')).toMatch(
      /^2026-09-30 {2}no figure on a Wednesday that is no holiday/,
    );
    const accepted = await ask({ only: ['RRPONTSYD'], accept: ['RRPONTSYD'] });
    expect(accepted.tables[0]?.added).toEqual([{ day: epochDay('2026-09-30'), to: [0] }]);
  });

  test('a target that changed while it was not said, or with its bounds exchanged', async () => {
    const { target } = publishers.newYorkFed;
    target.set(epochDay('2026-10-08'), ['3.50', '3.75']);
    expect(await refusal('DFEDTARL')).toBe('2026-10-08  changed since 2026-09-25; no row between');
    target.set(epochDay('2026-10-08'), ['4.00', '3.75']);
    expect(await refusal('DFEDTARL')).toContain('bounds are exchanged');
  });

  test('a rate of interest on reserves with a day missing', async () => {
    remove('IORB', '2024-01-01');
    expect(await refusal('IORB')).toBe('2024-01-01  no figure for the day');
  });

  test('a month whose figures stop early', () => {
    const rows = ['2026-06-29', '2026-06-30', '2026-07-10', '2026-08-03'].map((date) => ({
      day: epochDay(date),
      values: [1],
    }));
    expect(monthEnds({ rows, since: rows[0]!.day, known: new Map() }).doubts).toEqual([
      { day: epochDay('2026-06-30'), reason: 'the next figure is of 2026-07-10' },
      { day: epochDay('2026-07-10'), reason: 'the next figure is of 2026-08-03' },
    ]);
  });

  test('everything, if anything is: good news of one series is not written beside bad news of another', async () => {
    set('TREAST', '2026-09-30', '4558000');
    publishers.fred.instead.set('GDP', reply(500, 'text/plain', ''));
    const report = await ask();
    expect(
      report.tables.find(({ file }: { file: string }) => file === 'TREAST.csv')?.added,
    ).toHaveLength(1);
    expect(report.refused).toBe(true);
    expect(() => writeFigures(figures, report)).toThrow();
  });

  test('the rest, after a limit: nobody who asks for fewer requests gets more', async () => {
    publishers.fred.instead.set('GDPC1', reply(429, 'text/plain', ''));
    const report = await ask();
    expect(publishers.fred.asked).toEqual(['GDP', 'GDPC1']);
    expect(reportLines(report).at(-1)).toBe('  not asked for, after the answer before');
    // The others are asked on.
    expect(publishers.newYorkFed.asked).toHaveLength(4);
  });

  test('an address where nobody answers', async () => {
    const { address } = publishers;
    await publishers.close();
    const only = ['WALCL', 'SOFR', 'GDP'];
    const report = await refresh({
      figures,
      core,
      origins: originsAt(address),
      today,
      pauseMs: 0,
      only,
    });
    expect(reportLines(report)).toEqual([
      'WALCL: refused',
      '  The Board cannot be reached (ECONNREFUSED)',
      'GDP: refused',
      '  FRED cannot be reached (ECONNREFUSED)',
      'SOFR: refused',
      '  The New York Fed cannot be reached (ECONNREFUSED)',
    ]);
    publishers = await startPublishers(figures);
  });
});

describe('npm run figures:refresh', () => {
  const run = async (project: string, ...args: string[]) => {
    const script = path.join(project, 'packages', 'core', 'scripts', 'refresh-figures.mjs');
    try {
      return {
        code: 0,
        ...(await promisify(execFile)(
          process.execPath,
          [script, '--from', publishers.address, ...args],
          {
            cwd: project,
          },
        )),
      };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };

  test('shows, writes and generates; writes nothing when something is refused', async () => {
    const project = path.join(folder, 'project');
    copyProject(project);
    cpSync(original, path.join(project, 'packages', 'core', 'figures'), { recursive: true });
    const core = path.join(project, 'packages', 'core');
    const state = () => [
      ...folderText(path.join(core, 'figures')),
      ...folderText(path.join(core, 'src', 'figures', 'generated')),
    ];
    const before = state();

    set('WALCL', '2026-10-07', '6');
    const refused = await run(project);
    expect([refused.code, refused.stderr]).toEqual([1, '']);
    expect(refused.stdout).toContain('Nothing was written, because something was refused.');
    expect(state()).toEqual(before);

    set('WALCL', '2026-10-07', '6746000');
    const dry = await run(project, '--dry-run', '--only', 'WALCL', '--only', 'GDP');
    expect(dry.stdout).toContain('WALCL: 1 new row, to 2026-10-07\n  + 2026-10-07  6746000\n');
    expect(dry.stdout).toContain('Would be written: WALCL.csv, catalogue.json.');
    expect(state()).toEqual(before);

    const written = await run(project, '--only', 'WALCL');
    expect([written.code, written.stdout.split('\n').at(-2)]).toEqual([
      0,
      'Written: WALCL.csv, catalogue.json, and the embedded figures.',
    ]);
    expect(
      readFileSync(path.join(core, 'src', 'figures', 'generated', 'total-assets.ts'), 'utf8'),
    ).toContain(`read from the Board's H.4.1 on ${new Date().toISOString().slice(0, 10)}`);

    const wrong = await run(project, '--only', 'SPX');
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/^SPX is none of WALCL, TREAST/),
    ]);
  });
});
