import { addMonths, toEpochDay } from '../time-series/calendar.ts';
import { type SeriesDescription, TimeSeries } from '../time-series/time-series.ts';
import { runningSums, unpackNumbers } from './packed-numbers.ts';

export type Frequency = 'weekly' | 'monthly' | 'quarterly' | 'irregular';

/** Metadata of an embedded series. */
export interface FigureDescription extends SeriesDescription {
  readonly frequency: Frequency;
  /** Under what terms the values may be passed on. */
  readonly licence: string;
  /** False if FRED has no series of this id. */
  readonly onFred?: false;
  /**
   * Periods of which no figures are known, first and last day; nothing is carried into them.
   * Absent for a series without a gap.
   */
  readonly missing?: readonly (readonly [from: string, to: string])[];
}

/** A series that ships with the package. */
export interface EmbeddedFigure {
  readonly description: FigureDescription;
  /** The values; decoded at the first call, the same object afterwards. */
  series(): TimeSeries;
}

/**
 * Values as the generator writes them: whole numbers scaled by 10^decimals, the first and then each
 * less the one before, packed as text.
 */
export interface PackedValues {
  readonly start: number;
  readonly decimals: number;
  readonly first: number;
  readonly values: string;
  /** Days after the first, each less the one before, where the frequency does not give them. */
  readonly days?: string;
}

/** Wraps generated values; decoding waits until they are asked for. */
export function embedded(description: FigureDescription, packed: PackedValues): EmbeddedFigure {
  let decoded: TimeSeries | undefined;
  return {
    description,
    series() {
      decoded ??= decode(description, packed);
      return decoded;
    },
  };
}

function decode(description: FigureDescription, packed: PackedValues): TimeSeries {
  const scale = 10 ** packed.decimals;
  const values = runningSums(packed.first, unpackNumbers(packed.values)).map(
    (integer) => integer / scale,
  );
  const days =
    packed.days === undefined
      ? regularDays(description, packed.start, values.length)
      : runningSums(packed.start, unpackNumbers(packed.days));
  return TimeSeries.fromColumns(days, values, description);
}

function regularDays(
  { frequency, missing = [] }: FigureDescription,
  start: number,
  length: number,
): number[] {
  const step = frequency === 'quarterly' ? 3 : 1;
  const gaps = missing.map(([from, to]) => [toEpochDay(from), toEpochDay(to)]);
  const days: number[] = [];
  for (let i = 0; days.length < length; i++) {
    const day = frequency === 'weekly' ? start + 7 * i : addMonths(start, step * i);
    if (!gaps.some(([from, to]) => day >= from && day <= to)) days.push(day);
  }
  return days;
}
