import type { ReservesBridge } from '@qt-lens/core';
import { formatBillions } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import type { PanelProps } from '../ui/panel-props.ts';

const WIDTH = 640;
const HEIGHT = 190;
const TOP = 22;
const BOTTOM = HEIGHT - 34;

/** How reserves came from one Wednesday to the next, as steps that add up. */
export function Bridge({
  bridge,
  messages,
  language,
}: PanelProps & { readonly bridge: ReservesBridge | null }) {
  const labels = messages.week;
  if (bridge === null)
    return (
      <section>
        <h2>{labels.bridgeTitle}</h2>
        <p class="note">
          <Unbroken text={labels.bridgeUnknown} />
        </p>
      </section>
    );
  const { fromBn, toBn, steps } = bridge;
  let level = fromBn;
  const bars = [
    { key: 'from', label: labels.bridgeFrom, low: fromBn, high: fromBn, text: fromBn },
    ...steps.map(({ key, effectBn }) => {
      const start = level;
      level += effectBn;
      return {
        key,
        label: labels.steps[key],
        low: Math.min(start, level),
        high: Math.max(start, level),
        text: effectBn,
      };
    }),
    { key: 'to', label: labels.bridgeTo, low: toBn, high: toBn, text: toBn },
  ];
  const most = Math.max(...bars.map(({ high }) => high));
  const lowest = Math.min(...bars.map(({ low }) => low));
  const least = lowest - (most - lowest) * 0.2;
  const y = (value: number) => TOP + ((most - value) / (most - least || 1)) * (BOTTOM - TOP);
  const step = WIDTH / bars.length;
  return (
    <section>
      <h2>{labels.bridgeTitle}</h2>
      <div class="scrolls">
        <svg
          class="bridge"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${labels.bridgeTitle}: ${bars.map((bar) => `${bar.label} ${textOf(bar)}`).join(', ')}`}
        >
          {bars.map((bar, i) => {
            const total = bar.key === 'from' || bar.key === 'to';
            const top = y(bar.high);
            const height = total ? BOTTOM - top : Math.max(1.5, y(bar.low) - top);
            return (
              <g key={bar.key}>
                <rect
                  x={i * step + step * 0.18}
                  y={top}
                  width={step * 0.64}
                  height={total ? Math.max(3, height) : height}
                  class={total ? 'total' : bar.text < 0 ? 'drains' : 'adds'}
                />
                <text x={(i + 0.5) * step} y={top - 6} class="value">
                  {textOf(bar)}
                </text>
                {wrapped(bar.label).map((line, row) => (
                  <text key={line} x={(i + 0.5) * step} y={BOTTOM + 14 + row * 13} class="label">
                    {line}
                  </text>
                ))}
              </g>
            );
          })}
          <path d={`M0 ${BOTTOM + 0.5}H${WIDTH}`} class="floor" />
        </svg>
      </div>
      <p class="note">
        <Unbroken text={labels.bridgeCut} />
      </p>
    </section>
  );

  function textOf({ key, text }: { key: string; text: number }): string {
    return formatBillions(text, language, { signed: key !== 'from' && key !== 'to' });
  }
}

/** A label in two lines where one would run into its neighbour. */
function wrapped(label: string): string[] {
  if (/[\u2e80-\uffef]/.test(label)) {
    // A bracket stays whole: 逆回購 above, （境內） below.
    const cut = label.includes('（') ? label.indexOf('（') : 6;
    return label.length <= 6 ? [label] : [label.slice(0, cut), label.slice(cut)];
  }
  if (label.length <= 13) return [label];
  const cut = label.lastIndexOf(' ', 14);
  return cut < 0 ? [label] : [label.slice(0, cut), label.slice(cut + 1)];
}
