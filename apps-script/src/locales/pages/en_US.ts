import { inAmerican } from '@qt-lens/ui/american';
import { en } from './en.ts';
import type { PageMessages } from './messages.ts';

export const en_US: PageMessages = inAmerican(en);
