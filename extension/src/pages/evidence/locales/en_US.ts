import { evidence } from '@qt-lens/core';
import { inAmerican } from '@qt-lens/ui/american';
import { en } from './en.ts';
import type { EvidenceMessages } from './messages.ts';

/** What studies state, which elsewhere in English stands in the studies themselves. */
const statements = Object.fromEntries(
  evidence.map(({ key, states, checked }) => [key, { states, checked }]),
);

export const en_US: EvidenceMessages = inAmerican({
  ...en,
  literature: { ...en.literature, statements },
});
