import type { Messages } from '@qt-lens/ui';
import { zoomed } from '@qt-lens/ui/chart';

const ZOOM = 1.6;
const PAN = 0.25;

/** Moves the chart's window by buttons, for who has neither wheel nor pointer. */
export function WindowButtons({
  from,
  to,
  onWindow,
  messages,
}: {
  readonly from: number;
  readonly to: number;
  readonly onWindow: (from: number, to: number) => void;
  readonly messages: Messages;
}) {
  const labels = messages.chart;
  const step = Math.round((to - from) * PAN);
  const middle = (from + to) / 2;
  const buttons = [
    ['←', labels.earlier, () => onWindow(from - step, to - step)],
    ['−', labels.zoomOut, () => onWindow(...zoomed({ from, to }, ZOOM, middle))],
    ['+', labels.zoomIn, () => onWindow(...zoomed({ from, to }, 1 / ZOOM, middle))],
    ['→', labels.later, () => onWindow(from + step, to + step)],
  ] as const;
  return (
    <fieldset class="segments window-buttons" aria-label={labels.windowLabel}>
      {buttons.map(([sign, label, act]) => (
        <button key={sign} type="button" aria-label={label} title={label} onClick={act}>
          {sign}
        </button>
      ))}
    </fieldset>
  );
}
