import { bernankeKuttner, phases, projectionOutcome, rules, scenarioEquities } from '@qt-lens/core';
import {
  type Expectations,
  type GrowthEffect,
  noteGdpBn,
  type PeakWithin,
  type PolicyReaction,
  type PolicyScenario,
  peakWithin,
  type ResponseKey,
  runoffPaths,
  type ScenarioResponse,
  scenarioQuarters,
  sepMedians,
  type TermPremium,
} from '@qt-lens/core/scenarios';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import {
  formatAmount,
  formatDay,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRange,
  formatsIn,
  type Language,
  sentences,
} from '../format/index.ts';
import { type FormulaGrammar, pointGrammar } from '../formula/formula.ts';
import type { Messages } from '../locales/index.ts';
import { Unbroken } from '../text/unbroken.tsx';
import { Choice } from './choice.tsx';
import { GrowthEffects } from './growth-effects.tsx';
import { headsHikes, headsRunoff, type PasteRefusal } from './numbers.ts';
import { Offsetting } from './offsetting.tsx';
import { PathEditor } from './path-editor.tsx';
import { RateChart } from './rate-chart.tsx';
import { ResponseChart } from './response-chart.tsx';
import { scenarioBeside, scenarioOf } from './scenario-of.ts';
import {
  besideChoices,
  expectationsChoices,
  heldChoices,
  heldOf,
  isHistory,
  limits,
  premiumChoices,
  type RatePresetKey,
  ratePresetOf,
  reactionChoices,
  runoffPresetOf,
  type ScenarioState,
  type ScenarioToday,
  scenarioFormula,
  startsFrom,
  withPasted,
  withQuarter,
  withRatePreset,
  yieldRules,
} from './state.ts';

export interface ScenarioBenchProps {
  readonly state: ScenarioState;
  readonly onChange: (state: ScenarioState) => void;
  /** Nominal GDP of the latest quarter, billions of dollars. */
  readonly latestGdpBn: number;
  readonly today: ScenarioToday;
  readonly language: Language;
  readonly messages: Messages;
  /** How the reader's spreadsheet writes formulas. */
  readonly grammar?: FormulaGrammar;
  /**
   * Puts a cell formula where the reader can use it; says whether it could. The button is hidden if
   * left out.
   */
  readonly onFormula?: (formula: string) => Promise<boolean>;
  /**
   * Puts a link to the state where the reader can use it; says whether it could. The button is
   * hidden if left out.
   */
  readonly onLink?: () => Promise<boolean>;
  /** What the address says that is not taken, until something is changed. */
  readonly refused?: readonly string[];
}

/** The responses drawn, in their order. */
const SHOWN: readonly ResponseKey[] = [
  'gdpGrowth',
  'unemployment',
  'corePce',
  'pce',
  'tenYearYield',
];
const SHOWN_QUARTERS = 8;
const RUNOFF_STEP_BN = 50;
const SLIDER = { hikes: { reach: 4, step: 0.25 }, runoffBn: { reach: 600, step: 25 } } as const;
const YEAR_ON = 3;

/**
 * Rate hikes and run-off by quarter, and what FRB/US and the note make of them. Keeps no paths and
 * asks the browser for nothing.
 */
