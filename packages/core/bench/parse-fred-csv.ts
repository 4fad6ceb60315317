import { parseFredCsv, totalAssets } from '@qt-lens/core';
import { type Contender, compare, report } from './shared/measure.ts';

const RUNS = 200;

const rows = totalAssets.series().toJSON();
const csv = flat(`observation_date,WALCL\n${rows.map((row) => row.join(',')).join('\n')}\n`);
const { days, values } = totalAssets.series();

const pairs = flat(JSON.stringify(rows));
const columns = flat(JSON.stringify({ days: [...days], values: [...values] }));
const numbers = flat(JSON.stringify([...values]));
const objects = flat(JSON.stringify(rows.map(([date, value]) => ({ date, value: String(value) }))));

report(
  `the ${rows.length.toLocaleString('en')} weeks of WALCL, ${RUNS} times`,
  compare([
    many('JSON.parse of its days and values as two columns of numbers', () => JSON.parse(columns)),
    many('parseFredCsv', () => parseFredCsv(csv)),
    many('JSON.parse of its values alone', () => JSON.parse(numbers)),
    many('JSON.parse of pairs of date and value', () => JSON.parse(pairs)),
    many('JSON.parse of objects, as the API sends them', () => JSON.parse(objects)),
    many('split into lines and cells, Date.parse and Number', () =>
      csv
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => {
          const [date, value] = line.split(',');
          return { date: Date.parse(date), value: Number(value) };
        }),
    ),
  ]),
);

function many(name: string, run: () => unknown): Contender {
  return {
    name,
    run: () => {
      let last: unknown;
      for (let i = 0; i < RUNS; i++) last = run();
      return last;
    },
  };
}

/**
 * Text in one piece, as a response is; text that was put together stays in pieces until it is first
 * read.
 */
function flat(text: string): string {
  return Buffer.from(text).toString();
}
