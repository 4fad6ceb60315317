import type { FunctionHelp, HelpOfFunctions } from './function-help.ts';
import { zh_CN } from './zh_CN.ts';
import { zh_TW } from './zh_TW.ts';

export type { FunctionHelp, HelpOfFunctions } from './function-help.ts';

/** The help of functions in the languages that have it; English stands in the tables. */
export const helpIn: Readonly<Record<'zh_CN' | 'zh_TW', HelpOfFunctions>> = { zh_CN, zh_TW };

/** The help of a function in a language, or `undefined`: then its own table helps. */
export function helpWith(name: string, language: string): FunctionHelp | undefined {
  const help: HelpOfFunctions | undefined = Object.entries(helpIn).find(
    ([known]) => known === language,
  )?.[1];
  return help?.[name as keyof HelpOfFunctions];
}

/** The first sentence of a help in Chinese, or what stands before its colon. */
export function summaryOf({ help }: FunctionHelp): string {
  return help.replace(/(?<=^[^。：]*)[。：].*$/s, '。');
}
