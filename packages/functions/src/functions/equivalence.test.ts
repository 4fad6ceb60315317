import { meanGdp, nominalGdp, rules } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { HIKES_EQUIV_QT, QT_CAUTION, QT_EQUIV_HIKES, QT_EVIDENCE, QT_RULES, QT_YIELD_BP } = inUtc;

describe('QT_EQUIV_HIKES', () => {
  test('634 bn at a GDP of 25,360 bn is one hike at the high bound, 845.333 bn one at the low bound', () => {
    expect(QT_EQUIV_HIKES(634, 25360, 'cicc-2022', 'high')).toBeCloseTo(1, 12);
    expect(QT_EQUIV_HIKES(845 + 1 / 3, 25360, 'cicc-2022', 'low')).toBeCloseTo(1, 12);
  });

  test('from 35 % to 20 % of GDP is 4.5 to 6 hikes', () => {
    const [[low, , high]] = QT_EQUIV_HIKES(15, 100, 'cicc-2022', 'range') as number[][];
    expect(low).toBeCloseTo(4.5, 12);
    expect(high).toBeCloseTo(6, 12);
  });

  test('without arguments it is the last finished run-off, QT 2: 2,233 bn of securities at the mean GDP of its quarters, 2.72 hikes', () => {
    expect((QT_EQUIV_HIKES() as number).toFixed(2)).toBe('2.72');
    const { gdpBn } = meanGdp(nominalGdp.series(), '2022-06-01', '2025-11-30');
    expect(QT_EQUIV_HIKES(2233.335, gdpBn)).toBeCloseTo(QT_EQUIV_HIKES() as number, 3);
    const [[low, , high]] = QT_EQUIV_HIKES(undefined, '', '', 'range') as number[][];
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['2.33', '3.11']);
  });

  test.each([undefined, null])(
    'an amount left out (%s) is the last finished run-off',
    (skipped) => {
      const [, [, low, central, high]] = QT_EQUIV_HIKES(skipped, skipped, 'all') as number[][];
      expect(QT_EQUIV_HIKES(skipped, skipped, skipped, 'range')).toEqual([[low, central, high]]);
      expect([low, central, high].map((hikes) => hikes.toFixed(2))).toEqual([
        '2.33',
        '2.72',
        '3.11',
      ]);
      expect(QT_EQUIV_HIKES(skipped, 25360)).toBeCloseTo((2233.335 / 25360 / 0.01) * (7 / 20), 3);
    },
  );

  test('so is a blank in its place before a rule or a bound; beside a GDP a blank stays blank', () => {
    const left = undefined;
    expect(QT_EQUIV_HIKES('', '', 'all')).toEqual(QT_EQUIV_HIKES(left, left, 'all'));
    expect(QT_EQUIV_HIKES('', '', 'powell-2022')).toBe(QT_EQUIV_HIKES(left, left, 'powell-2022'));
    expect(QT_EQUIV_HIKES('', '', '', 'range')).toEqual(QT_EQUIV_HIKES(left, left, left, 'range'));
    expect(QT_EQUIV_HIKES('', 25360)).toBe('');
    expect(QT_EQUIV_HIKES('', 25360, '', 'low')).toBe('');
  });

  test('a blank cell alone and blank cells of a range stay blank', () => {
    expect(QT_EQUIV_HIKES('')).toBe('');
    expect(QT_EQUIV_HIKES('', '', '', '')).toBe('');
    expect(QT_EQUIV_HIKES([[''], ['']], 25360)).toEqual([[''], ['']]);
    expect(HIKES_EQUIV_QT('', 25360)).toBe('');
    expect(QT_YIELD_BP('', 25360, 'all')).toBe('');
  });

  test('the GDP left out is the latest embedded', () => {
    expect(QT_EQUIV_HIKES(600)).toBe(QT_EQUIV_HIKES(600, nominalGdp.series().last!.value));
  });

  test('"all" is a table with a row a rule', () => {
    const [header, ...rows] = QT_EQUIV_HIKES(634, 25360, 'ALL') as (string | number)[][];
    expect(header).toEqual([
      'Rule',
      'Low, hikes',
      'Central, hikes',
      'High, hikes',
      'Source',
      'Range',
      'A hike means',
      'Conditions',
      'Caution',
    ]);
    expect(rows.map(([key]) => key)).toEqual(rules.map(({ key }) => key));
    expect(rows[0].slice(1, 4)).toEqual([0.75, 0.875, 1]);
    for (const row of rows) expect(row[4]).toMatch(/\d{4}/);
  });
});

