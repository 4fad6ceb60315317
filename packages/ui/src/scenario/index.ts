export { ScenarioBench, type ScenarioBenchProps } from './scenario.tsx';
export {
  initialScenarioState,
  type ScenarioState,
  scenarioFormula,
  scenarioGdpBn,
  scenarioOf,
  scenarioQuery,
  scenarioStateIn,
} from './state.ts';
