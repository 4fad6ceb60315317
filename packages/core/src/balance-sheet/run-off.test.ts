import { describe, expect, test } from 'vitest';
import { nominalGdp, totalAssets } from '../figures/index.ts';
import { equivalentHikes } from '../rules/equivalence.ts';
import { phases } from './phases.ts';
import { phaseRunOff, runOffBetween } from './run-off.ts';
import { securitiesHeld } from './securities-held.ts';

const assets = totalAssets.series();
const gdp = nominalGdp.series();
const phase = (key: string) => phases.find((candidate) => candidate.key === key)!;

describe('phaseRunOff', () => {
  test('QT 2: 2,363 bn, 8.2 % of 28,697 bn, 2.47 to 3.29 hikes', () => {
    const runOff = phaseRunOff(phase('qt-2'), assets, gdp);
    expect(runOff.from.date).toBe('2022-06-01');
    expect(runOff.to.date).toBe('2025-11-26');
    expect(Math.round(runOff.runOffBn)).toBe(2363);
    expect(Math.round(runOff.gdp.gdpBn)).toBe(28_697);
    expect(runOff.gdp).toMatchObject({ fromQuarter: '2022-04-01', toQuarter: '2025-10-01' });
    expect((runOff.shareOfGdp * 100).toFixed(1)).toBe('8.2');
    expect(runOff.running).toBe(false);
    const hikes = equivalentHikes(runOff.runOffBn, { gdpBn: runOff.gdp.gdpBn });
    expect([hikes.low, hikes.central, hikes.high].map((value) => value.toFixed(2))).toEqual([
      '2.47',
      '2.88',
      '3.29',
    ]);
  });

  test('QT 2 in securities, which the rules are about: 2,233 bn, 2.33 to 3.11 hikes', () => {
    const { runOffBn, gdp: used } = phaseRunOff(phase('qt-2'), securitiesHeld(), gdp);
    expect(Math.round(runOffBn)).toBe(2233);
    const { low, high } = equivalentHikes(runOffBn, { gdpBn: used.gdpBn });
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['2.33', '3.11']);
  });

  test('QT 1: 4.5 trillion to 3.8', () => {
    const { from, to, runOffBn } = phaseRunOff(phase('qt-1'), assets, gdp);
    expect((from.amountBn / 1000).toFixed(1)).toBe('4.5');
    expect((to.amountBn / 1000).toFixed(1)).toBe('3.8');
    expect(runOffBn).toBeGreaterThan(0);
  });

  test('an expansion is a negative run-off', () => {
    for (const key of ['qe-1', 'qe-2', 'qe-3', 'qe-4'])
      expect(phaseRunOff(phase(key), assets, gdp).runOffBn).toBeLessThan(0);
  });

  test('a phase still running ends with the latest figure', () => {
    const now = phaseRunOff(phase('reserve-management-2025'), assets, gdp);
    expect(now).toMatchObject({
      running: true,
      to: { date: '2026-09-30', amountBn: 6743.031 },
      gdp: { toQuarter: '2026-04-01' },
    });
    const midway = phaseRunOff(phase('qt-2'), assets.between(undefined, '2023-06-30'), gdp);
    expect(midway).toMatchObject({
      running: true,
      to: { date: '2023-06-28' },
      gdp: { toQuarter: '2023-04-01' },
    });
  });

  test('the phase running when the figures start is measured from the first of them', () => {
    expect(phaseRunOff(phase('before-qe'), assets, gdp).from.date).toBe('2002-12-18');
  });

  test('a phase that has no figure yet is refused', () => {
    expect(() => phaseRunOff(phase('qt-2'), assets.between(undefined, '2022-05-31'), gdp)).toThrow(
      'QT 2 starts on 2022-06-01, after the latest figure of 2022-05-25',
    );
  });
});

describe('runOffBetween', () => {
  test('the three years of the commentary', () => {
    const { runOffBn, shareOfGdp } = runOffBetween(assets, gdp, '2022-12-07', '2025-12-05');
    expect(runOffBn).toBeCloseTo(2046.954, 6);
    expect(shareOfGdp).toBeCloseTo(0.0705, 3);
  });

  test('adds up over adjoining spans', () => {
    const span = (from: string, to: string) => runOffBetween(assets, gdp, from, to).runOffBn;
    expect(span('2018-01-01', '2020-01-01') + span('2020-01-01', '2024-01-01')).toBeCloseTo(
      span('2018-01-01', '2024-01-01'),
      9,
    );
  });

  test('refuses an end before the start and a unit that cannot be', () => {
    expect(() => runOffBetween(assets, gdp, '2025-01-01', '2024-01-01')).toThrow(
      'the end 2024-01-01 is before the start 2025-01-01',
    );
    const inUnits = assets.withValues(assets.values.map((value) => value / 1000));
    expect(() => runOffBetween(inUnits, gdp, '2024-01-01', '2025-01-01')).toThrow(
      /it looks like billions/,
    );
    const gdpInTrillions = gdp.withValues(gdp.values.map((value) => value / 1000));
    expect(() => runOffBetween(assets, gdpInTrillions, '2024-01-01', '2025-01-01')).toThrow(
      /it looks like trillions/,
    );
  });
});
