import { fedSeriesNames } from '@qt-lens/core';
import { type Callable, functionsIn, type Host } from '@qt-lens/functions';
import { cellWordsFor } from '@qt-lens/ui/cells';
import { unusualWords } from '@qt-lens/ui/glossary';
import { hasHan } from '@qt-lens/ui/testing/wording';
import { describe, expect, test } from 'vitest';

const MS_PER_DAY = 86_400_000;
const fred: Host['fred'] = {
  deadline: () => 0,
  read: () => {
    throw new Error('no series is read here');
  },
  cached: () => undefined,
};

function functionsFor(locale: string): Callable {
  return functionsIn({
    dateCells: () => ({
      dayOf: (date) => Math.floor(date.getTime() / MS_PER_DAY),
      offsetMinutes: () => 0,
      dateOf: (day) => new Date(day * MS_PER_DAY),
    }),
    fred,
    words: () => cellWordsFor(locale),
  });
}

/** Every table that formulas make of the figures they come with. */
function tables(f: Callable): Array<readonly [formula: string, table: unknown]> {
  const two = [f.FED_SERIES('assets'), f.FED_SERIES('reserves')] as const;
  return [
    ['REBASE', f.REBASE()],
    ['QT_EQUIV_HIKES', f.QT_EQUIV_HIKES(600, undefined, 'all')],
    ['HIKES_EQUIV_QT', f.HIKES_EQUIV_QT(3, undefined, 'all')],
    ['QT_YIELD_BP', f.QT_YIELD_BP(600, undefined, 'all')],
    ['QT_RULES', f.QT_RULES()],
    ['QT_EVIDENCE', f.QT_EVIDENCE()],
    ...fedSeriesNames.map((name) => [`FED_SERIES ${name}`, f.FED_SERIES(name)] as const),
    ['FED_PHASES', f.FED_PHASES()],
    ['QT_EVIDENCE', f.QT_EVIDENCE()],
    ['FED_H41', f.FED_H41()],
    ['FED_RUNOFF', f.FED_RUNOFF('2022-06-01', '2025-12-01')],
    ['FED_GAUGES', f.FED_GAUGES()],
    ['OFFSETTING_PATH', f.OFFSETTING_PATH([[150, 150]])],
    ['OFFSETTING_PATH at the bound', f.OFFSETTING_PATH([[9000, 9000]])],
    ['FRBUS', f.FRBUS('lur', [[1, 1]])],
    ['ROLLING_CORRELATION', f.ROLLING_CORRELATION(...two)],
    ['POLICY_SCENARIO', f.POLICY_SCENARIO([[1, 1]])],
    ['RETURN_ATTRIBUTION', f.RETURN_ATTRIBUTION()],
    ['GROWTH_LIQUIDITY', f.GROWTH_LIQUIDITY()],
    ['GROWTH_LIQUIDITY decompose', f.GROWTH_LIQUIDITY('', '', '', 'decompose')],
    ['GROWTH_LIQUIDITY by-end', f.GROWTH_LIQUIDITY('', '', '', 'by-end')],
    ['FIGURES_AS_OF', f.FIGURES_AS_OF()],
  ];
}

