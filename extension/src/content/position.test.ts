import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyMove, withinWindow } from './position.ts';

const size = { width: 320, height: 256 };

test('a position within the window is kept', () => {
  expect(withinWindow({ right: 16, bottom: 16 }, size, { width: 1280, height: 800 })).toEqual({
    right: 16,
    bottom: 16,
  });
});

test('a card is never moved out of a window it fits in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 340, max: 4000 }),
      fc.integer({ min: 280, max: 4000 }),
      (right, bottom, width, height) => {
        const position = withinWindow({ right, bottom }, size, { width, height });
        expect(position.right).toBeGreaterThanOrEqual(0);
        expect(position.bottom).toBeGreaterThanOrEqual(0);
        expect(position.right + size.width).toBeLessThanOrEqual(width);
        expect(position.bottom + size.height).toBeLessThanOrEqual(height);
      },
    ),
  );
});

test('in a window smaller than the card its lower right corner stays in sight', () => {
  expect(withinWindow({ right: 300, bottom: 300 }, size, { width: 200, height: 100 })).toEqual({
    right: 4,
    bottom: 4,
  });
});

test('only arrow keys move', () => {
  expect(keyMove('ArrowLeft')).toEqual({ dx: -16, dy: 0 });
  expect(keyMove('Enter')).toBeUndefined();
});
