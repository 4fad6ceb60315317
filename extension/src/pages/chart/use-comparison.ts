import { fedSeries, toIsoDay } from '@qt-lens/core';
import { type Language, type Messages, seriesName } from '@qt-lens/ui';
import {
  type Compared,
  type Comparison,
  changesSince,
  divergenceOrNull,
  linesTo,
} from '@qt-lens/ui/comparison';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';
import { useShownWindow } from '../ui/use-window.ts';
import { clampWindow } from './clamp-window.ts';
import type { ChartView } from './view.ts';

/** Both sides of the comparison over the window shown, and the window itself. */
export interface ShownComparison {
  readonly fed: Compared;
  readonly comparison: Comparison;
  /** First and last day there is anything to show of, as days since 1970. */
  readonly first: number;
  readonly last: number;
  /** The window: its ends and the base. */
  readonly from: number;
  readonly base: number;
  readonly to: number;
  readonly baseDate: string;
  /** The end of the window once a drag rests. */
  readonly restedTo: number;
}

/**
 * The comparison of instruments with a Fed series. Lines follow each step of a drag; the divergence
 * waits until it rests.
 */
export function useComparison({
  instruments,
  figures,
  view,
  usualBase,
  language,
  messages,
}: {
  instruments: readonly Compared[];
  figures: Figures;
  view: ChartView;
  usualBase: string;
  language: Language;
  messages: Messages;
}): ShownComparison {
  const fed = useMemo(
    (): Compared => ({
      label: seriesName(view.fed, language),
      series: fedSeries(view.fed, figures),
    }),
    [view.fed, figures, language],
  );
  // Prices go on after the Fed's last Wednesday; the figures since the Fed's first.
  const first = fed.series.days[0];
  const last = Math.max(...[fed, ...instruments].map(({ series }) => series.days.at(-1)!));
  const shown = useShownWindow(view.window, first, last, usualBase);
  const { from, base, to } = clampWindow(shown, first, last);

  const changes = useMemo(() => changesSince(fed, instruments, base), [fed, instruments, base]);
  const restedTo = useRested(to);
  const divergence = useMemo(
    () => (instruments.length === 0 ? null : divergenceOrNull(instruments[0], fed, base, restedTo)),
    [fed, instruments, base, restedTo],
  );
  const lines = useMemo(
    () => linesTo(changes, { fed, instruments, to, language, messages }),
    [changes, fed, instruments, to, language, messages],
  );
  const comparison: Comparison = { ...changes, lines, divergence };
  return { fed, comparison, first, last, from, base, to, baseDate: toIsoDay(base), restedTo };
}

/** A value once it has stayed the same for a moment. */
function useRested(value: number): number {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => setRested(value), 120);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}
