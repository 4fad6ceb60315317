import { latestGdp } from '@qt-lens/ui/converter';
import {
  initialScenarioState,
  refusedIn,
  ScenarioBench,
  type ScenarioState,
  scenarioQuery,
  scenarioStateIn,
} from '@qt-lens/ui/scenario';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copyText } from '../ui/copy-text.ts';
import { scenarioPath } from '../ui/scenario-path.ts';
import { scenarioToday, startToday } from '../ui/scenario-today.ts';
import { onScenarioRequested, storedScenario, storeScenario } from '../ui/stored-scenario.ts';
import { useFigures } from '../ui/use-figures.ts';
import { useGrammar } from '../ui/use-grammar.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';

/**
 * The scenario bench as a page: its state is in the address, or was kept from when the panel was
 * last open.
 */
export function ScenarioPage({ query }: { query: string }) {
  const { language, messages } = usePageLanguage();
  const figures = useFigures();
  const grammar = useGrammar();
  const gdp = useMemo(() => latestGdp(figures.gdp), [figures]);
  const today = useMemo(() => scenarioToday(figures), [figures]);
  const [state, setState] = useState<ScenarioState | null>(() =>
    query === '' ? null : scenarioStateIn(query, startToday()),
  );
  const [refused, setRefused] = useState(() => refusedIn(query));
  useEffect(() => {
    document.title = `${messages.scenario.title} · QT Lens`;
  }, [messages]);
  useEffect(() => {
    if (query === '')
      void storedScenario().then((kept) =>
        setState((current) => current ?? kept ?? initialScenarioState(startToday())),
      );
    // What is asked for elsewhere, in the converter, is shown in the panel that is open.
    return onScenarioRequested(setState);
  }, [query]);
  if (state === null) return null;
  return (
    <main class="scenario-page">
      <ScenarioBench
        state={state}
        latestGdpBn={gdp.gdpBn}
        today={today}
        language={language}
        messages={messages}
        grammar={grammar}
        onFormula={copyText}
        onLink={() => copyText(browser.runtime.getURL(scenarioPath(state) as '/sidepanel.html'))}
        refused={refused}
        onChange={(next) => {
          setState(next);
          setRefused([]);
          keep(next);
        }}
      />
    </main>
  );
}

/** How long a slider moves on before what it came to is kept again, milliseconds. */
const PAUSE = 200;
let keptAt = Number.NEGATIVE_INFINITY;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the state in the address and for the session: at once, and while a slider moves now and
 * then, because a browser takes longer for that than the model for an answer.
 */
function keep(state: ScenarioState): void {
  clearTimeout(waiting);
  const write = () => {
    keptAt = performance.now();
    history.replaceState(null, '', `?${scenarioQuery(state)}`);
    storeScenario(state);
  };
  const left = PAUSE - (performance.now() - keptAt);
  if (left <= 0) write();
  else waiting = setTimeout(write, left);
}
