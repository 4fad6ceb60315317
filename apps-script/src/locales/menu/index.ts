import type { Language } from '@qt-lens/ui/format';
import { en } from './en.ts';
import { en_US } from './en_US.ts';
import type { MenuMessages } from './messages.ts';
import { zh_CN } from './zh_CN.ts';
import { zh_HK } from './zh_HK.ts';
import { zh_TW } from './zh_TW.ts';

export type { MenuMessages } from './messages.ts';

/** The wording of menu and templates in each language. */
export const menuMessages: Readonly<Record<Language, MenuMessages>> = {
  en,
  en_US,
  zh_CN,
  zh_HK,
  zh_TW,
};
