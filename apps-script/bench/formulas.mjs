// What a formula costs: one call over a column against one call a cell, and against plain sheet
// formulas in a spreadsheet engine; and what Code.js weighs, which Apps Script loads at every call.
import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { HyperFormula } from 'hyperformula';
import { spreadsheetServices } from '../src/testing/services.ts';
import { openSheet, read, serial, write } from '../src/testing/sheet.ts';

const ROWS = 10_000;
const FIRST_DAY = serial('2003-01-01');
const ZONE = 'America/New_York';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const milliseconds = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const typical = (run, rounds = 5) =>
  median(Array.from({ length: rounds }, () => milliseconds(run)));
const shown = (ms) => (ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3));

function table(title, header, rows) {
  console.log(`## ${title}\n`);
  console.log(
    `| ${header.join(' | ')} |\n|${header.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
  );
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log();
}

export async function measure({ codePath, functions }) {
  const code = readFileSync(codePath, 'utf8');
  weigh(code);
  const load = () => {
    const context = createContext({ ...spreadsheetServices({ zone: ZONE }) });
    runInContext(code, context);
    return (name, ...inputs) => context[name](...inputs);
  };
  oneCallOrMany(load);
  wholeRanges(load());
  againstPlainFormulas(load(), functions);
}

function weigh(code) {
  const rounds = 30;
  const compile = [];
  const start = [];
  for (let i = 0; i < rounds; i++) {
    // A comment that differs keeps the engine from remembering the code of the round before.
    const text = `${code}\n// ${i}`;
    const context = createContext({});
    const begun = performance.now();
    const script = new Script(text);
    const compiled = performance.now();
    script.runInContext(context);
    start.push(performance.now() - compiled);
    compile.push(compiled - begun);
  }
  table(
    `Code.js, medians of ${rounds}`,
    ['', 'measured', 'goal'],
    [
      ['size', `${(Buffer.byteLength(code) / 1024).toFixed(1)} KB`, '260 KB'],
      ['gzipped', `${(gzipSync(code).length / 1024).toFixed(1)} KB`, ''],
      ['parse', `${shown(median(compile))} ms`, ''],
      ['run to ready', `${shown(median(start))} ms`, ''],
      ['both', `${shown(median(compile.map((ms, i) => ms + start[i])))} ms`, '25 ms'],
    ],
  );
}

function oneCallOrMany(load) {
  const call = load();
  const days = Array.from({ length: ROWS }, (_, i) => FIRST_DAY + (i % 8000));
  const dates = days.map((day) => new Date((day - 25_569) * 86_400_000 + 5 * 3_600_000));
  const amounts = Array.from({ length: ROWS }, (_, i) => (i % 600) + 1);
  const column = (values) => values.map((value) => [value]);
  const cases = [
    [
      'FED_ASSETS of serial days',
      (input) => call('FED_ASSETS', input),
      days,
      (newCall, value) => newCall('FED_ASSETS', value),
    ],
    [
      'FED_ASSETS of date cells',
      (input) => call('FED_ASSETS', input),
      dates,
      (newCall, value) => newCall('FED_ASSETS', value),
    ],
    [
      'QT_EQUIV_HIKES',
      (input) => call('QT_EQUIV_HIKES', input),
      amounts,
      (newCall, value) => newCall('QT_EQUIV_HIKES', value),
    ],
    [
      'FED_PHASE',
      (input) => call('FED_PHASE', input),
      days,
      (newCall, value) => newCall('FED_PHASE', value),
    ],
  ];
  const LOADED = 50;
  table(
    `One call over ${ROWS.toLocaleString('en')} rows, or one call a row (ms)`,
    [
      'formula',
      'one call',
      'a call a row, code loaded once',
      'a call a row, code loaded each time*',
      'times',
    ],
    cases.map(([name, over, values, single]) => {
      const input = column(values);
      over(input);
      const one = typical(() => over(input));
      const many = typical(() => {
        for (const value of values) single(call, value);
      }, 3);
      const loaded = milliseconds(() => {
        for (let i = 0; i < LOADED; i++) single(load(), values[i]);
      });
      const all = (loaded / LOADED) * ROWS;
      return [name, shown(one), shown(many), shown(all), `${(all / one).toFixed(0)}×`];
    }),
  );
  console.log(
    `* As Apps Script does; ${LOADED} calls measured and multiplied. Google adds its own time to each call, and limits how many run at once.\n`,
  );
}

