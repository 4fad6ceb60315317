// Everything a spreadsheet can call. The build makes one top-level function of each export: custom functions, and what menu and pages call by name.
import './runtime.ts';

export * from './functions/index.ts';
export { insertFormula, openReference, openSettings, pageContext, saveFredKey } from './menu/dialogs.ts';
export { onInstall, onOpen } from './menu/menu.ts';
export { refreshFigures } from './menu/refresh.ts';
export {
  insertDivergenceTemplate,
  insertEquivalenceTemplate,
  insertGrowthLiquidityTemplate,
  insertHistoryTemplate,
  insertScenarioTemplate,
} from './menu/templates.ts';
