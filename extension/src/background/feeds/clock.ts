/** How far a reader's clock is off, as measured against a publisher's. */
export interface ClockReading {
  /** The reader's clock at the time of measuring. */
  readonly local: number;
  /** The publisher's clock less the reader's, in milliseconds. */
  readonly skew: number;
}

const DAY = 86_400_000;
/** A clock that is off by less is right enough. */
const TOLERANCE = DAY / 24;
/**
 * A clock that moved further than this since the measuring has been set, or was not looked at for
 * so long that it may have been.
 */
const VALID_FOR = 30 * DAY;

/**
 * Measures a clock. Where the publisher's is not to be believed (before this decade, or a century
 * off), the reader's is kept.
 */
export function readClock(local: number, serverTime: number | null): ClockReading | null {
  if (serverTime === null || serverTime < Date.UTC(2020, 0, 1) || serverTime > Date.UTC(2100, 0, 1))
    return null;
  return { local, skew: serverTime - local };
}

/**
 * The time, as well as it can be known.
 *
 * @param local The reader's clock.
 * @param reading The last measuring, if any.
 * @param notBefore A time that has certainly passed, such as that of a release whose figures are
 *   there.
 */
export function correctedTime(
  local: number,
  reading: ClockReading | null,
  notBefore: number,
): number {
  const elapsed = reading === null ? -1 : local - reading.local;
  const holds =
    reading !== null &&
    elapsed >= -TOLERANCE &&
    elapsed <= VALID_FOR &&
    Math.abs(reading.skew) > TOLERANCE;
  return Math.max(local + (holds ? reading.skew : 0), notBefore);
}
