import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import { type Palette, paletteOf, setScale } from './timeline.ts';

export interface PlotProps {
  readonly height: number;
  readonly label: string;
  readonly data: uPlot.AlignedData;
  /**
   * Options without size. Called again when the theme changes; must not depend on anything but its
   * arguments and `data`.
   */
  readonly options: (palette: Palette) => Omit<uPlot.Options, 'width' | 'height'>;
  /** Whatever else should make the plot be built anew. */
  readonly version: unknown;
  /**
   * What the hooks and ranges of `options` read by reference. A change redraws the plot that
   * stands, which is what a step of panning or zooming costs.
   */
  readonly frame?: unknown;
  /** How much larger than on screen everything is drawn, for a picture. */
  readonly scale?: number;
  /** The day under the crosshair, or null when it leaves. */
  readonly onCursor?: (day: number | null) => void;
  /** Called with the plot whenever its layout may have changed, to place what lies over it. */
  readonly onLayout?: (plot: uPlot) => void;
}

/**
 * One uPlot chart that fills its parent's width, follows the theme, and whose crosshair moves with
 * the arrow keys (Shift: four observations).
 */
export function Plot({
  height,
  label,
  data,
  options,
  version,
  frame,
  scale = 1,
  onCursor,
  onLayout,
}: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  /** What the plot that stands was drawn from. */
  const drawn = useRef<{ data: uPlot.AlignedData; frame: unknown }>({ data, frame: null });
  const theme = useTheme();
  const latest = useRef({ onCursor, onLayout, data, frame });
  latest.current = { onCursor, onLayout, data, frame };

  /** Draws a plot into the element; returns what takes it away. */
  const build = (element: HTMLElement, width: number): (() => void) => {
    const given = options(paletteOf(element.ownerDocument));
    const made = new uPlot(
      {
        ...given,
        width,
        height,
        legend: { show: false },
        cursor: {
          y: false,
          points: { show: false },
          drag: { x: false, y: false, setScale: false },
          ...given.cursor,
        },
        hooks: {
          ...given.hooks,
          setCursor: [
            ...(given.hooks?.setCursor ?? []),
            (self) => {
              const { idx } = self.cursor;
              latest.current.onCursor?.(
                idx == null || (self.cursor.left ?? -1) < 0 ? null : self.data[0][idx],
              );
            },
          ],
          draw: [...(given.hooks?.draw ?? []), (self) => latest.current.onLayout?.(self)],
        },
      },
      latest.current.data,
      element,
    );
    plot.current = made;
    // It draws in a microtask.
    setScale(made, scale);
    drawn.current = { data: latest.current.data, frame: latest.current.frame };
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0 && element.clientWidth !== made.width)
        made.setSize({ width: element.clientWidth, height });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
    };
  };

  // Before the first paint, so that no frame goes by without the chart, and after all plots of the
  // page have been measured: what one writes would make the next one's width cost a layout.
  // `version` stands for everything `options` closes over.
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const width = element.clientWidth;
    let ended = false;
    let takeAway = () => {};
    queueMicrotask(() => {
      if (!ended) takeAway = build(element, width);
    });
    return () => {
      ended = true;
      takeAway();
      plot.current = null;
    };
  }, [theme, height, version, ...(frame === undefined ? [data] : [null])]);

  useLayoutEffect(() => {
    if (frame === undefined || plot.current === null) return;
    if (drawn.current.data === data && drawn.current.frame === frame) return;
    drawn.current = { data, frame };
    plot.current.setData(data);
  }, [data, frame]);

  const moveCursor = (event: KeyboardEvent) => {
    const made = plot.current;
    if (made === null) return;
    if (event.key === 'Escape') return made.setCursor({ left: -10, top: -10 });
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const days = made.data[0];
    const { min, max } = made.scales.x;
    const shown = (made.cursor.left ?? -1) >= 0 ? made.cursor.idx : null;
    let index = shown == null ? (step < 0 ? days.length : -1) : shown;
    index += step * (event.shiftKey ? 4 : 1);
    index = Math.max(0, Math.min(days.length - 1, index));
    while (index < days.length - 1 && days[index] < min!) index++;
    while (index > 0 && days[index] > max!) index--;
    made.setCursor({
      left: made.valToPos(days[index], 'x'),
      top: made.bbox.height / devicePixelRatio / 2,
    });
  };

  return (
    <div
      ref={host}
      class="qt-plot"
      role="img"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the crosshair.
      tabIndex={0}
      onKeyDown={moveCursor}
      style={{ height: `${height}px` }}
    />
  );
}

/** Changes when the page's theme does, so that canvases are drawn in the new colours. */
function useTheme(): string {
  const read = () =>
    `${document.documentElement.dataset.theme ?? ''} ${document.documentElement.lang}`;
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(read()));
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'lang'],
    });
    return () => observer.disconnect();
  }, []);
  return theme;
}
