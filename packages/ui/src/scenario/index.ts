export { ScenarioBench, type ScenarioBenchProps } from './scenario.tsx';
export {
  initialScenarioState,
  type ScenarioState,
  type ScenarioToday,
  scenarioArguments,
  scenarioFormula,
  scenarioOf,
  scenarioQuery,
  scenarioStateIn,
  startOn,
} from './state.ts';
