import type { ScenarioResponse } from '@qt-lens/core';
import { formatNumber } from '../format/index.ts';
import { heightOn, scaleFor } from './scale.ts';

export interface ResponseChartProps {
  readonly both: ScenarioResponse;
  readonly runoffAlone: ScenarioResponse;
  readonly name: string;
  readonly unit: string;
  /** The quarter read, 0 to 19. */
  readonly cursor: number;
  /** Short label of a quarter: `22 Q4`. */
  readonly quarter: (label: string) => string;
  readonly quarters: readonly string[];
  readonly words: {
    readonly peak: (quarter: string) => string;
    readonly end: (quarter: string) => string;
    readonly runoffAlone: string;
  };
  /** The years under the plot; the last of the charts has them. */
  readonly showYears: boolean;
  readonly onCursor: (quarter: number | null) => void;
}

/**
 * One response of a scenario: both paths together, run-off alone dashed, with the quarter read and
 * the furthest value beside.
 */
export function ResponseChart(props: ResponseChartProps) {
  const { both, runoffAlone, name, unit, cursor, quarter, quarters, words, showYears, onCursor } =
    props;
  const scale = scaleFor([...both.values, ...runoffAlone.values]);
  const x = (index: number) => (100 * index) / (both.values.length - 1);
  const y = (value: number) => 100 - heightOn(scale, value);
  const line = (values: Float64Array) =>
    Array.from(values, (value, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(value)}`).join('');
  const signed = (value: number) => formatNumber(value, 2, true);
  const furthest =
    both.peak.quarter === both.end.quarter
      ? words.end(quarter(both.end.quarter))
      : words.peak(quarter(both.peak.quarter));
  const read = both.values[cursor];
  const summary = `${name}, ${unit}: ${furthest} ${signed(both.peak.value)}; ${quarter(quarters[cursor])} ${signed(read)}; ${words.runoffAlone} ${signed(runoffAlone.values[cursor])}`;
  return (
    <figure class="qt-response" data-role="response" data-key={both.key}>
      <figcaption>
        <strong>{name}</strong> <span class="qt-unit">{unit}</span>
      </figcaption>
      <div class="qt-response-row">
        <div
          class="qt-response-plot"
          role="img"
          aria-label={summary}
          onPointerMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const share = (event.clientX - box.left) / box.width;
            onCursor(
              Math.max(0, Math.min(quarters.length - 1, Math.round(share * (quarters.length - 1)))),
            );
          }}
          onPointerLeave={() => onCursor(null)}
        >
          {scale.ticks.map((tick) => (
            <span
              key={tick}
              class={tick === 0 ? 'qt-level qt-level-zero' : 'qt-level'}
              style={{ top: `${y(tick)}%` }}
            >
              <span class="qt-level-label">
                {formatNumber(tick, tick === 0 ? 0 : scale.decimals, true)}
              </span>
            </span>
          ))}
          <span class="qt-cursor" style={{ left: `${x(cursor)}%` }} />
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <path class="qt-line-both" d={line(both.values)} />
            <path class="qt-line-runoff" d={line(runoffAlone.values)} />
          </svg>
          <span class="qt-dot" style={{ left: `${x(cursor)}%`, top: `${y(read)}%` }} />
          {showYears &&
            quarters.map((label, i) =>
              label.endsWith('Q1') ? (
                <span key={label} class="qt-year" style={{ left: `${x(i)}%` }}>
                  {label.slice(0, 4)}
                </span>
              ) : null,
            )}
        </div>
        <dl class="qt-reads">
          <dt>{furthest}</dt>
          <dd>
            <strong class="qt-peak" data-role="peak" data-value={both.peak.value}>
              {signed(both.peak.value)}
            </strong>
          </dd>
          <dt>{quarter(quarters[cursor])}</dt>
          <dd data-role="read" data-value={read}>
            {signed(read)}{' '}
            <span class="qt-error">±{formatNumber(both.errorBounds[cursor], 2)}</span>
          </dd>
        </dl>
      </div>
    </figure>
  );
}
