import { describe, expect, test } from 'vitest';
import { QT_EQUIV_HIKES } from './equivalence.ts';

test('634 bn at a GDP of 25,360 bn is one hike at the high bound, 845.333 bn one at the low bound', () => {
  expect(QT_EQUIV_HIKES(634, 25360, 'cicc-2022', 'high')).toBeCloseTo(1, 12);
  expect(QT_EQUIV_HIKES(845 + 1 / 3, 25360, 'cicc-2022', 'low')).toBeCloseTo(1, 12);
});

test('from 35 % to 20 % of GDP is 4.5 to 6 hikes', () => {
  const [[low, , high]] = QT_EQUIV_HIKES(15, 100, 'cicc-2022', 'range') as unknown as [number[]] | number[][];
  expect(low).toBeCloseTo(4.5, 12);
  expect(high).toBeCloseTo(6, 12);
});

test('without arguments it is the last finished run-off: QT 2, 2.88 hikes', () => {
  expect((QT_EQUIV_HIKES() as number).toFixed(2)).toBe('2.88');
});

describe('ranges', () => {
  test('spill in their shape, blanks stay blank, signs carry over', () => {
    expect(QT_EQUIV_HIKES([[634], [''], [-634]], 25360, 'cicc-2022', 'high')).toEqual([[1], [''], [-1]]);
  });
  test('a column with "range" gives three cells a row', () => {
    const rows = QT_EQUIV_HIKES([[634], [1268]], 25360, '', 'range') as number[][];
    expect(rows.map((row) => row.length)).toEqual([3, 3]);
    expect(rows[1][2]).toBeCloseTo(2, 12);
  });
  test('a row with "range" gives three cells a column', () => {
    const rows = QT_EQUIV_HIKES([[634, 1268]], 25360, '', 'range') as number[][];
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual([1, 2]);
  });
  test('a column of amounts beside a column of GDP goes row by row', () => {
    expect(QT_EQUIV_HIKES([[634], [317]], [[25360], [12680]], '', 'high')).toEqual([[1], [1]]);
  });
});

test.each([
  [() => QT_EQUIV_HIKES('much'), 'QT_EQUIV_HIKES: amount_bn must be a number, not "much"'],
  [() => QT_EQUIV_HIKES(600, 'GDP'), 'QT_EQUIV_HIKES: gdp_bn must be a number, not "GDP"'],
  [() => QT_EQUIV_HIKES(600, 25360, 'nobody-1900'), /^QT_EQUIV_HIKES: rule: .*nobody-1900/],
  [() => QT_EQUIV_HIKES(600, 25360, 7), 'QT_EQUIV_HIKES: rule must be text, not 7'],
  [() => QT_EQUIV_HIKES(600, 25360, '', 'middle'), 'QT_EQUIV_HIKES: bound must be one of central, low, high, range, not "middle"'],
])('a wrong argument is named', (call, sentence) => {
  expect(call).toThrow(sentence);
});
