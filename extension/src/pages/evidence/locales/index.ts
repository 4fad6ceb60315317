import type { Language } from '@qt-lens/ui/format';
import { en } from './en.ts';
import { en_US } from './en_US.ts';
import type { EvidenceMessages } from './messages.ts';
import { zh_CN } from './zh_CN.ts';
import { zh_HK } from './zh_HK.ts';
import { zh_TW } from './zh_TW.ts';

export type { EvidenceMessages } from './messages.ts';

/** The wording of the page of evidence, which no other page loads. */
export const evidenceMessages: Readonly<Record<Language, EvidenceMessages>> = {
  en,
  en_US,
  zh_CN,
  zh_HK,
  zh_TW,
};
