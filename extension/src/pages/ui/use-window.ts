import { useMemo, useState } from 'preact/hooks';
import { type ChartWindow, type Preset, windowOf } from './window-presets.ts';

export interface WindowChoice<P extends Preset> {
  readonly shown: ChartWindow;
  /** The preset that is shown; null after the reader moved the window or its base. */
  readonly preset: P | null;
  readonly choose: (preset: P) => void;
  readonly move: (window: ChartWindow) => void;
}

/**
 * The window of a chart. A preset follows the figures as younger ones come and the reader's base
 * date as it changes; a window the reader moved stays.
 *
 * @param first First day there are figures of, days since 1970-01-01. @param last The last one.
 */
export function useWindow<P extends Preset>(
  initial: P,
  first: number,
  last: number,
  baseDate: string,
): WindowChoice<P> {
  const [chosen, setChosen] = useState<P | ChartWindow>(initial);
  const shown = useShownWindow(chosen, first, last, baseDate);
  return {
    shown,
    preset: typeof chosen === 'object' ? null : chosen,
    choose: setChosen,
    move: setChosen,
  };
}

/** The window of a preset, or the one the reader moved to. */
export function useShownWindow(
  chosen: Preset | ChartWindow,
  first: number,
  last: number,
  baseDate: string,
): ChartWindow {
  return useMemo(
    () => (typeof chosen === 'object' ? chosen : windowOf(chosen, first, last, baseDate)),
    [chosen, first, last, baseDate],
  );
}
