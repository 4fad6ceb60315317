import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cell,
  parseAlphaVantage,
  parseDelimited,
  parseFredCsv,
  parseFredJson,
  parseSheetRange,
  parseTiingo,
  parseYahooChart,
  SOURCE_ERROR_KINDS,
  SourceError,
  type TimeSeries,
  toIsoDay,
} from '../index.ts';

const bodies = Object.values(
  import.meta.glob<string>('./recorded/*.txt', { eager: true, query: '?raw', import: 'default' }),
);

const parsers: ReadonlyArray<readonly [string, (text: string) => TimeSeries[]]> = [
  ['parseFredCsv', (text) => parseFredCsv(text)],
  ['parseFredJson', (text) => parseFredJson(text)],
  ['parseYahooChart', (text) => parseYahooChart(text)],
  ['parseTiingo', (text) => parseTiingo(text)],
  ['parseAlphaVantage', (text) => parseAlphaVantage(text)],
  ['parseDelimited', (text) => parseDelimited(text)],
];

/** Series as they must be, or a SourceError: nothing else comes out of a parser. */
function holds(parse: () => TimeSeries[]): void {
  let all: TimeSeries[];
  try {
    all = parse();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(SOURCE_ERROR_KINDS).toContain(error.kind);
    expect(error.message).not.toBe('');
    return;
  }
  expect(all.length).toBeGreaterThan(0);
  expect(all.some(({ length }) => length > 0)).toBe(true);
  for (const { days, values } of all) {
    expect(days.length).toBe(values.length);
    for (let i = 0; i < days.length; i++) {
      if (
        !Number.isFinite(values[i]) ||
        (i > 0 && days[i] <= days[i - 1]) ||
        toIsoDay(days[i]).length !== 10
      ) {
        throw new Error(`not a time series at ${i}`);
      }
    }
  }
}

