import { gdp2022Bn } from '@qt-lens/core';
import { useState } from 'preact/hooks';
import { formatAmount, formatPercent, type Language, sentences } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import type { ScenarioState } from '../scenario/state.ts';
import { Unbroken } from '../text/unbroken.tsx';
import { AllRulesAnswer, RuleAnswer } from './answer.tsx';
import type { GdpInUse } from './gdp-in-use.ts';
import { Question } from './question.tsx';
import { RuleDetails } from './rule-details.tsx';
import { RuleTable } from './rule-table.tsx';
import { simulationOf } from './simulation.ts';
import {
  answerOf,
  type ConverterAnswer,
  type ConverterState,
  isWithinReach,
  swapped,
} from './state.ts';
import { figuresOf, gdpText } from './wording.ts';

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
 * Shrinking the balance sheet against rate moves, both ways, by the rules held here side by side.
 * Asks the browser for nothing.
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
  const [refused, setRefused] = useState(false);
  const answer = isWithinReach(state) ? answerOf(state, gdp.gdpBn) : null;
  const said =
    note === undefined ? null : (
      <p class="qt-note" role="status">
        {note}
      </p>
    );
  const question = (
    <Question
      state={state}
      onChange={onChange}
      answer={answer}
      onRefused={setRefused}
      gdp={gdp}
      language={language}
      messages={messages}
    />
  );
  // No answer stands beside an entry that is refused.
  if (answer === null || refused) {
    return (
      <div class="qt-converter" data-asks={state.asks}>
        <div class="qt-question">
          {question}
          {answer === null && !refused && (
            <p class="qt-wrong" role="alert" data-role="too-large">
              {messages.converter.tooLarge[state.asks]}
            </p>
          )}
        </div>
        {said}
      </div>
    );
  }
  const figures = figuresOf(state, answer, language, messages);
  return (
    <div class="qt-converter" data-asks={state.asks}>
      <div class="qt-question">
        {question}
        <SwapButton messages={messages} onSwap={() => onChange(swapped(state, gdp.gdpBn))} />
        <RuleAnswer state={state} answer={answer} figures={figures} messages={messages} />
        <AllRulesAnswer answer={answer} figures={figures} messages={messages} />
      </div>
      {said}
      <RuleTable
        state={state}
        answer={answer}
        figures={figures}
        onChooseRule={(rule) => onChange({ ...state, rule })}
        messages={messages}
      >
        {onSimulate && (
          <SimulateButton
            scenario={simulationOf(state, gdp.gdpBn)}
            onSimulate={onSimulate}
            messages={messages}
          />
        )}
      </RuleTable>
      <RuleDetails rule={answer.inUse.rule} messages={messages} language={language} />
      <Basis answer={answer} gdp={gdp} language={language} messages={messages} />
    </div>
  );
}

function SwapButton({ messages, onSwap }: { messages: Messages; onSwap: () => void }) {
  const words = messages.converter;
  return (
    <button
      type="button"
      class="qt-swap"
      data-role="swap"
      aria-label={words.swap}
      title={words.swap}
      onClick={onSwap}
    >
      <svg viewBox="0 0 20 16" aria-hidden="true">
        <path d="M3 5H17M13 1.5L17 5M17 11H3M7 14.5L3 11" />
      </svg>
    </button>
  );
}

function SimulateButton({
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

/** By which GDP shares were reckoned, and what the rules do not say. */
function Basis({
  answer,
  gdp,
  language,
  messages,
}: {
  answer: ConverterAnswer;
  gdp: GdpInUse;
  language: Language;
  messages: Messages;
}) {
  const words = messages.converter;
  return (
    <footer class="qt-foot">
      <p>
        <Unbroken
          text={sentences(
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
        />
      </p>
      <p>
        <Unbroken text={sentences(language, words.powellRange, words.caution)} />
      </p>
    </footer>
  );
}
