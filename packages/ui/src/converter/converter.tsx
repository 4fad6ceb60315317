import { type AmountUnit, amountUnits, gdp2022Bn, type Rule } from '@qt-lens/core';
import { useId } from 'preact/hooks';
import { formatAmount, formatPercent, type Language, sentences } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { Diamond } from '../marks/diamond.tsx';
import type { ScenarioState } from '../scenario/state.ts';
import type { GdpInUse } from './gdp-in-use.ts';
import { QuantityField } from './quantity-field.tsx';
import { place, type RowWording, RuleRows } from './rule-rows.tsx';
import { simulationOf } from './simulation.ts';
import { answerOf, type ConverterAnswer, type ConverterState, swapped, withUnit } from './state.ts';
import { type ConverterFigures, figuresOf, gdpText, ruleName } from './wording.ts';

export interface ConverterProps {
  readonly state: ConverterState;
  readonly onChange: (state: ConverterState) => void;
  readonly gdp: GdpInUse;
  readonly language: Language;
  readonly messages: Messages;
  /** A sentence about where the question came from. */
  readonly note?: string;
  /** Simulates the amount with the moves that offset it; no button is shown if left out. */
  readonly onSimulate?: (scenario: ScenarioState) => void;
}

/**
 * Shrinking the balance sheet against rate moves, both ways, by every published rule side by side.
 * Keeps no state and asks the browser for nothing.
 */
export function Converter({
  state,
  onChange,
  gdp,
  language,
  messages,
  note,
  onSimulate,
}: ConverterProps) {
  const id = useId();
  const words = messages.converter;
  const change = (part: Partial<ConverterState>) => onChange({ ...state, ...part });
  const answer = answerOf(state, gdp.gdpBn);
  const asksMoves = state.asks === 'moves';
  const figures = figuresOf(state, answer, language, messages);
  const { rule } = answer.inUse;
  const sentence = words.sentence[state.asks];
  const verb = sentence.verb[state.change];
  const headings = words.headings[state.asks][state.change];
  return (
    <div class="qt-converter" data-asks={state.asks}>
      <div class="qt-question">
        <div class="qt-asked">
          <p class="qt-label">
            {sentence.before}{' '}
            <button
              type="button"
              class="qt-verb"
              data-role="change"
              aria-label={words.turn(
                verb,
                sentence.verb[state.change === 'run-off' ? 'expansion' : 'run-off'],
              )}
              onClick={() =>
                change({ change: state.change === 'run-off' ? 'expansion' : 'run-off' })
              }
            >
              {verb}
            </button>{' '}
            {sentence.after}
          </p>
          <div class="qt-box">
            <QuantityField
              id={`${id}-quantity`}
              state={state}
              label={`${sentence.before} ${verb} ${sentence.after}`}
              language={language}
              messages={messages}
              onChange={change}
            />
            {asksMoves ? (
              <select
                data-role="unit"
                aria-label={words.unit}
                value={state.unit}
                onChange={(event) =>
                  onChange(withUnit(state, event.currentTarget.value as AmountUnit, gdp.gdpBn))
                }
              >
                {amountUnits.map((unit) => (
                  <option key={unit} value={unit}>
                    {words.units[unit]}
                  </option>
                ))}
              </select>
            ) : (
              <span class="qt-each">{words.each}</span>
            )}
          </div>
          {asksMoves && state.unit === 'bn-a-month' && (
            <p class="qt-months">
              <label for={`${id}-months`}>{words.forMonths.before}</label>
              <input
                id={`${id}-months`}
                type="number"
                min={1}
                max={120}
                value={state.months}
                data-role="months"
                onInput={(event) => {
                  const months = event.currentTarget.valueAsNumber;
                  if (months > 0) change({ months });
                }}
              />
              {words.forMonths.after} = {formatAmount(answer.amountBn!, language).text}
            </p>
          )}
        </div>
        <button
          type="button"
          class="qt-swap"
          data-role="swap"
          aria-label={words.swap}
          title={words.swap}
          onClick={() => onChange(swapped(state, gdp.gdpBn))}
        >
          <svg viewBox="0 0 20 16" aria-hidden="true">
            <path d="M3 5H17M13 1.5L17 5M17 11H3M7 14.5L3 11" />
          </svg>
        </button>
        <div class="qt-answered" aria-live="polite">
          <p class="qt-label">{headings.answer(ruleName(rule, messages))}</p>
          <p class="qt-headline">
            <strong
              data-role="answer"
              data-low={answer.inUse.range.low}
              data-central={answer.inUse.range.central}
              data-high={answer.inUse.range.high}
            >
              {figures.headline(figures.text(answer.inUse))}
            </strong>{' '}
            <span>
              {words.kinds[rule.range](figures.central(answer.inUse))}
              {asksMoves ? words.eachAfter : ''}
            </span>
          </p>
        </div>
        <div class="qt-all">
          <p class="qt-label">{words.allPublished}</p>
          <p class="qt-all-range">
            <strong data-role="all-rules" data-low={answer.all.low} data-high={answer.all.high}>
              {figures.headline(figures.all)}
            </strong>
          </p>
          <p class="qt-spread">{words.spread(figures.fold)}</p>
        </div>
      </div>
      {note !== undefined && (
        <p class="qt-note" role="status">
          {note}
        </p>
      )}
      <div class="qt-table">
        <div class="qt-heads">
          <span>{words.ruleAndSource}</span>
          <span>{headings.axis(figures.question, figures.axisUnit)}</span>
          <span>
            <span>{headings.column}</span>
            <span>{headings.beside}</span>
          </span>
        </div>
        <div class="qt-axis" aria-hidden="true">
          <div class="qt-plotted">
            {figures.axis.ticks.map((tick) => (
              <span key={tick} class="qt-tick" style={{ left: place(tick, figures.axis) }}>
                {figures.tick(tick)}
              </span>
            ))}
          </div>
        </div>
        <RuleRows
          group={`${id}-rule`}
          label={words.chooseRule}
          rows={answer.rows}
          inUse={answer.inUse}
          axis={figures.axis}
          wording={{ ...ruleWording(messages), answer: figures.text, beside: figures.beside }}
          answerName={headings.column}
          besideName={headings.beside}
          boundOpens={asksMoves ? 'up' : 'down'}
          onChoose={(key) => change({ rule: key })}
        />
        <AllRules answer={answer} figures={figures} messages={messages} />
        <div class="qt-below">
          <Legend messages={messages} />
          {onSimulate && (
            <Simulate
              scenario={simulationOf(state, gdp.gdpBn)}
              onSimulate={onSimulate}
              messages={messages}
            />
          )}
        </div>
      </div>
      <RuleDetails rule={rule} messages={messages} language={language} />
      <footer class="qt-foot">
        <p>
          {sentences(
            language,
            answer.amountBn === null || answer.shareOfGdp === null
              ? words.gdpUsed(gdpText(gdp, language, messages))
              : words.shareUsed(
                  formatAmount(answer.amountBn, language).text,
                  formatPercent(100 * answer.shareOfGdp, language, { decimals: 2 }).text,
                  gdpText(gdp, language, messages),
                ),
            words.scaled(formatAmount(gdp2022Bn, language).text),
          )}
        </p>
        <p>{sentences(language, words.powellRange, words.caution)}</p>
      </footer>
    </div>
  );
}

