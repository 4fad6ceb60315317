import { defaultRule, rules } from '@qt-lens/core';
import {
  type Expectations,
  noteGdpBn,
  type PolicyReaction,
  quarterLabels,
  type RatePathKey,
  type RunoffPathKey,
  ratePaths,
  runoffPaths,
  scenarioQuarters,
  sepHikesByQuarter,
  type TermPremium,
} from '@qt-lens/core/scenarios';
import { type FormulaGrammar, formulaText } from '../formula/formula.ts';

/** What the scenario bench simulates. */
export interface ScenarioState {
  /** The first quarter: `2026Q4`. */
  readonly start: string;
  /** Hikes of 25 bp in each quarter from the first; negative for cuts. */
  readonly hikes: readonly number[];
  /** Run-off in each quarter, billions of dollars; negative for an expansion. */
  readonly runoffBn: readonly number[];
  readonly expectations: Expectations;
  /** Key of the rule that turns run-off into term premium. */
  readonly rule: string;
  readonly policyReaction: PolicyReaction;
  readonly termPremium: TermPremium;
  /** Quarters for which the rate keeps to its path; then the rule takes over. */
  readonly heldQuarters: number;
  /** A rate path of the note drawn beside, everything else as it is. */
  readonly beside?: BesideKey;
}

export type BesideKey = Exclude<RatePathKey, 'none'>;

/** Where policy stands on the day the bench is opened. */
export interface ScenarioToday {
  /** The quarter of that day. */
  readonly start: string;
  /** The target range, per cent. */
  readonly lowerPercent: number;
  readonly upperPercent: number;
}

export const expectationsChoices: readonly Expectations[] = ['VAR', 'MCE'];
export const reactionChoices: readonly PolicyReaction[] = ['fixed', 'rule'];
export const premiumChoices: readonly TermPremium[] = ['held', 'decaying', 'ten-year-only'];
export const besideChoices: readonly BesideKey[] = ['four', 'seven'];
export const heldChoices: readonly number[] = [4, 8, 12, scenarioQuarters];

/** The first quarter of the note's scenarios. */
const NOTE_START = '2022Q1';

/** How many quarters from today's on the bench offers to start in, besides the note's. */
const STARTS_AHEAD = 4;

/**
 * The rules that state an effect on the 10-year yield, by which a run-off can enter the simulation.
 */
export const yieldRules = rules.filter((rule) => rule.yieldBpPerShareOfGdp !== undefined);

/** The quarter of a day, `2026Q4` of `2026-11-29`, as near as a scenario may start to it. */
export function startOn(isoDay: string): string {
  const quarter = `${isoDay.slice(0, 4)}Q${Math.ceil(Number(isoDay.slice(5, 7)) / 3)}`;
  if (quarter < '2024Q4') return '2024Q4';
  return quarter > '2040Q1' ? '2040Q1' : quarter;
}

/** The state the bench opens on: today, with what the Fed has announced, which is to stay. */
export function initialScenarioState(start: string): ScenarioState {
  return {
    start,
    hikes: [],
    runoffBn: [],
    expectations: 'VAR',
    rule: defaultRule.key,
    policyReaction: 'fixed',
    termPremium: 'held',
    heldQuarters: scenarioQuarters,
  };
}

/** The quarters offered to start in: today's and those after it, the note's, and the one chosen. */
export function startsFrom(today: string, chosen: string): string[] {
  const ahead = quarterLabels(today).slice(0, STARTS_AHEAD + 1);
  return [...new Set([...ahead, NOTE_START, chosen])];
}

/** True where the start is history, and the figures of the note's time hold. */
export function isHistory(start: string): boolean {
  return start < '2024';
}

/**
 * The most a quarter takes, either way: far beyond any policy, and below where the model has no
 * sensible answer.
 */
export const limits = { hikes: 12, runoffBn: 5000 } as const;

/**
 * Nominal GDP of a scenario, billions of dollars: the note's mean of 2022–23 for a start in its
 * time, the latest quarter for another.
 *
 * @param latestGdpBn The latest quarter's.
 */
export function scenarioGdpBn(start: string, latestGdpBn: number): number {
  return isHistory(start) ? noteGdpBn : latestGdpBn;
}

export type RatePresetKey = 'announced' | 'sep' | Exclude<RatePathKey, 'none'>;

