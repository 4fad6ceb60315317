// The custom functions of the add-on, in the order of the reference.

export { FED_ASSETS } from './balance-sheet.ts';
export { HIKES_EQUIV_QT, QT_EQUIV_HIKES, QT_RULES, QT_YIELD_BP } from './equivalence.ts';
export { REBASE } from './rebase.ts';
