import { inHongKong } from '@qt-lens/ui/hong-kong';
import type { MenuMessages } from './messages.ts';
import { zh_TW } from './zh_TW.ts';

export const zh_HK: MenuMessages = inHongKong(zh_TW, {
  template: {
    hikesByRule: '折合加息次數（每次 0.25 厘），按法則',
    hikesBeside: '加息次數，另一路徑',
    hikes: '加息次數（每次 0.25 厘）',
  },
});