/** The state with a preset of the rate, which brings its own start. */
export function withRatePreset(
  state: ScenarioState,
  key: RatePresetKey,
  today: ScenarioToday,
): ScenarioState {
  if (key === 'four' || key === 'seven') {
    const start = isHistory(state.start) ? state.start : NOTE_START;
    return { ...state, start, hikes: ratePaths[key].byQuarter };
  }
  const start = isHistory(state.start) ? today.start : state.start;
  return { ...state, start, hikes: key === 'announced' ? [] : sepHikesOf(start, today) };
}

/** The preset that the rate path is, or `custom`. */
export function ratePresetOf(
  { start, hikes }: ScenarioState,
  today: ScenarioToday,
): RatePresetKey | 'none' | 'custom' {
  if (isHistory(start)) return keyOf(ratePaths, hikes) ?? 'custom';
  if (samePath([], hikes)) return 'announced';
  // The note's paths are of 2022: hikes as many from today on are the reader's own.
  return samePath(sepHikesOf(start, today), hikes) ? 'sep' : 'custom';
}

function sepHikesOf(start: string, { lowerPercent, upperPercent }: ScenarioToday): number[] {
  return sepHikesByQuarter(start, (lowerPercent + upperPercent) / 2);
}

/** The note's path that the run-off is, or `custom`. */
export function runoffPresetOf(runoffBn: readonly number[]): RunoffPathKey | 'custom' {
  return keyOf(runoffPaths, runoffBn) ?? 'custom';
}

function keyOf<Key extends string>(
  paths: Record<Key, { readonly byQuarter: readonly number[] }>,
  path: readonly number[],
): Key | undefined {
  return (Object.keys(paths) as Key[]).find((key) => samePath(paths[key].byQuarter, path));
}

function samePath(a: readonly number[], b: readonly number[]): boolean {
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, i) => (a[i] ?? 0) === (b[i] ?? 0),
  ).every(Boolean);
}

/** A path with one quarter set, as long as it needs to be. */
export function withQuarter(path: readonly number[], quarter: number, value: number): number[] {
  return trimmed(
    Array.from({ length: Math.max(path.length, quarter + 1) }, (_, i) =>
      i === quarter ? value : (path[i] ?? 0),
    ),
  );
}

/** A path with pasted numbers from a quarter on. */
export function withPasted(
  path: readonly number[],
  quarter: number,
  pasted: readonly number[],
): number[] {
  const length = Math.max(path.length, quarter + pasted.length);
  return trimmed(Array.from({ length }, (_, i) => pasted[i - quarter] ?? path[i] ?? 0));
}

function trimmed(path: readonly number[]): number[] {
  return path.slice(0, path.findLastIndex((value) => value !== 0) + 1);
}

/**
 * The state in an address:
 * `?hikes=1,1,1,1&runoff=0,0,150,150&start=2022Q1&expectations=VAR&rule=cicc-2022`, with `policy`,
 * `premium` and `held` where they are not the usual. What is missing or makes no sense is left at
 * its default; a path that is there but empty is one in which nothing happens. An address from
 * before it had a start, with paths but none, starts in 2022Q1.
 *
 * @param today The quarter an address without any path starts in.
 */
export function scenarioStateIn(query: string, today: string): ScenarioState {
  const given = new URLSearchParams(query);
  const hasPath = given.has('hikes') || given.has('runoff');
  const initial = initialScenarioState(hasPath ? NOTE_START : today);
  const beside = besideChoices.find((key) => key === given.get('beside'));
  const one = <Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word =>
    words.find((word) => word === given.get(name)) ?? otherwise;
  return {
    hikes: pathIn(given.get('hikes'), limits.hikes) ?? initial.hikes,
    runoffBn: pathIn(given.get('runoff'), limits.runoffBn) ?? initial.runoffBn,
    start: startIn(given.get('start') ?? given.get('baseline')) ?? initial.start,
    expectations: one('expectations', expectationsChoices, initial.expectations),
    rule: yieldRules.find(({ key }) => key === given.get('rule'))?.key ?? initial.rule,
    policyReaction: one('policy', reactionChoices, initial.policyReaction),
    termPremium: one('premium', premiumChoices, initial.termPremium),
    heldQuarters:
      heldChoices.find((quarters) => String(quarters) === given.get('held')) ??
      initial.heldQuarters,
    ...(beside !== undefined && { beside }),
  };
}

