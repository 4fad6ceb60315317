import { compareRules, phaseRunOff, phases, securitiesHeld } from '@qt-lens/core';
import { languages } from '@qt-lens/ui';
import { describe, expect, test } from 'vitest';
import { proxyFor, RESEARCH_BASE } from '../../shared/comparison-series.ts';
import { embeddedFigures } from '../../shared/figures.ts';
import type { Instrument } from '../../sites/index.ts';
import { buildCard } from './build.ts';

const spy: Instrument = { site: 'yahoo', symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' };
const input = {
  instrument: spy,
  figures: embeddedFigures(),
  prices: proxyFor(spy),
  baseDate: RESEARCH_BASE,
  rule: 'cicc-2022',
  language: 'en',
} as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the card on the embedded figures', () => {
  const card = buildCard(input);

  test('names the phase and since when', () => {
    expect(card.phase).toEqual({
      kind: 'reserve-management',
      name: 'Reserve management',
      since: '· since 12 Dec 2025',
      rateBrief: 'Rates: hiking',
      rate: expect.stringMatching(
        /^Rates: hiking since 16.Sep.2026, target 3\.75–4\.00.% as of 25.Sep.2026\.$/,
      ),
      doubts: [],
    });
  });

  test('reads the latest assets, 13 weeks and the peak', () => {
    expect(
      card.stats.map(({ role, value, unit, note }) => [role, `${value} ${unit}`, plain(note)]),
    ).toEqual([
      ['fed-assets', '$6.74 trn', '30 Sep 2026'],
      ['fed-assets-13-weeks', '+$18 bn', '+0.3 %'],
      ['fed-assets-since-peak', '−24.8 %', '13 Apr 2022'],
    ]);
    expect(card.stats[0].raw).toBe(6743.031);
  });

  test('compares with the base date, each line starting at nothing', () => {
    const [own, fed] = card.comparison.lines;
    expect(plain(own.value)).toBe('+77.6 %');
    expect(own.note).toBe('Apr 2026');
    expect(plain(fed.value)).toBe('−21.4 %');
    for (const line of [own, fed]) expect(line.percents[0]).toBe(0);
    expect(own.days[0]).toBe(fed.days[0]);
  });

  test('translates QT 2 into hikes with the rule and the range of the other rules', () => {
    const { runOffBn, gdp } = phaseRunOff(
      phases.find(({ key }) => key === 'qt-2')!,
      securitiesHeld(),
      input.figures.gdp,
    );
    const others = (except: string) => {
      const hikes = compareRules(runOffBn, { gdpBn: gdp.gdpBn, except }).normalTimes;
      return `other rules ${hikes.low.toFixed(1)}–${hikes.high.toFixed(1)}`;
    };
    const { amount, hikes, ruleName, rest, low, high } = card.equivalence;
    expect(plain(`${amount} ≈ ${hikes}`)).toBe(
      'QT 2 run-off $2.23 trn of securities ≈ 2.3–3.1 hikes',
    );
    expect(ruleName + rest).toBe(`CICC 2022, central 2.7 · ${others('cicc-2022')}`);
    // The strongest is not among those beside it.
    const strongest = buildCard({ ...input, rule: 'gagnon-sack-2018' }).equivalence;
    expect(strongest.ruleName + strongest.rest).toBe(
      `Gagnon & Sack 2018, central 5.2 · ${others('gagnon-sack-2018')}`,
    );
    expect(others('gagnon-sack-2018')).not.toContain('5.2');
    expect(low).toBeCloseTo(2.33, 2);
    expect(high).toBeCloseTo(3.11, 2);
  });

  test('names the instrument as the page does, where it does', () => {
    expect(card.name).toBeNull();
    const named = buildCard({ ...input, instrument: { ...spy, name: 'SPDR S&P 500 ETF Trust' } });
    expect([named.symbol, named.name]).toEqual(['SPY', 'SPDR S&P 500 ETF Trust']);
  });

  test('says how old each series is', () => {
    expect(card.sources).toEqual([
      'Fed: H.4.1, as of 30 Sep 2026',
      'SPY: monthly stand-in, to Apr 2026',
    ]);
  });
});

test('an instrument without prices leaves the Fed line alone and says so', () => {
  const qqq: Instrument = { ...spy, symbol: 'QQQ', canonicalSymbol: 'QQQ' };
  const card = buildCard({ ...input, instrument: qqq, prices: proxyFor(qqq) });
  expect(card.comparison.lines.map(({ role }) => role)).toEqual(['fed']);
  expect(card.sources[1]).toContain('QQQ');
});

test('a base date after the last figure gives no change, and no failure', () => {
  const card = buildCard({ ...input, baseDate: '2026-11-04' });
  expect(card.comparison.lines.map(({ raw }) => raw)).toEqual([0, 0]);
});

test('every language words every part', () => {
  const texts = languages.map((language) => {
    const card = buildCard({ ...input, language });
    return [
      card.phase.name,
      ...card.stats.map(({ label }) => label),
      card.equivalence.hikes,
      card.equivalence.ruleName,
      card.labels.openChart,
    ];
  });
  for (let part = 0; part < texts[0].length; part++) {
    expect(new Set(texts.map((text) => text[part])).size).toBeGreaterThan(1);
  }
});
