import {
  compareRules,
  compareRunoffs,
  equivalentHikes,
  nominalGdp,
  rules,
  runoffForHikes,
} from '@qt-lens/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../format/index.ts';
import { messagesIn } from '../locales/index.ts';
import { amountsAxis, moveLabel, movesAxis } from './axis.ts';
import { latestGdp } from './gdp-in-use.ts';
import { quantityText, typed } from './quantity.ts';
import {
  answerOf,
  type ConverterState,
  converterQuery,
  converterStateIn,
  initialConverterState,
  questionIn,
  swapped,
  withUnit,
} from './state.ts';

const gdpBn = 32_486.066;
const anyState = fc.record({
  asks: fc.constantFrom('moves', 'amount'),
  change: fc.constantFrom('run-off', 'expansion'),
  value: fc.double({ min: 0, max: 1e5, noNaN: true }),
  unit: fc.constantFrom('bn', 'trn', 'percent-of-gdp', 'bn-a-month'),
  months: fc.integer({ min: 1, max: 120 }),
  moves: fc.double({ min: 0, max: 100, noNaN: true }),
  rule: fc.constantFrom(...rules.map(({ key }) => key)),
  what: fc.constantFrom('securities', 'mbs', 'bills'),
}) as fc.Arbitrary<ConverterState>;

describe('answers', () => {
  test('are those of the calculation package, for every state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const answer = answerOf(state, gdpBn);
        if (answer.amountBn !== null) {
          expect(answer.rows.map(({ range }) => range)).toEqual(
            compareRules(answer.amountBn, { gdpBn }).rows.map(({ hikes }) => hikes),
          );
          expect(answer.inUse.range).toMatchObject(
            (({ low, central, high }) => ({ low, central, high }))(
              equivalentHikes(answer.amountBn, { gdpBn, rule: state.rule }),
            ),
          );
        } else {
          expect(answer.all).toEqual(compareRunoffs(state.moves, { gdpBn }).amountBn);
          expect(answer.inUse.range.central).toBe(
            runoffForHikes(state.moves, { gdpBn, rule: state.rule }).central,
          );
        }
        expect(answer.inUse.rule.key).toBe(state.rule);
      }),
    );
  });

  test('600 bn at the GDP of 2026 Q2 are 0.55 to 0.74 cuts by CICC 2022', () => {
    const { inUse, all, fold } = answerOf(initialConverterState, gdpBn);
    expect(inUse.range.low).toBeCloseTo(0.554, 3);
    expect(inUse.range.high).toBeCloseTo(0.739, 3);
    const published = compareRules(600, { gdpBn });
    expect(all).toEqual(published.hikes);
    expect(fold).toBe(published.fold);
  });

  test('95 bn a month are 1,140 bn in a year and 570 bn in half of one', () => {
    const pace = { ...initialConverterState, value: 95, unit: 'bn-a-month' } as const;
    expect(answerOf(pace, gdpBn).amountBn).toBe(1140);
    expect(answerOf({ ...pace, months: 6 }, gdpBn).amountBn).toBe(570);
  });

  test('swapped twice ask the same again', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const once = swapped(state, gdpBn);
        expect(once.asks).not.toBe(state.asks);
        const twice = swapped(once, gdpBn);
        if (state.asks === 'moves') expect(twice.value).toBeCloseTo(state.value, 6);
        else expect(twice.moves).toBeCloseTo(state.moves, 6);
      }),
    );
  });

  test('do not change with the unit', () => {
    fc.assert(
      fc.property(
        anyState,
        fc.constantFrom('bn', 'trn', 'percent-of-gdp', 'bn-a-month'),
        (state, unit) => {
          const amount = (each: ConverterState) =>
            answerOf({ ...each, asks: 'moves' }, gdpBn).amountBn!;
          const before = amount(state);
          expect(Math.abs(amount(withUnit(state, unit, gdpBn)) - before)).toBeLessThanOrEqual(
            1e-9 * before + 1e-300,
          );
        },
      ),
    );
  });
});

