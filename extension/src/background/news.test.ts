import { TimeSeries } from '@qt-lens/core';
import { languages } from '@qt-lens/ui';
import { describe, expect, test } from 'vitest';
import { embeddedFigures } from '../shared/figures.ts';
import { isSeen, latestIn, newsSince, type Seen } from './news.ts';

const figures = embeddedFigures();
const latest = latestIn(figures);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The figures with one more week, whose assets changed by so many millions. */
function nextWeek(millions: number) {
  const { days, values, label } = figures.assets;
  const assets = TimeSeries.fromColumns(
    [...days, days[days.length - 1] + 7],
    [...values, values[values.length - 1] + millions],
    label,
  );
  return { ...figures, assets };
}

describe('newsSince', () => {
  test('nothing is new to who has just come, or has seen it', () => {
    expect(newsSince(null, nextWeek(8000), 'en')).toBeNull();
    expect(newsSince(latest, figures, 'en')).toBeNull();
    expect(isSeen(latest)).toBe(true);
    expect(isSeen({ week: 1 })).toBe(false);
  });

  test.each([
    [8123, '+8'],
    [-4673, '−5'],
    [12, '0'],
  ])('a later report of %d million: the icon says %s', (millions, badge) => {
    const news = newsSince(latest, nextWeek(millions), 'en')!;
    expect(news.badge).toBe(badge);
    expect(news.lines).toHaveLength(1);
    expect(news.lines[0]).toContain('H.4.1');
  });

  test('another target range is told by its bounds and its move', () => {
    const before: Seen = { ...latest, target: latest.target - 0.25 };
    const news = newsSince(before, figures, 'en')!;
    expect(news.badge).toBe('+25');
    expect(plain(news.lines.join())).toContain('3.75–4.00 %');
  });

  test('another phase is told by its name', () => {
    const news = newsSince({ ...latest, phase: 'qt-2' }, figures, 'en')!;
    expect(news.badge).toBe('!');
    expect(news.lines.join()).toContain('Reserve management');
  });

  test.each(languages)('in %s, with at most four characters on the icon', (language) => {
    const news = newsSince(
      { week: '2000-01-05', target: 0, phase: '' },
      nextWeek(-412_345),
      language,
    )!;
    expect(news.badge.length).toBeLessThanOrEqual(4);
    expect(news.lines).toHaveLength(3);
    for (const line of [news.title, ...news.lines]) expect(line).not.toMatch(/undefined|NaN/);
  });
});
