export { ScenarioBench, type ScenarioBenchProps } from './scenario.tsx';
export { scenarioOf } from './scenario-of.ts';
export {
  initialScenarioState,
  refusedIn,
  type ScenarioState,
  type ScenarioToday,
  scenarioFormula,
  scenarioQuery,
  scenarioStateIn,
  startOn,
} from './state.ts';
