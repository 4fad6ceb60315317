import { quarterLabels as labelsFrom, scenarioQuarters, startNumber } from '../frbus/quarters.ts';

/** The twenty quarters from a first one: `2022Q1` … `2026Q4`. */
export function quarterLabels(start: string): string[] {
  return labelsFrom(startNumber(start, scenarioQuarters), scenarioQuarters);
}
