import type { Language } from './language.ts';
import { formatsIn } from './languages/index.ts';

/** A day, `30 Sep 2026` or `2026年9月30日`, from `YYYY-MM-DD`. */
export function formatDay(isoDay: string, language: Language): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  return formatsIn[language].day(year, month, day);
}

/** A day without its year, `12 Mar` or `3月12日`. */
export function formatDayOfYear(isoDay: string, language: Language): string {
  const [, month, day] = isoDay.split('-').map(Number);
  return formatsIn[language].dayOfYear(month, day);
}

/** The day of the week, `Thu` or `周四`, of a day. */
export function formatWeekday(isoDay: string, language: Language): string {
  return formatsIn[language].weekday(new Date(`${isoDay}T00:00:00Z`).getUTCDay());
}

/** A month, `Apr 2026` or `2026年4月`, from any day in it. */
export function formatMonth(isoDay: string, language: Language): string {
  const [year, month] = isoDay.split('-').map(Number);
  return formatsIn[language].month(year, month);
}

/** A quarter, `2026 Q2`, `2026年二季度` or `2026年第二季`, from any day in it. */
export function formatQuarter(isoDay: string, language: Language): string {
  const [year, month] = isoDay.split('-').map(Number);
  return formatsIn[language].quarter(year, Math.floor((month - 1) / 3) + 1);
}
