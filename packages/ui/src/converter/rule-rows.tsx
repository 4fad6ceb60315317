import type { Estimate, Rule } from '@qt-lens/core';
import { Diamond } from '../marks/diamond.tsx';
import { Unbroken } from '../text/unbroken.tsx';
import type { Axis } from './axis.ts';
import type { RuleAnswer } from './state.ts';

/** How the figures of a table are written. */
export interface RowWording {
  readonly name: (rule: Rule) => string;
  readonly source: (rule: Rule) => string;
  readonly states: (rule: Rule) => string;
  /** What the rule means by a hike. */
  readonly hike: (rule: Rule) => string;
  /** The answer, such as `0.55–0.74`. */
  readonly answer: (answer: RuleAnswer) => string;
  readonly beside: (answer: RuleAnswer) => string;
}

export interface RuleRowsProps {
  readonly group: string;
  readonly label: string;
  readonly rows: readonly RuleAnswer[];
  readonly inUse: RuleAnswer;
  readonly axis: Axis;
  readonly wording: RowWording;
  readonly answerName: string;
  readonly besideName: string;
  /** Above the rules that do not hold in normal times. */
  readonly apart: string;
  readonly onChoose: (key: string) => void;
}

/**
 * A radio for each rule, with its statement, where its answer lies on the axis, and the figures.
 */
export function RuleRows({
  group,
  label,
  rows,
  inUse,
  axis,
  wording,
  answerName,
  besideName,
  apart,
  onChoose,
}: RuleRowsProps) {
  return (
    <div role="radiogroup" aria-label={label} class="qt-rules">
      {rows.map((row, i) => {
        const { key, source } = row.rule;
        const id = `${group}-${key}`;
        const chosen = row === inUse;
        const firstApart =
          row.rule.conditions !== 'normal' && rows[i - 1]?.rule.conditions === 'normal';
        return (
          <div
            key={key}
            class={firstApart ? 'qt-rule qt-first-apart' : 'qt-rule'}
            data-role="rule"
            data-rule={key}
            data-in-use={chosen}
          >
            {firstApart && <p class="qt-apart">{apart}</p>}
            <div class="qt-rule-text">
              <input
                id={id}
                type="radio"
                name={group}
                value={key}
                checked={chosen}
                aria-describedby={`${id}-states ${id}-figures`}
                onChange={() => onChoose(key)}
              />
              <p>
                <label for={id}>{wording.name(row.rule)}</label>{' '}
                {source.url === undefined ? (
                  <span class="qt-source">
                    <Unbroken text={wording.source(row.rule)} />
                  </span>
                ) : (
                  <a class="qt-source" href={source.url} target="_blank" rel="noreferrer">
                    <Unbroken text={wording.source(row.rule)} />
                  </a>
                )}
              </p>
              <p class="qt-states" id={`${id}-states`}>
                <Unbroken text={wording.states(row.rule)} />{' '}
                <span class="qt-meaning">{wording.hike(row.rule)}</span>
              </p>
            </div>
            <Plotted axis={axis} band={inUse.range}>
              <Mark answer={row} axis={axis} />
            </Plotted>
            <p class="qt-figures" id={`${id}-figures`}>
              <span
                class="qt-answer"
                data-low={row.range.low}
                data-central={row.range.central}
                data-high={row.range.high}
              >
                <span class="qt-hidden">{answerName}: </span>
                {wording.answer(row)}
              </span>
              <span class="qt-beside" data-low={row.beside.low} data-high={row.beside.high}>
                <span class="qt-hidden">{besideName}: </span>
                {wording.beside(row)}
              </span>
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** Where a value lies on an axis, per cent of its width. */
export function place(value: number, axis: Axis): string {
  return `${(100 * value) / axis.end}%`;
}

/** A strip of the plot: grid lines, the range of the rule in use, and what is drawn over them. */
function Plotted({
  axis,
  band,
  children,
}: {
  axis: Axis;
  band: Estimate;
  children: preact.ComponentChildren;
}) {
  return (
    <div class="qt-strip" aria-hidden="true">
      <div class="qt-plotted">
        <span
          class="qt-band"
          style={{ left: place(band.low, axis), right: `calc(100% - ${place(band.high, axis)})` }}
        />
        {axis.ticks.map((tick) => (
          <span
            key={tick}
            class={tick === 0 ? 'qt-grid qt-zero' : 'qt-grid'}
            style={{ left: place(tick, axis) }}
          />
        ))}
        {children}
      </div>
    </div>
  );
}

/**
 * A bar for a range stated, an outlined one for a range derived, a diamond for one figure.
 */
function Mark({ answer: { rule, range }, axis }: { answer: RuleAnswer; axis: Axis }) {
  if (rule.range === 'stated' || rule.range === 'derived') {
    return (
      <span
        class={`qt-bar qt-${rule.range}`}
        style={{ left: place(range.low, axis), right: `calc(100% - ${place(range.high, axis)})` }}
      >
        {rule.range === 'stated' && (
          <span
            class="qt-central"
            style={{
              left: `${(100 * (range.central - range.low)) / (range.high - range.low || 1)}%`,
            }}
          />
        )}
      </span>
    );
  }
  return (
    <span class="qt-point" style={{ left: place(range.central, axis) }}>
      <Diamond />
    </span>
  );
}
