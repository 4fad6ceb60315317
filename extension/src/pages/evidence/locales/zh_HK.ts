import { inHongKong } from '@qt-lens/ui/hong-kong';
import type { EvidenceMessages } from './messages.ts';
import { zh_TW } from './zh_TW.ts';

export const zh_HK: EvidenceMessages = inHongKong(zh_TW);
