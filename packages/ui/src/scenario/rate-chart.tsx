import type { PolicyScenario } from '@qt-lens/core/scenarios';
import { formatNumber } from '../format/index.ts';
import type { BesideLine } from './response-chart.tsx';
import { heightOn, scaleFor } from './scale.ts';

export interface RateChartProps {
  readonly fundsRate: PolicyScenario['fundsRate'];
  /** Null without another path. */
  readonly beside: BesideLine | null;
  readonly quarters: readonly string[];
  /** How many quarters are drawn. */
  readonly shown: number;
  readonly cursor: number;
  readonly quarter: (label: string) => string;
  readonly words: {
    readonly name: string;
    readonly unit: string;
    readonly unchanged: string;
    readonly bound: string;
  };
}

/** The funds rate with the scenario and without, above its lower bound. */
export function RateChart({
  fundsRate,
  beside,
  quarters,
  shown,
  cursor,
  quarter,
  words,
}: RateChartProps) {
  const { unchangedPercent, scenarioPercent, lowerBoundPercent } = fundsRate;
  const drawn = (values: Float64Array) => values.slice(0, shown);
  const scale = scaleFor([
    ...drawn(unchangedPercent),
    ...drawn(scenarioPercent),
    ...(beside === null ? [] : drawn(beside.values)),
  ]);
  const x = (index: number) => (100 * index) / (shown - 1);
  const y = (value: number) => 100 - heightOn(scale, value);
  const line = (values: Float64Array) =>
    Array.from(drawn(values), (value, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(value)}`).join('');
  const percent = (value: number) => formatNumber(value, 2);
  const summary = `${words.name}, ${words.unit}: ${quarter(quarters[cursor])} ${percent(scenarioPercent[cursor])}; ${words.unchanged} ${percent(unchangedPercent[cursor])}`;
  return (
    <figure class="qt-response qt-rate" data-role="rate">
      <figcaption>
        <strong>{words.name}</strong> <span class="qt-unit">{words.unit}</span>
      </figcaption>
      <div class="qt-response-row">
        <div class="qt-response-plot" role="img" aria-label={summary}>
          {scale.ticks.map((tick, level) => (
            <span
              // By place, not by value: another scale moves the lines there are.
              key={level}
              class={tick === 0 ? 'qt-level qt-level-zero' : 'qt-level'}
              style={{ top: `${y(tick)}%` }}
            >
              <span class="qt-level-label">{formatNumber(tick, scale.decimals)}</span>
            </span>
          ))}
          {lowerBoundPercent !== null && (
            <span
              class="qt-bound"
              data-role="bound"
              style={{ top: `${y(lowerBoundPercent)}%` }}
              title={words.bound}
            />
          )}
          <span class="qt-cursor" style={{ left: `${x(cursor)}%` }} />
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <path class="qt-line-unchanged" d={line(unchangedPercent)} />
            {beside !== null && <path class="qt-line-beside" d={line(beside.values)} />}
            <path class="qt-line-both" d={line(scenarioPercent)} />
          </svg>
          <span
            class="qt-dot"
            style={{ left: `${x(cursor)}%`, top: `${y(scenarioPercent[cursor])}%` }}
          />
        </div>
        <dl class="qt-reads">
          <dt>{words.unchanged}</dt>
          <dd>{percent(unchangedPercent[cursor])}</dd>
          <dt>{quarter(quarters[cursor])}</dt>
          <dd data-role="rate-read" data-value={scenarioPercent[cursor]}>
            {percent(scenarioPercent[cursor])}
          </dd>
          {beside !== null && (
            <>
              <dt>{beside.name}</dt>
              <dd class="qt-beside">{percent(beside.values[cursor])}</dd>
            </>
          )}
        </dl>
      </div>
    </figure>
  );
}
