import { describe, expect, it } from 'vitest';
import * as core from './index.ts';

const [readme] = Object.values(
  import.meta.glob<string>('../README.md', { query: '?raw', import: 'default', eager: true }),
);

/**
 * Rows of the tables that have the columns Call and Gives: what to run, and the figures it is said
 * to give.
 */
function examples(): [call: string, gives: string][] {
  const found: [string, string][] = [];
  let columns: string[] = [];
  for (const line of readme.split(/\r?\n/)) {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (cells.length < 3) columns = [];
    else if (cells.includes('Call') && cells.includes('Gives')) columns = cells;
    else if (columns.length === cells.length && !/^:?-+:?$/.test(cells[1])) {
      found.push([
        cells[columns.indexOf('Call')].replace(/^`|`$/g, ''),
        cells[columns.indexOf('Gives')],
      ]);
    }
  }
  return found;
}

/** A number, the numbers of a list, or the figures of an object and of the objects of a list. */
function figures(result: unknown): number[] {
  if (typeof result === 'number') return [result];
  if (Array.isArray(result)) return result.flatMap(figures);
  return Object.values(result as object).filter((value) => typeof value === 'number');
}

describe('the figures of the README', () => {
  it('has examples', () => expect(examples().length).toBeGreaterThan(40));

  it.each(examples())('%s gives %s', (call, gives) => {
    const run = new Function(...Object.keys(core), `return ${call};`);
    const shown = Array.from(gives.matchAll(/[−-]?\d[\d,]*(?:\.\d+)?/g), ([text]) =>
      text.replaceAll(',', '').replace('−', '-'),
    );
    const decimals = (text: string) => text.split('.')[1]?.length ?? 0;
    const answer: unknown = run(...Object.values(core));
    const words = [answer].flat().filter((part) => typeof part === 'string');
    if (words.length > 0) return expect(words.join(', ')).toBe(gives);
    const result = figures(answer);
    expect(result.map((value, i) => value.toFixed(decimals(shown[i] ?? '')))).toEqual(shown);
  });
});
