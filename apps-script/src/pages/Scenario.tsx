import { nominalGdp, targetLower, targetUpper } from '@qt-lens/core';
import { latestGdp } from '@qt-lens/ui/converter';
import { messagesIn } from '@qt-lens/ui/locales';
import {
  initialScenarioState,
  ScenarioBench,
  scenarioFormula,
  startOn,
} from '@qt-lens/ui/scenario';
import '@qt-lens/ui/scenario.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
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
  const formula = scenarioFormula(state, gdpBn, page.grammar);
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

void openPage('scenario').then((page) => render(<Scenario page={page} />, document.body));
