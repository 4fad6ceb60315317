import { nominalGdp } from '@qt-lens/core';
import { latestGdp } from '@qt-lens/ui/converter';
import { messagesIn } from '@qt-lens/ui/locales';
import {
  initialScenarioState,
  ScenarioBench,
  type ScenarioState,
  scenarioArguments,
} from '@qt-lens/ui/scenario';
import '@qt-lens/ui/scenario.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type FormulaGrammar, formulaText } from './shared/formula.ts';
import { FormulaBar } from './shared/formula-bar.tsx';
import { openPage, type Page } from './shared/page.ts';

const { gdpBn } = latestGdp(nominalGdp.series());

/** A header and twenty quarters of ten responses. */
const ANSWER = { rows: 21, columns: 10 };

/** The scenario bench beside the sheet, with the formula that gives its figures in cells. */
function Scenario({ page }: { page: Page }) {
  const [state, setState] = useState(initialScenarioState);
  const formula = formulaOf(state, page.grammar);
  return (
    <main>
      <ScenarioBench
        state={state}
        latestGdpBn={gdpBn}
        language={page.language}
        messages={messagesIn[page.language]}
        onChange={setState}
      />
      <FormulaBar formula={formula} {...ANSWER} place="selected" messages={page.messages} />
    </main>
  );
}

function formulaOf(state: ScenarioState, grammar: FormulaGrammar): string {
  const [hikes, runoffBn, ...others] = scenarioArguments(state, gdpBn);
  return formulaText('POLICY_SCENARIO', [{ list: hikes }, { list: runoffBn }, ...others], grammar);
}

void openPage('scenario').then((page) => render(<Scenario page={page} />, document.body));
