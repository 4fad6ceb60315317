import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Messages } from '../locales/index.ts';
import { Diamond } from '../marks/diamond.tsx';
import type { Axis } from './axis.ts';
import { place, type RowWording, RuleRows } from './rule-rows.tsx';
import type { ConverterAnswer, ConverterState } from './state.ts';
import { type ConverterFigures, ruleName } from './wording.ts';

interface RuleTableProps {
  readonly state: ConverterState;
  readonly answer: ConverterAnswer;
  readonly figures: ConverterFigures;
  readonly onChooseRule: (key: string) => void;
  readonly messages: Messages;
  /** Stands beside the legend. */
  readonly children?: ComponentChildren;
}

/** The rules held here side by side on one axis, and the range of all. */
export function RuleTable({
  state,
  answer,
  figures,
  onChooseRule,
  messages,
  children,
}: RuleTableProps) {
  const id = useId();
  const words = messages.converter;
  const headings = words.headings[state.asks][state.change];
  return (
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
        apart={words.apart}
        onChoose={onChooseRule}
      />
      <Range
        name={words.likeWithLike}
        range={answer.normalTimes}
        times={figures.normalFold}
        text={figures.normalTimes}
        axis={figures.axis}
        messages={messages}
      />
      <Range
        name={words.allRules}
        range={answer.all}
        times={figures.fold}
        text={figures.all}
        beside={figures.allBeside}
        axis={figures.axis}
        messages={messages}
        every
      />
      <div class="qt-below">
        <Legend messages={messages} />
        {children}
      </div>
    </div>
  );
}

/** The lowest to the highest answer of some rules. */
function Range({
  name,
  range,
  times,
  text,
  beside,
  axis,
  messages,
  every = false,
}: {
  name: string;
  range: { readonly low: number; readonly high: number };
  times: string;
  text: string;
  beside?: string;
  axis: Axis;
  messages: Messages;
  every?: boolean;
}) {
  return (
    <div class="qt-rule qt-every" data-role={every ? 'every-rule' : 'normal-rules'}>
      <p class="qt-rule-text">
        <strong>{name}</strong> <span class="qt-source">{messages.converter.lowestToHighest}</span>
      </p>
      <div class="qt-strip" aria-hidden="true">
        <div class="qt-plotted">
          <span
            class="qt-whisker"
            style={{
              left: place(range.low, axis),
              right: `calc(100% - ${place(range.high, axis)})`,
            }}
          >
            <span>{messages.converter.fold(times)}</span>
          </span>
        </div>
      </div>
      <p class="qt-figures">
        <span class="qt-answer">{text}</span>
        {beside !== undefined && <span class="qt-beside">{beside}</span>}
      </p>
    </div>
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

function ruleWording(messages: Messages): Pick<RowWording, 'name' | 'source' | 'states' | 'hike'> {
  const texts = messages.converter.rules;
  return {
    name: (rule) => ruleName(rule, messages),
    source: (rule) => texts[rule.key]?.source ?? `${rule.source.authors}, ${rule.source.date}`,
    states: (rule) => texts[rule.key]?.brief ?? rule.states,
    hike: (rule) => messages.converter.hikeHere(messages.converter.hikeMeanings[rule.hike]),
  };
}
