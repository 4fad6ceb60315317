import type { Formats } from '../formats.ts';

export const zh_CN: Formats = {
  name: '简体中文',
  tag: 'zh-CN',
  units: { trillions: '万亿美元', billions: '亿美元', points: '个百分点' },
  unitsPerBillion: 10,
  dollarSign: '',
  groupsThousands: false,
  percentSign: '%',
  to: ' 至 ',
  sentenceGap: '',
  inBrackets: (text) => `（${text}）`,
  day: (year, month, day) => `${year}年${month}月${day}日`,
  dayOfYear: (month, day) => `${month}月${day}日`,
  month: (year, month) => `${year}年${month}月`,
  quarter: (year, quarter) => `${year}年${'一二三四'[quarter - 1]}季度`,
  shortQuarter: (year, quarter) => `${String(year).slice(-2)}Q${quarter}`,
  weekday: (day) => `周${'日一二三四五六'[day]}`,
};
