import { TimeSeries } from '@qt-lens/core';
import type { Language } from '@qt-lens/ui';
import { expect, test } from 'vitest';
import { embeddedFigures, type Figures } from './figures.ts';
import { policySentences } from './policy-sentences.ts';

const figures = embeddedFigures();

/** What is said, with every space a plain one. */
function said(figures: Figures, language: Language) {
  const { rate, doubts } = policySentences(figures, language);
  const [first, ...rest] = [rate, ...doubts].map((each) =>
    each.replaceAll(/[\u00a0\u202f]/gu, ' '),
  );
  return { rate: first, doubts: rest };
}

/** A series that goes on for some weeks, each value the one before and a change. */
function goOn(series: TimeSeries, weeks: number, change: number): TimeSeries {
  const { days, values, label } = series;
  const last = days.length - 1;
  const more = Array.from({ length: weeks }, (_, i) => i + 1);
  return TimeSeries.fromColumns(
    [...days, ...more.map((week) => days[last] + 7 * week)],
    [...values, ...more.map((week) => values[last] + change * week)],
    label,
  );
}

test('says the rate phase beside the phase of the balance sheet, and that nothing speaks against', () => {
  expect(said(figures, 'en')).toEqual({
    rate: 'Rates: hiking since 16 Sep 2026, target 3.75–4.00 % as of 25 Sep 2026.',
    doubts: [],
  });
  expect(said(figures, 'zh_CN').rate).toBe(
    '利率：自 2026年9月16日起加息，目标区间 3.75–4.00%（截至 2026年9月25日）。',
  );
});

test('doubts the phase where securities fall, the target where nobody knows or the market is elsewhere', () => {
  const later: Figures = {
    ...figures,
    assets: goOn(figures.assets, 8, -5000),
    treasuries: goOn(figures.treasuries, 8, -5000),
    mbs: goOn(figures.mbs, 8, 0),
    effr: goOn(figures.effr, 8, 0.1),
  };
  const { doubts } = said(later, 'en');
  expect(doubts).toHaveLength(3);
  expect(doubts[0]).toMatch(/^Securities fell by \$40 bn in the eight weeks to .*out of date\.$/);
  expect(doubts[1]).toMatch(/^The funds rate was 4\.\d\d % on .*, outside this target/);
  expect(doubts[2]).toBe('The outcome of the meeting of 28 Oct 2026 is not known here.');
});
