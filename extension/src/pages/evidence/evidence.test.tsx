// @vitest-environment jsdom
import {
  attributeReturn,
  evidence,
  growthFactorCorrelation,
  growthLiquidityByEnd,
  growthReturnCorrelation,
} from '@qt-lens/core';
import { type Language, languages, messagesIn } from '@qt-lens/ui';
import { scenarioStateIn } from '@qt-lens/ui/scenario-state';
import { type ComponentType, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ReturnAttribution } from './attribution.tsx';
import type { EvidenceProps } from './evidence-props.ts';
import { GrowthFactor } from './growth-factor.tsx';
import { GrowthLiquidity } from './growth-liquidity.tsx';
import { Literature } from './literature.tsx';
import { evidenceMessages } from './locales/index.ts';
import { Outcome } from './outcome.tsx';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const show = (Part: ComponentType<EvidenceProps>, language: Language = 'en') =>
  render(
    <Part language={language} messages={messagesIn[language]} words={evidenceMessages[language]} />,
    host,
  );
const text = (selector: string) =>
  host
    .querySelector(selector)!
    .textContent!.replaceAll(/[\u00a0\u202f]/gu, ' ')
    .trim();
const value = (role: string) =>
  Number(host.querySelector<HTMLElement>(`[data-role="${role}"]`)!.dataset.value);

describe('the literature table', () => {
  test.each(languages)('has every statement with how it was checked: %s', (language) => {
    show(Literature, language);
    const rows = [...host.querySelectorAll<HTMLElement>('[data-role="statement"]')];
    expect(rows.map(({ dataset }) => dataset.key).sort()).toEqual(
      evidence.map(({ key }) => key).sort(),
    );
    for (const row of rows)
      for (const cell of row.querySelectorAll('td')) expect(cell.textContent).not.toBe('');
  });

  test('links to a source where there is an address, and names it in any case', () => {
    show(Literature);
    for (const { key, source } of evidence) {
      const study = host.querySelector(`[data-key="${key}"] th`)!.firstElementChild!;
      expect(study.getAttribute('href')).toBe(source.url ?? null);
      expect(study.getAttribute('title')).toContain(source.authors);
    }
  });
});

test("the note's projections beside what came, and both paths on the bench", () => {
  show(Outcome);
  const row = (name: string) =>
    ['mild', 'aggressive', 'came'].map((year) => text(`[data-role="outcome-${name}-${year}"]`));
  expect(row('hikes')).toEqual(['4', '7', '17']);
  expect(row('equities')).toEqual(['+4 %', '−1 %', '−10.9 %']);
  expect(row('gdp')).toEqual(['+2.9 %', '+2.7 %', '+1.3 %']);
  expect(row('target')).toEqual(['1.25 %', '2.00 %', '4.50 %']);
  const bench = host.querySelector('.note a')!.getAttribute('href')!;
  expect(scenarioStateIn(bench.split('?')[1], '2026Q4')).toMatchObject({
    start: '2022Q1',
    hikes: [1, 1, 1, 1],
    beside: 'seven',
  });
});

test('the numbers are those of the calculation package', () => {
  show(GrowthFactor);
  expect(value('correlation-returns')).toBe(growthReturnCorrelation().correlation);
  expect(value('correlation-gdp')).toBe(growthFactorCorrelation().correlation);
  show(GrowthLiquidity);
  for (const { to, liquidity } of growthLiquidityByEnd())
    expect(value(`liquidity-${to}`)).toBe(liquidity.value);
  show(ReturnAttribution);
  const { latest } = attributeReturn();
  expect(text('figcaption')).toContain(`+${latest.totalLogPoints.toFixed(1)}`);
  expect(text('.note')).toContain('Sep 2024');
});
