// @vitest-environment jsdom
import { compareRules, compareRunoffs, nominalGdp, ruleOf } from '@qt-lens/core';
import { offsettingCuts } from '@qt-lens/core/scenarios';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isChinese, type Language, languages } from '../format/index.ts';
import { messagesIn } from '../locales/index.ts';
import { initialScenarioState } from '../scenario/state.ts';
import {
  answerOf,
  Converter,
  type ConverterState,
  initialConverterState,
  latestGdp,
} from './index.ts';

const gdp = latestGdp(nominalGdp.series());
let host: HTMLElement;
let state: ConverterState;
const onSimulate = vi.fn();

function Held({
  language,
  note,
  from,
}: {
  language: Language;
  note?: string;
  from: ConverterState;
}) {
  const [held, setHeld] = useState(from);
  state = held;
  return (
    <Converter
      state={held}
      onChange={setHeld}
      gdp={gdp}
      language={language}
      messages={messagesIn[language]}
      note={note}
      onSimulate={onSimulate}
    />
  );
}

function show(from: Partial<ConverterState> = {}, language: Language = 'en', note?: string) {
  act(() => render(null, host));
  act(() =>
    render(
      <Held language={language} note={note} from={{ ...initialConverterState, ...from }} />,
      host,
    ),
  );
}

