import type { Formats } from '../formats.ts';

// Written out because Intl disagrees with itself between versions (Sep, Sept).
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export const en: Formats = {
  name: 'English',
  tag: 'en',
  units: { trillions: 'trn', billions: 'bn', points: 'points' },
  unitsPerBillion: 1,
  dollarSign: '$',
  groupsThousands: true,
  percentSign: '\u00a0%',
  to: ' to ',
  sentenceGap: ' ',
  inBrackets: (text) => ` (${text})`,
  day: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  dayOfYear: (month, day) => `${day} ${MONTHS[month - 1]}`,
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  quarter: (year, quarter) => `${year} Q${quarter}`,
  shortQuarter: (year, quarter) => `${String(year).slice(-2)} Q${quarter}`,
  weekday: (day) => WEEKDAYS[day],
};
