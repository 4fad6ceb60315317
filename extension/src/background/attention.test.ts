import { beforeEach, describe, expect, test } from 'vitest';
import { Attention } from './attention.ts';

let now = 0;
let attention: Attention;
beforeEach(() => {
  now = 1_000_000;
  attention = new Attention(() => now);
});

test('the symbol of a document that was opened, for as long as it is shown', () => {
  expect(attention.isOn(1, 'yahoo:SPY', 'opened')).toBe(true);
  now += 3_600_000;
  expect(attention.isOn(1, 'yahoo:SPY', 'unseen')).toBe(true);
});

test('a symbol the reader chose, and no other that the page shows then', () => {
  attention.isOn(1, 'yahoo:SPY', 'opened');
  expect(attention.isOn(1, 'yahoo:QQQ', 'chosen')).toBe(true);
  expect(attention.isOn(1, 'yahoo:ZZQ', 'unseen')).toBe(false);
  expect(attention.isOn(1, 'yahoo:QQQ', 'unseen')).toBe(true);
});

describe('a page that walks', () => {
  test('by script: none of its symbols', () => {
    attention.isOn(1, 'yahoo:SPY', 'opened');
    const walked = Array.from({ length: 60 }, (_, i) => {
      now += 500;
      return attention.isOn(1, `yahoo:A${i}`, 'unseen');
    });
    expect(walked).not.toContain(true);
  });

  test('by opening documents: no more than a slow reader', () => {
    const walked = Array.from({ length: 60 }, (_, i) => {
      now += 1000;
      return attention.isOn(1, `yahoo:A${i}`, 'opened');
    });
    expect(walked.filter(Boolean).length).toBe(6);
  });
});

test('a reader who presses may open documents as fast as he likes, one a press', () => {
  attention.isOn(1, 'yahoo:SPY', 'opened');
  for (const symbol of ['yahoo:A', 'yahoo:B', 'yahoo:C']) {
    now += 900;
    attention.input(1);
    expect(attention.isOn(1, symbol, 'opened')).toBe(true);
    expect(attention.isOn(1, `${symbol}2`, 'opened')).toBe(false);
  }
});

test('tabs know nothing of each other', () => {
  expect(attention.isOn(1, 'yahoo:SPY', 'opened')).toBe(true);
  expect(attention.isOn(2, 'yahoo:QQQ', 'opened')).toBe(true);
  expect(attention.isOn(2, 'yahoo:SPY', 'unseen')).toBe(false);
});
