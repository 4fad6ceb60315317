import { finite, listOf, objectOf, optionsOf, shown } from '../arguments.ts';
import { type Baseline, baselineUntil, MAX_LAG, placeOf } from './baseline.ts';
import { exogenous, premiumPersistence } from './generated/equations.ts';
import { quarterLabel, quarterLabels, scenarioQuarters, startNumber } from './quarters.ts';
import { type Simulation, solveQuarters } from './solver.ts';

/** A scenario for {@link solveFrbus}. */
export interface FrbusScenario {
  /**
   * The first quarter, `2027Q1`: from 2021Q4 to 2022Q4, or from 2024Q4 on as long as the baseline,
   * which ends in 2044Q4, has all quarters asked for.
   */
  readonly start: string;
  /** How many quarters, 1 to 20; 20 unless given. */
  readonly quarters?: number;
  /**
   * The federal funds rate in percentage points above baseline by quarter, the last value kept; or
   * `rule`, the default: the inertial Taylor rule.
   */
  readonly fundsRate?: readonly number[] | 'rule';
  /**
   * Quarters for which a given funds rate holds, the inertial Taylor rule after them, whatever else
   * the path has; all unless given.
   */
  readonly heldQuarters?: number;
  /**
   * Basis points of 10-year term premium above baseline by quarter, the last value kept. It moves
   * the 5-year premium by 0.75 and the 30-year one by 0.35 of that.
   */
  readonly termPremiumBp?: readonly number[];
  /**
   * Below which the funds rate does not go, per cent, on the baseline's own scale, whose funds rate
   * is 3.15 in 2026Q4: one for all quarters, or one for each, the last value kept. Where the
   * baseline itself is lower, the baseline's rate is the bound. None unless given.
   */
  readonly lowerBound?: number | readonly number[];
  /**
   * Additions to equations by quarter, by the name of the variable, in the equation's own units: on
   * an equation of `dlog(…)`, −0.02 is −2 per cent. An exogenous variable is raised by them itself.
   */
  readonly shocks?: Readonly<Record<string, readonly number[]>>;
}

/** What {@link solveFrbus} answers, for any variable of the model by its name. */
export interface FrbusSolution {
  /** The quarters solved, `2027Q1` and on; the numbers below are in their order. */
  readonly quarters: string[];
  /** The baseline, in the variable's own units. */
  baseline(variable: string): Float64Array;
  /** The scenario, in the variable's own units. */
  level(variable: string): Float64Array;
  /** Scenario less baseline, in the variable's own units. */
  deviation(variable: string): Float64Array;
  /** Scenario over baseline less one, per cent. */
  percentDeviation(variable: string): Float64Array;
  /** Real GDP's growth over four quarters less that of the baseline, percentage points. */
  gdpGrowthDeviation(): Float64Array;
  /** The most evaluations that the 120 equations solved at once took in a quarter. */
  readonly maxEvaluations: number;
}

/** Basis points of premium at each maturity for one of 10-year premium. */
export const TERM_PREMIUM_WEIGHTS = { rg10p: 1, rg5p: 0.75, rg30p: 0.35 } as const;

/** What a scenario sets by options of its own: switches between rules, and what they switch on. */
const SET_BY_OPTIONS: Readonly<Record<string, string>> = {
  rfffix: 'fundsRate',
  rffmin: 'lowerBound',
};
const SWITCH = /^(dmp(ex|rr|tay|tlr|intay|alt|trsh)|dfp(ex|srp|dbt)|dfmprr)$/;

/** Unemployment rates, per cent, between which an answer is taken for one. */
const MIN_UNEMPLOYMENT = -5;
const MAX_UNEMPLOYMENT = 50;

/**
 * The furthest a rate or a premium goes from its baseline, percentage points: further than rates
 * ever were, the equations answer with numbers that mean nothing.
 */
const MAX_POINTS = 25;

const OPTIONS = [
  'start',
  'quarters',
  'fundsRate',
  'heldQuarters',
  'termPremiumBp',
  'lowerBound',
  'shocks',
] as const;

/** Where no bound is given. */
const NO_BOUND = -1e6;

/**
 * Solves FRB/US, the Federal Reserve's model of the US economy (package pyfrbus 1.1, its standard
 * equations with expectations from vector autoregressions), quarter after quarter, for a path of
 * the funds rate, of the term premium, or other shocks.
 *
 * The baseline is the Board's data package of 26 March 2024 (the projections of that month);
 * deviations hardly depend on it. The tax rate steers the budget's balance.
 *
 * @returns Levels and deviations of all 365 variables: `xgdp` real GDP, `lur` the unemployment
 *   rate, `picx4` core PCE inflation, `rff` the funds rate, `rg10` the 10-year yield.
 * @throws RangeError if a quarter, a number, a list or a name is not what it should be, or if the
 *   path leads where the model cannot be solved.
 *
 * @example
 * const kept = solveFrbus({ start: '2027Q1', fundsRate: [0.25] });
 * kept.deviation('lur')[7]; // 0.14 points of unemployment after two years
 */