/** What it costs to read a range of dates and prices, and to give it back rebased. */
function wholeRanges(call) {
  const prices = Array.from({ length: ROWS }, (_, i) => 100 + 50 * Math.sin(i / 500) + i / 100);
  const range = (date) => [
    ['Date', 'Close'],
    ...prices.map((price, i) => [date(FIRST_DAY + i), price]),
  ];
  const iso = (day) => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const cases = [
    ['date cells', (day) => new Date((day - 25_569) * 86_400_000 + 5 * 3_600_000)],
    ['serial days', (day) => day],
    ['ISO text', iso],
    ['text with the day first', (day) => iso(day).split('-').reverse().join('/')],
  ];
  table(
    `REBASE over a range of ${ROWS.toLocaleString('en')} rows (ms)`,
    ['dates', 'one call'],
    cases.map(([name, date]) => {
      const input = range(date);
      const run = () => call('REBASE', input, 100, '2010-01-04');
      run();
      return [name, shown(typical(run, 9))];
    }),
  );
}

function againstPlainFormulas(call, functions) {
  const quotes = Array.from({ length: ROWS }, (_, i) => [
    FIRST_DAY + i * 0.8,
    100 + 50 * Math.sin(i / 500) + i / 100,
  ]);
  // Arrays of another context are not arrays to the spreadsheet engine.
  const fed = Array.from(call('FED_SERIES', 'assets').slice(1), ([date, value]) => [
    Math.round((date.getTime() - 5 * 3_600_000) / 86_400_000) + 25_569,
    value,
  ]);
  const plainSheet = () => {
    const sheet = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3' });
    sheet.addSheet('Sheet1');
    return sheet;
  };
  const filled = (sheet) => {
    write(sheet, 'A1', quotes);
    write(sheet, 'H1', fed);
    return sheet;
  };
  const timed = (make, formulas, last) =>
    median(
      Array.from({ length: 3 }, () => {
        const sheet = filled(make());
        const ms = milliseconds(() => write(sheet, 'D1', formulas));
        const value = read(sheet, last);
        if (typeof value !== 'number') throw new Error(`${last} holds ${value}`);
        sheet.destroy();
        return ms;
      }),
    );
  const addOnSheet = () => openSheet(call, functions, { zone: ZONE });
  const rowFormulas = (formula) => quotes.map((_, i) => [formula(i + 1)]);
  const cases = [
    ['rebase a column', `=REBASE(A1:B${ROWS})`, `E${ROWS}`, (row) => `=B${row}/$B$1*100`],
    [
      'Fed assets as of each day',
      `=FED_ASSETS(A1:A${ROWS})`,
      `D${ROWS}`,
      (row) => `=VLOOKUP(A${row}, $H$1:$I$${fed.length}, 2, TRUE())`,
    ],
    [
      'hikes of each amount',
      `=QT_EQUIV_HIKES(B1:B${ROWS}, 25360)`,
      `D${ROWS}`,
      (row) => `=B${row}/25360*100*7/20`,
    ],
  ];
  table(
    `In a sheet of ${ROWS.toLocaleString('en')} rows: one formula that spills, or a plain formula a row, entered and calculated (ms, HyperFormula)`,
    ['', 'one formula', 'plain formulas', 'plain ÷ one'],
    cases.map(([name, formula, last, plain]) => {
      const one = timed(addOnSheet, [[formula]], last);
      const many = timed(plainSheet, rowFormulas(plain), `D${ROWS}`);
      return [
        `${name}: \`${formula}\`, \`${plain(1)}\``,
        shown(one),
        shown(many),
        (many / one).toFixed(1),
      ];
    }),
  );
}
