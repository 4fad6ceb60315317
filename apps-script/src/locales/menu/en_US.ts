import { inAmerican } from '@qt-lens/ui/american';
import { en } from './en.ts';
import type { MenuMessages } from './messages.ts';

export const en_US: MenuMessages = inAmerican(en);
