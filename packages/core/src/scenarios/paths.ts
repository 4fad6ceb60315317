import { gdp2022Bn } from '../rules/dollar-statements.ts';

/** A named path by quarter of 2022, as the CICC note's scenarios have it. */
export interface NotePath {
  readonly key: string;
  readonly name: string;
  /** Hikes of 25 bp, or run-off in billions of dollars, in each quarter from 2022Q1. */
  readonly byQuarter: readonly number[];
}

/**
 * The note's rate paths: none, four or seven hikes in 2022. The note gives the number for the year;
 * here four come one a quarter and seven as 1, 2, 2, 2.
 */
export const ratePaths = {
  none: { key: 'none', name: 'No hike', byQuarter: [] },
  four: { key: 'four', name: '4 hikes in 2022', byQuarter: [1, 1, 1, 1] },
  seven: { key: 'seven', name: '7 hikes in 2022', byQuarter: [1, 2, 2, 2] },
} as const satisfies Record<string, NotePath>;

/**
 * The note's run-off paths, July to December 2022: none, mild 300 bn, aggressive 600 bn. Half falls
 * in each of the third and fourth quarter.
 */
export const runoffPaths = {
  none: { key: 'none', name: 'No run-off', byQuarter: [] },
  mild: { key: 'mild', name: 'Mild: 300 bn, July–December 2022', byQuarter: [0, 0, 150, 150] },
  aggressive: {
    key: 'aggressive',
    name: 'Aggressive: 600 bn, July–December 2022',
    byQuarter: [0, 0, 300, 300],
  },
} as const satisfies Record<string, NotePath>;

export type RatePathKey = keyof typeof ratePaths;
export type RunoffPathKey = keyof typeof runoffPaths;

/** Nominal GDP the note's scenarios are read by, billions of dollars: its mean of 2022–23. */
export const noteGdpBn = gdp2022Bn;
