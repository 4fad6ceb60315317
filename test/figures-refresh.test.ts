import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseFredCsv } from '@qt-lens/core';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refresh, writeFigures } from '../packages/core/scripts/refresh/refresh.mjs';
import { reportLines } from '../packages/core/scripts/refresh/report.mjs';
import { sources } from '../packages/core/scripts/refresh/series.mjs';
import { monthEnds } from '../packages/core/scripts/refresh/thin.mjs';
import { epochDay, isoDay } from '../packages/core/scripts/tables.mjs';
import { tablesOfTests } from '../scripts/lib/figures-of-tests.mjs';
import { type FredSeries, type FredStandIn, startFred } from './harness/fred.ts';
import { copyProject } from './harness/project-copy.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-figures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const original = tablesOfTests;
const today = '2026-11-21';
let figures: string;
let fred: FredStandIn;

beforeEach(async () => {
  figures = mkdtempSync(path.join(folder, 'figures-'));
  cpSync(original, figures, { recursive: true });
  fred = await startFred(figures);
});
afterEach(() => fred.close());

const ask = (options: { only?: string[]; accept?: string[]; today?: string } = {}) =>
  refresh({ figures, parseFredCsv, from: fred.address, today, pauseMs: 0, ...options });
const of = (id: string): FredSeries => fred.series.get(id)!;
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

test('every table that FRED can fill is asked for, and the others are named in the catalogue only', async () => {
  const catalogue = JSON.parse(readFileSync(path.join(figures, 'catalogue.json'), 'utf8')) as {
    id: string;
    file: string;
  }[];
  const ids = sources.flatMap((source) => Object.values(source.ids));
  expect(catalogue.filter(({ id }) => !ids.includes(id)).map(({ file }) => file)).toEqual([
    'WUXIA.csv',
    ...Array(3).fill('SP_COMPOSITE.csv'),
  ]);
  for (const source of sources)
    expect(catalogue.filter(({ file }) => file === source.file).map(({ id }) => id)).toEqual(
      Object.values(source.ids),
    );
  await ask();
  expect(fred.asked).toEqual(ids);
});

