import { isChinese, type Language } from './language.ts';

// Written out because Intl disagrees with itself between versions (Sep, Sept).
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A day, `30 Sep 2026` or `2026年9月30日`, from `YYYY-MM-DD`. */
export function formatDay(isoDay: string, language: Language): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  return isChinese(language)
    ? `${year}年${month}月${day}日`
    : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A day without its year, `12 Mar` or `3月12日`. */
export function formatDayOfYear(isoDay: string, language: Language): string {
  const [, month, day] = isoDay.split('-').map(Number);
  return isChinese(language) ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`;
}

/** The day of the week, `Thu` or `周四`, of a day. */
export function formatWeekday(isoDay: string, language: Language): string {
  const weekday = new Date(`${isoDay}T00:00:00Z`).getUTCDay();
  if (!isChinese(language)) return WEEKDAYS[weekday];
  return `${language === 'zh_CN' ? '周' : '週'}${'日一二三四五六'[weekday]}`;
}

/** A month, `Apr 2026` or `2026年4月`, from any day in it. */
export function formatMonth(isoDay: string, language: Language): string {
  const [year, month] = isoDay.split('-').map(Number);
  return isChinese(language) ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`;
}

/** A quarter, `2026 Q2` or `2026年二季度`, from any day in it. */
export function formatQuarter(isoDay: string, language: Language): string {
  const [year, month] = isoDay.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) + 1;
  return isChinese(language) ? `${year}年${'一二三四'[quarter - 1]}季度` : `${year} Q${quarter}`;
}
