import { type ScenarioToday, startOn } from '@qt-lens/ui/scenario-state';
import type { Figures } from '../../shared/figures.ts';

/** The quarter that a scenario without one starts in. */
export function startToday(now = new Date()): string {
  return startOn(now.toISOString().slice(0, 10));
}

/** Where policy stands by the figures a page shows. */
export function scenarioToday(figures: Figures): ScenarioToday {
  return {
    start: startToday(),
    lowerPercent: figures['target-lower'].last!.value,
    upperPercent: figures['target-upper'].last!.value,
  };
}
