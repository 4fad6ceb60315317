export { ScenarioBench, type ScenarioBenchProps } from './scenario.tsx';
export {
  initialScenarioState,
  type ScenarioState,
  scenarioArguments,
  scenarioFormula,
  scenarioOf,
  scenarioQuery,
  scenarioStateIn,
} from './state.ts';
