import type { Messages } from '../locales/index.ts';
import type { ConverterAnswer, ConverterState } from './state.ts';
import { type ConverterFigures, ruleName } from './wording.ts';

interface AnswerProps {
  readonly state: ConverterState;
  readonly answer: ConverterAnswer;
  readonly figures: ConverterFigures;
  readonly messages: Messages;
}

/** The answer by the rule in use. */
export function RuleAnswer({ state, answer, figures, messages }: AnswerProps) {
  const words = messages.converter;
  const { rule } = answer.inUse;
  const heading = words.headings[state.asks][state.change].answer(ruleName(rule, messages));
  return (
    <div class="qt-answered" aria-live="polite">
      <p class="qt-label">{heading}</p>
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
          {state.asks === 'moves' ? words.eachAfter : ''}
        </span>
      </p>
      <p class="qt-hike">{words.hikeHere(words.hikeMeanings[rule.hike])}</p>
      {answer.inUse.cautions.length > 0 && (
        <ul class="qt-cautions" data-role="cautions">
          {figures.cautions(answer.inUse).map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The lowest and the highest answer of rules of normal times, and of all. */
export function AllRulesAnswer({ answer, figures, messages }: Omit<AnswerProps, 'state'>) {
  const words = messages.converter;
  return (
    <div class="qt-all">
      <p class="qt-label">{words.normalTimes}</p>
      <p class="qt-all-range">
        <strong
          data-role="normal-times"
          data-low={answer.normalTimes.low}
          data-high={answer.normalTimes.high}
        >
          {figures.headline(figures.normalTimes)}
        </strong>
      </p>
      <p class="qt-spread">{words.spread(figures.normalFold)}</p>
      <p class="qt-spread">
        {words.allRules}{' '}
        <span data-role="all-rules" data-low={answer.all.low} data-high={answer.all.high}>
          {figures.headline(figures.all)}
        </span>{' '}
        · {words.fold(figures.fold)}
      </p>
    </div>
  );
}
