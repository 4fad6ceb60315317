import { type CalendarDay, type EpochDay, toEpochDay } from '../time-series/calendar.ts';

/** A meeting of the Federal Open Market Committee. */
export interface FomcMeeting {
  /** The day of the decision, `YYYY-MM-DD`: the last of a meeting of two days. */
  readonly decided: string;
  /** False for a meeting between the regular ones, listed only where it moved the target. */
  readonly scheduled: boolean;
}

// The Board's calendars and historical materials. A meeting called off is left out: that of
// 17–18 March 2020 was held on the Sunday before, unscheduled.
const SCHEDULED: Readonly<Record<number, string>> = {
  2000: '02-02 03-21 05-16 06-28 08-22 10-03 11-15 12-19',
  2001: '01-31 03-20 05-15 06-27 08-21 10-02 11-06 12-11',
  2002: '01-30 03-19 05-07 06-26 08-13 09-24 11-06 12-10',
  2003: '01-29 03-18 05-06 06-25 08-12 09-16 10-28 12-09',
  2004: '01-28 03-16 05-04 06-30 08-10 09-21 11-10 12-14',
  2005: '02-02 03-22 05-03 06-30 08-09 09-20 11-01 12-13',
  2006: '01-31 03-28 05-10 06-29 08-08 09-20 10-25 12-12',
  2007: '01-31 03-21 05-09 06-28 08-07 09-18 10-31 12-11',
  2008: '01-30 03-18 04-30 06-25 08-05 09-16 10-29 12-16',
  2009: '01-28 03-18 04-29 06-24 08-12 09-23 11-04 12-16',
  2010: '01-27 03-16 04-28 06-23 08-10 09-21 11-03 12-14',
  2011: '01-26 03-15 04-27 06-22 08-09 09-21 11-02 12-13',
  2012: '01-25 03-13 04-25 06-20 08-01 09-13 10-24 12-12',
  2013: '01-30 03-20 05-01 06-19 07-31 09-18 10-30 12-18',
  2014: '01-29 03-19 04-30 06-18 07-30 09-17 10-29 12-17',
  2015: '01-28 03-18 04-29 06-17 07-29 09-17 10-28 12-16',
  2016: '01-27 03-16 04-27 06-15 07-27 09-21 11-02 12-14',
  2017: '02-01 03-15 05-03 06-14 07-26 09-20 11-01 12-13',
  2018: '01-31 03-21 05-02 06-13 08-01 09-26 11-08 12-19',
  2019: '01-30 03-20 05-01 06-19 07-31 09-18 10-30 12-11',
  2020: '01-29 04-29 06-10 07-29 09-16 11-05 12-16',
  2021: '01-27 03-17 04-28 06-16 07-28 09-22 11-03 12-15',
  2022: '01-26 03-16 05-04 06-15 07-27 09-21 11-02 12-14',
  2023: '02-01 03-22 05-03 06-14 07-26 09-20 11-01 12-13',
  2024: '01-31 03-20 05-01 06-12 07-31 09-18 11-07 12-18',
  2025: '01-29 03-19 05-07 06-18 07-30 09-17 10-29 12-10',
  2026: '01-28 03-18 04-29 06-17 07-29 09-16 10-28 12-09',
  2027: '01-27 03-17 04-28 06-09 07-28 09-15 10-27 12-08',
};

const UNSCHEDULED = '2001-01-03 2001-04-18 2001-09-17 2008-01-22 2008-10-08 2020-03-03 2020-03-15';

/**
 * Meetings of the Federal Open Market Committee in order: the regular ones from 2000 as far ahead
 * as its calendar goes, and those between them that moved the target.
 */
export const fomcMeetings: readonly FomcMeeting[] = [
  ...Object.entries(SCHEDULED).flatMap(([year, days]) =>
    days.split(' ').map((day) => ({ decided: `${year}-${day}`, scheduled: true })),
  ),
  ...UNSCHEDULED.split(' ').map((decided) => ({ decided, scheduled: false })),
].sort((a, b) => (a.decided < b.decided ? -1 : 1));

let scheduled: { readonly day: EpochDay; readonly meeting: FomcMeeting }[] | undefined;

/**
 * The first regular meeting that decides after a day; `undefined` beyond the calendar.
 *
 * @param day Any calendar day; a meeting that decides on it is not after it.
 * @throws RangeError if `day` is not a calendar day.
 * @example
 * nextFomcMeeting('2026-11-29')?.decided; // '2026-12-09'
 */
export function nextFomcMeeting(day: CalendarDay): FomcMeeting | undefined {
  const after = toEpochDay(day);
  scheduled ??= fomcMeetings
    .filter((meeting) => meeting.scheduled)
    .map((meeting) => ({ day: toEpochDay(meeting.decided), meeting }));
  return scheduled.find((each) => each.day > after)?.meeting;
}
