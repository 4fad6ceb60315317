import { objectOf } from '../arguments.ts';
import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { type LiabilityFigures, type LiabilityKey, liabilities } from './attribute-change.ts';
import { amountBn, type ComponentKey } from './components.ts';
import { type Phase, phaseOn } from './phases.ts';

/** A line of the report. The `other-` lines are what the known lines leave of total assets. */
export type ReportLineKey =
  | 'assets'
  | 'treasuries'
  | 'mbs'
  | 'other-assets'
  | LiabilityKey
  | 'other-liabilities';

/** The figures a report is made of, each as published. */
export type ReportFigures = LiabilityFigures &
  Readonly<Partial<Record<'treasuries' | 'mbs', TimeSeries>>>;

/** One line: its level on the Wednesday and its changes, in billions of dollars. */
export interface ReportLine {
  readonly key: ReportLineKey;
  readonly side: 'assets' | 'liabilities';
  /** Null where the line is not known for that Wednesday. */
  readonly levelBn: number | null;
  /** Change since the Wednesday before; null where one of the two is not known. */
  readonly weekBn: number | null;
  /** Change since the Wednesday 52 weeks before. */
  readonly yearBn: number | null;
  /** Change since the phase began, read as of its first day. */
  readonly sincePhaseBn: number | null;
}

/** What one item did to reserves within the week. */
export interface ReservesStep {
  readonly key: 'assets' | Exclude<LiabilityKey, 'reserves'> | 'other';
  /** Billions of dollars; positive where it added to reserves. */
  readonly effectBn: number;
}

/** How reserves came from one Wednesday to the next. The steps add up to the million. */
export interface ReservesBridge {
  readonly fromBn: number;
  readonly toBn: number;
  readonly steps: readonly ReservesStep[];
}

/** The H.4.1 of a Wednesday, as far as its lines are known. */
export interface WeeklyReport {
  /** The Wednesday, `YYYY-MM-DD`. */
  readonly date: string;
  readonly weekBefore: string;
  readonly yearBefore: string;
  readonly phase: Phase;
  readonly lines: readonly ReportLine[];
  /** Null where a line of it is not known on one of the two Wednesdays. */
  readonly bridge: ReservesBridge | null;
  /** Lines that are not known for this Wednesday. */
  readonly unknown: readonly ReportLineKey[];
}

const DAYS_IN_WEEK = 7;
const DAYS_IN_YEAR = 364;

const ASSET_LINES = ['assets', 'treasuries', 'mbs', 'other-assets'] as const;
const LIABILITY_LINES = [...liabilities, 'other-liabilities'] as const;

/**
 * The weekly report by line: level, change on the week, on the year and since the phase began, and
 * what moved reserves within the week. Every figure is the Wednesday's own; none is carried over
 * from another week, so lines that are not known are null and named.
 *
 * Reserves are Wednesday levels (WRBWFRBL): an average of the week fits no balance sheet.
 *
 * @param figures Total assets, and the other lines as far as there are any, each in its publisher's
 *   unit or in any its label names.
 * @param day Any day; the report is that of the last Wednesday with total assets on or before it.
 *   If left out, the latest with every line, of the last four; else the latest.
 * @throws RangeError if the assets start later, or an amount cannot be in its unit.
 * @example
 * const report = weeklyReport({ assets: totalAssets.series() }, '2026-09-30');
 * report.lines[0].weekBn; // −4.673
 */
