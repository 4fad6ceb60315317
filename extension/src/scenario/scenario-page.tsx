import { latestGdp } from '@qt-lens/ui/converter';
import { initialScenarioState, ScenarioBench, type ScenarioState, scenarioQuery, scenarioStateIn } from '@qt-lens/ui/scenario';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { usePageLanguage } from '../ui/language.ts';
import { useFigures } from '../ui/use-figures.ts';
import { scenarioPath } from './address.ts';

/** Where the last scenario is kept until the browser closes, because a panel that is closed forgets its address. */
const KEPT = 'scenario';

/** The scenario bench as a page: its state is in the address, or was kept from when the panel was last open. */
export function ScenarioPage({ query }: { query: string }) {
  const { language, messages } = usePageLanguage();
  const figures = useFigures();
  const gdp = useMemo(() => latestGdp(figures.gdp), [figures]);
  const [state, setState] = useState<ScenarioState | null>(() => (query === '' ? null : scenarioStateIn(query)));
  useEffect(() => {
    document.title = `${messages.scenario.title} · QT Lens`;
  }, [messages]);
  useEffect(() => {
    if (state === null)
      kept().then((text) => setState((current) => current ?? (text === null ? initialScenarioState : scenarioStateIn(text))));
  }, [state]);
  if (state === null) return null;
  return (
    <main class="scenario-page">
      <ScenarioBench
        state={state}
        latestGdpBn={gdp.gdpBn}
        language={language}
        messages={messages}
        onFormula={copy}
        onLink={() => copy(browser.runtime.getURL(scenarioPath(state) as '/sidepanel.html'))}
        onChange={(next) => {
          setState(next);
          history.replaceState(null, '', `?${scenarioQuery(next)}`);
          keep(scenarioQuery(next));
        }}
      />
    </main>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What was kept; null where nothing was, or the browser keeps nothing for a session. */
async function kept(): Promise<string | null> {
  try {
    const { [KEPT]: text } = await browser.storage.session.get(KEPT);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

function keep(text: string): void {
  browser.storage.session?.set({ [KEPT]: text }).catch(() => undefined);
}
