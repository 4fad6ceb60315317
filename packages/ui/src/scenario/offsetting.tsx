import { compareRules } from '@qt-lens/core';
import {
  type OffsettingPath,
  type OffsettingRange,
  type OffsettingTarget,
  offsettingCutsRange,
  offsettingPath,
  offsetWithin,
  type PolicyScenario,
  scenarioQuarters,
} from '@qt-lens/core/scenarios';
import { useEffect, useState } from 'preact/hooks';
import { formatNumber, formatRange, isChinese, type Language, sentences } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { Unbroken } from '../text/unbroken.tsx';
import { Choice } from './choice.tsx';
import { scenarioChoicesOf } from './scenario-of.ts';
import { heldOf, type ScenarioState } from './state.ts';

export interface OffsettingProps {
  readonly state: ScenarioState;
  readonly scenario: PolicyScenario;
  readonly latestGdpBn: number;
  readonly fundsRatePercent: number;
  /** How many quarters are shown. */
  readonly shown: number;
  readonly quarter: (label: string) => string;
  readonly language: Language;
  readonly messages: Messages;
  /** Takes the path found into the bench. */
  readonly onTake: (part: Partial<ScenarioState>) => void;
}

interface Found {
  readonly path: OffsettingPath;
  readonly range: OffsettingRange | null;
}

const TARGETS: readonly OffsettingTarget[] = ['gdp', 'unemployment', 'inflation'];
const STEPS = ['smooth', '25bp'] as const;
type Steps = (typeof STEPS)[number];
const BOUNDS = ['bound', 'free'] as const;
type Bound = (typeof BOUNDS)[number];

/** What a path is found with, whatever the bench shows. */
const FOUND_WITH = {
  expectations: 'VAR',
  policyReaction: 'fixed',
  heldQuarters: scenarioQuarters,
} as const satisfies Partial<ScenarioState>;

/** How long a path has to stay as it is before it is offset, milliseconds. */
const PAUSE = 150;

/**
 * The path of cuts that offsets the run-off, or of run-off that offsets the hikes, beside what the
 * rules say by themselves and how far the answer moves with what nobody knows.
 */
