const HOURS_BEHIND_GREENWICH = 5;

/**
 * The day in New York, `YYYY-MM-DD`, by winter time: an hour of summer is of no matter to what is
 * published once a day.
 */
export function dayInNewYork(now: Date): string {
  return new Date(now.getTime() - HOURS_BEHIND_GREENWICH * 3_600_000).toISOString().slice(0, 10);
}