export function ScenarioBench({
  state,
  onChange,
  latestGdpBn,
  today,
  language,
  messages,
  grammar = pointGrammar,
  onFormula,
  onLink,
  refused = [],
}: ScenarioBenchProps) {
  const id = useId();
  const words = messages.scenario;
  const fundsRatePercent = (today.lowerPercent + today.upperPercent) / 2;
  const answer = useMemo(
    () => answered(() => whole(scenarioOf(state, latestGdpBn, fundsRatePercent))),
    [state, latestGdpBn, fundsRatePercent],
  );
  // A path beyond what the model can answer leaves the last answer standing, under a sentence.
  const last = useRef<PolicyScenario>();
  if (typeof answer !== 'string') last.current = answer;
  const scenario = last.current ?? emptyScenario(state, latestGdpBn, fundsRatePercent);
  const answerBeside = useMemo(
    () =>
      answered(() => {
        const compared = scenarioBeside(state, latestGdpBn, fundsRatePercent);
        return compared && whole(compared);
      }),
    [state, latestGdpBn, fundsRatePercent],
  );
  const beside =
    state.beside === undefined || answerBeside === null || typeof answerBeside === 'string'
      ? null
      : { name: words.besideOf[state.beside], scenario: answerBeside };
  const [read, setRead] = useState<number | null>(null);
  const [scrubbed, setScrubbed] = useState(YEAR_ON);
  const [selected, setSelected] = useState<{ path: 'hikes' | 'runoffBn'; quarter: number }>({
    path: 'hikes',
    quarter: 0,
  });
  const longest = Math.max(state.hikes.length, state.runoffBn.length);
  const [more, setMore] = useState(false);
  const shown = more || longest > SHOWN_QUARTERS ? scenarioQuarters : SHOWN_QUARTERS;
  const cursor = Math.min(read ?? scrubbed, shown - 1);
  const cells = useRef<Record<'hikes' | 'runoffBn', HTMLInputElement | null>>({
    hikes: null,
    runoffBn: null,
  });

  const formats = formatsIn[language];
  // Chinese readers count run-off in 亿, of which a billion has ten.
  const perUnit = { hikes: 1, runoffBn: formats.unitsPerBillion };
  const quarter = (label: string) =>
    formats.shortQuarter(Number(label.slice(0, 4)), Number(label.slice(-1)));
  const quarterOf = (label: string) =>
    formats.quarter(Number(label.slice(0, 4)), Number(label.slice(-1)));
  const labels = scenario.quarters.map(quarter);
  const change = (part: Partial<ScenarioState>) => onChange({ ...state, ...part });
  const setQuarter = (path: 'hikes' | 'runoffBn', at: number, value: number) =>
    change({ [path]: withQuarter(state[path], at, value) });
  const refusal = (refused: PasteRefusal) => words.pasteRefused(refused);
  const ruleName = messages.rules[scenario.assumptions.rule.key] ?? scenario.assumptions.rule.name;

  return (
    <div class="qt-scenario">
      <header class="qt-scenario-head">
        <h1>{words.title}</h1>
        <Actions
          formula={scenarioFormula(state, latestGdpBn, grammar)}
          onFormula={onFormula}
          onLink={onLink}
          messages={messages}
        />
      </header>

      <section class="qt-inputs" aria-label={words.inputs}>
        <div class="qt-row-head">
          <h2 id={`${id}-rate`}>{words.ratePath}</h2>
          <Choice
            part="start"
            label={words.start}
            value={state.start}
            options={startsFrom(today.start, state.start).map((key) => ({
              key,
              name: words.startOf(quarterOf(key), key === today.start),
            }))}
            onChoose={(start) => change({ start })}
          />
        </div>
        <Presets
          labelledBy={`${id}-rate`}
          part="rate-preset"
          chosen={ratePresetOf(state, today)}
          options={ratePresets(state, today, messages)}
          custom={words.custom}
          onChoose={(key) =>
            key === 'none' ? change({ hikes: [] }) : onChange(withRatePreset(state, key, today))
          }
          onCustom={() => cells.current.hikes?.focus()}
        />
        <div class="qt-row-head">
          <h2 id={`${id}-runoff`}>{words.runoff}</h2>
          <RunoffSpan scenario={scenario} messages={messages} />
        </div>
        <Presets
          labelledBy={`${id}-runoff`}
          part="runoff-preset"
          chosen={runoffPresetOf(state.runoffBn)}
          options={[
            ['none', words.runoffPresets.none],
            ['mild', words.runoffPresets.mild],
            ['aggressive', words.runoffPresets.aggressive],
          ]}
          custom={words.custom}
          onChoose={(key) => change({ runoffBn: runoffPaths[key].byQuarter })}
          onCustom={() => cells.current.runoffBn?.focus()}
        />
        <PathEditor
          id={`${id}-hikes`}
          part="hikes"
          label={words.hikesByQuarter}
          summary={words.total(
            signedPlain(scenario.hikes.total),
            signedPlain(scenario.hikes.totalBp),
          )}
          values={state.hikes}
          quarters={labels}
          shown={shown}
          step={1}
          limit={limits.hikes}
          selected={selected.path === 'hikes' ? selected.quarter : null}
          onSelect={(at) => setSelected({ path: 'hikes', quarter: at })}
          onChange={(at, value) => setQuarter('hikes', at, value)}
          onPaste={(at, pasted) => change({ hikes: withPasted(state.hikes, at, pasted) })}
          heads={headsHikes}
          refusal={refusal}
          firstCell={(element) => {
            cells.current.hikes = element;
          }}
        />
        <PathEditor
          id={`${id}-runoffBn`}
          part="runoff"
          label={words.runoffByQuarter}
          summary={words.runoffSummary(
            formatPercent(100 * scenario.runoff.shareOfGdp, language, { decimals: 2 }).text,
            formatRange(scenario.runoff.yieldBp.low, scenario.runoff.yieldBp.high, language, {
              decimals: 1,
            }),
            ruleName,
          )}
          values={state.runoffBn.map((bn) => bn * perUnit.runoffBn)}
          quarters={labels}
          shown={shown}
          step={RUNOFF_STEP_BN * perUnit.runoffBn}
          limit={limits.runoffBn * perUnit.runoffBn}
          selected={selected.path === 'runoffBn' ? selected.quarter : null}
          onSelect={(at) => setSelected({ path: 'runoffBn', quarter: at })}
          onChange={(at, value) => setQuarter('runoffBn', at, value / perUnit.runoffBn)}
          onPaste={(at, pasted) =>
            change({
              runoffBn: withPasted(
                state.runoffBn,
                at,
                pasted.map((value) => value / perUnit.runoffBn),
              ),
            })
          }
          heads={(heading) => headsRunoff(heading, perUnit.runoffBn)}
          refusal={refusal}
          firstCell={(element) => {
            cells.current.runoffBn = element;
          }}
        />
        <QuarterSlider
          label={words.slider[selected.path](labels[selected.quarter])}
          reach={SLIDER[selected.path].reach * perUnit[selected.path]}
          step={SLIDER[selected.path].step * perUnit[selected.path]}
          value={(state[selected.path][selected.quarter] ?? 0) * perUnit[selected.path]}
          onChange={(value) =>
            setQuarter(selected.path, selected.quarter, value / perUnit[selected.path])
          }
        />
        <div class="qt-choices">
          <Choice
            part="expectations"
            label={words.expectations}
            value={state.expectations}
            options={expectationsChoices.map((key) => ({ key, name: words.expectationsOf[key] }))}
            onChoose={(key) => change({ expectations: key as Expectations })}
          />
          <Choice
            part="rule"
            label={words.rule}
            value={state.rule}
            options={rules.map((rule) => ({
              key: rule.key,
              name: messages.rules[rule.key] ?? rule.name,
              disabled: !yieldRules.includes(rule),
            }))}
            title={words.ruleHint}
            onChoose={(key) => change({ rule: key })}
          />
          <Choice
            part="held"
            label={words.held}
            value={String(heldOf(state))}
            options={heldChoices.map((quarters) => ({
              key: String(quarters),
              name: words.heldFor(quarters, quarters === scenarioQuarters),
              disabled: state.expectations === 'MCE' && quarters < scenarioQuarters,
            }))}
            onChoose={(key) => change({ heldQuarters: Number(key) })}
          />
          <Choice
            part="policy"
            label={words.policy}
            value={state.policyReaction}
            options={reactionChoices.map((key) => ({ key, name: words.policyOf[key] }))}
            onChoose={(key) => change({ policyReaction: key as PolicyReaction })}
          />
          <Choice
            part="premium"
            label={words.premium}
            value={state.termPremium}
            options={premiumChoices.map((key) => ({ key, name: words.premiumOf[key] }))}
            onChoose={(key) => change({ termPremium: key as TermPremium })}
          />
          <Choice
            part="beside"
            label={words.beside}
            value={state.beside ?? ''}
            options={[
              { key: '', name: words.besideNone },
              ...besideChoices.map((key) => ({ key, name: words.besideOf[key] })),
            ]}
            onChoose={(key) => {
              const { beside: _, ...alone } = state;
              const chosen = besideChoices.find((each) => each === key);
              onChange(chosen === undefined ? alone : { ...alone, beside: chosen });
            }}
          />
          {longest <= SHOWN_QUARTERS && (
            <button
              type="button"
              class="qt-more"
              data-role="more-quarters"
              aria-expanded={more}
              onClick={() => setMore(!more)}
            >
              {more ? words.fewerQuarters : words.moreQuarters}
            </button>
          )}
        </div>
        {refused.length > 0 && (
          <p class="qt-refused" role="alert" data-role="link-refused">
            {words.linkRefused(refused.join(' · '))}
          </p>
        )}
        {typeof answer === 'string' && (
          <p class="qt-refused" role="alert">
            {words.tooLarge}
          </p>
        )}
      </section>

      <section class="qt-responses" aria-label={words.simulation}>
        <p class="qt-key">
          <span class="qt-tag">{words.simulation}</span>
          <span class="qt-key-both">{words.both}</span>
          <span class="qt-key-runoff">{words.runoffAlone}</span>
          {beside && <span class="qt-key-beside">{beside.name}</span>}
          <span class="qt-key-from">{words.fromBaseline}</span>
        </p>
        <RateChart
          fundsRate={scenario.fundsRate}
          beside={
            beside && { name: beside.name, values: beside.scenario.fundsRate.scenarioPercent }
          }
          quarters={scenario.quarters}
          shown={shown}
          cursor={cursor}
          quarter={quarter}
          words={words.rate}
        />
        {SHOWN.map((key, index) => (
          <ResponseChart
            key={key}
            both={scenario.responses[key]}
            runoffAlone={scenario.runoffAlone[key]}
            band={scenario.ruleBand[key]}
            beside={beside && { name: beside.name, values: beside.scenario.responses[key].values }}
            shown={shown}
            peak={furthest(scenario, scenario.responses[key], shown)}
            name={words.responses[key]!.name}
            unit={words.responses[key]!.unit}
            cursor={cursor}
            quarter={quarter}
            quarters={scenario.quarters}
            words={{ peak: words.peak, by: words.by, runoffAlone: words.runoffAlone }}
            showYears={index === SHOWN.length - 1}
            onCursor={setRead}
          />
        ))}
        <div class="qt-scrub">
          <input
            type="range"
            data-role="quarter-read"
            aria-label={words.quarterRead}
            aria-valuetext={labels[cursor]}
            min={0}
            max={shown - 1}
            step={1}
            value={cursor}
            onInput={(event) => setScrubbed(event.currentTarget.valueAsNumber)}
          />
        </div>
      </section>

      {scenario.runoff.byQuarterBn.some((bn) => bn !== 0) && (
        <section class="qt-comparison" aria-labelledby={`${id}-effects`}>
          <h2 id={`${id}-effects`}>
            {words.runoffOnGrowth} <span class="qt-unit">{words.points}</span>
          </h2>
          <GrowthEffects
            effects={scenario.runoffOnGrowth}
            name={(effect, index) => effectName(effect, index, quarter, messages)}
            about={words.about}
            language={language}
          />
        </section>
      )}

      <Offsetting
        state={state}
        scenario={scenario}
        latestGdpBn={latestGdpBn}
        fundsRatePercent={fundsRatePercent}
        shown={shown}
        quarter={quarter}
        language={language}
        messages={messages}
        onTake={change}
      />

      <Equities scenario={scenario} language={language} messages={messages} />

      <footer class="qt-foot">
        {(scenario.cautions.length > 0 || !isHistory(state.start)) && (
          <ul>
            {!isHistory(state.start) && (
              <li data-caution="announced">
                <Unbroken text={announced(today, language, messages)} />
              </li>
            )}
            {scenario.cautions.map(({ key, text }) => (
              <li key={key} data-caution={key}>
                <Unbroken text={words.cautions[key] ?? text} />
              </li>
            ))}
          </ul>
        )}
        <p>
          <Unbroken
            text={sentences(
              language,
              words.source(
                state.expectations,
                formatAmount(scenario.assumptions.gdpBn, language).text,
              ),
              scenario.error === null ? '' : words.error,
              words.band,
              words.notAForecast,
            )}
          />
        </p>
      </footer>
    </div>
  );
}

