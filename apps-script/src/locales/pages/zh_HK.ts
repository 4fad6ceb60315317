import { inHongKong } from '@qt-lens/ui/hong-kong';
import type { PageMessages } from './messages.ts';
import { zh_TW } from './zh_TW.ts';

export const zh_HK: PageMessages = inHongKong(zh_TW);