const find = <E extends HTMLElement>(selector: string): E => host.querySelector<E>(selector)!;
const said = (selector: string) => find(selector).textContent!.replaceAll('\u00a0', ' ').trim();
const type = (text: string) =>
  act(() => {
    const field = find<HTMLInputElement>('[data-role="quantity"]');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const click = (selector: string) => act(() => find(selector).click());

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

describe('the converter', () => {
  test('says the answer by the rule in use, the range of all, the GDP and its vintage', () => {
    show();
    expect(said('[data-role="answer"]')).toBe('0.55–0.74 cuts');
    expect(said('.qt-headline')).toContain('central 0.65, of 25 bp each');
    const all = compareRules(600, gdp);
    const range = (low: number, high: number) => `${low.toFixed(2)}–${high.toFixed(2)} cuts`;
    expect(said('[data-role="all-rules"]')).toBe(range(all.hikes.low, all.hikes.high));
    const { low, high, fold } = all.normalTimes;
    expect(said('[data-role="normal-times"]')).toBe(range(low, high));
    expect(said('.qt-all')).toContain(`${Math.round(fold)}-fold spread`);
    expect(said('.qt-all')).toContain(`${Math.round(all.fold)}-fold`);
    expect(said('.qt-foot')).toContain(
      '$600 bn is 1.85 % of GDP: $32.49 trn at an annual rate, 2026 Q2, BEA second estimate.',
    );
    expect(said('.qt-foot')).toContain('2022 statements by $25.36 trn');
  });

  test('has a row a rule with the figures of the calculation package at full precision', () => {
    show({ value: 1234.5 });
    const { rows } = answerOf(state, gdp.gdpBn);
    const shown = [...host.querySelectorAll<HTMLElement>('[data-role="rule"]')].map((row) => {
      const { low, central, high } = row.querySelector<HTMLElement>('.qt-answer')!.dataset;
      return [row.dataset.rule, Number(low), Number(central), Number(high)];
    });
    expect(shown).toEqual(
      rows.map(({ rule, range }) => [rule.key, range.low, range.central, range.high]),
    );
  });

  test('draws each kind of range in its own way', () => {
    show();
    const mark = (key: string) => find(`[data-rule="${key}"]`);
    expect(mark('cicc-2022').querySelector('.qt-bar.qt-stated .qt-central')).not.toBeNull();
    expect(mark('powell-2022').querySelector('.qt-bar.qt-derived')).not.toBeNull();
    expect(mark('gagnon-sack-2018').querySelector('.qt-diamond')).not.toBeNull();
    expect(mark('gagnon-sack-2018').querySelector('.qt-bar')).toBeNull();
    expect(said('[data-rule="feds-note-2022"] .qt-answer')).toContain('0.54');
    expect(said('[data-rule="feds-note-2022"] .qt-beside')).toContain('$1.12 trn');
  });

  test('groups normal times before a crisis and bills, and says what each means by a hike', () => {
    show();
    const keys = [...host.querySelectorAll<HTMLElement>('[data-role="rule"]')].map(
      ({ dataset }) => dataset.rule,
    );
    expect(keys.slice(-2)).toEqual(['wei-2022-crisis', 'wei-2022-bills']);
    expect(said('[data-rule="wei-2022-crisis"] .qt-apart')).toBe(
      'In a crisis, or refunded with bills',
    );
    expect(host.querySelectorAll('.qt-apart')).toHaveLength(1);
    expect(said('[data-rule="wei-2022-normal"] .qt-meaning')).toBe(
      'A hike: the current funds rate, expected to fade.',
    );
    expect(said('.qt-hike')).toBe('A hike: what slows growth as much.');
    expect(said('[data-role="rule-details"]')).toContain('In the note itself');
  });

  test('cautions where a rule is asked for what it was not stated for', () => {
    show();
    expect(host.querySelector('[data-role="cautions"]')).toBeNull();
    click('[data-role="change"]');
    expect(said('[data-role="cautions"]')).toContain('Stated for run-off, turned round here');
    act(() => {
      const select = find<HTMLSelectElement>('[data-role="what"]');
      select.value = 'bills';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(state.what).toBe('bills');
    expect(said('[data-role="cautions"]')).toContain('Not about bills');
    click('[data-rule="gagnon-sack-2018"] input');
    expect(said('[data-role="cautions"]')).not.toContain('turned round');
    type('20 trn');
    expect(said('[data-role="cautions"]')).toContain('Stated for up to 20.0 % of GDP.');
  });

  test('follows the chosen rule, with its statement and source', () => {
    show();
    click('[data-rule="powell-2022"] input');
    expect(state.rule).toBe('powell-2022');
    expect(said('[data-role="answer"]')).toBe('0.41–0.47 cuts');
    expect(said('[data-role="rule-details"]')).toContain('997.5 bn in the first twelve months');
    expect(find<HTMLAnchorElement>('[data-role="rule-details"] a').href).toMatch(
      /^https:\/\/www\.federalreserve\.gov\//,
    );
    expect(find<HTMLInputElement>('[data-rule="powell-2022"] input').checked).toBe(true);
  });

  test('takes what is typed, and says so where it is no amount', () => {
    show();
    type('1.5 trn');
    expect(state).toMatchObject({ value: 1.5, unit: 'trn' });
    expect(said('[data-role="answer"]')).toBe('1.39–1.85 cuts');
    type('a lot');
    expect(state.value).toBe(1.5);
    expect(find('[data-role="quantity"]').getAttribute('aria-invalid')).toBe('true');
    expect(said('.qt-wrong')).toContain('600 bn');
    type('3 cuts');
    expect(state).toMatchObject({ asks: 'amount', moves: 3 });
  });

  test('a refused entry leaves neither its first digits nor an answer', () => {
    show();
    for (const text of ['9', '90', '90 ', '90 x']) type(text);
    expect(state).toMatchObject({ asks: 'moves', value: 600, unit: 'bn' });
    expect(find('[data-role="answer"]')).toBeNull();
    act(() => {
      const blur = new FocusEvent('focusout', { bubbles: true });
      find('[data-role="quantity"]').dispatchEvent(blur);
    });
    expect(find<HTMLInputElement>('[data-role="quantity"]').value).toBe('90 x');
    expect(said('.qt-wrong')).toContain('Write an amount');
    type('90 bn');
    expect(state.value).toBe(90);
    expect(find('[data-role="answer"]')).not.toBeNull();
  });

  test('dollars are read as what they are in billions', () => {
    show();
    type('$600,000,000,000');
    expect(state).toMatchObject({ value: 600, unit: 'bn' });
    type('700000');
    expect(said('.qt-wrong')).toContain('looks like millions of dollars: $700 bn');
    show({ asks: 'amount' });
    type('75');
    expect(said('.qt-wrong')).toContain('looks like basis points: 3 moves');
    expect(state.moves).toBe(3);
  });

  test('an amount beyond any answer has a sentence, and another can be typed', () => {
    for (const from of [{ value: 1e300 }, { value: Number.MAX_VALUE, unit: 'trn' }] as const) {
      show(from);
      expect(said('[data-role="too-large"]')).toContain('at most $1,000 trn');
      expect(find('[data-role="answer"]')).toBeNull();
      type('600 bn');
      expect(said('[data-role="answer"]')).toBe('0.55–0.74 cuts');
    }
    show({ asks: 'amount', moves: 1e300 });
    expect(said('[data-role="too-large"]')).toContain('at most 1,000 moves');
  });

  test('swaps to the inverse and back', () => {
    show();
    click('[data-role="swap"]');
    expect(state.asks).toBe('amount');
    expect(said('.qt-headline')).toContain('central $0.60 trn');
    click('[data-role="swap"]');
    expect(state.value).toBeCloseTo(600, 9);
  });

  test('answers what cuts offset', () => {
    show({ asks: 'amount', moves: 3 });
    expect(said('[data-role="answer"]')).toBe('$2.44–3.25 trn');
    const { low, high } = compareRunoffs(3, gdp).amountBn;
    expect(said('[data-role="all-rules"]')).toBe(
      `$${(low / 1000).toFixed(2)}–${(high / 1000).toFixed(2)} trn`,
    );
    expect(said('[data-rule="feds-note-2022"] .qt-answer')).toContain('$3.35 trn');
    expect(said('[data-rule="cicc-2022"] .qt-beside')).toContain('7.5–10.0 %');
  });

  test('turns a run-off into an expansion that hikes offset', () => {
    show();
    click('[data-role="change"]');
    expect(state.change).toBe('expansion');
    expect(said('[data-role="answer"]')).toBe('0.55–0.74 hikes');
    expect(find('[data-role="quantity"]').getAttribute('aria-label')).toBe(
      'If the Fed expands its balance sheet by',
    );
  });

  test('keeps the amount when its unit changes', () => {
    show();
    act(() => {
      const select = find<HTMLSelectElement>('[data-role="unit"]');
      select.value = 'percent-of-gdp';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(find<HTMLInputElement>('[data-role="quantity"]').value).toBe('1.847 %');
    expect(said('[data-role="answer"]')).toBe('0.55–0.74 cuts');
  });

  test('says of a pace how long it is kept', () => {
    show({ value: 95, unit: 'bn-a-month', rule: 'powell-2022' });
    expect(said('.qt-months')).toContain('= $1.14 trn');
    act(() => {
      const months = find<HTMLInputElement>('[data-role="months"]');
      months.value = '6';
      months.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(said('.qt-months')).toContain('= $570 bn');
  });

  test('hands over the run-off with the moves that offset it in the simulation', () => {
    show({ change: 'expansion' });
    click('[data-role="simulate"]');
    const { cutsByQuarter } = offsettingCuts(-600, { gdpBn: gdp.gdpBn, overQuarters: 4 });
    expect(onSimulate).toHaveBeenCalledWith({
      ...initialScenarioState('2026Q4'),
      hikes: cutsByQuarter.map((cuts) => -cuts),
      runoffBn: [-150, -150, -150, -150],
    });
    expect(cutsByQuarter[0]).toBeLessThan(0);
    show({ value: 30, unit: 'trn' });
    expect(host.querySelector('[data-role="simulate"]')).toBeNull();
    show({ asks: 'amount' });
    expect(host.querySelector('[data-role="simulate"]')).toBeNull();
  });

  test('shows where the question came from as text, whatever it holds', () => {
    show({}, 'en', 'From “<img src=x onerror=alert(1)>”');
    expect(said('.qt-note')).toBe('From “<img src=x onerror=alert(1)>”');
    expect(find('.qt-note').children.length).toBe(0);
  });

  test.each([
    ['zh_CN', '6000 亿', '0.55–0.74 次降息', '占'],
    ['zh_TW', '6,000 億', '降息 0.55–0.74 碼', '占'],
    ['zh_HK', '6,000 億', '減息 0.55–0.74 次', '占'],
  ] as const)('speaks %s', (language, quantity, answer, word) => {
    show({}, language);
    expect(find<HTMLInputElement>('[data-role="quantity"]').value).toBe(quantity);
    expect(said('[data-role="answer"]')).toBe(answer);
    expect(host.textContent).toContain(word);
    // Titles of sources stay in their own language.
    find('[data-role="rule-details"]').remove();
    expect(host.textContent).not.toMatch(/\b(?:cuts|range|stated|the)\b/);
  });
});

describe('the wording of every rule', () => {
  // Figures a statement is made of; amounts change their unit with the language, so only those that
  // do not.
  const figures = (text: string) =>
    text.match(/\d+(?:\.\d+)?(?= ?(?:–\d+ )?(?:%|bp|个?基点|個基點))/g) ?? [];

  // A rule without wording stands as the calculation package states it; with wording, it has it in
  // every language.
  test.each(languages)(
    '%s has the rules of the others, with the figures they state',
    (language) => {
      const { rules: texts } = messagesIn[language].converter;
      expect(Object.keys(texts).sort()).toEqual(Object.keys(messagesIn.en.converter.rules).sort());
      for (const [key, { states, domain, brief, source }] of Object.entries(texts)) {
        for (const text of [brief, source]) expect(text.length).toBeGreaterThan(4);
        if (isChinese(language)) expect(domain && states, key).toBeTruthy();
        if (states === undefined) continue;
        const stated = figures(ruleOf(key).states).filter((figure) => figure !== '25');
        expect(figures(states), key).toEqual(expect.arrayContaining(stated));
      }
    },
  );

  test('a rule that nobody has worded stands with its own statement and source', () => {
    const { 'wei-2022-crisis': _, ...worded } = messagesIn.en.converter.rules;
    const messages = { ...messagesIn.en, converter: { ...messagesIn.en.converter, rules: worded } };
    act(() =>
      render(
        <Converter
          state={initialConverterState}
          onChange={() => {}}
          gdp={gdp}
          language="en"
          messages={messages}
          onSimulate={onSimulate}
        />,
        host,
      ),
    );
    const { states, source } = ruleOf('wei-2022-crisis');
    for (const text of [states, `${source.authors}, ${source.date}`])
      expect(said('[data-rule="wei-2022-crisis"]')).toContain(text);
  });
});

test('says what it read of words that name more, until something else is asked', () => {
  show({}, 'zh_TW');
  type('先降息50个基点，再降息25个基点');
  expect([state.asks, state.moves]).toEqual(['amount', 2]);
  expect(said('.qt-part')).toBe('按「2 碼」計算，其餘未計入。');
  type('9月降2碼、11月降1碼');
  expect([state.moves, said('.qt-part')]).toEqual([3, '']);
  show();
  type('$60 billion of Treasuries and $35 billion of MBS');
  expect(said('.qt-part')).toBe('Read as $60 bn; what else is named is not counted.');
  act(() => find('[data-role="swap"]').click());
  expect(said('.qt-part')).toBe('');
});