/** Text of the pieces that the parsers take notice of. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '2024-01-02',
        '03/04/2024',
        '25/04/2024',
        '02.01.2024',
        'Jan 2, 2024',
        '2024Q1',
        '20240102',
        '45293',
        '1704200400',
        '2024-01-02T16:00:00Z',
        '0000-00-00',
        '9999-12-31',
      ),
      fc.constantFrom(
        ',',
        ';',
        '\t',
        '|',
        '  ',
        ' ',
        '\n',
        '\r\n',
        '"',
        '.',
        '-',
        ':',
        '%',
        '$',
        '€',
        '(',
        ')',
        '<',
        '{',
        '[',
        '\ufeff',
        '\u0000',
        '\u202f',
      ),
      fc.constantFrom(
        'Date',
        'observation_date',
        'timestamp',
        'Close',
        'Adj Close',
        'WALCL',
        'N/A',
        '#N/A',
        'null',
        'Total',
      ),
      fc.constantFrom(
        '1',
        '1.5',
        '1,5',
        '1,234.5',
        '1.234',
        '1e5',
        '-0',
        '1.84B',
        '99999999999999999999',
        '1e999',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A real body with a stretch of it cut out, repeated or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...bodies),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.oneof(fc.constant(''), fc.string({ maxLength: 8 }), pieces),
  )
  .map(([body, where, length, insert]) => {
    const at = Math.floor(where * body.length);
    return body.slice(0, at) + insert + body.slice(at + length);
  });

describe.each(parsers)(
  '%s throws nothing but SourceError and makes nothing but time series',
  { timeout: 60_000 },
  (_, parse) => {
    test('of any text', () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), pieces), (text) =>
          holds(() => parse(text)),
        ),
        { numRuns: 500 },
      );
    });

    test('of any JSON', () => {
      fc.assert(
        fc.property(fc.json({ maxDepth: 4 }), (text) => holds(() => parse(text))),
        { numRuns: 200 },
      );
    });

    test('of real bodies, damaged', () => {
      fc.assert(
        fc.property(damaged, (text) => holds(() => parse(text))),
        { numRuns: 600 },
      );
    });
  },
);

test('parsers of JSON hold for any value in any place of a real answer', () => {
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(null, '', '.', 1e300, -1e300, 'x', [], {}, [null], '2024-01-02'),
  );
  const json = bodies.filter((body) => body.startsWith('{') || body.startsWith('['));
  fc.assert(
    fc.property(fc.constantFrom(...json), fc.nat(), strange, (body, which, value) => {
      // The reviver meets every place of the answer once; one of them gets another value.
      let places = 0;
      JSON.parse(body, () => places++);
      let place = 0;
      const changed = JSON.stringify(
        JSON.parse(body, (_key, old) => (place++ === which % places ? value : old)),
      );
      for (const [, parse] of parsers) holds(() => parse(changed ?? 'null'));
    }),
    { numRuns: 300 },
  );
});

test('parseSheetRange holds for any cells', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(
      'Date',
      'Close',
      '',
      '#N/A',
      '2024-01-02',
      '03/04/2024',
      '25.12.2024',
      '1,234.5',
      null,
      undefined,
      true,
    ),
    fc.double(),
    fc.integer({ min: 40_000, max: 50_000 }),
    fc.date({ noInvalidDate: false }),
    fc.string(),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.integer({ min: -720, max: 840 }), (range, utcOffsetMinutes) =>
      holds(() => parseSheetRange(range, { utcOffsetMinutes })),
    ),
    { numRuns: 1000 },
  );
});

test('a table means the same in every way of writing it', () => {
  const table = fc.uniqueArray(
    fc.tuple(
      // Up to 2024: a day far ahead of all others is taken for a typing error.
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    ),
    {
      selector: ([day]) => day,
      minLength: 1,
      maxLength: 30,
    },
  );
  const grouped = (value: number, mark: string, group: string) => {
    const [whole, fraction] = Math.abs(value).toFixed(2).split('.');
    return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(?:\d{3})+$)/g, group)}${mark}${fraction}`;
  };
  const dayFirst = (iso: string) => iso.split('-').reverse().join('.');
  fc.assert(
    fc.property(table, fc.boolean(), (rows, newestFirst) => {
      const sorted = rows
        .toSorted(([a], [b]) => (newestFirst ? b - a : a - b))
        .map(([day, value]) => [toIsoDay(day), value] as const);
      const expected = (newestFirst ? sorted.toReversed() : sorted).map(([day, value]) => [
        day,
        value,
      ]);
      const write = (separator: string, row: (day: string, value: number) => [string, string]) =>
        [['Date', 'Value'], ...sorted.map(([day, value]) => row(day, value))]
          .map((cells) => cells.join(separator))
          .join('\n');
      for (const text of [
        write(',', (day, value) => [day, `"${grouped(value, '.', ',')}"`]),
        write(';', (day, value) => [dayFirst(day), grouped(value, ',', '.')]),
        write('\t', (day, value) => [day.replaceAll('-', '/'), grouped(value, ',', ' ')]),
        write('|', (day, value) => [day.replaceAll('-', ''), `${grouped(value, '.', "'")} CHF`]),
      ]) {
        const [series, ...more] = parseDelimited(text);
        expect(more).toEqual([]);
        expect(series.toJSON()).toEqual(
          expected.map(([day, value]) => [day, Object.is(value, -0) ? 0 : value]),
        );
      }
      expect(parseSheetRange([['Date', 'Value'], ...sorted])[0].toJSON()).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

function kindOf(parse: () => unknown): string {
  try {
    parse();
    return 'parsed';
  } catch (error) {
    const { name, kind, message } = error as { name: string; kind?: string; message: string };
    return name === 'SourceError' ? kind! : `${name}: ${message}`;
  }
}

const MILLION = 2 ** 20;
const refused = ['too-large', 'unexpected-shape', 'empty'];

// A pattern that backtracks, a loop within a loop or a call for each bracket would not come back
// from these.
describe.each(parsers)('%s refuses hostile bodies', { timeout: 60_000 }, (_, parse) => {
  test('of 200 million characters', () => {
    expect(kindOf(() => parse('x'.repeat(200 * MILLION)))).toBe('too-large');
  });

  test.each([
    ['nested arrays', () => '['.repeat(4 * MILLION)],
    ['nested objects', () => '{"a":'.repeat(MILLION)],
    ['a million arrays', () => `[${'[],'.repeat(MILLION)}[]]`],
    ['a long text with escapes', () => `["${'\\"'.repeat(2 * MILLION)}"]`],
    ['one long line', () => 'a'.repeat(4 * MILLION)],
    ['one long number', () => `observation_date,A\n2024-01-01,${'1'.repeat(4 * MILLION)}`],
    [
      'a million columns',
      () => `observation_date${',A'.repeat(MILLION)}\n2024-01-01${',1'.repeat(MILLION)}`,
    ],
    ['separators', () => ',;|\t'.repeat(MILLION)],
    ['quotation marks', () => '"'.repeat(2 * MILLION)],
    ['white space', () => `${' '.repeat(4 * MILLION)}x`],
    ['line ends', () => `${'\r\n'.repeat(2 * MILLION)}x`],
    ['open tags', () => `<html>${'<title '.repeat(MILLION)}`],
    ['almost numbers', () => `${'1 '.repeat(23)}x\n`.repeat(20_000)],
    ['almost dates', () => `${'Jan, '.repeat(9)}1\n`.repeat(20_000)],
    ['almost times', () => `${' 1:11'.repeat(9)}!\n`.repeat(20_000)],
    ['almost an XML error', () => `<error ${'code="1" '.repeat(MILLION)}`],
  ])('%s', (_name, body) => {
    expect(refused).toContain(kindOf(() => parse(body())));
  });

  test('with the names of prototypes', () => {
    const body =
      '{"__proto__":{"observations":[{"date":"2024-01-01","value":"1"}],"chart":{"result":[]},"data":[]},"constructor":{"prototype":{"polluted":1}}}';
    expect(kindOf(() => parse(body))).toBe('unexpected-shape');
    expect(kindOf(() => parse('date,__proto__,constructor\n'))).toMatch(/empty|unexpected-shape/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('column names like those of prototypes are names', () => {
  const text = 'observation_date,__proto__,constructor\n2024-01-01,1,2\n';
  for (const parse of [parseFredCsv, parseDelimited]) {
    expect(parse(text).map(({ label, last }) => [label.id, last?.value])).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  }
});

test('a sheet range of hostile cells', () => {
  const cells = [
    { toString: null },
    [],
    () => 1,
    Symbol('x'),
    5n,
    { valueOf: () => 5 },
    new Map(),
  ] as unknown as Cell[];
  expect(kindOf(() => parseSheetRange([cells, cells]))).toMatch(/empty|unexpected-shape/);
  expect(kindOf(() => parseSheetRange([['2024-01-02', ...cells]]))).toMatch(
    /empty|unexpected-shape/,
  );
});
