import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { customFunctions } from '../../apps-script/build/custom-functions.mjs';
import { appsScript } from '../../apps-script/src/testing/services.ts';
import { spreadsheetApp } from '../../apps-script/src/testing/spreadsheet.ts';
import { runAddOn } from './built-add-on.ts';
import { sharedAddOn } from './shared-add-on.ts';

let addOn: Awaited<ReturnType<typeof sharedAddOn>>;
let call: ReturnType<typeof runAddOn>;
beforeAll(async () => {
  addOn = await sharedAddOn();
  call = runAddOn(addOn.code, appsScript({ zone: 'Asia/Kolkata' }).scope);
});

const described = customFunctions();
const quotes = [
  ['Date', 'Close'],
  [new Date('2022-12-06T21:00:00Z'), 390],
  [new Date('2023-06-06T21:00:00Z'), 400],
];

/** Valid, mistaken and hostile arguments. */
const inputs: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  'a blank': '',
  spaces: '  ',
  text: 'one hundred',
  'an error value': '#N/A',
  'a number in text': '12.5',
  'a day in text': '2022-12-07',
  'a day that does not exist': '2023-02-30',
  'a rule': 'cicc-2022',
  all: 'all',
  range: 'range',
  'very long text': 'x'.repeat(100_000),
  zero: 0,
  'a number': 634,
  'a negative number': -1,
  'a very large number': 1e300,
  'a very small number': 1e-300,
  'not a number': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  true: true,
  false: false,
  'a date': new Date('2022-12-07T05:00:00Z'),
  'a date that is none': new Date(Number.NaN),
  'a date beyond the calendar': new Date(8.64e15),
  'no rows': [],
  'a row without cells': [[]],
  'a list instead of rows': [1, 2, 3],
  'blank cells': [[''], ['']],
  'one cell': [[7]],
  'a column': [[1], [2], [3]],
  'a row': [[1, 2, 3]],
  'a block': [
    [1, 2],
    [3, 4],
  ],
  'rows of different length': [[1], [2, 3], []],
  'a list within a list': [[[1]]],
  'text among numbers': [[1], ['x'], [3]],
  'a range of texts': [['a'], ['b']],
  'dates without values': [[new Date(0)], [new Date(1e12)]],
  quotes,
  'quotes with a hole in the dates': [...quotes, ['', 5]],
  'quotes of zero': [
    ['2022-12-07', 0],
    ['2022-12-08', 0],
  ],
  'extreme quotes': [
    ['2022-12-07', 1e-300],
    ['2022-12-08', 1e300],
  ],
  'errors in a range': [['#N/A'], ['#REF!']],
  'a mixed range': [[true, Symbol.iterator, {}]],
  'an object': {},
  'an object without a prototype': Object.create(null),
  'an object that cannot be written': {
    toString() {
      throw new TypeError('no text');
    },
  },
  'a false date': { [Symbol.toStringTag]: 'Date' },
  'a function': () => 1,
  'a symbol': Symbol('s'),
  'a big integer': 10n,
  'too many cells': Array.from({ length: 600_001 }, () => [1]),
};
const kinds = Object.keys(inputs);

test.each(described)(
  '$name: every kind of argument in every place gives cells or a sentence',
  (custom) => {
    const places = custom.parameters.length;
    for (let place = 0; place < places; place++) {
      for (const kind of kinds) {
        const given = Array.from({ length: places }, (_, i) =>
          i === place ? kind : i < place ? 'quotes' : 'nothing',
        );
        expectCellsOrSentence(custom, given);
        expectCellsOrSentence(
          custom,
          given.map((name, i) => (i < place ? 'a number' : name)),
        );
      }
    }
  },
);

test.each(described)('$name: any combination of arguments gives cells or a sentence', (custom) => {
  const combination = fc.array(
    fc.constantFrom(...kinds.filter((kind) => kind !== 'too many cells')),
    {
      maxLength: custom.parameters.length,
    },
  );
  fc.assert(
    fc.property(combination, (given) => expectCellsOrSentence(custom, given)),
    { numRuns: 100 },
  );
});

test('in a Chinese document no sentence is left in English', () => {
  const inChinese = runAddOn(addOn.code, {
    ...appsScript().scope,
    ...spreadsheetApp({ locale: 'zh_TW' }).scope,
  });
  const left = new Set<string>();
  for (const { name, parameters } of described) {
    for (let place = 0; place <= parameters.length; place++) {
      for (const kind of kinds) {
        if (kind === 'too many cells') continue;
        const given = Array.from({ length: place + 1 }, (_, at) =>
          at === place ? kind : 'quotes',
        );
        try {
          inChinese(name, ...given.map((each) => inputs[each]));
        } catch (error) {
          const { message } = error as Error;
          const said = message
            .replace(/"[^"]*"|\([^)]*\)|之一：[^；]*|以下之列：.*/g, '')
            .replace(new RegExp(`\\b(?:${[...ARGUMENTS].join('|')})\\b`, 'g'), '');
          if (/[A-Za-z]{2,} [a-z]{2,}/.test(said) || !/\p{Script=Han}/u.test(said))
            left.add(message);
        }
      }
    }
  }
  expect([...left]).toEqual([]);
});

const ARGUMENTS = new Set(described.flatMap(({ parameters }) => parameters));

function expectCellsOrSentence(
  { name, parameters }: { name: string; parameters: string[] },
  given: string[],
): void {
  const label = `${name}(${given.join(', ')})`;
  let result: unknown;
  try {
    result = call(name, ...given.map((kind) => inputs[kind]));
  } catch (error) {
    const { name: type, message } = error as Error;
    expect(type, `${label}: ${message}`).toBe('Error');
    const sentence = new RegExp(`^${name}: (${parameters.join('|')})\\b.{8,}`, 's');
    if (!/^\w+: the result would have/.test(message)) expect(message, label).toMatch(sentence);
    expect(message.length, label).toBeLessThan(600);
    expect(message, label).not.toMatch(
      /undefined|\[object|is not a function|is not iterable|cannot read|cannot convert/i,
    );
    return;
  }
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  expect(rows.length, label).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.length, label).toBe(rows[0].length);
    for (const cell of row) {
      const shows =
        typeof cell === 'string' ||
        (typeof cell === 'number' ? Number.isFinite(cell) : isDate(cell));
      if (!shows) expect.fail(`${label} gave a cell that Sheets cannot show: ${String(cell)}`);
    }
  }
}

function isDate(cell: unknown): boolean {
  return (
    Object.prototype.toString.call(cell) === '[object Date]' &&
    !Number.isNaN((cell as Date).getTime())
  );
}