export function solveFrbus(scenario: FrbusScenario): FrbusSolution {
  const { quarters: asked = scenarioQuarters, start } = optionsOf(
    scenario,
    'solveFrbus: the scenario',
    OPTIONS,
  );
  const quarters = wholeNumber(asked, 'quarters', scenarioQuarters);
  const first = startNumber(start, quarters);
  const simulation = prepared(scenario, baselineUntil(first, first + quarters), first, quarters);
  const failed = solveQuarters(simulation, MAX_LAG, quarters);
  const beyond = failed >= 0 ? failed : firstBeyondSense(simulation, quarters);
  if (beyond >= 0) {
    throw new RangeError(
      `the paths are too large to be simulated: FRB/US has no sensible answer from ` +
        `${quarterLabel(first - MAX_LAG + beyond)} on; give smaller ones`,
    );
  }
  if (scenario.lowerBound === undefined) restoreBound(simulation);
  return solution(simulation, quarterLabels(first, quarters));
}

/** A variable's baseline for twenty quarters, in its own units. */
export function baselineOf(start: string, variable: string): Float64Array {
  const first = startNumber(start, scenarioQuarters);
  const { levels } = baselineUntil(first, first + scenarioQuarters);
  const place = knownPlace(variable, 'variable');
  return Float64Array.from({ length: scenarioQuarters }, (_, i) => levels[first + i][place]);
}

/** Lists a scenario is made of, checked, with levels and additive terms set for the solver. */
function prepared(
  scenario: FrbusScenario,
  { levels, add }: Baseline,
  first: number,
  quarters: number,
): Simulation {
  const copied = (rows: readonly Float64Array[]) =>
    rows
      .slice(first - MAX_LAG, first + quarters)
      .map((row, i) => (i < MAX_LAG ? row : row.slice()));
  const simulation: Simulation = {
    baseline: levels.slice(first - MAX_LAG, first + quarters),
    levels: copied(levels),
    add: copied(add),
    maxEvaluations: 0,
  };
  setPolicy(simulation, scenario, quarters);
  const premiumBp = keptPath(scenario.termPremiumBp ?? [], 'termPremiumBp', quarters);
  withinSense(premiumBp.map((bp) => bp / 100));
  for (const [variable, shocks] of Object.entries(termPremiumShocks(premiumBp)))
    addTo(simulation.add, variable, shocks);
  for (const [name, shocks] of Object.entries(objectOf(scenario.shocks ?? {}, 'shocks')))
    addShock(simulation, name, pathOf(shocks, `shocks.${name}`, quarters));
  return simulation;
}

function setPolicy(
  { levels, baseline, add }: Simulation,
  { fundsRate = 'rule', heldQuarters, lowerBound }: FrbusScenario,
  quarters: number,
): void {
  const [rff, rule, minimum] = [placeOf('rff')!, placeOf('rffrule')!, placeOf('rffmin')!];
  const bounds = boundsOf(lowerBound, quarters);
  for (let i = 0; i < quarters; i++)
    levels[MAX_LAG + i][minimum] = Math.min(bounds[i], baseline[MAX_LAG + i][rff]);
  const held =
    heldQuarters === undefined ? quarters : wholeNumber(heldQuarters, 'heldQuarters', quarters);
  if (fundsRate === 'rule') {
    if (heldQuarters !== undefined)
      throw new RangeError('heldQuarters: only a given fundsRate can be held, such as [0.25]');
    return;
  }
  if (typeof fundsRate === 'string')
    throw new RangeError(
      `fundsRate must be "rule" or points by quarter such as [0.25], not "${fundsRate}"`,
    );
  const path = keptPath(fundsRate, 'fundsRate', quarters);
  if (fundsRate.length === 0)
    throw new RangeError(
      'fundsRate: an empty list gives no rate; [0] keeps the baseline, "rule" lets policy answer',
    );
  withinSense(path);
  for (let i = 0; i < held; i++) {
    const row = levels[MAX_LAG + i];
    row[placeOf('dmpex')!] = 1;
    row[placeOf('dmpintay')!] = 0;
    // The rule's additive term stands behind either switch.
    row[placeOf('rfffix')!] = baseline[MAX_LAG + i][rff] + path[i] - add[MAX_LAG + i][rule];
  }
}

/**
 * Additions to the equations of the premiums that hold 10-year term premium on a path, along the
 * curve. A premium fades by its own equation, so a kept one needs only what fades.
 *
 * @param bpByQuarter Basis points, a number for every quarter.
 * @param variables Maturities it moves; all three unless given.
 */
export function termPremiumShocks(
  bpByQuarter: readonly number[],
  variables = Object.keys(TERM_PREMIUM_WEIGHTS) as (keyof typeof TERM_PREMIUM_WEIGHTS)[],
): Record<string, number[]> {
  return Object.fromEntries(
    variables.map((variable) => [
      variable,
      bpByQuarter.map((bp, i) => {
        const before = i === 0 ? 0 : bpByQuarter[i - 1];
        const added = bp - premiumPersistence[variable] * before;
        return (added / 100) * TERM_PREMIUM_WEIGHTS[variable];
      }),
    ]),
  );
}

