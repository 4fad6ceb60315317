import type { CardPosition } from '../messages/card-settings.ts';

const MARGIN = 4;
const KEY_STEP = 16;

/** A position moved so that a card of the given size stays within the window. */
export function withinWindow(
  position: CardPosition,
  size: { width: number; height: number },
  window: { width: number; height: number },
): CardPosition {
  const clamp = (value: number, free: number) =>
    Math.max(MARGIN, Math.min(value, Math.max(MARGIN, free - MARGIN)));
  return {
    right: clamp(position.right, window.width - size.width),
    bottom: clamp(position.bottom, window.height - size.height),
  };
}

/** The move an arrow key asks for, or undefined for any other key. */
export function keyMove(key: string): { dx: number; dy: number } | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { dx: -KEY_STEP, dy: 0 };
    case 'ArrowRight':
      return { dx: KEY_STEP, dy: 0 };
    case 'ArrowUp':
      return { dx: 0, dy: -KEY_STEP };
    case 'ArrowDown':
      return { dx: 0, dy: KEY_STEP };
    default:
      return undefined;
  }
}
