import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchReaderInput } from './reader-input.ts';

let window: Window;
let heard: number;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  window = new JSDOM('<button>Press</button>').window as unknown as Window;
  heard = 0;
});
afterEach(() => vi.useRealTimers());

/** An event as the browser makes it when the reader presses: a script cannot mark it so. */
function press(type: string): void {
  const event = new (window as Window & typeof globalThis).Event(type, { bubbles: true });
  const symbol = Object.getOwnPropertySymbols(event).find(
    ({ description }) => description === 'impl',
  )!;
  const implementation = (event as unknown as Record<symbol, { isTrusted: boolean }>)[symbol];
  const listeners = implementation;
  Object.defineProperty(listeners, 'isTrusted', { get: () => true, set: () => {} });
  window.document.querySelector('button')!.dispatchEvent(event);
}

test('what a script does is no press', () => {
  const input = watchReaderInput(window, () => heard++);
  const { Event } = window as Window & typeof globalThis;
  window.document
    .querySelector('button')!
    .dispatchEvent(new Event('pointerdown', { bubbles: true }));
  window.document.querySelector('button')!.click();
  expect([heard, input.take()]).toEqual([0, false]);
});

test('a press counts once, and not for long', () => {
  const input = watchReaderInput(window, () => heard++);
  press('pointerdown');
  expect([heard, input.take(), input.take()]).toEqual([1, true, false]);
  press('keydown');
  vi.advanceTimersByTime(6000);
  expect([heard, input.take()]).toEqual([2, false]);
});
