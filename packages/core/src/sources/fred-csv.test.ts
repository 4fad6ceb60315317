import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIsoDay, totalAssets } from '../index.ts';
import { parseFredCsv } from './fred-csv.ts';

const bodies = import.meta.glob<string>('./recorded/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const recorded = (name: string): string => bodies[`./recorded/${name}.txt`];
const rows = (text: string) => parseFredCsv(text).map((series) => series.toJSON());
const refused = (text: string, kind: string) =>
  expect(() => parseFredCsv(text), JSON.stringify(text.slice(0, 80))).toThrow(
    expect.objectContaining({ name: 'SourceError', kind }),
  );

describe('parseFredCsv', () => {
  test('several series share the column of dates; each keeps its own values', () => {
    const [assets, reverseRepo, ...more] = parseFredCsv(recorded('fred-csv-two-series'));
    expect(more).toEqual([]);
    expect(assets.label).toMatchObject({ id: 'WALCL', publisher: expect.stringContaining('FRED') });
    expect(assets.toJSON()).toEqual([
      ['2025-11-26', 6_552_419],
      ['2025-12-03', 6_535_781],
    ]);
    expect(reverseRepo.label.id).toBe('RRPONTSYD');
    expect(reverseRepo.length).toBe(6);
    expect(reverseRepo.last).toEqual({ date: '2025-12-03', value: 1.495 });
  });

  test('the heading before December 2024, CRLF, a point for a missing value', () => {
    const text = recorded('fred-csv-before-2024').replace(/\r?\n/g, '\r\n');
    expect(rows(text)).toEqual([
      [
        ['2017-09-27', 4_460_079],
        ['2017-10-04', 4_456_009],
        ['2017-10-18', 4_469_813],
      ],
    ]);
  });

  test('the dates are found by position, whatever their heading', () => {
    for (const heading of [
      'DATE',
      'observation_date',
      '"observation_date"',
      'Date',
      'TIME_PERIOD',
      '\ufeffobservation_date',
      '\n observation_date',
    ]) {
      expect(rows(`${heading},GDP\n2024-01-01,28624.069\n`)).toEqual([
        [['2024-01-01', 28_624.069]],
      ]);
    }
  });

  test('the old download names its values VALUE: the caller names the series', () => {
    const text = 'DATE,VALUE\n2012-02-01,5.1\n';
    expect(parseFredCsv(text)[0].label.id).toBeUndefined();
    expect(parseFredCsv(text, { id: 'UNRATE' })[0].label.id).toBe('UNRATE');
    expect(parseFredCsv('DATE,GDP\n2012-01-01,5', { id: 'UNRATE' })[0].label.id).toBe('GDP');
  });

  test('quoted cells, spaces, blank lines, no last line end, newest first', () => {
    expect(
      rows('DATE,"A","B"\n\n"2024-01-03","1.5","."\n2024-01-02, -2 , 3e2 \n\n"2024-01-01",,4'),
    ).toEqual([
      [
        ['2024-01-02', -2],
        ['2024-01-03', 1.5],
      ],
      [
        ['2024-01-01', 4],
        ['2024-01-02', 300],
      ],
    ]);
  });

  test('numbers are read to the last digit', () => {
    const written = [
      '0.1',
      '-0.29',
      '123456789012345',
      '12345678901234567890',
      '0.30000000000000004',
      '9007199254740993',
      '1.7976931348623157e308',
    ];
    const text = `DATE,A\n${written.map((number, i) => `${toIsoDay(i)},${number}`).join('\n')}\n`;
    expect([...parseFredCsv(text)[0].values]).toEqual(written.map(Number));
  });

  test('a series without any value stays in its place; if none has any, that is an error', () => {
    const series = parseFredCsv('observation_date,A,B\n2024-01-01,,1\n2024-01-02,.,2\n');
    expect(series.map(({ label, length }) => [label.id, length])).toEqual([
      ['A', 0],
      ['B', 2],
    ]);
    refused('observation_date,A\n2024-01-01,.\n2024-01-02,\n', 'empty');
  });

  test('a heading without rows is empty', () => {
    for (const text of [
      'observation_date,WALCL\n',
      'DATE,WALCL',
      'DATE,A,B\r\n\r\n',
      '',
      '\ufeff',
      ' \n',
    ])
      refused(text, 'empty');
  });

  test('pages and sentences that FRED sends instead', () => {
    refused(recorded('fred-page-404'), 'not-found');
    refused('<html><head><title>429 Too Many Requests</title></head></html>', 'rate-limited');
    refused('Too Many Requests', 'rate-limited');
    refused(
      '{"error_code":429,"error_message":"Too Many Requests.  Exceeded Rate Limit"}',
      'rate-limited',
    );
    refused(
      '<?xml version="1.0" encoding="utf-8" ?>\n<error code="400" message="Bad Request.  The series does not exist." />',
      'not-found',
    );
    refused(
      '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>Reference #18</BODY></HTML>',
      'unexpected-shape',
    );
    refused('upstream connect error or disconnect/reset before headers', 'unexpected-shape');
    refused('PK\u0003\u0004\u0014\u0000', 'unexpected-shape');
  });

  test('what is not a row of the heading is refused, not guessed', () => {
    refused('observation_date,A,B\n2024-01-01,1\n', 'unexpected-shape');
    refused('observation_date,A\n2024-01-01,1,2\n', 'unexpected-shape');
    refused('observation_date,A\n2024-02-30,1\n', 'unexpected-shape');
    refused('observation_date,A\n2024-01-01,n/k\n', 'unexpected-shape');
    refused('observation_date,A\n2024-01-01,1.2.3\n', 'unexpected-shape');
    refused('observation_date,A\n2024-01-01,-\n2024-01-02,--5\n', 'unexpected-shape');
    refused('observation_date,A\n2024-01-01,1e999\n', 'unexpected-shape');
    refused('observation_date,A\n01/02/2024,1\n', 'unexpected-shape');
    refused('observation_date,A\n2024-01-01,1\n2024-01', 'unexpected-shape');
    refused('name,age\n', 'unexpected-shape');
    refused('2024-01-01,1\n2024-01-02,2\n', 'unexpected-shape');
  });

  test('too many columns', () => {
    refused(`DATE${',A'.repeat(257)}\n2024-01-01${',1'.repeat(257)}`, 'too-large');
    expect(parseFredCsv(`DATE${',A'.repeat(256)}\n2024-01-01${',1'.repeat(256)}`)).toHaveLength(
      256,
    );
  });

  test('wants text', () => {
    expect(() => parseFredCsv(undefined as unknown as string)).toThrow(TypeError);
  });

  test('the embedded total assets come back from their own CSV', () => {
    const series = totalAssets.series();
    const text = `observation_date,WALCL\n${series
      .toJSON()
      .map((row) => row.join(','))
      .join('\n')}\n`;
    expect(parseFredCsv(text)[0].toJSON()).toEqual(series.toJSON());
  });

  test('rows that go both ways are refused: their dates were exchanged', () => {
    const csv = (...days: string[]) =>
      ['observation_date,WALCL', ...days.map((day, i) => `${day},${i + 1}`)].join('\n');
    expect(() => parseFredCsv(csv('2026-09-16', '2026-10-07', '2026-09-30', '2026-09-23'))).toThrow(
      'FRED sent rows out of order',
    );
    expect(parseFredCsv(csv('2026-09-30', '2026-09-23'))[0].last?.date).toBe('2026-09-30');
  });

  test('law: any days and values written as CSV are read back exactly', () => {
    const value = fc.oneof(
      fc.constant(undefined),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.float({ noNaN: true, noDefaultInfinity: true }),
    );
    const table = fc.uniqueArray(
      fc.tuple(fc.integer({ min: -719_162, max: 2_932_896 }), value, value),
      {
        selector: ([day]) => day,
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '.'),
        fc.boolean(),
        (unordered, lineEnd, missing, closed) => {
          const cells = unordered.toSorted(([a], [b]) => a - b);
          fc.pre(cells.some(([, a, b]) => a !== undefined || b !== undefined));
          const lines = cells.map(([day, ...values]) =>
            [toIsoDay(day), ...values.map((v) => (v === undefined ? missing : v))].join(','),
          );
          const text = ['DATE,A,B', ...lines].join(lineEnd) + (closed ? lineEnd : '');
          const sorted = cells.toSorted(([a], [b]) => a - b);
          const expected = [1, 2].map((c) =>
            sorted
              .filter((row) => row[c] !== undefined)
              .map((row) => [toIsoDay(row[0]), row[c]! + 0]),
          );
          expect(
            parseFredCsv(text).map((series) => series.toJSON().map(([day, v]) => [day, v + 0])),
          ).toEqual(expected);
        },
      ),
    );
  });

  test('a ZIP, which FRED sends for ids of different frequencies, is named', () => {
    // As text: the local header, README.txt and "weekly,_as_of_wednesday.csv".
    const zip =
      'PK\u0003\u0004\u0014\u0000\u0008\u0000README.txt weekly,_as_of_wednesday.csv,WALCL\n';
    expect(() => parseFredCsv(zip)).toThrow(
      'FRED sent a ZIP: it packs series of different frequencies apart; ask for one frequency',
    );
  });
});
