import { policyScenario, rules } from '@qt-lens/core';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isChinese, type Language, languages } from '../format/index.ts';
import { messagesIn } from '../locales/index.ts';
import { initialScenarioState, ScenarioBench, type ScenarioState } from './index.ts';

const latestGdpBn = 32_486.066;
let host: HTMLElement;
let state: ScenarioState;
const onFormula = vi.fn(async (_formula: string) => true);
const onLink = vi.fn(async () => false);

function Held({ language, from }: { language: Language; from: ScenarioState }) {
  const [held, setHeld] = useState(from);
  state = held;
  return (
    <ScenarioBench
      state={held}
      onChange={setHeld}
      latestGdpBn={latestGdpBn}
      language={language}
      messages={messagesIn[language]}
      onFormula={onFormula}
      onLink={onLink}
    />
  );
}

const show = (from: Partial<ScenarioState> = {}, language: Language = 'en') =>
  act(() => render(<Held language={language} from={{ ...initialScenarioState, ...from }} />, host));
const find = <E extends HTMLElement>(selector: string): E => host.querySelector<E>(selector)!;
const said = (selector: string) => find(selector).textContent!.replaceAll('\u00a0', ' ').trim();
const click = (selector: string) => act(() => find(selector).click());
const cells = (path: 'hikes' | 'runoff') => [
  ...host.querySelectorAll<HTMLInputElement>(`[data-role="${path}"] [role="spinbutton"]`),
];
const values = (path: 'hikes' | 'runoff') => cells(path).map((cell) => cell.value);
const type = (element: HTMLInputElement, text: string) =>
  act(() => {
    element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (element: HTMLElement, key: string, shiftKey = false) =>
  act(() => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
    );
  });
