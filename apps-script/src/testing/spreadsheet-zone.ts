/**
 * The instant at which a spreadsheet in a zone shows a day, hour and minute: found by looking at
 * the clock every quarter of an hour, so that it shares nothing with the code it tests. Where
 * clocks skip that time, the first moment after it on the same day.
 *
 * @param day `YYYY-MM-DD`.
 * @param time `HH:MM`, a multiple of 15 minutes.
 */
export function cellDate(day: string, zone: string, time = '00:00'): Date {
  const clock = clockOf(zone);
  const wanted = `${day} ${time}`;
  const start = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  for (let minutes = 0; minutes <= 54 * 60; minutes += 15) {
    const instant = new Date(start + minutes * 60_000);
    const shown = clock(instant);
    if (shown >= wanted && shown.startsWith(day)) return instant;
  }
  throw new RangeError(`${wanted} does not occur in ${zone}`);
}

/** What a cell in a spreadsheet of that zone shows for a Date: `YYYY-MM-DD HH:MM`. */
export function shownIn(zone: string, date: Date): string {
  return clockOf(zone)(date);
}

function clockOf(zone: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (instant) => format.format(instant);
}
