import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountsIn } from './amounts-in.ts';
import { parseRateMoves } from './rate-moves.ts';

it.each([
  ['3 cuts', 3, 'cuts'],
  ['1 cut', 1, 'cuts'],
  ['three rate cuts', 3, 'cuts'],
  ['2.5 cuts', 2.5, 'cuts'],
  ['two more hikes', 2, 'hikes'],
  ['50 bp', 2, null],
  ['75bp of cuts', 3, 'cuts'],
  ['75 basis points of rate hikes', 3, 'hikes'],
  ['two 50 bp cuts', 4, 'cuts'],
  ['a quarter-point cut', 1, 'cuts'],
  ['half-point hike', 2, 'hikes'],
  ['three quarter-point cuts', 3, 'cuts'],
  ['25bp cut', 1, 'cuts'],
  ['降息3次', 3, 'cuts'],
  ['三次加息', 3, 'hikes'],
  ['降息75个基点', 3, 'cuts'],
  ['升息2碼', 2, 'hikes'],
  ['降息半碼', 0.5, 'cuts'],
])('%s', (text, count, direction) => {
  expect(parseRateMoves(text)).toEqual({ count, direction });
});

it.each([
  ['9月降2碼、11月降1碼', 3, 'cuts'],
  ['9月降2碼、11月再降1碼，12月降1碼', 4, 'cuts'],
  ['9月加息50个基点，11月加息25个基点', 3, 'hikes'],
  ['a 50 bp cut in September and a 25 bp cut in November', 3, 'cuts'],
  ['25 basis points below', 1, 'cuts'],
  ['50 bp higher', 2, 'hikes'],
])('%s, whole', (text, count, direction) => {
  expect(parseRateMoves(text)).toEqual({ count, direction });
});

it.each([
  ['9月降息2碼，11月升息1碼', 2, 'cuts'],
  ['先降息50个基点，再降息25个基点', 2, 'cuts'],
  ['降息50个基点。明年降息25个基点。', 2, 'cuts'],
  ['2 cuts in 2026, 1 cut in 2027', 2, 'cuts'],
  ['2 cuts in September and 1 in December', 2, 'cuts'],
])('%s: the first, and that there are more', (text, count, direction) => {
  expect(parseRateMoves(text)).toEqual({ count, direction, partial: true });
});

it.each(['降息3碼（75個基點）', '降息1碼(25個基點)', 'two 25 bp cuts and one 50 bp cut', '3 cuts'])(
  '%s is read whole',
  (text) => {
    expect(parseRateMoves(text)).not.toHaveProperty('partial');
  },
);

it.each(['', '600bn', 'cuts', '$600 billion', '3', 'the cut of 2008'])('no moves in %j', (text) => {
  expect(parseRateMoves(text)).toBeNull();
});

it('never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789. -bpcuthikes降息次加三碼a quarter point') }),
      (text) => {
        const moves = parseRateMoves(text);
        if (moves !== null) expect(Number.isFinite(moves.count)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
}, 30_000);

// Bounded repetitions keep the patterns from trying every way to divide a text that repeats itself.
it.each(['a ', 'hundred ', 'more ', '1', '五'])(
  'reads a long text of %j as quickly as any',
  (unit) => {
    const text = unit.repeat(100_000);
    expect(parseRateMoves(text)).toBeNull();
    expect(amountsIn(text)).toEqual([]);
  },
  30_000,
);

it.each([
  '降息的',
  '每次0.25厘至',
  'cut of more ',
  '2 or 3 ',
  '从1兆到',
  '六點六兆、',
  '6 540 ',
  '$1 to ',
  'GDP的',
  'half of ',
  '百分之二至',
  'reduce purchases $1bn ',
  '新台幣約',
])(
  'reads %j said over and over without end',
  (unit) => {
    const text = unit.repeat(20_000);
    expect(() => [parseRateMoves(text), amountsIn(text)]).not.toThrow();
  },
  30_000,
);
