/// <reference types="google-apps-script" />
/**
 * Calendar days and the Date objects of a spreadsheet.
 *
 * A date in a cell reaches a custom function as a Date: the instant at which that wall-clock time
 * occurs in the *spreadsheet's* time zone. The script itself may run in another zone, so the day is
 * read in the spreadsheet's zone and never with getDate(), and a day goes back as midnight of that
 * zone.
 */
import { epochDayOf } from '@qt-lens/core';
import type { DateCells } from '@qt-lens/functions';

const MILLISECONDS_PER_DAY = 86_400_000;
const MAX_OFFSET = MILLISECONDS_PER_DAY;

/** The wall-clock time of an instant, as milliseconds from 1970-01-01 00:00 on that clock. */
type WallClock = (instant: number) => number;

/**
 * The zone of the spreadsheet the function runs in; outside a spreadsheet that of the script, else
 * that of the machine.
 */
export function spreadsheetZone(): DateCells {
  const name = zoneName();
  const clock =
    name === undefined ? machineClock : (namedClock(name) ?? serviceClock(name) ?? machineClock);
  return zoneOf(steadyClock(clock));
}

/** The last instant a Date can hold. */
const MAX_INSTANT = 8.64e15;

/** Clocks do not change twice within this time: the shortest pause of summer time was a month. */
const STEADY_MS = 21 * MILLISECONDS_PER_DAY;

/**
 * A clock that asks another only every three weeks, and between where the two ends have different
 * offsets: a column of ten thousand days is read with one question for twenty of them.
 */
function steadyClock(clock: WallClock): WallClock {
  const offsets = new Map<number, number>();
  const offsetAt = (span: number): number => {
    let offset = offsets.get(span);
    if (offset === undefined) {
      offset = clock(span * STEADY_MS) - span * STEADY_MS;
      offsets.set(span, offset);
    }
    return offset;
  };
  return (instant) => {
    // There is no date at the far end of the last span.
    if (!(Math.abs(instant) <= MAX_INSTANT - STEADY_MS)) return clock(instant);
    const span = Math.floor(instant / STEADY_MS);
    const offset = offsetAt(span);
    return offset === offsetAt(span + 1) ? instant + offset : clock(instant);
  };
}

function zoneOf(clock: WallClock): DateCells {
  return {
    dayOf(date) {
      const instant = date.getTime();
      return Number.isNaN(instant) ? Number.NaN : Math.floor(clock(instant) / MILLISECONDS_PER_DAY);
    },
    offsetMinutes: (date) => (clock(date.getTime()) - date.getTime()) / 60_000,
    // Midnight of the day, or its first moment where clocks skip midnight.
    dateOf(day) {
      const midnight = day * MILLISECONDS_PER_DAY;
      // The offset in force at that midnight is one of those in force a day before and after it;
      // the later instant is tried first so that a skipped midnight gives the day's first moment
      // and not an hour of the day before.
      const offsets = [
        clock(midnight - MAX_OFFSET) - midnight + MAX_OFFSET,
        clock(midnight + MAX_OFFSET) - midnight - MAX_OFFSET,
      ];
      const candidates = offsets.map((offset) => midnight - offset);
      const exact = candidates.find((instant) => clock(instant) === midnight);
      return new Date(exact ?? Math.max(...candidates));
    },
  };
}

function zoneName(): string | undefined {
  return (
    attempt(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()) ??
    attempt(() => SpreadsheetApp.getActive().getSpreadsheetTimeZone()) ??
    attempt(() => Session.getScriptTimeZone())
  );
}

function namedClock(name: string): WallClock | undefined {
  return attempt(() => {
    const format = new Intl.DateTimeFormat('en-US-u-nu-latn', {
      timeZone: name,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const clock: WallClock = (instant) => {
      const parts: Record<string, string> = {};
      for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
      if (parts.era !== 'AD') return Number.NaN;
      return wallTime(parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second);
    };
    return Number.isNaN(clock(0)) ? undefined : clock;
  });
}

/** For names only the spreadsheet service knows. */
function serviceClock(name: string): WallClock | undefined {
  const clock: WallClock = (instant) => {
    const text = Utilities.formatDate(new Date(instant), name, 'yyyy M d H m s');
    const [year, month, day, hour, minute, second] = text.split(' ');
    return wallTime(year, month, day, hour, minute, second);
  };
  return attempt(() => (Number.isNaN(clock(0)) ? undefined : clock));
}

const machineClock: WallClock = (instant) =>
  instant - new Date(instant).getTimezoneOffset() * 60_000;

function wallTime(
  year?: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
): number {
  const epochDay = epochDayOf(Number(year), Number(month), Number(day));
  if (epochDay === undefined) return Number.NaN;
  return (
    epochDay * MILLISECONDS_PER_DAY +
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
  );
}

/** The result of a service call, or `undefined` if the service is missing or throws. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call() ?? undefined;
  } catch {
    return undefined;
  }
}
