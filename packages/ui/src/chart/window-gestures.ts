import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Where the plot area lies on screen, in CSS pixels. */
export interface Geometry {
  readonly left: number;
  readonly width: number;
}

interface Windowed {
  readonly from: number;
  readonly to: number;
  readonly onWindow?: (from: number, to: number) => void;
}

/** A window is never narrower than so many days: two weekly figures. */
const MIN_DAYS = 15;
const ZOOM_STEP = 1.25;
const PAN_STEP = 0.1;
/** A press that moves less than so many pixels is no drag. */
const DRAG_THRESHOLD = 4;

/**
 * A window zoomed about a day.
 *
 * @param factor Above 1 shows more, below 1 less.
 */
export function zoomed(
  { from, to }: { from: number; to: number },
  factor: number,
  about: number,
): [number, number] {
  const span = Math.max(MIN_DAYS, (to - from) * factor);
  const share = (about - from) / (to - from);
  const first = Math.round(about - share * span);
  return [first, Math.round(first + span)];
}

/**
 * What moves a chart's window: the wheel zooms about the pointer (with Ctrl where the page itself
 * scrolls), sideways it pans; a drag pans; `+`, `−` and Page keys do both from the keyboard.
 *
 * @returns Attributes of the element that surrounds the plot.
 */
export function useWindowGestures(
  geometry: () => Geometry | null,
  current: RefObject<Windowed>,
): Record<string, unknown> {
  const [moving, setMoving] = useState(false);
  const element = useRef<HTMLElement | null>(null);
  const drag = useRef<{ x: number; from: number; to: number; moved: boolean } | null>(null);
  const dayAt = (clientX: number) => {
    const { left, width } = geometry()!;
    const { from, to } = current.current!;
    return from + Math.max(0, Math.min(1, (clientX - left) / width)) * (to - from);
  };
  const pan = (days: number) => {
    const { from, to, onWindow } = current.current!;
    onWindow?.(Math.round(from + days), Math.round(from + days) + (to - from));
  };

  useEffect(() => {
    const host = element.current;
    if (host === null) return;
    const onWheel = (event: WheelEvent) => {
      const now = current.current!;
      if (now.onWindow === undefined || geometry() === null) return;
      const { scrollHeight, clientHeight } = document.documentElement;
      if (!event.ctrlKey && !event.metaKey && scrollHeight > clientHeight) {
        if (Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      }
      event.preventDefault();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
        return pan((event.deltaX / geometry()!.width) * (now.to - now.from));
      const factor = ZOOM_STEP ** Math.max(-3, Math.min(3, event.deltaY / 100));
      now.onWindow(...zoomed(now, factor, dayAt(event.clientX)));
    };
    // Preact's own listener would be passive, and the page would scroll as well.
    host.addEventListener('wheel', onWheel, { passive: false });
    return () => host.removeEventListener('wheel', onWheel);
  }, []);

  if (current.current?.onWindow === undefined) return {};
  return {
    ref: element,
    'data-pans': moving ? 'moving' : 'ready',
    onPointerDown: (event: PointerEvent) => {
      const { from, to } = current.current!;
      if (event.button !== 0 || !(event.target as Element).classList.contains('u-over')) return;
      drag.current = { x: event.clientX, from, to, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = drag.current;
      if (start === null || geometry() === null) return;
      if ((event.buttons & 1) === 0) {
        drag.current = null;
        setMoving(false);
        return;
      }
      const pixels = event.clientX - start.x;
      if (!start.moved) {
        if (Math.abs(pixels) < DRAG_THRESHOLD) return;
        start.moved = true;
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        setMoving(true);
      }
      const days = Math.round((pixels / geometry()!.width) * (start.to - start.from));
      current.current!.onWindow?.(start.from - days, start.to - days);
    },
    onPointerUp: () => {
      drag.current = null;
      setMoving(false);
    },
    onPointerCancel: () => {
      drag.current = null;
      setMoving(false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const now = current.current!;
      const middle = (now.from + now.to) / 2;
      const span = now.to - now.from;
      if (event.key === '+' || event.key === '=')
        now.onWindow?.(...zoomed(now, 1 / ZOOM_STEP, middle));
      else if (event.key === '-' || event.key === '−')
        now.onWindow?.(...zoomed(now, ZOOM_STEP, middle));
      else if (event.key === 'PageUp') pan(-span * PAN_STEP * 2);
      else if (event.key === 'PageDown') pan(span * PAN_STEP * 2);
      else return;
      event.preventDefault();
    },
  };
}
