import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../time-series/calendar.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { embeddedSeries } from './fed-series.ts';
import { type ReportFigures, type ReportLineKey, weeklyReport } from './weekly-report.ts';

const figures: ReportFigures = {
  assets: embeddedSeries('assets'),
  treasuries: embeddedSeries('treasuries'),
  mbs: embeddedSeries('mbs'),
  currency: embeddedSeries('currency'),
  rrp: embeddedSeries('rrp'),
  'rrp-total': embeddedSeries('rrp-total'),
  tga: embeddedSeries('tga'),
  reserves: embeddedSeries('reserves'),
  'reserves-wednesday': embeddedSeries('reserves-wednesday'),
};
const lineOf = (key: ReportLineKey, day?: string) =>
  weeklyReport(figures, day).lines.find((line) => line.key === key)!;

describe('weeklyReport', () => {
  test('of 30 September 2026: assets 6,743,031 million, −4,673 on the week, +155,912 on the year', () => {
    const report = weeklyReport(figures, '2026-10-04');
    expect([report.date, report.weekBefore, report.yearBefore]).toEqual([
      '2026-09-30',
      '2026-09-23',
      '2025-10-01',
    ]);
    expect(report.lines[0]).toMatchObject({ key: 'assets', levelBn: 6743.031, weekBn: -4.673 });
    expect(report.lines[0].yearBn).toBeCloseTo(155.912, 9);
    expect(report.phase.kind).toBe('reserve-management');
  });

  test('without a day: the latest with every line, unless that is long ago', () => {
    expect(weeklyReport(figures).date).toBe('2026-09-23');
    const since = (day: string) => ({ ...figures, tga: figures.tga!.between('2026-01-01', day) });
    expect(weeklyReport(since('2026-09-16')).date).toBe('2026-09-16');
    expect(weeklyReport(since('2026-06-03')).date).toBe('2026-09-30');
    expect(weeklyReport({ assets: figures.assets }).date).toBe('2026-09-30');
  });

  test('of 16 September 2026, as the release prints it', () => {
    const level = (key: ReportLineKey) => lineOf(key, '2026-09-16').levelBn;
    expect(level('assets')).toBe(6746.548);
    // The embedded figure is that of table 5, which may differ by a million.
    expect(Math.abs(level('reserves')! - 2921.536)).toBeLessThan(0.0015);
    expect(level('tga')).toBe(991.708);
    expect(level('rrp-foreign')).toBeCloseTo(318.428, 9);
    expect(level('rrp')).toBe(5.375);
  });

  test('what moved reserves adds up to the million', () => {
    const { bridge } = weeklyReport(figures, '2026-09-23');
    const sum = bridge!.steps.reduce((total, { effectBn }) => total + effectBn, bridge!.fromBn);
    expect(Math.round(sum * 1000)).toBe(Math.round(bridge!.toBn * 1000));
    expect(bridge!.steps.map(({ key }) => key)).toEqual([
      'assets',
      'tga',
      'rrp',
      'rrp-foreign',
      'currency',
      'other',
    ]);
    expect(bridge!.toBn).toBe(2969.925);
  });

  test('both sides add up to total assets wherever their lines are known', () => {
    for (const day of ['2026-09-16', '2026-09-23']) {
      const { lines } = weeklyReport(figures, day);
      for (const side of ['assets', 'liabilities'] as const) {
        const parts = lines.filter((line) => line.side === side && line.key !== 'assets');
        const sum = parts.reduce((total, { levelBn }) => total + levelBn!, 0);
        expect(sum, `${side} on ${day}`).toBeCloseTo(lines[0].levelBn!, 6);
      }
    }
  });

  test('an earlier week says which lines are known, and draws no bridge it cannot', () => {
    const report = weeklyReport(figures, '2012-03-07');
    expect(report.unknown).toEqual([
      'rrp',
      'rrp-foreign',
      'reserves',
      'currency',
      'other-liabilities',
    ]);
    expect(report.bridge).toBeNull();
    expect(report.lines.find(({ key }) => key === 'treasuries')!.levelBn).toBeGreaterThan(1600);
  });

  test('a figure is never carried over from another week', () => {
    const short = { ...figures, tga: figures.tga!.between(undefined, '2026-09-16') };
    const report = weeklyReport(short, '2026-09-23');
    expect(report.unknown).toContain('tga');
    expect(report.unknown).toContain('other-liabilities');
    expect(report.bridge).toBeNull();
  });

  test('every Wednesday there is has a report, with assets and their change', () => {
    const { days } = figures.assets;
    for (let i = 1; i < days.length; i += 13) {
      const report = weeklyReport(figures, days[i]);
      expect(report.date).toBe(toIsoDay(days[i]));
      expect(report.lines[0].levelBn).not.toBeNull();
    }
  });

  test('refuses what cannot be', () => {
    expect(() => weeklyReport(figures, '1999-01-01')).toThrow('assets starts on 2002-12-18');
    expect(() => weeklyReport({ assets: TimeSeries.from([]) })).toThrow('assets has no figures');
    expect(() => weeklyReport(undefined as never)).toThrow('figures must be an object');
    expect(() => weeklyReport(figures, 'soon')).toThrow(/^day/);
  });
});
