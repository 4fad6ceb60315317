import type { Formats } from '../formats.ts';
import { zh_TW } from './zh_TW.ts';

export const zh_HK: Formats = {
  ...zh_TW,
  name: '繁體中文（香港）',
  tag: 'zh-HK',
  units: { trillions: '萬億美元', billions: '億美元', points: '個百分點' },
  weekday: (day) => `周${'日一二三四五六'[day]}`,
};
