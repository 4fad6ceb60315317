// The custom functions of the add-on, in the order of the reference.

export { FED_ASSETS } from './balance-sheet.ts';
export { QT_EQUIV_HIKES } from './equivalence.ts';
export { REBASE } from './rebase.ts';
