import type { HelpOfFunctions } from './function-help.ts';
import { zh_CN } from './zh_CN.ts';
import { zh_TW } from './zh_TW.ts';

export type { FunctionHelp, HelpOfFunctions } from './function-help.ts';

/** The help of every function in the languages that have it; English stands in the tables. */
export const helpIn: Readonly<Record<'zh_CN' | 'zh_TW', HelpOfFunctions>> = { zh_CN, zh_TW };