export function Offsetting(props: OffsettingProps) {
  const { state, scenario, latestGdpBn, fundsRatePercent, messages } = props;
  const words = messages.scenario.offsetting;
  const [target, setTarget] = useState<OffsettingTarget>('gdp');
  const [steps, setSteps] = useState<Steps>('smooth');
  const [bound, setBound] = useState<Bound>('bound');
  const [found, setFound] = useState<Found | 'none' | null>(null);
  const seekRate = state.runoffBn.some((bn) => bn !== 0);
  const title = words.titles[titleKey(seekRate, scenario.runoff.totalBn)];
  const nothing = !seekRate && state.hikes.every((hikes) => hikes === 0);

  useEffect(() => {
    if (nothing) return setFound(null);
    const timer = setTimeout(() => {
      const choices = scenarioChoicesOf(state, latestGdpBn, fundsRatePercent);
      setFound(offset(state, choices, target, seekRate ? steps : 'smooth', bound));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [state, latestGdpBn, fundsRatePercent, target, steps, bound, seekRate, nothing]);

  if (nothing || found === null) return null;
  return (
    <section class="qt-comparison" data-role="offsetting" aria-label={title}>
      <h2>{title}</h2>
      <div class="qt-choices">
        <Choice
          part="offset-target"
          label={words.target}
          value={target}
          options={TARGETS.map((key) => ({ key, name: words.targets[key] }))}
          onChoose={(key) => setTarget(key as OffsettingTarget)}
        />
        {seekRate && (
          <Choice
            part="offset-steps"
            label={words.steps}
            value={steps}
            options={STEPS.map((key) => ({ key, name: words.stepsOf[key] }))}
            onChoose={(key) => setSteps(key as Steps)}
          />
        )}
        <Choice
          part="offset-bound"
          label={words.bound}
          value={bound}
          options={BOUNDS.map((key) => ({ key, name: words.boundOf[key] }))}
          onChoose={(key) => setBound(key as Bound)}
        />
      </div>
      {found === 'none' ? <p role="status">{words.none}</p> : <Answer {...props} found={found} />}
      {found !== 'none' && seekRate && (
        <Rules amountBn={scenario.runoff.totalBn} found={found} {...props} />
      )}
    </section>
  );
}

/** The question: cuts for a run-off, hikes for an expansion, or a run-off for a path of the rate. */
function titleKey(seekRate: boolean, totalBn: number): 'cuts' | 'hikes' | 'run-off' {
  if (!seekRate) return 'run-off';
  return totalBn < 0 ? 'hikes' : 'cuts';
}

/** The path found, what is left of the target, and a way to take it over. */
function Answer({
  state,
  found: { path },
  shown,
  quarter,
  language,
  messages,
  onTake,
}: OffsettingProps & { found: Found }) {
  const words = messages.scenario.offsetting;
  const seekRate = path.sought === 'rate';
  const { alone, left } = offsetWithin(path, shown);
  const small = (value: number) => formatNumber(value, 3, true);
  // As the cells above count: in 亿, of which a billion has ten.
  const perBn = isChinese(language) ? 10 : 1;
  const amounts = seekRate
    ? path.ratePoints.map((points) => formatNumber(100 * points, 0, true))
    : path.runoffBnByQuarter.map((bn) => formatNumber(bn * perBn, 0, true));
  return (
    <>
      <p>
        {seekRate && (
          <strong class="qt-offset" data-role="offset-most" data-value={path.mostCuts}>
            {words.most(formatNumber(Math.abs(path.mostCuts), 2), path.mostCuts < 0)}
          </strong>
        )}{' '}
        <span class="qt-unit">{seekRate ? words.rateUnit : words.runoffUnit}</span>
      </p>
      <ol class="qt-offset-path">
        {amounts.slice(0, shown).map((amount, i) => (
          <li key={path.quarters[i]}>
            <span>{quarter(path.quarters[i])}</span> {amount}
          </li>
        ))}
      </ol>
      <p class="qt-offset-note">
        {sentences(
          language,
          words.left(
            small(left.value),
            quarter(left.quarter),
            small(alone.value),
            quarter(alone.quarter),
            words.targetUnits[path.target],
          ),
          path.atLowerBound ? words.atLowerBound : '',
          state.expectations === FOUND_WITH.expectations ? '' : words.byVar,
          heldOf(state) === FOUND_WITH.heldQuarters &&
            state.policyReaction === FOUND_WITH.policyReaction
            ? ''
            : words.pathKept,
        )}{' '}
        <button
          type="button"
          class="qt-more"
          data-role="take-offset"
          onClick={() => onTake(taken(path, seekRate))}
        >
          {words.take}
        </button>
      </p>
    </>
  );
}

/** What the model finds; none where the paths lead beyond what it can answer. */
function offset(
  state: ScenarioState,
  { gdpBn, start, rule, termPremium, fundsRatePercent }: ReturnType<typeof scenarioChoicesOf>,
  target: OffsettingTarget,
  steps: Steps,
  bound: Bound,
): Found | 'none' {
  const given = state.runoffBn.some((bn) => bn !== 0)
    ? { runoffBnByQuarter: state.runoffBn }
    : { hikesByQuarter: state.hikes };
  try {
    const lowerBound = bound === 'free' ? { lowerBoundPercent: null } : {};
    const choices = { gdpBn, start, rule, termPremium, fundsRatePercent };
    const path = offsettingPath({ ...choices, ...given, ...lowerBound, target, steps });
    const amountBn = state.runoffBn.reduce((sum, bn) => sum + bn, 0);
    const overQuarters = Math.max(1, state.runoffBn.length);
    const range =
      amountBn === 0 ? null : offsettingCutsRange(amountBn, { start, gdpBn, rule, overQuarters });
    return { path, range };
  } catch (error) {
    if (error instanceof RangeError) return 'none';
    throw error;
  }
}

/** The path found as the bench takes it, without more digits than an address needs. */
function taken(path: OffsettingPath, seekRate: boolean): Partial<ScenarioState> {
  return {
    ...FOUND_WITH,
    ...(seekRate
      ? { hikes: path.cutsByQuarter.map((cuts) => -Number(cuts.toFixed(4)) + 0) }
      : { runoffBn: path.runoffBnByQuarter.map((bn) => Number(bn.toFixed(1)) + 0) }),
  };
}

/** The rules by themselves, and the range of the simulation's own answer. */
function Rules({
  amountBn,
  found,
  latestGdpBn,
  scenario,
  language,
  messages,
}: OffsettingProps & { amountBn: number; found: Found }) {
  const words = messages.scenario.offsetting;
  const { gdpBn } = scenario.assumptions;
  const { rows } = compareRules(amountBn, { gdpBn: gdpBn ?? latestGdpBn });
  const cuts = (low: number, high: number) => formatRange(low, high, language, { decimals: 2 });
  const { range } = found;
  return (
    <>
      <h3>{words.rules}</h3>
      <ul class="qt-offset-rules">
        <li data-role="offset-model">
          <span>{words.model}</span> <strong>{formatNumber(found.path.mostCuts, 2)}</strong>
        </li>
        {rows.map(({ rule, hikes }) => (
          <li key={rule.key}>
            <span>{messages.rules[rule.key] ?? rule.name}</span>{' '}
            <strong>{cuts(hikes.low, hikes.high)}</strong>
          </li>
        ))}
      </ul>
      {range !== null && (
        <p class="qt-offset-note" data-role="offset-range">
          <Unbroken
            text={words.range(
              cuts(range.byChoice.least, range.byChoice.most),
              cuts(range.withRule.least, range.withRule.most),
            )}
          />
        </p>
      )}
    </>
  );
}