describe.each(['zh_CN', 'zh_HK', 'zh_TW'] as const)('in a document in %s', (locale) => {
  const f = functionsFor(locale);

  test('every heading is in its Chinese', () => {
    for (const [formula, table] of tables(f)) {
      const headings = (table as unknown[][])[0].filter(
        (cell) => typeof cell === 'string' && cell !== '',
      );
      for (const heading of headings) {
        expect([formula, unusualWords(String(heading), locale)]).toEqual([formula, []]);
        if (!/^(?:t|n|R²)$/.test(String(heading)))
          expect([formula, heading, hasHan(String(heading))]).toEqual([formula, heading, true]);
      }
    }
  });

  test('so are the labels beside figures', () => {
    for (const table of [
      f.DIVERGENCE(f.FED_SERIES('assets'), f.FED_SERIES('reserves')),
      f.FED_H41(),
      f.FED_RUNOFF('2022-06-01', '2025-12-01'),
      f.FED_GAUGES(),
      f.DIVERGENCE(
        [
          ['2022-12-07', 100],
          ['2022-12-14', 'soon'],
          ['2022-12-21', 101],
        ],
        f.FED_SERIES('assets'),
      ),
      f.NOTE_PROJECTIONS(),
      f.GROWTH_CORRELATION('gdp'),
      f.GROWTH_CORRELATION('returns'),
    ] as unknown[][][])
      for (const [label] of table) expect([label, hasHan(String(label))]).toEqual([label, true]);
  });

  test('figures and rule keys are what they are in English', () => {
    const bare = (table: unknown) =>
      (table as unknown[][]).slice(1).map((row) => row.filter((cell) => typeof cell === 'number'));
    const english = functionsFor('en_US');
    expect(bare(f.FED_SERIES('assets'))).toEqual(bare(english.FED_SERIES('assets')));
    const table = f.QT_EQUIV_HIKES(600, undefined, 'all') as unknown[][];
    const inEnglish = english.QT_EQUIV_HIKES(600, undefined, 'all') as unknown[][];
    expect(bare(table)).toEqual(bare(inEnglish));
    // Keys, and the sources in their own words.
    for (const column of [0, 4])
      expect(table.slice(1).map((row) => row[column])).toEqual(
        inEnglish.slice(1).map((row) => row[column]),
      );
  });

  test('what a formula says in words is in it', () => {
    const said = [
      f.FED_PHASE('2019-09-17'),
      f.FED_PHASE('2026-09-30'),
      ...(f.POLICY_CLOCK('2026-09-01') as unknown[][]).flat(),
      f.QT_CAUTION(5000, undefined, 'powell-2022', 'bills'),
      f.QT_CAUTION(-5000, undefined, 'wei-2022-normal'),
      ...(f.HIKES_EQUIV_QT(-3, undefined, 'all') as unknown[][]).slice(1, -1).map((row) => row[8]),
      (f.DIVERGENCE(f.FED_SERIES('assets'), f.FED_SERIES('gdp')) as unknown[][])[3][1],
      ...(f.QT_RULES() as unknown[][])
        .slice(1)
        .flatMap((row) => [1, 4, 5, 6, 7, 8].map((c) => row[c])),
      ...(f.QT_EVIDENCE() as unknown[][])
        .slice(1)
        .flatMap((row) => [1, 2, 3, 6].map((c) => row[c])),
      ...(f.FED_PHASES() as unknown[][]).slice(1).map((row) => row[1]),
      ...(f.FIGURES_AS_OF() as unknown[][]).slice(1).map((row) => row[1]),
    ].map(String);
    for (const words of said) {
      expect([words, hasHan(words)]).toEqual([words, true]);
      expect([words, unusualWords(words, locale)]).toEqual([words, []]);
    }
    expect(f.FED_PHASE('2023-01-04')).toBe('QT 2');
    // A list is worded part by part.
    const [other] = (f.FED_RUNOFF('2022-06-01', '2026-09-30') as unknown[][]).slice(-1);
    expect(other[4]).not.toMatch(/[a-z]/);
    const left = f.DIVERGENCE(
      [
        ['2022-12-07', 100],
        ['2022-12-14', 'soon'],
        ['2022-12-21', 'later'],
        ['2022-12-28', 101],
      ],
      f.FED_SERIES('assets'),
    ) as unknown[][];
    expect(String(left.at(-1)![1]).replace(/soon|later/g, '')).not.toMatch(/[a-z]/);
  });

  test('the headings of a range that is handed over stay as they are', () => {
    const table = f.REBASE([
      ['Date', 'Low'],
      ['2022-12-07', 100],
      ['2022-12-14', 110],
    ]) as unknown[][];
    expect(table[0]).toEqual(['Date', 'Low']);
  });

  test('what went wrong is said in it', () => {
    for (const wrong of [
      () => f.QT_EQUIV_HIKES('much'),
      () => f.QT_EQUIV_HIKES(600, -1),
      () => f.QT_EQUIV_HIKES(600, undefined, 'nobody-2099'),
      () => f.QT_EQUIV_HIKES(600, undefined, undefined, 'middle'),
      () => f.HIKES_EQUIV_QT(),
      () => f.FED_ASSETS('soon'),
      () => f.FED_SERIES(''),
      () => f.FED_SERIES('gold'),
      () => f.FED_SERIES('assets', '2026-01-01', '2025-01-01'),
      () => f.SP500_IMPACT(-1),
      () => f.FED_RATE('target-upper', '2026-11-29'),
      () => f.FED_RATE('effr', '2026-11-01'),
      () => f.FED_RATE('effr', '2026-09-18'),
      () => f.QT_YIELD_BP(600, undefined, 'powell-2022'),
      () => f.REBASE([['2022-12-07', 1]], 0, '2020-01-01'),
      () => f.DIVERGENCE([['2022-12-07', 1, 2]], f.FED_SERIES('assets')),
      () => f.DIVERGENCE([['03/04/2024', 1]], f.FED_SERIES('assets')),
      () => f.REBASE([['x'], ['y']]),
      () => f.FED_ASSETS([['2022-12-07'], ['soon']]),
    ]) {
      let sentence = '';
      try {
        wrong();
      } catch (error) {
        sentence = (error as Error).message;
      }
      expect(sentence).toMatch(/^[A-Z][A-Z0-9_]*：[a-z_]* ?.*\p{Script=Han}/u);
      expect(sentence).not.toMatch(/ (?:and|or|the|is|of|not) /);
      expect([sentence, unusualWords(sentence, locale)]).toEqual([sentence, []]);
    }
  });
});
