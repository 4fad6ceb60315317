import { nominalGdp, targetLower, targetUpper } from '@qt-lens/core';
import { latestGdp } from '@qt-lens/ui/converter';
import { messagesIn } from '@qt-lens/ui/locales';
import {
  initialScenarioState,
  ScenarioBench,
  type ScenarioState,
  scenarioArguments,
  startOn,
} from '@qt-lens/ui/scenario';
import '@qt-lens/ui/scenario.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type FormulaGrammar, formulaText } from './shared/formula.ts';
import { FormulaBar } from './shared/formula-bar.tsx';
import { openPage, type Page } from './shared/page.ts';

const { gdpBn } = latestGdp(nominalGdp.series());
const today = {
  start: startOn(new Date().toISOString().slice(0, 10)),
  lowerPercent: targetLower.series().last!.value,
  upperPercent: targetUpper.series().last!.value,
};

/** A header and twenty quarters: the quarter and ten responses. */
const ANSWER = { rows: 21, columns: 11 };

/** The scenario bench beside the sheet, with the formula that gives its figures in cells. */
function Scenario({ page }: { page: Page }) {
  const [state, setState] = useState(() => initialScenarioState(today.start));
  const formula = formulaOf(state, page.grammar);
  return (
    <main>
      <ScenarioBench
        state={state}
        latestGdpBn={gdpBn}
        today={today}
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