describe('what is bought, and cautions', () => {
  const caution = (amount: unknown, rule: string, what = '') =>
    QT_CAUTION(amount, 32_486.066, rule, what);

  test('a rule asked for what it was not stated for says so; otherwise the cell is blank', () => {
    expect(caution(600, 'cicc-2022')).toBe('');
    expect(caution(20_000, 'cicc-2022')).toBe('stated for up to 15.0 % of GDP');
    expect(caution(-600, 'powell-2022')).toMatch(/^stated for run-off, turned round here/);
    expect(caution(600, 'feds-note-2022', 'bills')).toBe(
      'not about bills, whose effect is a fraction of it',
    );
    expect(caution(600, 'wei-2022-bills', 'BILLS')).toBe('');
    expect(caution([[600], [-600]], 'gagnon-sack-2018')).toEqual([
      [expect.stringMatching(/^stated for purchases/)],
      [''],
    ]);
    expect(QT_CAUTION('')).toBe('');
    expect(() => QT_CAUTION(600, 0)).toThrow('QT_CAUTION: gdp_bn must be above 0, not 0');
  });

  test('what is bought changes no figure of a rule that does not know it', () => {
    expect(QT_EQUIV_HIKES(600, 25_360, '', '', 'bills')).toBe(QT_EQUIV_HIKES(600, 25_360));
    expect(() => QT_EQUIV_HIKES(600, 25_360, '', '', 'gold')).toThrow(
      'QT_EQUIV_HIKES: what must be one of securities, mbs, bills, not "gold"',
    );
  });

  test('the table of every rule has a column for each', () => {
    const [, ...rows] = QT_EQUIV_HIKES(-480, 32_486.066, 'all', '', 'bills') as string[][];
    const of = (key: string) => rows.find(([rule]) => rule === key)!.slice(6);
    expect(of('wei-2022-bills')).toEqual([
      'the current funds rate, expected to fade',
      'bills',
      expect.stringMatching(/^stated for run-off/),
    ]);
    expect(of('gagnon-sack-2018')[2]).toBe('not about bills, whose effect is a fraction of it');
  });
});

test('QT_YIELD_BP takes the Board’s own number: 10 bp per 1 % of GDP', () => {
  expect(QT_YIELD_BP(1, 100, 'feds-note-2022')).toBeCloseTo(10, 12);
});

test('QT_EVIDENCE is the literature table, with how each statement was checked', () => {
  const [header, ...rows] = QT_EVIDENCE();
  expect(header).toEqual(['Name', 'Measures', 'Of', 'States', 'Source', 'Date', 'Checked']);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row.every((cell) => cell !== '')).toBe(true);
});

