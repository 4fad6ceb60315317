import { type ScenarioState, scenarioQuery } from '@qt-lens/ui/scenario-state';

/**
 * Path of the scenario bench with a state: `/sidepanel.html?hikes=1,1,1,1&runoff=0,0,150,150&…`.
 */
export function scenarioPath(state: ScenarioState): string {
  return `/sidepanel.html?${scenarioQuery(state)}`;
}
