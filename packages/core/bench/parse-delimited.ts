import { parseDelimited } from '@qt-lens/core';
import Papa from 'papaparse';
import { type Contender, compare, report } from './shared/measure.ts';

const ROWS = 100_000;
const FIRST_DAY = Date.UTC(1700, 0, 1) / 86_400_000;

const text = priceFile((day) => day);
const dayFirst = priceFile((day) => day.split('-').reverse().join('/'));

report(
  `a price file of ${ROWS.toLocaleString('en')} rows × 6 columns, ${(text.length / 2 ** 20).toFixed(1)} MB`,
  compare([
    papa(text),
    { name: 'parseDelimited, all columns', run: () => parseDelimited(text) },
    {
      name: 'parseDelimited, days as 31/12/1999',
      run: () => parseDelimited(dayFirst, { dateOrder: 'dmy' }),
    },
  ]),
);

/** The least a reader of one column does, without a look at what the cells mean. */
function papa(body: string): Contender {
  return {
    name: 'PapaParse 5, then Date.parse and Number of one column',
    run: () => {
      const { data } = Papa.parse<string[]>(body);
      const days = new Float64Array(data.length);
      const values = new Float64Array(data.length);
      for (let i = 1; i < data.length; i++) {
        days[i] = Date.parse(data[i][0]);
        values[i] = Number(data[i][4]);
      }
      return { days, values };
    },
  };
}

function priceFile(written: (day: string) => string): string {
  const lines = ['Date,Open,High,Low,Close,Volume'];
  let price = 100;
  for (let i = 0; i < ROWS; i++) {
    price += Math.sin(i * 12.9898) * 0.5;
    const day = new Date((FIRST_DAY + i) * 86_400_000).toISOString().slice(0, 10);
    const prices = [0, 0.8, -0.7, 0.2].map((off) => (Math.abs(price) + 10 + off).toFixed(2));
    lines.push(`${written(day)},${prices.join(',')},${1_000_000 + ((i * 7919) % 900_000)}`);
  }
  // In one piece, as a file is.
  return Buffer.from(`${lines.join('\n')}\n`).toString();
}
