import { defaultRule, nominalGdp } from '@qt-lens/core';
import {
  answerOf,
  Converter,
  type ConverterState,
  initialConverterState,
  latestGdp,
} from '@qt-lens/ui/converter';
import { messagesIn } from '@qt-lens/ui/locales';
import '@qt-lens/ui/converter.css';
import { type FormulaGrammar, formulaText } from '@qt-lens/ui/formula';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { FormulaBar } from './shared/formula-bar.tsx';
import { openPage, type Page } from './shared/page.ts';

const gdp = latestGdp(nominalGdp.series());

/** The converter over the sheet, with the formula that gives the same answer in three cells. */
function Convert({ page }: { page: Page }) {
  const [state, setState] = useState(initialConverterState);
  return (
    <main class="page">
      <h1 class="unseen">{page.messages.convert}</h1>
      <Converter
        state={state}
        gdp={gdp}
        language={page.language}
        messages={messagesIn[page.language]}
        onChange={setState}
      />
      <FormulaBar
        formula={formulaOf(state, page.grammar)}
        rows={1}
        columns={3}
        place="selected"
        messages={page.messages}
      />
    </main>
  );
}

/**
 * The question as a formula: what a run-off equals in moves, or the moves in dollars; an expansion
 * is negative, as are the cuts it equals.
 */
function formulaOf(state: ConverterState, grammar: FormulaGrammar): string {
  const sign = state.change === 'expansion' ? -1 : 1;
  const rule = state.rule === defaultRule.key ? '' : state.rule;
  const { amountBn } = answerOf(state, gdp.gdpBn);
  const [name, quantity] =
    amountBn === null ? ['HIKES_EQUIV_QT', state.moves] : ['QT_EQUIV_HIKES', amountBn];
  return formulaText(
    name,
    [sign * quantity, undefined, rule === '' ? undefined : rule, 'range'],
    grammar,
  );
}

void openPage('convert').then((page) => render(<Convert page={page} />, document.body));
