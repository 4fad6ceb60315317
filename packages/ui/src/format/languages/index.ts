import type { Formats } from '../formats.ts';
import type { Language } from '../language.ts';
import { en } from './en.ts';
import { en_US } from './en_US.ts';
import { zh_CN } from './zh_CN.ts';
import { zh_HK } from './zh_HK.ts';
import { zh_TW } from './zh_TW.ts';

/** How each language writes numbers and dates. */
export const formatsIn: Readonly<Record<Language, Formats>> = {
  en,
  en_US,
  zh_CN,
  zh_HK,
  zh_TW,
};
