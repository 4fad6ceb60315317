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
  type Language,
} from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import type { ComparisonLine } from './comparison-chart.tsx';
import type { EventMark, PhaseSpan } from './timeline.ts';

/** A series to compare and how it is called. */
export interface Compared {
  readonly label: string;
  readonly series: TimeSeries;
  /** True for monthly averages, which are dated by month and not by day. */
  readonly monthly?: boolean;
}

export interface ComparisonInput {
  readonly fed: Compared;
  /** What the Fed's series is compared with; nothing, if left out. */
  readonly instrument?: Compared | null;
  /** The base date; both are read as of it. */
  readonly base: CalendarDay;
  /** Last day looked at. */
  readonly to: CalendarDay;
  readonly language: Language;
  readonly messages: Messages;
}

/** A comparison ready to be drawn and read out. */
export interface Comparison {
  readonly lines: readonly ComparisonLine[];
  /** Per-cent change of each since the base date. */
  readonly fed: TimeSeries;
  readonly instrument: TimeSeries | null;
  /** Both at the last common date; null with one series, or where they have no common span. */
  readonly divergence: Divergence | null;
}

/** Rebases both series to per-cent change since the base date and words their ends. */
export function compare({
  fed,
  instrument = null,
  base,
  to,
  language,
  messages,
}: ComparisonInput): Comparison {
  const rebased = ({ series }: Compared) =>
    rebase(series, { on: base, to: 0, startsLater: 'first-positive' }).series.between(
      undefined,
      to,
    );
  const line = (
    role: ComparisonLine['role'],
    compared: Compared,
    change: TimeSeries,
  ): ComparisonLine => {
    const { date, value } = change.last!;
    return {
      role,
      label: compared.label,
      days: change.days,
      percents: change.values,
      value: formatPercent(value, language, { signed: true }).text,
      note: messages.until(
        compared.monthly ? formatMonth(date, language) : formatDay(date, language),
      ),
    };
  };
  const fedChange = rebased(fed);
  const instrumentChange = instrument && rebased(instrument);
  return {
    lines: [
      ...(instrument && instrumentChange ? [line('instrument', instrument, instrumentChange)] : []),
      line('fed', fed, fedChange),
    ],
    fed: fedChange,
    instrument: instrumentChange,
    divergence: instrument && apart(instrument, fed, base, to),
  };
}

/**
 * How far two series have gone apart from a base date to a day, or null where that cannot be said:
 * one starts after the base date, say.
 */
export function apart(
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
export function readOn(
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
    return month === 0 || language !== 'en' ? label : label.slice(0, 3);
  };
}