/** The peak of the quarters shown; where they have none, how far it goes in those shown first. */
function furthest(scenario: PolicyScenario, response: ScenarioResponse, shown: number): PeakWithin {
  const peak = peakWithin(scenario, response, shown);
  return peak.isPeak ? peak : peakWithin(scenario, response, SHOWN_QUARTERS);
}

/** What a calculation gives, or the sentence with which it refuses. */
function answered<Answer>(calculate: () => Answer): Answer | string {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** A scenario with all that is drawn of it worked out, so that a refusal comes before drawing. */
function whole(scenario: PolicyScenario): PolicyScenario {
  void scenario.runoffAlone;
  void scenario.ruleBand;
  return scenario;
}

/** What stands where a state beyond the model is the first there is. */
function emptyScenario(
  state: ScenarioState,
  latestGdpBn: number,
  fundsRatePercent: number,
): PolicyScenario {
  return scenarioOf({ ...state, hikes: [], runoffBn: [] }, latestGdpBn, fundsRatePercent);
}

/** The rate presets that make sense beside a start: the note's own none for the note's time. */
function ratePresets(
  state: ScenarioState,
  { lowerPercent, upperPercent }: ScenarioToday,
  messages: Messages,
): (readonly [RatePresetKey | 'none', string])[] {
  const { ratePresets: words } = messages.scenario;
  const range = rangeOf(lowerPercent, upperPercent);
  const [year, month] = sepMedians.published.split('-');
  return [
    isHistory(state.start) ? ['none', words.none] : ['announced', words.announced(range)],
    ['sep', words.sep(year, Number(month))],
    ['four', words.four],
    ['seven', words.seven],
  ];
}

/** What the Fed has announced, by the table of phases: what the bench opens on. */
function announced(
  { lowerPercent, upperPercent }: ScenarioToday,
  language: Language,
  messages: Messages,
): string {
  const runoff = phases.findLast(({ kind, to }) => kind === 'tightening' && to !== null)!;
  const after = phases[phases.indexOf(runoff) + 1];
  const pace = phases.findLast(({ paces }) => paces !== undefined)!.paces!.at(-1)!;
  return messages.scenario.announcedIs(
    rangeOf(lowerPercent, upperPercent),
    formatDay(after.from!, language),
    formatAmount(pace.bnAMonth, language).text,
    formatMonth(`${pace.from}-01`, language),
  );
}

function rangeOf(lowerPercent: number, upperPercent: number): string {
  return `${formatNumber(lowerPercent, 2)}–${formatNumber(upperPercent, 2)}`;
}

/** A number without a plus, with as many decimals as it has. */
function signedPlain(value: number): string {
  const rounded = Number(value.toFixed(2));
  return formatNumber(rounded, (String(rounded).split('.')[1] ?? '').length);
}

function effectName(
  effect: GrowthEffect,
  index: number,
  quarter: (label: string) => string,
  messages: Messages,
): string {
  const { effects } = messages.scenario;
  if (effect.provenance === 'note-rule') return effects.noteRules;
  if (effect.provenance === 'note-simulation') return effects.noteSimulation;
  return index === 0
    ? effects.thisRun(quarter(effect.quarter!))
    : effects.thisRunPeak(quarter(effect.quarter!));
}

/** From which month to which the run-off runs. */
function RunoffSpan({ scenario, messages }: { scenario: PolicyScenario; messages: Messages }) {
  const { byQuarterBn } = scenario.runoff;
  const first = byQuarterBn.findIndex((bn) => bn !== 0);
  const last = byQuarterBn.findLastIndex((bn) => bn !== 0);
  if (first === -1) return null;
  const at = (index: number) => ({
    year: scenario.quarters[index].slice(0, 4),
    quarter: Number(scenario.quarters[index].slice(-1)),
  });
  const from = at(first);
  const to = at(last);
  return (
    <span class="qt-span">
      <svg viewBox="0 0 10 8" aria-hidden="true">
        <path d="M0 0H10L5 8Z" />
      </svg>
      {messages.scenario.months(from.year, from.quarter * 3 - 2, to.year, to.quarter * 3)}
    </span>
  );
}

interface PresetsProps<Key extends string> {
  readonly labelledBy: string;
  readonly part: string;
  readonly chosen: Key | 'custom';
  readonly options: ReadonlyArray<readonly [Key, string]>;
  readonly custom: string;
  readonly onChoose: (key: Key) => void;
  readonly onCustom: () => void;
}

function Presets<Key extends string>({
  labelledBy,
  part,
  chosen,
  options,
  custom,
  onChoose,
  onCustom,
}: PresetsProps<Key>) {
  return (
    <fieldset class="qt-segments" aria-labelledby={labelledBy} data-role={part}>
      {options.map(([key, name]) => (
        <button
          key={key}
          type="button"
          aria-pressed={chosen === key}
          data-preset={key}
          onClick={() => onChoose(key)}
        >
          {name}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={chosen === 'custom'}
        data-preset="custom"
        onClick={onCustom}
      >
        {custom}
      </button>
    </fieldset>
  );
}

interface QuarterSliderProps {
  readonly label: string;
  readonly reach: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** The selected cell as a slider. */
function QuarterSlider({ label, reach, step, value, onChange }: QuarterSliderProps) {
  return (
    <label class="qt-quarter-slider">
      <span>{label}</span>
      <input
        type="range"
        data-role="quarter-slider"
        // A typed value may lie beyond what the slider reaches, or between its steps.
        min={Math.min(-reach, value)}
        max={Math.max(reach, value)}
        step={value % step === 0 ? step : 'any'}
        value={value}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output>{signedPlain(value)}</output>
    </label>
  );
}

function Actions({
  formula,
  onFormula,
  onLink,
  messages,
}: Pick<ScenarioBenchProps, 'onFormula' | 'onLink' | 'messages'> & { formula: string }) {
  const words = messages.scenario;
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const say = (sentence: string) => {
    clearTimeout(timer.current);
    setSaid(sentence);
    timer.current = setTimeout(() => setSaid(''), 4000);
  };
  return (
    <div class="qt-actions">
      {onLink && (
        <button
          type="button"
          class="qt-button"
          data-role="copy-link"
          onClick={async () => say((await onLink()) ? words.linkCopied : messages.chart.copyFailed)}
        >
          {words.copyLink}
        </button>
      )}
      {onFormula && (
        <button
          type="button"
          class="qt-button"
          data-role="copy-formula"
          title={formula}
          onClick={async () =>
            say((await onFormula(formula)) ? messages.chart.copied : messages.chart.copyFailed)
          }
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5.5 5.5H13.5V13.5H5.5ZM10.5 5.5V2.5H2.5V10.5H5.5" />
          </svg>
          {messages.chart.copyFormula}
        </button>
      )}
      <span class="qt-said" role="status">
        {said}
      </span>
    </div>
  );
}

/** What the note's rule makes of the year's tightening for the S&P 500. */
function Equities({
  scenario,
  language,
  messages,
}: {
  scenario: PolicyScenario;
  language: Language;
  messages: Messages;
}) {
  const words = messages.scenario.equities;
  const { effect, byShareOfGdp, year, goesOn, projection } = scenarioEquities(scenario);
  const { gdpBn } = scenario.assumptions;
  const came = projectionOutcome();
  const points = (value: number) => formatNumber(value, 1, true);
  return (
    <section class="qt-equities" data-role="equities">
      <div class="qt-equities-head">
        <span class="qt-tag">{messages.scenario.noteRule}</span>
        <h2>{words.title}</h2>
        <p>
          {effect === null ? (
            <span>{words.none}</span>
          ) : (
            <>
              <strong
                class="qt-equities-points"
                data-role="equities-points"
                data-value={effect.points}
              >
                {points(effect.points)}
              </strong>{' '}
              <span>{words.points}</span>
            </>
          )}
        </p>
      </div>
      <p class="qt-equities-note">
        <Unbroken
          text={sentences(
            language,
            effect === null
              ? words.tighteningOnly
              : words.parts(points(effect.earningsPoints), points(effect.valuationPoints), year),
            goesOn && effect !== null ? words.firstYear(year) : '',
            byShareOfGdp !== null && gdpBn !== noteGdpBn
              ? words.byShare(
                  formatNumber(byShareOfGdp.points, 2, true),
                  formatAmount(gdpBn, language).text,
                )
              : '',
            effect?.extrapolated ? words.extrapolated(formatAmount(600, language).text) : '',
            words.notSimulated,
          )}
        />{' '}
        <a href={bernankeKuttner.source.url} target="_blank" rel="noreferrer">
          {bernankeKuttner.name}
        </a>
        {words.stop}
      </p>
      {projection !== null && (
        <p class="qt-equities-note">
          <span class="qt-tag">{messages.scenario.noteSimulation}</span>{' '}
          <Unbroken
            text={sentences(
              language,
              words.projection(
                formatPercent(projection.equitiesPercent, language, { decimals: 0, signed: true })
                  .text,
              ),
              words.outcome(
                String(came.hikes),
                formatPercent(came.equitiesPercent, language, { decimals: 1, signed: true }).text,
              ),
            )}
          />
        </p>
      )}
    </section>
  );
}
