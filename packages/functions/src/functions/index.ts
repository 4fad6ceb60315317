// biome-ignore-all assist/source/organizeImports: the families stand in the order of the reference.
// The custom functions of the add-on. A new one is an export of a family's file and a name here.
export { REBASE } from './rebase.ts';
export { QT_EQUIV_HIKES, HIKES_EQUIV_QT, QT_YIELD_BP, QT_RULES } from './equivalence.ts';
export { FED_ASSETS, FED_SERIES, FED_ASSETS_GDP, NET_LIQUIDITY } from './balance-sheet.ts';
export { FED_PHASE, FED_PHASES, POLICY_CLOCK } from './phases.ts';
export { DIVERGENCE } from './divergence.ts';
export { POLICY_SCENARIO } from './scenario.ts';
export { SP500_IMPACT, RETURN_ATTRIBUTION, GROWTH_LIQUIDITY } from './equities.ts';
export { FRED_SERIES, FIGURES_AS_OF } from './live.ts';
