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
  type TimeSeries,
} from '../index.ts';

const parsers: ReadonlyArray<readonly [string, (text: string) => TimeSeries[]]> = [
  ['parseFredCsv', (text) => parseFredCsv(text)],
  ['parseFredJson', (text) => parseFredJson(text)],
  ['parseYahooChart', (text) => parseYahooChart(text)],
  ['parseTiingo', (text) => parseTiingo(text)],
  ['parseAlphaVantage', (text) => parseAlphaVantage(text)],
  ['parseDelimited', (text) => parseDelimited(text)],
];

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

// A pattern that backtracks, a loop within a loop or a call for each bracket would not come back from these.
describe.each(parsers)('%s refuses hostile bodies', (_, parse) => {
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
    ['a million columns', () => `observation_date${',A'.repeat(MILLION)}\n2024-01-01${',1'.repeat(MILLION)}`],
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
  const cells = [{ toString: null }, [], () => 1, Symbol('x'), 5n, { valueOf: () => 5 }, new Map()] as unknown as Cell[];
  expect(kindOf(() => parseSheetRange([cells, cells]))).toMatch(/empty|unexpected-shape/);
  expect(kindOf(() => parseSheetRange([['2024-01-02', ...cells]]))).toMatch(/empty|unexpected-shape/);
});
