import type { Formats } from '../formats.ts';
import { en } from './en.ts';

const nameOf = (month: number) => en.month(0, month).slice(0, 3);

export const en_US: Formats = {
  ...en,
  name: 'English (US)',
  tag: 'en-US',
  percentSign: '%',
  day: (year, month, day) => `${nameOf(month)} ${day}, ${year}`,
  dayOfYear: (month, day) => `${nameOf(month)} ${day}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
};