const pick = (selector: string, value: string) =>
  act(() => {
    const select = find<HTMLSelectElement>(selector);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  onFormula.mockClear();
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

describe('the scenario bench', () => {
  test('shows the note’s mild path: inputs, peaks, year end, comparison and equities', () => {
    show();
    expect(values('hikes')).toEqual(['1', '1', '1', '1', '0', '0', '0', '0']);
    expect(values('runoff')).toEqual(['0', '0', '150', '150', '0', '0', '0', '0']);
    expect(said('[data-role="hikes"] .qt-path-summary')).toBe('total 4 = 100 bp');
    expect(said('[data-role="runoff"] .qt-path-summary')).toBe(
      '1.18 % of GDP ≈ 7.1–9.5 bp, CICC 2022',
    );
    expect(said('.qt-span')).toBe('July–December 2022');
    const effects = [...host.querySelectorAll<HTMLElement>('[data-role="effect"] strong')].map(
      ({ textContent }) => textContent,
    );
    expect(effects).toEqual(['−0.01', '−0.06', '−0.06 to −0.08', 'about −0.2']);
    expect(said('[data-role="equities-points"]')).toBe('−5.2');
    expect(said('[data-role="equities"]')).toContain('Bernanke & Kuttner 2005');
    expect(said('[data-role="equities"]')).toContain('about +4 %');
  });

  test('shows for every response the numbers of the calculation package at full precision', () => {
    show({ hikes: [0, 2, -1], runoffBn: [100, 200], baseline: '2026Q1', expectations: 'MCE' });
    const { responses } = policyScenario({
      hikesByQuarter: [0, 2, -1],
      runoffBnByQuarter: [100, 200],
      baseline: '2026Q1',
      expectations: 'MCE',
      gdpBn: latestGdpBn,
    });
    const shown = [...host.querySelectorAll<HTMLElement>('[data-role="response"]')];
    expect(shown.map(({ dataset }) => dataset.key)).toEqual([
      'gdpGrowth',
      'unemployment',
      'corePce',
      'pce',
      'tenYearYield',
    ]);
    for (const figure of shown) {
      const response = responses[figure.dataset.key as keyof typeof responses];
      expect(Number(figure.querySelector<HTMLElement>('[data-role="peak"]')!.dataset.value)).toBe(
        response.peak.value,
      );
      expect(Number(figure.querySelector<HTMLElement>('[data-role="read"]')!.dataset.value)).toBe(
        response.yearEnd.value,
      );
    }
  });

  test('takes presets, and knows a path that is none of them', () => {
    show();
    const pressed = (group: string) =>
      find(`[data-role="${group}"] [aria-pressed="true"]`).dataset.preset;
    click('[data-role="rate-preset"] [data-preset="seven"]');
    click('[data-role="runoff-preset"] [data-preset="aggressive"]');
    expect([pressed('rate-preset'), pressed('runoff-preset')]).toEqual(['seven', 'aggressive']);
    expect(said('[data-role="equities-points"]')).toBe('−10.1');
    type(cells('hikes')[0], '2');
    expect(state.hikes).toEqual([2, 2, 2, 2]);
    expect(pressed('rate-preset')).toBe('custom');
    click('[data-role="runoff-preset"] [data-preset="none"]');
    expect(host.querySelector('[data-role="effect"]')).toBeNull();
    click('[data-role="runoff-preset"] [data-preset="custom"]');
    expect(document.activeElement).toBe(cells('runoff')[0]);
  });

  test('moves a cell with the arrow keys, within its limits', () => {
    show();
    const [first] = cells('hikes');
    act(() => first.focus());
    press(first, 'ArrowUp');
    expect(state.hikes[0]).toBe(2);
    press(first, 'ArrowDown', true);
    expect(state.hikes[0]).toBe(-2);
    for (let i = 0; i < 20; i++) press(first, 'PageDown');
    expect(state.hikes[0]).toBe(-12);
    press(cells('runoff')[7], 'ArrowUp');
    expect(state.runoffBn).toEqual([0, 0, 150, 150, 0, 0, 0, 50]);
    expect(cells('runoff')[7].getAttribute('aria-valuenow')).toBe('50');
  });

  test('keeps the last sound number while something else is typed', () => {
    show();
    const [first] = cells('hikes');
    for (const text of ['x', '1-', '99', '1e3']) {
      type(first, text);
      expect(state.hikes[0], text).toBe(1);
      expect(first.getAttribute('aria-invalid')).toBe('true');
    }
    type(first, '−0.5');
    expect(state.hikes[0]).toBe(-0.5);
    type(first, '');
    expect(state.hikes[0] ?? 0).toBe(0);
  });

  test('moves the selected cell with a slider', () => {
    show();
    act(() => cells('runoff')[3].focus());
    expect(said('.qt-quarter-slider')).toContain('Run-off, 22 Q4');
    type(find('[data-role="quarter-slider"]'), '400');
    expect(state.runoffBn).toEqual([0, 0, 150, 400]);
  });

  test('shows all twenty quarters when asked, or when the path is long', () => {
    show();
    click('[data-role="more-quarters"]');
    expect(cells('hikes').length).toBe(20);
    act(() => render(null, host));
    show({ runoffBn: [0, 0, 0, 0, 0, 0, 0, 0, 0, 10] });
    expect(cells('runoff').length).toBe(20);
  });

  test('reads any quarter', () => {
    show();
    type(find('[data-role="quarter-read"]'), '19');
    expect(said('[data-key="unemployment"] .qt-reads')).toContain('26 Q4');
    expect(find('[data-key="unemployment"] [data-role="read"]').dataset.value).toBe(
      find('[data-key="unemployment"] [data-role="peak"]').dataset.value,
    );
  });

  test('changes expectations and baseline, and says what to be careful of', () => {
    show();
    expect(find('[data-caution="saw-tooth"]')).not.toBeNull();
    pick('[data-role="expectations"]', 'MCE');
    expect(state.expectations).toBe('MCE');
    expect(find('[data-caution="anticipated"]')).not.toBeNull();
    pick('[data-role="baseline"]', '2026Q1');
    expect(said('.qt-foot')).toContain('GDP $32.49 trn');
    type(cells('hikes')[0], '-12');
    type(cells('hikes')[1], '-12');
    expect(said('[data-caution="near-lower-bound"]')).toContain('2026 Q1');
    expect(said('[data-role="equities"]')).toContain('tightening only');
  });

  test('offers only rules that state an effect on the yield', () => {
    show();
    const options = [...find('[data-role="rule"]').querySelectorAll('option')];
    expect(options.filter(({ disabled }) => !disabled).map(({ value }) => value)).toEqual([
      'cicc-2022',
      'feds-note-2022',
    ]);
    expect(options.length).toBe(rules.length);
  });

  test('hands over the formula and the link, and says whether it could', async () => {
    show();
    await act(async () => find('[data-role="copy-formula"]').click());
    expect(onFormula).toHaveBeenCalledWith(
      '=POLICY_SCENARIO({1,1,1,1},{0,0,150,150},25360,"VAR","cicc-2022")',
    );
    expect(said('.qt-said')).toBe('Copied: paste into Google Sheets');
    await act(async () => find('[data-role="copy-link"]').click());
    expect(said('.qt-said')).toBe('The clipboard could not be written');
    pick('[data-role="baseline"]', '2026Q1');
    onFormula.mockClear();
    await act(async () => find('[data-role="copy-formula"]').click());
    expect(onFormula.mock.lastCall![0]).toMatch(
      /^=POLICY_SCENARIO\(\{1,1,1,1\},\{0,0,150,150\},[\d.]+,"VAR","cicc-2022","2026Q1"\)$/,
    );
    expect(said('.qt-said')).toBe('Copied: paste into Google Sheets');
  });

  test.each(languages)('speaks %s, with run-off in the unit its readers count in', (language) => {
    show({}, language);
    expect(values('runoff').slice(2, 4)).toEqual(
      isChinese(language) ? ['1500', '1500'] : ['150', '150'],
    );
    if (isChinese(language)) {
      expect(host.textContent).not.toMatch(/\b(?:hikes|run-off|peak|points|expectations|from)\b/i);
      press(cells('runoff')[0], 'ArrowUp');
      expect(state.runoffBn[0]).toBe(50);
      type(cells('runoff')[0], '2500');
      expect(state.runoffBn[0]).toBe(250);
    }
  });
});
