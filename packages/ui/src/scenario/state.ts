import {
  type Baseline,
  defaultRule,
  type Expectations,
  noteGdpBn,
  type PolicyScenario,
  policyScenario,
  type RatePathKey,
  type RunoffPathKey,
  ratePaths,
  rules,
  runoffPaths,
  scenarioQuarters,
} from '@qt-lens/core';

/** What the scenario bench simulates. */
export interface ScenarioState {
  readonly baseline: Baseline;
  /** Hikes of 25 bp in each quarter from the baseline's; negative for cuts. */
  readonly hikes: readonly number[];
  /** Run-off in each quarter, billions of dollars; negative for an expansion. */
  readonly runoffBn: readonly number[];
  readonly expectations: Expectations;
  /** Key of the rule that turns run-off into term premium. */
  readonly rule: string;
}

export const baselines: readonly Baseline[] = ['2022Q1', '2026Q1'];
export const expectationsChoices: readonly Expectations[] = ['VAR', 'MCE'];

/**
 * The rules that state an effect on the 10-year yield, by which a run-off can enter the simulation.
 */
export const yieldRules = rules.filter((rule) => rule.yieldBpPerShareOfGdp !== undefined);

export const initialScenarioState: ScenarioState = {
  baseline: '2022Q1',
  hikes: ratePaths.four.byQuarter,
  runoffBn: runoffPaths.mild.byQuarter,
  expectations: 'VAR',
  rule: defaultRule.key,
};

/**
 * The most a quarter takes, either way: far beyond any policy, and far below where arithmetic on
 * the model's responses would make no sense to show.
 */
export const limits = { hikes: 12, runoffBn: 5000 } as const;

/**
 * Nominal GDP of a scenario, billions of dollars: the note's mean of 2022–23 for the baseline of
 * 2022, the latest quarter for today's.
 *
 * @param latestGdpBn The latest quarter's.
 */
export function scenarioGdpBn(baseline: Baseline, latestGdpBn: number): number {
  return baseline === '2022Q1' ? noteGdpBn : latestGdpBn;
}

/** The simulation of a state. */
export function scenarioOf(state: ScenarioState, latestGdpBn: number): PolicyScenario {
  return policyScenario({
    hikesByQuarter: state.hikes,
    runoffBnByQuarter: state.runoffBn,
    gdpBn: scenarioGdpBn(state.baseline, latestGdpBn),
    expectations: state.expectations,
    baseline: state.baseline,
    rule: state.rule,
  });
}

/** The note's path that the hikes are, or `custom`. */
export function ratePresetOf(hikes: readonly number[]): RatePathKey | 'custom' {
  return keyOf(ratePaths, hikes) ?? 'custom';
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

function trimmed(path: readonly number[]): number[] {
  return path.slice(0, path.findLastIndex((value) => value !== 0) + 1);
}

/**
 * The state in an address:
 * `?hikes=1,1,1,1&runoff=0,0,150,150&baseline=2022Q1&expectations=VAR&rule=cicc-2022`. What is
 * missing or makes no sense is left at its default; a path that is there but empty is one in which
 * nothing happens.
 */
export function scenarioStateIn(query: string): ScenarioState {
  const given = new URLSearchParams(query);
  const { hikes, runoffBn, baseline, expectations, rule } = initialScenarioState;
  return {
    hikes: pathIn(given.get('hikes'), limits.hikes) ?? hikes,
    runoffBn: pathIn(given.get('runoff'), limits.runoffBn) ?? runoffBn,
    baseline: baselines.find((each) => each === given.get('baseline')) ?? baseline,
    expectations:
      expectationsChoices.find((each) => each === given.get('expectations')) ?? expectations,
    rule: yieldRules.find(({ key }) => key === given.get('rule'))?.key ?? rule,
  };
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
export function scenarioQuery({
  hikes,
  runoffBn,
  baseline,
  expectations,
  rule,
}: ScenarioState): string {
  const path = (values: readonly number[]) => trimmed(values).join(',');
  return `hikes=${path(hikes)}&runoff=${path(runoffBn)}&baseline=${baseline}&expectations=${expectations}&rule=${rule}`;
}

/**
 * The arguments of POLICY_SCENARIO that give a scenario's numbers in a spreadsheet, the baseline
 * only where it is not the function's own.
 */
export function scenarioArguments(
  { hikes, runoffBn, baseline, expectations, rule }: ScenarioState,
  latestGdpBn: number,
): [hikes: readonly number[], runoffBn: readonly number[], gdpBn: number, ...choices: string[]] {
  const path = (values: readonly number[]) =>
    trimmed(values).length === 0 ? [0] : trimmed(values);
  const start = baseline === initialScenarioState.baseline ? [] : [baseline];
  return [
    path(hikes),
    path(runoffBn),
    scenarioGdpBn(baseline, latestGdpBn),
    expectations,
    rule,
    ...start,
  ];
}

/**
 * The cell formula that gives a scenario's numbers. Numbers and their separators are those of a
 * spreadsheet in English.
 */
export function scenarioFormula(state: ScenarioState, latestGdpBn: number): string {
  const [hikes, runoffBn, gdpBn, ...choices] = scenarioArguments(state, latestGdpBn);
  const path = (values: readonly number[]) => `{${values.join(',')}}`;
  return `=POLICY_SCENARIO(${[path(hikes), path(runoffBn), gdpBn, ...choices.map((choice) => `"${choice}"`)].join(',')})`;
}