function addShock({ levels, add }: Simulation, given: string, shocks: readonly number[]): void {
  const name = given.trim().toLowerCase();
  const place = knownPlace(name, 'shocks');
  if (name in SET_BY_OPTIONS)
    throw new RangeError(`shocks: ${name} is set by ${SET_BY_OPTIONS[name]}`);
  if (SWITCH.test(name))
    throw new RangeError(`shocks: ${name} switches between rules, of which exactly one must hold`);
  addTo(exogenous.includes(place) ? levels : add, name, shocks);
}

function addTo(rows: readonly Float64Array[], name: string, added: readonly number[]): void {
  const place = placeOf(name)!;
  for (let i = 0; i < added.length; i++) rows[MAX_LAG + i][place] += added[i];
}

const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** The first quarter of which some number is none, or unemployment absurd; -1 if there is none. */
function firstBeyondSense({ levels }: Simulation, quarters: number): number {
  const unemployment = placeOf('lur')!;
  for (let quarter = MAX_LAG; quarter < MAX_LAG + quarters; quarter++) {
    const row = levels[quarter];
    const rate = row[unemployment];
    if (rate < MIN_UNEMPLOYMENT || rate > MAX_UNEMPLOYMENT) return quarter;
    if (NO_NUMBERS.some((none) => row.includes(none))) return quarter;
  }
  return -1;
}

function restoreBound({ levels, baseline }: Simulation): void {
  const place = placeOf('rffmin')!;
  for (let i = MAX_LAG; i < levels.length; i++) levels[i][place] = baseline[i][place];
}

function solution(
  { levels, baseline, maxEvaluations }: Simulation,
  quarters: string[],
): FrbusSolution {
  const column = (variable: string, value: (quarter: number, place: number) => number) => {
    const place = knownPlace(variable, 'variable');
    return Float64Array.from(quarters, (_, i) => value(MAX_LAG + i, place));
  };
  const growth = (rows: readonly Float64Array[], quarter: number, place: number) =>
    100 * (rows[quarter][place] / rows[quarter - 4][place] - 1);
  return {
    quarters,
    baseline: (variable) => column(variable, (quarter, place) => baseline[quarter][place]),
    level: (variable) => column(variable, (quarter, place) => levels[quarter][place]),
    deviation: (variable) =>
      column(variable, (quarter, place) => levels[quarter][place] - baseline[quarter][place]),
    percentDeviation: (variable) =>
      column(variable, (quarter, place) => {
        if (baseline[quarter][place] === 0)
          throw new RangeError(
            `percentDeviation: ${variable} is zero on the baseline; ask for its deviation`,
          );
        return 100 * (levels[quarter][place] / baseline[quarter][place] - 1);
      }),
    gdpGrowthDeviation: () =>
      column(
        'xgdp',
        (quarter, place) => growth(levels, quarter, place) - growth(baseline, quarter, place),
      ),
    maxEvaluations,
  };
}

function knownPlace(variable: string, what: string): number {
  const place = typeof variable === 'string' ? placeOf(variable.trim().toLowerCase()) : undefined;
  if (place === undefined)
    throw new RangeError(
      `${what}: ${shown(variable)} is no variable of FRB/US, such as xgdp, lur, picx4 or rg10`,
    );
  return place;
}

function wholeNumber(value: number, what: string, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new RangeError(`${what} must be a whole number from 1 to ${most}, not ${shown(value)}`);
}

/** Numbers by quarter, no more than the scenario has. */
function pathOf(given: readonly number[], what: string, quarters: number): number[] {
  const list = listOf(given, what);
  if (list.length > quarters)
    throw new RangeError(
      `${what}: ${list.length} quarters given, but the scenario has ${quarters}`,
    );
  return Array.from(list, (value, i) => finite(value, `${what} in quarter ${i + 1}`));
}

/** The lower bound in every quarter. */
function boundsOf(lowerBound: FrbusScenario['lowerBound'], quarters: number): number[] {
  if (typeof lowerBound === 'object' && lowerBound !== null) {
    if (lowerBound.length === 0)
      throw new RangeError('lowerBound: an empty list gives no bound; leave it out for none');
    return keptPath(lowerBound, 'lowerBound', quarters);
  }
  const bound = lowerBound === undefined ? NO_BOUND : finite(lowerBound as number, 'lowerBound');
  return new Array<number>(quarters).fill(bound);
}

/** Refuses a rate or a premium too far from its baseline, in percentage points. */
function withinSense(points: readonly number[]): void {
  const beyond = points.find((each) => Math.abs(each) > MAX_POINTS);
  if (beyond !== undefined)
    throw new RangeError(
      `the paths are too large to be simulated: ${Number(beyond.toPrecision(6))} points from baseline, of at most ${MAX_POINTS}`,
    );
}

/** The same, the last value kept to the end. */
function keptPath(given: readonly number[], what: string, quarters: number): number[] {
  const path = pathOf(given, what, quarters);
  while (path.length < quarters) path.push(path.at(-1) ?? 0);
  return path;
}
