import { type SeriesLabel, TimeSeries } from '@qt-lens/core';

/** A series as plain data, for storage and for messages. */
export interface StoredSeries {
  /** Days since 1970-01-01 and values, of equal length. */
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly label: SeriesLabel;
}

const MAX_LENGTH = 60_000;
const LABELS = ['id', 'title', 'units', 'publisher', 'vintage'] as const;

/** A series as plain data. */
export function storedSeries({ days, values, label }: TimeSeries): StoredSeries {
  return { days: Array.from(days), values: Array.from(values), label: { ...label } };
}

/** The series again. */
export function seriesOf({ days, values, label }: StoredSeries): TimeSeries {
  return TimeSeries.fromColumns(days, values, label);
}

/**
 * Whether a value can be a stored series: days in order, numbers throughout, texts of reasonable
 * length.
 */
export function isStoredSeries(value: unknown): value is StoredSeries {
  if (typeof value !== 'object' || value === null) return false;
  const { days, values, label } = value as Partial<Record<string, unknown>>;
  if (
    !Array.isArray(days) ||
    !Array.isArray(values) ||
    days.length !== values.length ||
    days.length > MAX_LENGTH
  )
    return false;
  const inOrder = days.every(
    (day: unknown, i) =>
      Number.isInteger(day) &&
      Math.abs(day as number) < 1e6 &&
      (i === 0 || (day as number) > days[i - 1]),
  );
  return inOrder && values.every((each: unknown) => Number.isFinite(each)) && isLabel(label);
}

function isLabel(value: unknown): value is SeriesLabel {
  if (typeof value !== 'object' || value === null) return false;
  const label = value as Partial<Record<string, unknown>>;
  return LABELS.every(
    (name) =>
      label[name] === undefined ||
      (typeof label[name] === 'string' && (label[name] as string).length <= 500),
  );
}
