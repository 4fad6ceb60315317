import { type AmountUnit, amountUnits, type SecurityKind, securityKinds } from '@qt-lens/core';
import { useId, useState } from 'preact/hooks';
import { formatAmount, type Language } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { Unbroken } from '../text/unbroken.tsx';
import type { GdpInUse } from './gdp-in-use.ts';
import { quantityText } from './quantity.ts';
import { QuantityField } from './quantity-field.tsx';
import { type ConverterAnswer, type ConverterState, withUnit } from './state.ts';

interface QuestionProps {
  readonly state: ConverterState;
  readonly onChange: (state: ConverterState) => void;
  /** Null where the amount is beyond any answer. */
  readonly answer: ConverterAnswer | null;
  readonly onRefused: (refused: boolean) => void;
  readonly gdp: GdpInUse;
  readonly language: Language;
  readonly messages: Messages;
}

/** The sentence to fill in: run-off or expansion, how much, in which unit. */
export function Question({
  state,
  onChange,
  answer,
  onRefused,
  gdp,
  language,
  messages,
}: QuestionProps) {
  const id = useId();
  const [part, setPart] = useState<Partial<ConverterState> | null>(null);
  // What is asked otherwise since is no longer what was read.
  const isPart =
    part !== null &&
    Object.entries(part).every(([name, value]) => state[name as keyof ConverterState] === value);
  const words = messages.converter;
  const change = (part: Partial<ConverterState>) => onChange({ ...state, ...part });
  const asksMoves = state.asks === 'moves';
  const sentence = words.sentence[state.asks];
  const verb = sentence.verb[state.change];
  return (
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
          onClick={() => change({ change: state.change === 'run-off' ? 'expansion' : 'run-off' })}
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
          onPart={setPart}
          onRefused={onRefused}
        />
        {asksMoves ? (
          <select
            data-role="unit"
            aria-label={words.unit}
            value={state.unit}
            onChange={(event) => {
              const unit = event.currentTarget.value as AmountUnit;
              onChange(answer === null ? { ...state, unit } : withUnit(state, unit, gdp.gdpBn));
            }}
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
      <p class="qt-part" role="status">
        {isPart && words.readPart(quantityText(state, language, messages))}
      </p>
      <p class="qt-what">
        <label for={`${id}-what`}>
          <Unbroken text={words.what} />
        </label>
        <select
          id={`${id}-what`}
          data-role="what"
          value={state.what}
          onChange={(event) => change({ what: event.currentTarget.value as SecurityKind })}
        >
          {securityKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.whats[kind]}
            </option>
          ))}
        </select>
      </p>
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
          {words.forMonths.after}
          {answer !== null && <> = {formatAmount(answer.amountBn!, language).text}</>}
        </p>
      )}
    </div>
  );
}