describe('addresses', () => {
  test('restore what they were made of', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const restored = converterStateIn(`?${converterQuery(state)}`);
        const answer = (each: ConverterState) => answerOf(each, gdpBn);
        expect(answer(restored)).toEqual(answer(state));
        expect([restored.asks, restored.change, restored.rule]).toEqual([
          state.asks,
          state.change,
          state.rule,
        ]);
      }),
    );
  });

  test.each([
    ['?amount=600&unit=bn', { asks: 'moves', value: 600, unit: 'bn' }],
    ['?amount=1.5&unit=trn&rule=powell-2022', { value: 1.5, unit: 'trn', rule: 'powell-2022' }],
    ['?cuts=3', { asks: 'amount', moves: 3, change: 'run-off' }],
    ['?hikes=2', { asks: 'amount', moves: 2, change: 'expansion' }],
    ['?text=6000亿美元', { asks: 'moves', value: 600, unit: 'bn' }],
    ['?text=three+cuts', { asks: 'amount', moves: 3 }],
    ['', initialConverterState],
    ['?amount=-5&unit=stone&months=-1&rule=none&cuts=many', initialConverterState],
    ['?amount=', initialConverterState],
  ])('%s', (query, expected) => {
    expect(converterStateIn(query)).toMatchObject(expected);
  });
});

describe('questions in words', () => {
  test.each([
    ['$600 billion of QT', { asks: 'moves', value: 600, unit: 'bn', change: 'run-off' }],
    ['1.5万亿', { value: 1.5, unit: 'trn' }],
    ['2兆', { value: 2, unit: 'trn' }],
    ['95 billion a month', { value: 95, unit: 'bn-a-month' }],
    ['$300 billion a quarter', { value: 100, unit: 'bn-a-month' }],
    ['$1.1 trillion a year', { value: 1.1, unit: 'trn' }],
    ['2.5 % of GDP', { value: 2.5, unit: 'percent-of-gdp' }],
    ['−$600bn', { value: 600, change: 'expansion' }],
    ['75 bp of cuts', { asks: 'amount', moves: 3, change: 'run-off' }],
    ['升息2碼', { asks: 'amount', moves: 2, change: 'expansion' }],
    ['扩表6000亿美元', { asks: 'moves', value: 600, unit: 'bn', change: 'expansion' }],
    ['擴表6,000億美元', { asks: 'moves', value: 600, unit: 'bn', change: 'expansion' }],
    ['expands by $600 billion', { value: 600, change: 'expansion' }],
    ['从9万亿美元降至6.5万亿美元', { value: 2.5, unit: 'trn', change: 'run-off' }],
    ['from $4.2 trillion to $8.9 trillion', { value: 4.7, unit: 'trn', change: 'expansion' }],
    ['$600–700 billion', { value: 650, unit: 'bn' }],
    ['两三千亿美元', { value: 250, unit: 'bn' }],
    // What a balance sheet stands at is not what it changes by.
    ["the Fed's $6.6 trillion balance sheet will shrink by $600 billion", { value: 600 }],
    ['将6.6万亿美元的资产负债表缩减6000亿美元', { value: 600, unit: 'bn' }],
    ['从6.6万亿美元扩大5000亿美元', { value: 500, change: 'expansion' }],
    ['trimmed its holdings by $2.3 trillion to $6.6 trillion', { value: 2.3, unit: 'trn' }],
    ['falls to $6.5 trillion from $9 trillion', { value: 2.5, unit: 'trn', change: 'run-off' }],
    ['rises to $9 trillion from $4.2 trillion', { value: 4.8, change: 'expansion' }],
    ['slows to $25 billion a month from $60 billion', { value: 25, unit: 'bn-a-month' }],
    ['a balance sheet of $6.6 trillion', { value: 6.6, unit: 'trn' }],
    ['GDP占比从35%降到21%', { value: 14, unit: 'percent-of-gdp', change: 'run-off' }],
    ['每周200亿美元', { value: 86.6666666667, unit: 'bn-a-month' }],
    ['每月缩减上限从600亿降至250亿美元', { value: 60, unit: 'bn-a-month' }],
    ['GDP的2.5%至3.5%', { value: 3, unit: 'percent-of-gdp' }],
    ['加息4.5-6次', { asks: 'amount', moves: 5.25, change: 'expansion' }],
  ])('%s', (text, expected) => {
    expect(questionIn(text)).toMatchObject(expected);
  });

  test('none', () => {
    expect(questionIn('the repo market')).toBeNull();
    // How many days a month has is open: markets rest.
    expect(questionIn('$75 billion a day')).toBeNull();
  });
});