/** How long the rate keeps to its path: stored responses, those of MCE, hold it throughout. */
export function heldOf({ expectations, heldQuarters }: ScenarioState): number {
  return expectations === 'MCE' ? scenarioQuarters : heldQuarters;
}

/**
 * What an address says of a scenario that {@link scenarioStateIn} does not take, as it says it:
 * `hikes=-16`.
 */
export function refusedIn(query: string): string[] {
  const refused: Record<string, (text: string) => boolean> = {
    hikes: (text) => pathIn(text, limits.hikes) === undefined,
    runoff: (text) => pathIn(text, limits.runoffBn) === undefined,
    start: (text) => startIn(text) === undefined,
    expectations: (text) => !expectationsChoices.some((key) => key === text),
    rule: (text) => !yieldRules.some(({ key }) => key === text),
    policy: (text) => !reactionChoices.some((key) => key === text),
    premium: (text) => !premiumChoices.some((key) => key === text),
    held: (text) => !heldChoices.some((quarters) => String(quarters) === text),
  };
  const given = new URLSearchParams(query);
  return Object.entries(refused).flatMap(([name, isRefused]) => {
    const text = given.get(name);
    return text !== null && isRefused(text) ? `${name}=${text.slice(0, MAX_SHOWN)}` : [];
  });
}

const MAX_SHOWN = 60;

function startIn(text: string | null): string | undefined {
  if (text === null) return undefined;
  try {
    return quarterLabels(text)[0];
  } catch {
    return undefined;
  }
}

function pathIn(text: string | null, limit: number): number[] | undefined {
  if (text === null) return undefined;
  if (text.trim() === '') return [];
  const values = text.split(',').map((each) => (each.trim() === '' ? Number.NaN : Number(each)));
  const sound =
    values.length <= scenarioQuarters && values.every((value) => Math.abs(value) <= limit);
  return sound ? trimmed(values.map((value) => value + 0)) : undefined;
}

/** The query that {@link scenarioStateIn} restores a state from, without the question mark. */
export function scenarioQuery(state: ScenarioState): string {
  const { hikes, runoffBn, start, expectations, rule } = state;
  const { policyReaction, termPremium, heldQuarters } = state;
  const path = (values: readonly number[]) => trimmed(values).join(',');
  const usual = initialScenarioState(start);
  return [
    `hikes=${path(hikes)}&runoff=${path(runoffBn)}&start=${start}`,
    `expectations=${expectations}&rule=${rule}`,
    ...(policyReaction === usual.policyReaction ? [] : [`policy=${policyReaction}`]),
    ...(termPremium === usual.termPremium ? [] : [`premium=${termPremium}`]),
    ...(heldQuarters === usual.heldQuarters ? [] : [`held=${heldQuarters}`]),
    ...(state.beside === undefined ? [] : [`beside=${state.beside}`]),
  ].join('&');
}

/**
 * The arguments of POLICY_SCENARIO that give a scenario's numbers in a spreadsheet, the last of
 * them only as far as they are not the function's own.
 */
function scenarioArguments(
  state: ScenarioState,
  latestGdpBn: number,
): [
  hikes: readonly number[],
  runoffBn: readonly number[],
  gdpBn: number,
  ...choices: (string | number)[],
] {
  const path = (values: readonly number[]) =>
    trimmed(values).length === 0 ? [0] : trimmed(values);
  const usual = initialScenarioState(NOTE_START);
  const heldQuarters = heldOf(state);
  const asked = { ...state, heldQuarters };
  const last = ['start', 'heldQuarters', 'policyReaction', 'termPremium'] as const;
  const needed = last.findLastIndex((choice) => asked[choice] !== usual[choice]) + 1;
  return [
    // What follows the quarters it is held for is the rule's, and a cell refuses it.
    path(state.hikes.slice(0, heldQuarters)),
    path(state.runoffBn),
    scenarioGdpBn(state.start, latestGdpBn),
    state.expectations,
    state.rule,
    ...last.slice(0, needed).map((choice) => asked[choice]),
  ];
}

/** The cell formula that gives a scenario's numbers. */
export function scenarioFormula(
  state: ScenarioState,
  latestGdpBn: number,
  grammar: FormulaGrammar,
): string {
  const [hikes, runoffBn, ...others] = scenarioArguments(state, latestGdpBn);
  return formulaText('POLICY_SCENARIO', [{ list: hikes }, { list: runoffBn }, ...others], grammar);
}