export function weeklyReport(figures: ReportFigures, day?: CalendarDay): WeeklyReport {
  const { assets } = objectOf(figures, 'figures');
  const series = assertSeries(assets, 'assets');
  if (series.length === 0) throw new RangeError('assets has no figures');
  const asked = day === undefined ? latestWhole(figures, series) : toEpochDay(day, 'day');
  const index = series.indexAsOf(asked);
  if (index < 0)
    throw new RangeError(`assets starts on ${toIsoDay(series.days[0])}, after ${toIsoDay(asked)}`);
  const date = series.days[index];
  const { phase } = phaseOn(date);
  const phaseStart = phase.from === null ? null : toEpochDay(phase.from);
  const phaseIndex = phaseStart === null ? -1 : series.indexAsOf(phaseStart);
  const [now, week, year, began] = [
    date,
    date - DAYS_IN_WEEK,
    date - DAYS_IN_YEAR,
    phaseIndex < 0 ? null : series.days[phaseIndex],
  ].map((each) => (each === null ? null : levelsOn(figures, each)));
  const line =
    (side: ReportLine['side']) =>
    (key: ReportLineKey): ReportLine => ({
      key,
      side,
      levelBn: inBn(now!.get(key)),
      weekBn: change(key, week),
      yearBn: change(key, year),
      sincePhaseBn: change(key, began),
    });
  const change = (key: ReportLineKey, before: Levels | null) => {
    const [from, to] = [before?.get(key), now!.get(key)];
    return from === undefined || to === undefined ? null : (to - from) / 1000;
  };
  const lines = [...ASSET_LINES.map(line('assets')), ...LIABILITY_LINES.map(line('liabilities'))];
  return {
    date: toIsoDay(date),
    weekBefore: toIsoDay(date - DAYS_IN_WEEK),
    yearBefore: toIsoDay(date - DAYS_IN_YEAR),
    phase,
    lines,
    bridge: bridgeBetween(week!, now!),
    unknown: lines.filter(({ levelBn }) => levelBn === null).map(({ key }) => key),
  };
}

/** Total assets may be a week ahead of the other lines: a report of it alone would say nothing. */
function latestWhole(figures: ReportFigures, { days, length }: TimeSeries): EpochDay {
  for (let i = length - 1; i >= Math.max(0, length - 4); i--)
    if (levelsOn(figures, days[i]).size === ASSET_LINES.length + LIABILITY_LINES.length)
      return days[i];
  return days[length - 1];
}

/** The level of each known line in whole millions, so that sums are exact. */
type Levels = ReadonlyMap<ReportLineKey, number>;

function levelsOn(figures: ReportFigures, day: EpochDay): Levels {
  const of = (key: ComponentKey & keyof ReportFigures) => millionsOn(key, figures[key], day);
  const assets = of('assets');
  const [treasuries, mbs] = [of('treasuries'), of('mbs')];
  const [domestic, total] = [of('rrp'), of('rrp-total')];
  const foreign = total === undefined || domestic === undefined ? undefined : total - domestic;
  const owed = [domestic, foreign, of('reserves-wednesday'), of('tga'), of('currency')];
  const levels: ReadonlyArray<readonly [ReportLineKey, number | undefined]> = [
    ['assets', assets],
    ['treasuries', treasuries],
    ['mbs', mbs],
    ['other-assets', less(assets, [treasuries, mbs])],
    ...liabilities.map((key, i) => [key, owed[i]] as const),
    ['other-liabilities', less(assets, owed)],
  ];
  return new Map(
    levels.filter((level): level is readonly [ReportLineKey, number] => level[1] !== undefined),
  );
}

function millionsOn(
  key: ComponentKey,
  series: TimeSeries | undefined,
  day: EpochDay,
): number | undefined {
  if (series === undefined) return undefined;
  const index = assertSeries(series, key).indexAsOf(day);
  if (index < 0 || series.days[index] !== day) return undefined;
  const observation = { date: toIsoDay(day), value: series.values[index] };
  return Math.round(amountBn(key, series, observation) * 1000);
}

function less(
  whole: number | undefined,
  parts: readonly (number | undefined)[],
): number | undefined {
  return parts.reduce(
    (left, part) => (left === undefined || part === undefined ? undefined : left - part),
    whole,
  );
}

function bridgeBetween(before: Levels, after: Levels): ReservesBridge | null {
  const moved = (key: ReportLineKey) => {
    const [from, to] = [before.get(key), after.get(key)];
    return from === undefined || to === undefined ? undefined : to - from;
  };
  const steps: ReservesStep[] = [];
  for (const key of ['assets', 'tga', 'rrp', 'rrp-foreign', 'currency'] as const) {
    const change = moved(key);
    if (change === undefined) return null;
    steps.push({ key, effectBn: (key === 'assets' ? change : -change) / 1000 });
  }
  const [change, other] = [moved('reserves'), moved('other-liabilities')];
  if (change === undefined || other === undefined) return null;
  steps.push({ key: 'other', effectBn: -other / 1000 });
  return {
    fromBn: before.get('reserves')! / 1000,
    toBn: after.get('reserves')! / 1000,
    steps,
  };
}

const inBn = (millions: number | undefined): number | null =>
  millions === undefined ? null : millions / 1000;
