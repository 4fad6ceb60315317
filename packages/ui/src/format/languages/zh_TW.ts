import type { Formats } from '../formats.ts';
import { zh_CN } from './zh_CN.ts';

export const zh_TW: Formats = {
  ...zh_CN,
  name: '繁體中文',
  tag: 'zh-TW',
  units: { trillions: '兆美元', billions: '億美元', points: '個百分點' },
  groupsThousands: true,
  quarter: (year, quarter) => `${year}年第${'一二三四'[quarter - 1]}季`,
  weekday: (day) => `週${'日一二三四五六'[day]}`,
};
