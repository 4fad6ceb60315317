import type { Language } from '../format/index.ts';
import { en } from './en.ts';
import { en_US } from './en_US.ts';
import type { Messages } from './messages.ts';
import { zh_CN } from './zh_CN.ts';
import { zh_HK } from './zh_HK.ts';
import { zh_TW } from './zh_TW.ts';

export { cautionSentences } from './cautions.ts';
export type { Messages } from './messages.ts';

/** The wording of a language. What is made of another language's is made when it is first read. */
export const messagesIn: Readonly<Record<Language, Messages>> = {
  en,
  get en_US() {
    return en_US();
  },
  zh_CN,
  get zh_HK() {
    return zh_HK();
  },
  zh_TW,
};
export { seriesName, seriesSource } from './series.ts';
