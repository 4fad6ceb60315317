import {
  asOf,
  type CalendarDay,
  type Divergence,
  divergence,
  epochDayOf,
  events,
  phases,
  rebase,
  type TimeSeries,
  toEpochDay,
  toIsoDay,
} from '@qt-lens/core';
import {
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatPercent,
  isChinese,
  type Language,
} from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { type ComparisonLine, INSTRUMENT_ROLES, type LineRole } from './lines.ts';
import type { EventMark, PhaseSpan } from './timeline.ts';

export { MAX_INSTRUMENTS } from './lines.ts';

/** A series to compare and how it is called. */
export interface Compared {
  readonly label: string;
  readonly series: TimeSeries;
  /** True for monthly averages, which are dated by month and not by day. */
  readonly monthly?: boolean;
}

export interface ComparisonInput {
  readonly fed: Compared;
  /** What the Fed's series is compared with, at most {@link MAX_INSTRUMENTS}; none if left out. */
  readonly instruments?: readonly Compared[];
  /** The base date; all are read as of it. */
  readonly base: CalendarDay;
  /** Last day looked at. */
  readonly to: CalendarDay;
  readonly language: Language;
  readonly messages: Messages;
}

/** A comparison ready to be drawn and read out. */
export interface Comparison extends Changes {
  readonly lines: readonly ComparisonLine[];
  /**
   * The Fed's series and the first instrument at the last common date; null without an instrument,
   * or where they have no common span.
   */
  readonly divergence: Divergence | null;
}

/** Per-cent changes since a base date, each as long as its series. */
export interface Changes {
  readonly fed: TimeSeries;
  readonly instruments: readonly TimeSeries[];
}

/** Rebases every series to per-cent change since the base date and words their ends. */
export function compare(input: ComparisonInput): Comparison {
  const { fed, instruments = [], base, to } = input;
  const changes = changesSince(fed, instruments, base);
  return {
    ...changes,
    lines: linesTo(changes, input),
    divergence: instruments.length === 0 ? null : divergenceOrNull(instruments[0], fed, base, to),
  };
}

/** The per-cent change of each series since the base date. */
export function changesSince(
  fed: Compared,
  instruments: readonly Compared[],
  base: CalendarDay,
): Changes {
  const since = ({ series }: Compared) =>
    rebase(series, { on: base, to: 0, startsLater: 'first-positive' }).series;
  return { fed: since(fed), instruments: instruments.map(since) };
}

/** The lines of a comparison, with the value and day they have reached by `to`. */
export function linesTo(
  changes: Changes,
  {
    fed,
    instruments = [],
    to,
    language,
    messages,
  }: Pick<ComparisonInput, 'fed' | 'instruments' | 'to' | 'language' | 'messages'>,
): ComparisonLine[] {
  const line = (role: LineRole, compared: Compared, change: TimeSeries): ComparisonLine => {
    const { label, monthly } = compared;
    const end = valueAt(change, typeof to === 'number' ? to : toEpochDay(to));
    return {
      role,
      label,
      days: change.days,
      percents: change.values,
      value: end === null ? '' : formatPercent(end.value, language, { signed: true }).text,
      note:
        end === null
          ? ''
          : messages.until(
              monthly ? formatMonth(end.date, language) : formatDay(end.date, language),
            ),
    };
  };
  return [
    ...instruments.map((each, i) => line(INSTRUMENT_ROLES[i], each, changes.instruments[i])),
    line('fed', fed, changes.fed),
  ];
}

/**
 * How far two series have gone apart from a base date to a day, or null where that cannot be said:
 * one starts after the base date, say.
 */
export function divergenceOrNull(
  instrument: Compared,
  fed: Compared,
  base: CalendarDay,
  to: CalendarDay,
): Divergence | null {
  try {
    return divergence(instrument.series, fed.series, { on: base, to });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The value of a rebased series under the crosshair, read as of the day; null before its start. */
export function valueAt(
  series: TimeSeries,
  day: number,
): { readonly date: string; readonly value: number } | null {
  return series.indexAsOf(day) < 0 ? null : asOf(series, day);
}

/** The phases between two days, cut to them and named in the reader's language. */
export function phaseSpans(messages: Messages, from: number, to: number): PhaseSpan[] {
  return phases
    .map((phase, index): PhaseSpan => {
      const first = phase.from === null ? from : toEpochDay(phase.from);
      const last = phase.to === null ? to : toEpochDay(phase.to);
      const next = phases[index + 1];
      return {
        kind: phase.kind,
        from: Math.max(first, from),
        to: Math.min(last, to),
        label: messages.phases[phase.key] ?? phase.name,
        beside: next?.from != null && toEpochDay(next.from) <= last,
      };
    })
    .filter((span) => span.from <= span.to);
}

/** The events between two days, named in the reader's language. */
export function eventMarks(
  messages: Messages,
  language: Language,
  from: number,
  to: number,
  withYear: boolean,
): EventMark[] {
  return events
    .map(({ key, name, date }) => ({
      day: toEpochDay(date),
      label: messages.events[key] ?? name,
      date: withYear ? formatDay(date, language) : formatDayOfYear(date, language),
    }))
    .filter(({ day }) => day >= from && day <= to);
}

/** How a chart writes a month on a short axis. */
export function monthLabel(language: Language): (year: number, month: number) => string {
  return (year, month) => {
    const label = formatMonth(toIsoDay(epochDayOf(year, month + 1, 1)!), language);
    return month === 0 || isChinese(language) ? label : label.slice(0, 3);
  };
}
