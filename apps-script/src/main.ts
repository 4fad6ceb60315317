// Everything a spreadsheet can call. The build makes one top-level function of each export: custom
// functions, and what menu and pages call by name.
import './runtime.ts';

export { functions } from './host/host.ts';
export {
  openChart,
  openConverter,
  openReference,
  openScenarioBench,
  openSettings,
  pageContext,
  saveFredKey,
} from './menu/dialogs.ts';
export { insertBesideSelection, insertFormula, insertPicture } from './menu/insert.ts';
export { onInstall, onOpen } from './menu/menu.ts';
export { refreshFigures } from './menu/refresh.ts';
export { readSelection } from './menu/selection.ts';
export {
  insertAttributionTemplate,
  insertDivergenceTemplate,
  insertEquivalenceTemplate,
  insertGrowthLiquidityTemplate,
  insertHistoryTemplate,
  insertScenarioTemplate,
} from './menu/templates.ts';
