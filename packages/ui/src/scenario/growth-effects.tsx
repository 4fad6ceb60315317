import type { GrowthEffect } from '@qt-lens/core/scenarios';
import { formatNumber, formatRange, type Language } from '../format/index.ts';
import { Diamond } from '../marks/diamond.tsx';
import { heightOn, scaleFor } from './scale.ts';

export interface GrowthEffectsProps {
  readonly effects: readonly GrowthEffect[];
  readonly name: (effect: GrowthEffect, index: number) => string;
  readonly about: (value: string) => string;
  readonly language: Language;
}

/**
 * What run-off alone does to GDP growth: this run, the note's rules and what the note published, on
 * one axis.
 */
export function GrowthEffects({ effects, name, about, language }: GrowthEffectsProps) {
  const scale = scaleFor(
    effects.flatMap(({ points }) => [points.low, points.high]),
    2,
  );
  const left = (value: number) => `${heightOn(scale, value)}%`;
  return (
    <div class="qt-effects">
      <div class="qt-effects-axis" aria-hidden="true">
        <div>
          {scale.ticks.map((tick) => (
            <span key={tick} class="qt-effects-tick" style={{ left: left(tick) }}>
              {formatNumber(tick, tick === 0 ? 0 : scale.decimals, true)}
            </span>
          ))}
        </div>
      </div>
      <ul>
        {effects.map((effect, index) => {
          const { low, high } = effect.points;
          const published = effect.provenance === 'note-simulation';
          return (
            <li
              key={effect.what}
              data-role="effect"
              data-provenance={effect.provenance}
              data-low={low}
              data-high={high}
            >
              <span>{name(effect, index)}</span>
              <span class="qt-effects-plot" aria-hidden="true">
                {scale.ticks.map((tick) => (
                  <span
                    key={tick}
                    class={tick === 0 ? 'qt-upright qt-upright-zero' : 'qt-upright'}
                    style={{ left: left(tick) }}
                  />
                ))}
                {effect.provenance === 'note-rule' ? (
                  <span
                    class="qt-effects-bar"
                    style={{
                      left: left(Math.min(low, high)),
                      right: `calc(100% - ${left(Math.max(low, high))})`,
                    }}
                  />
                ) : (
                  <span class="qt-effects-point" style={{ left: left(effect.points.central) }}>
                    {published ? <Diamond /> : <span class="qt-effects-dot" />}
                  </span>
                )}
              </span>
              <strong>
                {published
                  ? about(formatNumber(effect.points.central, 1, true))
                  : formatRange(low, high, language, { decimals: 2, signed: true })}
              </strong>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
