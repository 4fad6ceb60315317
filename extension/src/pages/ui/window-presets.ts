import { addMonths, epochDayOf, type Phase, phases, toEpochDay } from '@qt-lens/core';
import { RESEARCH_BASE, RESEARCH_END } from '../../shared/comparison-series.ts';

/** What a chart shows: first and last day, and the base date. Days since 1970-01-01. */
export interface ChartWindow {
  readonly from: number;
  readonly to: number;
  readonly base: number;
}

const PERIOD_PRESETS = [
  'year1',
  'years3',
  'years5',
  'since2008',
  'sinceQt2',
  'sinceBase',
  'research',
  'all',
] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];
/** A period, or `phase:` and the key of a phase. */
export type Preset = PeriodPreset | `phase:${string}`;

/** Phases long enough to be looked at on their own. */
export const phasePresets: readonly Phase[] = phases.filter(
  ({ kind, from }) => from !== null && kind !== 'reinvestment',
);

/** Whether a text is a preset's name. */
export function isPreset(text: string): text is Preset {
  return (
    PERIOD_PRESETS.some((period) => period === text) ||
    phasePresets.some(({ key }) => text === `phase:${key}`)
  );
}

/**
 * The window of a preset, for figures from `first` to `last`. The line before the base date is
 * context, so a window begins a little earlier.
 *
 * @param baseDate The reader's base date, which `sinceBase` starts from.
 */
export function windowOf(
  preset: Preset,
  first: number,
  last: number,
  baseDate: string = RESEARCH_BASE,
): ChartWindow {
  const within = (from: number, base: number, to: number): ChartWindow => ({
    from: Math.max(from, first),
    base: Math.max(Math.min(base, to, last), first),
    to: Math.min(to, last),
  });
  const since = (base: number, to: number = last) =>
    within(base - Math.round((to - base) * 0.12), base, to);
  switch (preset) {
    case 'year1':
      return since(addMonths(last, -12));
    case 'years3':
      return since(addMonths(last, -36));
    case 'years5':
      return since(addMonths(last, -60));
    case 'since2008':
      return within(epochDayOf(2008, 1, 1)!, epochDayOf(2008, 1, 1)!, last);
    case 'sinceQt2':
      return since(toEpochDay(phases.find(({ key }) => key === 'qt-2')!.from!));
    case 'sinceBase':
      return since(toEpochDay(baseDate));
    case 'research':
      return since(toEpochDay(RESEARCH_BASE), toEpochDay(RESEARCH_END));
    case 'all':
      return within(first, first, last);
    default: {
      const phase = phases.find(({ key }) => key === preset.slice('phase:'.length));
      if (phase?.from == null) return within(first, first, last);
      return since(toEpochDay(phase.from), phase.to === null ? last : toEpochDay(phase.to));
    }
  }
}
