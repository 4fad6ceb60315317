import { type FedSeriesName, offeredSeries, parseIsoDay, toIsoDay } from '@qt-lens/core';
import { MAX_INSTRUMENTS } from '@qt-lens/ui/comparison';
import { isCanonicalSymbol } from '../../sites/shared/site.ts';
import { type ChartWindow, isPreset, type Preset } from '../ui/window-presets.ts';

/** The Fed's series the chart offers. */
export const FED_CHOICES: readonly FedSeriesName[] = offeredSeries;
export type FedChoice = FedSeriesName;

/** Instruments the reader may add to the page's own. */
export const MAX_ADDED = MAX_INSTRUMENTS - 1;

/** Everything the reader can change about the chart: what its address keeps. */
export interface ChartView {
  readonly tab: 'comparison' | 'history';
  readonly fed: FedChoice;
  /** Symbols set beside the page's own, in the notation of the price feeds. */
  readonly added: readonly string[];
  /** A preset, or the window the reader moved to. */
  readonly window: Preset | ChartWindow;
  readonly phases: boolean;
  readonly events: boolean;
  readonly logarithmic: boolean;
  /** Prices without dividends where the publisher sends both. */
  readonly priceOnly: boolean;
}

export const initialView: ChartView = {
  tab: 'comparison',
  fed: 'assets',
  added: [],
  window: 'sinceBase',
  phases: true,
  events: true,
  logarithmic: false,
  priceOnly: false,
};

const FLAGS = ['phases', 'events', 'logarithmic', 'priceOnly'] as const;
const OWN = ['tab', 'fed', 'with', 'period', 'from', 'to', 'base', ...FLAGS] as const;

/** The view an address keeps; what it leaves out, or holds wrongly, is as at first. */
export function viewIn(search: string): ChartView {
  const query = new URLSearchParams(search);
  const flags = FLAGS.map((flag) => {
    const written = query.get(flag);
    return [flag, written === null ? initialView[flag] : written === '1'] as const;
  });
  return {
    ...initialView,
    ...Object.fromEntries(flags),
    tab: query.get('tab') === 'history' ? 'history' : 'comparison',
    fed: FED_CHOICES.find((each) => each === query.get('fed')) ?? initialView.fed,
    added: symbolsIn(query.get('with') ?? ''),
    window: windowIn(query),
  };
}

/** Puts a view into an address, beside what else stands there. */
export function withView(search: string, view: ChartView): string {
  const query = new URLSearchParams(search);
  for (const name of OWN) query.delete(name);
  if (view.tab !== initialView.tab) query.set('tab', view.tab);
  if (view.fed !== initialView.fed) query.set('fed', view.fed);
  if (view.added.length > 0) query.set('with', view.added.join(','));
  if (typeof view.window === 'object') {
    for (const name of ['from', 'to', 'base'] as const)
      query.set(name, toIsoDay(view.window[name]));
  } else if (view.window !== initialView.window) query.set('period', view.window);
  for (const flag of FLAGS)
    if (view[flag] !== initialView[flag]) query.set(flag, view[flag] ? '1' : '0');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Symbols out of a list; repetitions and what can be no symbol are left out. */
export function symbolsIn(list: string): string[] {
  const symbols = list.split(/[\s,;，、]+/, 50).map((symbol) => symbol.toUpperCase());
  return [...new Set(symbols)].filter(isCanonicalSymbol).slice(0, MAX_ADDED);
}

function windowIn(query: URLSearchParams): ChartView['window'] {
  const [from, to, base] = ['from', 'to', 'base'].map((name) => parseIsoDay(query.get(name) ?? ''));
  if (from !== undefined && to !== undefined && base !== undefined && from < to)
    return { from, to, base };
  const period = query.get('period');
  return period !== null && isPreset(period) ? period : initialView.window;
}
