import type { Language } from '@qt-lens/ui/format';
import { en } from './en.ts';
import { en_US } from './en_US.ts';
import type { PageMessages } from './messages.ts';
import { zh_CN } from './zh_CN.ts';
import { zh_HK } from './zh_HK.ts';
import { zh_TW } from './zh_TW.ts';

export type { PageMessages } from './messages.ts';

/** The wording of dialogs and sidebars in each language. */
export const pageMessages: Readonly<Record<Language, PageMessages>> = {
  en,
  en_US,
  zh_CN,
  zh_HK,
  zh_TW,
};
