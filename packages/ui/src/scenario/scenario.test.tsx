// @vitest-environment jsdom
import { rules } from '@qt-lens/core';
import { noteScenario, peakWithin, policyScenario } from '@qt-lens/core/scenarios';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isChinese, type Language, languages } from '../format/index.ts';
import { messagesIn } from '../locales/index.ts';
import {
  initialScenarioState,
  ScenarioBench,
  type ScenarioState,
  scenarioQuery,
  scenarioStateIn,
} from './index.ts';

const latestGdpBn = 32_486.066;
const today = { start: '2026Q4', lowerPercent: 3.75, upperPercent: 4 };
const note: ScenarioState = {
  ...initialScenarioState('2022Q1'),
  hikes: [1, 1, 1, 1],
  runoffBn: [0, 0, 150, 150],
};
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
      today={today}
      language={language}
      messages={messagesIn[language]}
      onFormula={onFormula}
      onLink={onLink}
    />
  );
}

const show = (from: Partial<ScenarioState> = {}, language: Language = 'en') =>
  act(() => render(<Held language={language} from={{ ...note, ...from }} />, host));
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
const paste = (at: number, text: string) =>
  act(() => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    cells('hikes')[at].dispatchEvent(event);
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
    expect(said('[data-role="equities"]')).not.toContain('By share of');
    expect(said('[data-role="equities"]')).toContain('about +4 %');
    expect(said('[data-role="equities"]')).toContain('What came: 17 hikes, and −10.9 %');
  });

  test('shows for every response the numbers of the calculation package at full precision', () => {
    show({ hikes: [0, 2, -1], runoffBn: [100, 200], start: '2026Q4' });
    const scenario = policyScenario({
      hikesByQuarter: [0, 2, -1],
      runoffBnByQuarter: [100, 200],
      start: '2026Q4',
      gdpBn: latestGdpBn,
      fundsRatePercent: 3.875,
    });
    const { responses } = scenario;
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
        peakWithin(scenario, response, 8).value,
      );
      expect(Number(figure.querySelector<HTMLElement>('[data-role="read"]')!.dataset.value)).toBe(
        response.values[3],
      );
    }
  });

  test('draws a rate path of the note beside the one above: 4 hikes and 7 with the same run-off', () => {
    show();
    expect(host.querySelector('.qt-line-beside')).toBeNull();
    pick('[data-role="beside"]', 'seven');
    const seven = noteScenario('seven', 'mild');
    const besides = () =>
      [...host.querySelectorAll<HTMLElement>('[data-role="response"]')].map((figure) =>
        Number(figure.querySelector<HTMLElement>('[data-role="beside"]')!.dataset.value),
      );
    expect(besides()).toEqual(
      (['gdpGrowth', 'unemployment', 'corePce', 'pce', 'tenYearYield'] as const).map(
        (key) => seven.responses[key].values[3],
      ),
    );
    expect(find('[data-role="rate"] .qt-line-beside')).not.toBeNull();
    expect(state.hikes).toEqual([1, 1, 1, 1]);
    expect(scenarioStateIn(scenarioQuery(state), today.start)).toEqual(state);
    pick('[data-role="beside"]', '');
    expect(host.querySelector('.qt-line-beside')).toBeNull();
    expect(state).toEqual(note);
  });

  test('counts a run-off by its share of another GDP on a line of its own', () => {
    show({ start: '2026Q4' });
    expect(said('[data-role="equities-points"]')).toBe('−5.2');
    expect(said('[data-role="equities"]')).toContain(
      'By share of $32.49 trn of GDP instead of the note’s dollars: −5.11',
    );
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

  test('reads any quarter shown, of eight at first', () => {
    show();
    type(find('[data-role="quarter-read"]'), '7');
    expect(said('[data-key="unemployment"] .qt-reads')).toContain('by 23 Q4');
    expect(said('[data-key="gdpGrowth"] .qt-reads')).toContain('peak, 23 Q4');
    click('[data-role="more-quarters"]');
    type(find('[data-role="quarter-read"]'), '19');
    expect(said('[data-key="unemployment"] .qt-reads')).toContain('26 Q4');
    // What a held rate drifts to at the end is read, but is no result.
    expect(said('[data-key="unemployment"] .qt-reads')).toContain('by 23 Q4');
    expect(
      Number(find('[data-key="unemployment"] [data-role="read"]').dataset.value),
    ).toBeGreaterThan(
      2 * Number(find('[data-key="unemployment"] [data-role="peak"]').dataset.value),
    );
  });

  test('changes expectations and start, and says what to be careful of', () => {
    show();
    expect(find('[data-caution="saw-tooth"]')).not.toBeNull();
    expect(host.querySelector('.qt-error')).toBeNull();
    pick('[data-role="expectations"]', 'MCE');
    expect(state.expectations).toBe('MCE');
    expect(said('[data-caution="anticipated"]')).toContain('households and firms do not');
    expect(said('[data-key="gdpGrowth"] .qt-error')).toMatch(/^±0\.0\d$/);
    pick('[data-role="expectations"]', 'VAR');
    pick('[data-role="start"]', '2026Q4');
    expect(said('.qt-foot')).toContain('GDP $32.49 trn');
    type(cells('hikes')[0], '-12');
    type(cells('hikes')[1], '-4');
    expect(find('[data-caution="at-lower-bound"]')).not.toBeNull();
    expect(said('[data-role="equities"]')).toContain('tightening only');
  });

  test('opens on today: the rate held where it is, with room above the bound', () => {
    show(initialScenarioState(today.start));
    const preset = find('[data-role="rate-preset"] [aria-pressed="true"]');
    expect(preset.textContent!.replaceAll('\u00a0', ' ')).toBe('As announced, 3.75–4.00 %');
    expect(find('[data-role="start"] option:checked').textContent).toBe('From today, 2026 Q4');
    expect(find('[data-role="rate"] [data-role="bound"]')).not.toBeNull();
    click('[data-role="rate-preset"] [data-preset="sep"]');
    expect(state.hikes[0]).toBe(0.9);
    type(find('[data-role="quarter-read"]'), '0');
    expect(Number(find('[data-role="rate-read"]').dataset.value)).toBeCloseTo(4.1, 9);
  });

  test('takes a column copied from a sheet, and keeps what was there where it cannot', () => {
    show();
    paste(1, '2\n2\n0.5\n');
    expect(state.hikes).toEqual([1, 2, 2, 0.5]);
    paste(0, '1\tx');
    expect(state.hikes).toEqual([1, 2, 2, 0.5]);
    expect(said('[data-role="hikes"] [role="alert"]')).toBe(
      '“x” is no number. What was here stays.',
    );
    paste(0, '1\t2\n3\t4');
    expect(said('[data-role="hikes"] [role="alert"]')).toContain('not 2 × 2 cells');
    paste(0, '1\t1');
    expect(host.querySelector('[data-role="hikes"] [role="alert"]')).toBeNull();
    expect(state.hikes).toEqual([1, 1, 2, 0.5]);
  });

  test('leaves the last answer standing under a sentence where the model has none', () => {
    show({ start: '2026Q4', hikes: [1] });
    const before = find('[data-key="gdpGrowth"] [data-role="peak"]').dataset.value;
    paste(0, Array(20).fill('12').join('\t'));
    expect(said('.qt-inputs > [role="alert"]')).toContain('no sensible answer');
    expect(find('[data-key="gdpGrowth"] [data-role="peak"]').dataset.value).toBe(before);
    click('[data-role="rate-preset"] [data-preset="announced"]');
    expect(host.querySelector('.qt-inputs > [role="alert"]')).toBeNull();
  });

  test('finds the path that offsets the run-off, beside the rules, and takes it in', async () => {
    vi.useFakeTimers();
    show({ start: '2026Q4', hikes: [], runoffBn: [150, 150, 150, 150] });
    expect(host.querySelector('[data-role="offsetting"]')).toBeNull();
    await act(async () => {
      vi.advanceTimersByTime(200);
    });
    vi.useRealTimers();
    expect(said('[data-role="offset-most"]')).toBe('0.61 cuts at the most');
    expect(host.querySelectorAll('.qt-offset-rules li').length).toBe(rules.length + 1);
    expect(said('[data-role="offset-range"]')).toContain('0.18–0.68 cuts');
    click('[data-role="take-offset"]');
    expect(state.hikes[0]).toBeCloseTo(-0.158, 2);
    expect(state.hikes.length).toBe(20);
  });

  test('names hikes that offset an expansion, and finds a path held throughout', async () => {
    vi.useFakeTimers();
    show({
      start: '2026Q4',
      hikes: [1, 0, 0, 0, 0, 1],
      runoffBn: [-225, -225, -225, -225],
      heldQuarters: 4,
      policyReaction: 'rule',
    });
    await act(async () => {
      vi.advanceTimersByTime(200);
    });
    vi.useRealTimers();
    expect(said('[data-role="offsetting"] h2')).toBe('Which path of hikes offsets the expansion?');
    expect(said('[data-role="offset-most"]')).toBe('0.91 hikes at the most');
    expect(said('[data-role="offsetting"]')).toContain('keeps to this path in every quarter');
    expect(said('[data-role="offsetting"]')).toMatch(/of \+0\.\d+ \(28 Q3\) % of GDP/);
    expect(said('[data-caution="after-hold"]')).toContain('left out');
    click('[data-role="take-offset"]');
    expect(state).toMatchObject({ heldQuarters: 20, policyReaction: 'fixed', expectations: 'VAR' });
    expect(host.querySelector('[data-caution="after-hold"]')).toBeNull();
  });

  test('says so where no path offsets so much', async () => {
    vi.useFakeTimers();
    show({ start: '2026Q4', hikes: [], runoffBn: Array(20).fill(5000) });
    await act(async () => {
      vi.advanceTimersByTime(200);
    });
    pick('[data-role="offset-bound"]', 'free');
    await act(async () => {
      vi.advanceTimersByTime(200);
    });
    vi.useRealTimers();
    expect(said('[data-role="offsetting"] [role="status"]')).toBe(
      'The model finds no path that offsets so much.',
    );
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
      '=POLICY_SCENARIO({1;1;1;1}, {0;0;150;150}, 25360, "VAR", "cicc-2022")',
    );
    expect(said('.qt-said')).toBe('Copied: paste into Google Sheets');
    await act(async () => find('[data-role="copy-link"]').click());
    expect(said('.qt-said')).toBe('The clipboard could not be written');
    pick('[data-role="start"]', '2026Q4');
    onFormula.mockClear();
    await act(async () => find('[data-role="copy-formula"]').click());
    expect(onFormula.mock.lastCall![0]).toMatch(
      /^=POLICY_SCENARIO\(\{1;1;1;1\}, \{0;0;150;150\}, [\d.]+, "VAR", "cicc-2022", "2026Q4"\)$/,
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