describe('nothing new', () => {
  test.each(['observation_date', 'DATE'])(
    'under the heading %s changes nothing',
    async (heading) => {
      fred.dateHeading = heading;
      const report = await ask();
      expect(reportLines(report)).toEqual(
        reportLines(report).filter((line: string) => line.includes(': nothing new, to ')),
      );
      expect([report.refused, [...report.files]]).toEqual([false, []]);
    },
  );

  test('in the words of FRED before 2024, a column called VALUE and a point for what is missing', async () => {
    fred.instead.set('RRPONTSYD', (response, body) =>
      response.end(
        body
          .replace('observation_date,RRPONTSYD', 'DATE,VALUE')
          .replace(/,$/gm, ',.')
          .replaceAll('\n', '\r\n'),
      ),
    );
    expect(reportLines(await ask({ only: ['RRPONTSYD'] }))).toEqual([
      'RRPONTSYD: nothing new, to 2026-09-23',
    ]);
  });

  test('of the target is still news: it holds for longer', async () => {
    for (const id of ['DFEDTARL', 'DFEDTARU'])
      set(id, '2026-09-26', of(id).get(epochDay('2026-09-25'))!);
    const report = await ask({ only: ['DFEDTARU'] });
    expect(reportLines(report)).toEqual([
      'DFEDTARL, DFEDTARU: nothing new, to 2026-09-17, which holds until 2026-09-26',
    ]);
    expect([...report.files.keys()]).toEqual(['catalogue.json']);
    writeFigures(figures, report);
    for (const name of ['targetLower', 'targetUpper']) {
      expect(catalogueEntry(name)).toMatchObject({
        holdsUntil: '2026-09-26',
        vintage:
          'read from FRED on 2026-11-21; unchanged from 2026-09-17 until at least 2026-09-26',
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
    expect([...report.files.keys()].sort()).toEqual(['GS10.csv', 'WALCL.csv', 'catalogue.json']);
    writeFigures(figures, report);
    expect(tableEnd('WALCL.csv', 3)).toEqual([
      '2026-09-30,6743031',
      '2026-10-07,6746000',
      '2026-10-14,6751250',
    ]);
    expect(tableEnd('GS10.csv', 2)).toEqual(['2026-05-01,4.48', '2026-06-01,4.5']);
    expect(catalogueEntry('totalAssets').vintage).toBe(
      'read from FRED on 2026-11-21, to 2026-10-14; H.4.1 levels are not normally revised',
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
    set('RRPONTSYD', '2026-11-11', '');
    set('RRPONTSYD', '2026-11-12', '2.100');
    const after = await ask({ only: ['RRPONTSYD'] });
    expect(after.tables[0]?.added.at(-1)).toEqual({ day: epochDay('2026-11-11'), to: [0] });
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
    for (let day = epochDay('2026-09-26'); day <= epochDay('2026-11-20'); day++) {
      const cut = day >= epochDay('2026-10-29');
      of('DFEDTARL').set(day, cut ? '3.50' : '3.75');
      of('DFEDTARU').set(day, cut ? '3.75' : '4.00');
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
    ['a heading alone', reply(200, 'application/csv', 'observation_date,WALCL\n'), /FRED/],
    [
      'another series',
      (response, body) => response.end(body.replace('WALCL', 'WRESBAL')),
      /sent WRESBAL when asked for WALCL/,
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
      (response, body) => response.end(body.slice(0, 9000)),
      /cut off/,
    ],
    [
      'a table that ends early',
      (response, body) => response.end(`${body.split('\n').slice(0, 900).join('\n')}\n`),
      /the figures end on 20\d\d-\d\d-\d\d, the table on 2026-09-30/,
    ],
    [
      'a connection that breaks off',
      (response, body) => {
        response.writeHead(200, { 'Content-Length': body.length });
        response.write(body.slice(0, 5000), () => response.destroy());
      },
      /broke off|cannot be reached/,
    ],
  ])('%s', async (_name, instead, reason) => {
    fred.instead.set('WALCL', instead);
    expect(await refusal('WALCL')).toMatch(reason);
  });

  test('figures in billions where millions are expected', async () => {
    for (const [day, value] of of('WALCL')) of('WALCL').set(day, (Number(value) / 1000).toFixed(3));
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
    set('WALCL', '2026-10-07', '');
    set('WALCL', '2026-10-14', '6746000');
    expect(await refusal('WALCL')).toBe(
      '2026-10-07  no figure (weekly); the next is of 2026-10-14',
    );
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
    set('RRPONTSYD', '2026-09-30', '');
    set('RRPONTSYD', '2026-10-01', '1.0');
    expect(await refusal('RRPONTSYD')).toMatch(
      /^2026-09-30 {2}no figure on a Wednesday that is no holiday/,
    );
    const accepted = await ask({ only: ['RRPONTSYD'], accept: ['RRPONTSYD'] });
    expect(accepted.tables[0]?.added).toEqual([{ day: epochDay('2026-09-30'), to: [0] }]);
  });

  test('a target with a day missing, a bound missing, or its bounds exchanged', async () => {
    for (const id of ['DFEDTARL', 'DFEDTARU']) remove(id, '2020-01-01');
    expect(await refusal('DFEDTARL')).toBe('2020-01-01  no figure for the day');
    set('DFEDTARU', '2020-01-01', '1.75');
    expect(await refusal('DFEDTARL')).toBe(
      'FRED has no DFEDTARL for 2020-01-01, but one of DFEDTARU',
    );
    set('DFEDTARL', '2020-01-01', '2.00');
    expect(await refusal('DFEDTARL')).toContain(
      '2020-01-01  the lower bound, 2, is above the upper, 1.75',
    );
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
    fred.instead.set('GDP', reply(500, 'text/plain', ''));
    const report = await ask();
    expect(
      report.tables.find(({ file }: { file: string }) => file === 'TREAST.csv')?.added,
    ).toHaveLength(1);
    expect(report.refused).toBe(true);
    expect(() => writeFigures(figures, report)).toThrow();
  });

  test('the rest, after a limit: nobody who asks for fewer requests gets more', async () => {
    fred.instead.set('TREAST', reply(429, 'text/plain', ''));
    const report = await ask();
    expect(fred.asked).toEqual(['WALCL', 'TREAST']);
    expect(reportLines(report).at(-1)).toBe('  not asked for, after the answer before');
  });

  test('an address where nobody answers', async () => {
    const { address } = fred;
    await fred.close();
    const report = await refresh({
      figures,
      parseFredCsv,
      from: address,
      today,
      pauseMs: 0,
      only: ['WALCL'],
    });
    expect(reportLines(report)).toEqual([
      'WALCL: refused',
      '  FRED cannot be reached (ECONNREFUSED)',
    ]);
    fred = await startFred(figures);
  });
});

describe('npm run figures:refresh', () => {
  const run = async (project: string, ...args: string[]) => {
    const script = path.join(project, 'packages', 'core', 'scripts', 'refresh-figures.mjs');
    try {
      return {
        code: 0,
        ...(await promisify(execFile)(process.execPath, [script, '--from', fred.address, ...args], {
          cwd: project,
        })),
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
    expect(refused.code).toBe(1);
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
    ).toContain(`read from FRED on ${new Date().toISOString().slice(0, 10)}`);

    const wrong = await run(project, '--only', 'SPX');
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/^SPX is none of WALCL, TREAST/),
    ]);
  });
});