describe('the field', () => {
  test('shows a quantity in the words of the language, and reads them back', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...languages), (given, language) => {
        const state = {
          ...given,
          value: Number(given.value.toFixed(2)),
          moves: Number(given.moves.toFixed(2)),
        };
        const next = {
          ...state,
          ...typed(
            quantityText(state, language, messagesIn[language]),
            state,
            language,
            messagesIn[language],
          )!,
        };
        expect([next.asks, next.change]).toEqual([state.asks, state.change]);
        if (state.asks === 'amount') expect(next.moves).toBeCloseTo(state.moves, 6);
        else {
          expect(next.unit).toBe(state.unit);
          expect(next.value).toBeCloseTo(state.value, 3);
        }
      }),
    );
  });

  test.each([
    ['en', '800', { value: 800 }],
    ['en', '1,140', { value: 1140 }],
    ['en', '-800', { value: 800, change: 'expansion' }],
    ['en', '1.5 trn', { value: 1.5, unit: 'trn' }],
    ['zh_CN', '8000', { value: 800 }],
    ['zh_CN', '1.5万亿', { value: 1.5, unit: 'trn' }],
    ['zh_TW', '2兆', { value: 2, unit: 'trn' }],
  ] as const)('%s %s', (language, text, expected) => {
    expect(typed(text, initialConverterState, language, messagesIn[language])).toMatchObject(
      expected,
    );
  });

  test.each(languages)('reads every example of its own hints in %s', (language) => {
    const { writeAmount, writeMoves } = messagesIn[language].converter;
    for (const [hint, asks] of [
      [writeAmount, 'moves'],
      [writeMoves, 'amount'],
    ] as const) {
      const examples = hint.split(/: |例如 /)[1].split(/, |、/);
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) {
        const state = { ...initialConverterState, asks };
        const read = typed(example, state, language, messagesIn[language]);
        expect([example, read && { ...state, ...read }]).toMatchObject([example, { asks }]);
      }
    }
  });

  test('keeps a pace a pace while its number is typed over', () => {
    const pace = { ...initialConverterState, value: 95, unit: 'bn-a-month' } as const;
    for (const [text, language] of [
      ['$60 bn', 'en'],
      ['60', 'en'],
      ['600 亿', 'zh_CN'],
    ] as const) {
      expect({ ...pace, ...typed(text, pace, language, messagesIn[language]) }).toMatchObject({
        value: 60,
        unit: 'bn-a-month',
      });
    }
    expect(typed('1.5 trn', pace, 'en', messagesIn.en)).toMatchObject({ value: 1.5, unit: 'trn' });
  });

  test('knows what is no quantity', () => {
    for (const text of ['', '-', 'six', '€600bn'])
      expect(typed(text, initialConverterState, 'en', messagesIn.en)).toBeNull();
    expect(
      typed('600bn', { ...initialConverterState, asks: 'amount' }, 'en', messagesIn.en),
    ).toMatchObject({ asks: 'moves', value: 600 });
  });
});

describe('axes', () => {
  test('have ticks in quarters of a move, and end on one', () => {
    expect(movesAxis(1.2317)).toEqual({ ticks: [0, 0.25, 0.5, 0.75, 1, 1.25], end: 1.25 });
    expect(movesAxis(1.2317).ticks.map(moveLabel)).toEqual(['0', '¼', '½', '¾', '1', '1¼']);
    expect(movesAxis(0).end).toBe(1);
  });

  test('reach every value with at most seven ticks', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), (max) => {
        for (const { ticks, end } of [movesAxis(max), amountsAxis(max)]) {
          expect(ticks.length).toBeLessThanOrEqual(7);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(end).toBeGreaterThanOrEqual(max * (1 - 1e-9));
          expect(ticks.at(-1)).toBeCloseTo(end, 6);
        }
      }),
    );
  });
});

test('the latest GDP says its quarter, estimate and vintage', () => {
  expect(latestGdp(nominalGdp.series())).toEqual({
    gdpBn,
    quarter: '2026-04-01',
    vintageDay: null,
    estimate: 'second',
  });
});