describe('ranges', () => {
  test('spill in their shape, blanks stay blank, signs carry over', () => {
    expect(QT_EQUIV_HIKES([[634], [''], [-634]], 25360, 'cicc-2022', 'high')).toEqual([
      [1],
      [''],
      [-1],
    ]);
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
  test('a column of amounts beside a column of GDP goes row by row; a blank in either stays blank', () => {
    expect(QT_EQUIV_HIKES([[634], [317], [1]], [[25360], [12680], ['']], '', 'high')).toEqual([
      [1],
      [1],
      [''],
    ]);
  });
  test('a column of amounts across a row of rules is a grid', () => {
    const grid = QT_EQUIV_HIKES([[100], [200]], 25360, [
      ['cicc-2022', 'gagnon-sack-2018'],
    ]) as number[][];
    expect(grid.map((row) => row.length)).toEqual([2, 2]);
    expect(grid[1][1]).toBeCloseTo(2 * grid[0][1], 12);
  });
});

describe('HIKES_EQUIV_QT', () => {
  test('one hike is 634.0 to 845.3 bn at a GDP of 25,360 bn', () => {
    const [[low, , high]] = HIKES_EQUIV_QT(1, 25360, 'cicc-2022', 'range') as number[][];
    expect([low.toFixed(1), high.toFixed(1)]).toEqual(['634.0', '845.3']);
  });
  test.each(rules.map(({ key }) => key))(
    '%s: hikes of the run-off of hikes are the same hikes',
    (rule) => {
      expect(QT_EQUIV_HIKES(HIKES_EQUIV_QT(-3, 25360, rule), 25360, rule)).toBeCloseTo(-3, 10);
    },
  );
  test('"all" answers in billions', () => {
    const [header, first] = HIKES_EQUIV_QT(1, 25360, 'all') as (string | number)[][];
    expect(header[1]).toBe('Low, $ bn');
    expect(first[1]).toBeCloseTo(634, 9);
  });
});

describe('QT_YIELD_BP', () => {
  test('1 % of GDP is 6 to 8 bp', () => {
    expect(QT_YIELD_BP(253.6, 25360, '', 'range')).toEqual([
      [6, 7, 8].map((bp) => expect.closeTo(bp, 12)),
    ]);
  });
  test('"all" leaves out the rules that state no effect on the yield', () => {
    const [, ...rows] = QT_YIELD_BP(600, 25360, 'all') as (string | number)[][];
    const stating = rules.filter((rule) => rule.yieldBpPerShareOfGdp !== undefined);
    expect(rows.map(([key]) => key)).toEqual(stating.map(({ key }) => key));
    expect(rows.map(([key]) => key)).not.toContain('powell-2022');
  });
});

test('amounts of less than a billion are read in a column, and beside a GDP in per cent', () => {
  expect(QT_EQUIV_HIKES([[0.6], [1.2]], 25360)).toHaveLength(2);
  expect(QT_EQUIV_HIKES(0.5, 100)).toBeGreaterThan(0);
});

test('a column of amounts passes with its heading and error values', () => {
  expect(QT_EQUIV_HIKES([['Run-off'], [634], ['#N/A']], 25360, '', 'high')).toEqual([
    [''],
    [expect.closeTo(1, 12)],
    ['#N/A'],
  ]);
});

test('QT_RULES names every rule with its statement, source and date', () => {
  const [header, ...rows] = QT_RULES();
  expect(header.slice(0, 4)).toEqual(['Rule', 'States', 'Source', 'Date']);
  expect(rows.map(([key]) => key)).toEqual(rules.map(({ key }) => key));
  for (const row of rows)
    expect(row.every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
});

test.each([
  [() => QT_EQUIV_HIKES('much'), 'QT_EQUIV_HIKES: amount_bn must be a number, not "much"'],
  [() => QT_EQUIV_HIKES('#N/A'), 'QT_EQUIV_HIKES: amount_bn must be a number, not "#N/A"'],
  [
    () => QT_EQUIV_HIKES([[1], ['none']]),
    'QT_EQUIV_HIKES: amount_bn must be a number, not "none" (row 2)',
  ],
  [
    () => QT_EQUIV_HIKES(600, 25.36),
    'QT_EQUIV_HIKES: gdp_bn is 25.36, which looks like trillions of dollars; in billions of dollars write 25360',
  ],
  [
    () => QT_EQUIV_HIKES(600_000_000_000),
    'QT_EQUIV_HIKES: amount_bn is 600000000000, which looks like dollars; in billions of dollars write 600',
  ],
  [
    () => QT_YIELD_BP(0.6),
    'QT_YIELD_BP: amount_bn is 0.6, which looks like trillions of dollars; in billions of dollars write 600',
  ],
  [
    () => QT_EQUIV_HIKES([[600], [600_000]], 25360),
    /amount_bn is 600000, which looks like millions of dollars; .* write 600 \(row 2\)$/,
  ],
  [
    () => HIKES_EQUIV_QT(75),
    'HIKES_EQUIV_QT: hikes is 75, which looks like basis points; in hikes of 25 bp write 3',
  ],
  [
    () => QT_EQUIV_HIKES(600, 'cicc-2022'),
    'QT_EQUIV_HIKES: gdp_bn must be a number, not "cicc-2022"; rule is the third argument',
  ],
  [() => QT_EQUIV_HIKES(600, 25360, 'high'), /; bound is the fourth argument$/],
  [() => QT_EQUIV_HIKES(600, 25360, 'cicc'), /; did you mean "cicc-2022"\?$/],
  [() => QT_EQUIV_HIKES(600, 25360, '', 'ragne'), /; did you mean "range"\?$/],
  [
    () => QT_EQUIV_HIKES([[1, true]]),
    'QT_EQUIV_HIKES: amount_bn must be a number, not TRUE (row 1, column 2)',
  ],
  [() => QT_EQUIV_HIKES(600, 'GDP'), 'QT_EQUIV_HIKES: gdp_bn must be a number, not "GDP"'],
  [() => QT_EQUIV_HIKES(600, 0), 'QT_EQUIV_HIKES: gdp_bn must be above 0, not 0'],
  [
    () => QT_EQUIV_HIKES(600, 25360, 'nobody-1900'),
    /^QT_EQUIV_HIKES: rule: "nobody-1900" is not one of cicc-2022/,
  ],
  [() => QT_EQUIV_HIKES(600, 25360, 7), 'QT_EQUIV_HIKES: rule must be text, not 7'],
  [
    () => QT_EQUIV_HIKES(600, 25360, '', 'middle'),
    'QT_EQUIV_HIKES: bound must be one of central, low, high, range, not "middle"',
  ],
  [
    () => QT_EQUIV_HIKES([[1], [2]], 25360, 'all'),
    'QT_EQUIV_HIKES: amount_bn must be one cell, not 2 × 1 cells',
  ],
  [
    () => QT_EQUIV_HIKES([[1], [2]], 25360, [['all'], ['cicc-2022']]),
    'QT_EQUIV_HIKES: rule must be one cell, not 2 × 1 cells',
  ],
  [
    () => QT_EQUIV_HIKES([[1, 2]], [[100], [200], [300]], '', 'range'),
    /^QT_EQUIV_HIKES: amount_bn must be one row or one column/,
  ],
  [
    () => QT_EQUIV_HIKES([[1], [2]], [[1], [2], [3]]),
    /^QT_EQUIV_HIKES: amount_bn has 2 × 1 cells, which does not fit/,
  ],
  [
    () => HIKES_EQUIV_QT(undefined),
    'HIKES_EQUIV_QT: hikes is missing: give a number of 25 bp hikes',
  ],
  [
    () => QT_YIELD_BP(600, 25360, 'powell-2022'),
    /^QT_YIELD_BP: rule: powell-2022 states no effect on the 10-year yield/,
  ],
])('a wrong argument is named', (call, sentence) => {
  expect(call).toThrow(sentence);
});
