import { type ScenarioState, scenarioQuery, scenarioStateIn } from '@qt-lens/ui/scenario-state';
import { browser } from 'wxt/browser';
import { startToday } from './scenario-today.ts';

// Kept until the browser closes, because a panel that is closed forgets its address.
const LAST = 'scenario';
// What another page asks to be shown: apart, so that a panel does not hear its own changes come
// back.
const ASKED = 'scenario-asked';

/** The last scenario; null where there was none, or the browser keeps nothing for a session. */
export async function storedScenario(): Promise<ScenarioState | null> {
  try {
    return stateIn((await browser.storage.session.get(LAST))[LAST]);
  } catch {
    return null;
  }
}

/** Keeps the scenario that is shown. */
export function storeScenario(state: ScenarioState): void {
  put({ [LAST]: scenarioQuery(state) });
}

/** Has a scenario shown by the panel that is open, or that opens next. */
export function requestScenario(state: ScenarioState): void {
  const query = scenarioQuery(state);
  // The same may be asked for twice, and counts as a change each time.
  put({ [LAST]: query, [ASKED]: `${query}&at=${Date.now()}` });
}

/** Calls back when a scenario is asked for. Returns what ends it. */
export function onScenarioRequested(listener: (state: ScenarioState) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const state = area === 'session' && ASKED in changes ? stateIn(changes[ASKED].newValue) : null;
    if (state !== null) listener(state);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

function put(values: Record<string, string>): void {
  browser.storage.session?.set(values).catch(() => undefined);
}

function stateIn(text: unknown): ScenarioState | null {
  return typeof text === 'string' ? scenarioStateIn(text, startToday()) : null;
}
