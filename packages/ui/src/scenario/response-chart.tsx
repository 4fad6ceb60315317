import type { PeakWithin, ScenarioResponse } from '@qt-lens/core/scenarios';
import { formatNumber } from '../format/index.ts';
import { heightOn, scaleFor } from './scale.ts';

/** Another path's values, drawn for comparison. */
export interface BesideLine {
  readonly name: string;
  readonly values: Float64Array;
}

export interface ResponseChartProps {
  readonly both: ScenarioResponse;
  readonly runoffAlone: ScenarioResponse;
  /** Both by the ends of the rule's range. */
  readonly band: { readonly low: Float64Array; readonly high: Float64Array };
  /** Null without another path. */
  readonly beside: BesideLine | null;
  /** How many quarters are drawn, and the furthest value within them or the first of them. */
  readonly shown: number;
  readonly peak: PeakWithin;
  readonly name: string;
  readonly unit: string;
  /** The quarter read, one of those drawn. */
  readonly cursor: number;
  /** Short label of a quarter: `22 Q4`. */
  readonly quarter: (label: string) => string;
  readonly quarters: readonly string[];
  readonly words: {
    readonly peak: (quarter: string) => string;
    readonly by: (quarter: string) => string;
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
  const { both, runoffAlone, band, shown, peak, name, unit, cursor, quarter, quarters, words } =
    props;
  const { beside, showYears, onCursor } = props;
  const drawn = (values: Float64Array) => values.slice(0, shown);
  const [alone, low, high] = [runoffAlone.values, band.low, band.high].map(drawn);
  const values = drawn(both.values);
  const other = beside === null ? new Float64Array() : drawn(beside.values);
  const scale = scaleFor([...values, ...alone, ...low, ...high, ...other]);
  const x = (index: number) => (100 * index) / (shown - 1);
  const y = (value: number) => 100 - heightOn(scale, value);
  const points = (line: Float64Array) => Array.from(line, (value, i) => `${x(i)} ${y(value)}`);
  const path = (line: Float64Array) => `M${points(line).join('L')}`;
  const signed = (value: number) => formatNumber(value, 2, true);
  const furthest = (peak.isPeak ? words.peak : words.by)(quarter(peak.quarter));
  const read = both.values[cursor];
  const error = both.errorBounds[cursor];
  const summary = `${name}, ${unit}: ${furthest} ${signed(peak.value)}; ${quarter(quarters[cursor])} ${signed(read)}; ${words.runoffAlone} ${signed(runoffAlone.values[cursor])}${beside === null ? '' : `; ${beside.name} ${signed(beside.values[cursor])}`}`;
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
            onCursor(Math.max(0, Math.min(shown - 1, Math.round(share * (shown - 1)))));
          }}
          onPointerLeave={() => onCursor(null)}
        >
          {scale.ticks.map((tick, level) => (
            <span
              // By place, not by value: another scale moves the lines there are.
              key={level}
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
            <path class="qt-band" d={`${path(low)}L${points(high).reverse().join('L')}Z`} />
            {beside !== null && <path class="qt-line-beside" d={path(other)} />}
            <path class="qt-line-both" d={path(values)} />
            <path class="qt-line-runoff" d={path(alone)} />
          </svg>
          <span class="qt-dot" style={{ left: `${x(cursor)}%`, top: `${y(read)}%` }} />
          {showYears &&
            quarters.slice(0, shown).map((label, i) =>
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
            <strong class="qt-peak" data-role="peak" data-value={peak.value}>
              {signed(peak.value)}
            </strong>
          </dd>
          <dt>{quarter(quarters[cursor])}</dt>
          <dd data-role="read" data-value={read}>
            {signed(read)}
            {error > 0 && <span class="qt-error"> ±{formatNumber(error, 2)}</span>}
          </dd>
          {beside !== null && (
            <>
              <dt>{beside.name}</dt>
              <dd class="qt-beside" data-role="beside" data-value={beside.values[cursor]}>
                {signed(beside.values[cursor])}
              </dd>
            </>
          )}
        </dl>
      </div>
    </figure>
  );
}