function AllRules({
  answer,
  figures,
  messages,
}: {
  answer: ConverterAnswer;
  figures: ConverterFigures;
  messages: Messages;
}) {
  const { axis } = figures;
  return (
    <div class="qt-rule qt-every" data-role="every-rule">
      <p class="qt-rule-text">
        <strong>{messages.converter.allRules}</strong>{' '}
        <span class="qt-source">{messages.converter.lowestToHighest}</span>
      </p>
      <div class="qt-strip" aria-hidden="true">
        <div class="qt-plotted">
          <span
            class="qt-whisker"
            style={{
              left: place(answer.all.low, axis),
              right: `calc(100% - ${place(answer.all.high, axis)})`,
            }}
          >
            <span>{messages.converter.fold(figures.fold)}</span>
          </span>
        </div>
      </div>
      <p class="qt-figures">
        <span class="qt-answer">{figures.all}</span>
        <span class="qt-beside">{figures.allBeside}</span>
      </p>
    </div>
  );
}

function Simulate({
  scenario,
  onSimulate,
  messages,
}: {
  scenario: ScenarioState | null;
  onSimulate: (scenario: ScenarioState) => void;
  messages: Messages;
}) {
  if (scenario === null) return null;
  return (
    <button
      type="button"
      class="qt-button"
      data-role="simulate"
      title={messages.converter.simulateHint}
      onClick={() => onSimulate(scenario)}
    >
      {messages.converter.simulate}
    </button>
  );
}

function Legend({ messages }: { messages: Messages }) {
  const { legend } = messages.converter;
  return (
    <ul class="qt-legend">
      <li>
        <span class="qt-bar qt-stated" aria-hidden="true">
          <span class="qt-central" style={{ left: '50%' }} />
        </span>
        {legend.stated}
      </li>
      <li>
        <span class="qt-bar qt-derived" aria-hidden="true" />
        {legend.derived}
      </li>
      <li>
        <Diamond />
        {legend.single}
      </li>
      <li>
        <span class="qt-band" aria-hidden="true" />
        {legend.band}
      </li>
    </ul>
  );
}

/** What the rule in use states, where, for what, and how a statement in dollars was read. */
function RuleDetails({
  rule,
  messages,
  language,
}: {
  rule: Rule;
  messages: Messages;
  language: Language;
}) {
  const words = messages.converter;
  const { source } = rule;
  return (
    <section class="qt-details" data-role="rule-details">
      <h2>{ruleName(rule, messages)}</h2>
      <dl>
        <div>
          <dt>{words.details.states}</dt>
          <dd>{words.rules[rule.key]?.states ?? rule.states}</dd>
        </div>
        <div>
          <dt>{words.details.domain}</dt>
          <dd>{words.rules[rule.key]?.domain ?? rule.domain}</dd>
        </div>
        <div>
          <dt>{words.details.source}</dt>
          <dd>
            {source.authors}:{' '}
            {source.url === undefined ? (
              source.title
            ) : (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title}
              </a>
            )}
            . {source.publisher}, {source.date}.
          </dd>
        </div>
        <div>
          <dt>{words.details.range}</dt>
          <dd>
            {sentences(
              language,
              words.details.ranges[rule.range],
              rule.statedAtGdpBn === undefined
                ? ''
                : words.details.statedAt(formatAmount(rule.statedAtGdpBn, language).text),
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function ruleWording(messages: Messages): Pick<RowWording, 'name' | 'source' | 'states'> {
  const texts = messages.converter.rules;
  return {
    name: (rule) => ruleName(rule, messages),
    source: (rule) => texts[rule.key]?.source ?? `${rule.source.authors}, ${rule.source.date}`,
    states: (rule) => texts[rule.key]?.brief ?? rule.states,
  };
}
