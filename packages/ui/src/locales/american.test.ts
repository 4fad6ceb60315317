import { expect, test } from 'vitest';
import { inAmerican } from './american.ts';
import { messagesIn } from './index.ts';

const american = messagesIn.en_US;

test('writes texts in American spelling, order of dates and per cent', () => {
  const { label, sentence } = inAmerican({
    label: 'Back to 7 Dec 2022, at 95\u00a0%; 2 to 5 % in colour, per cent',
    sentence: (day: string) => `From 3 June 2022 to ${day}, 5 %`,
  });
  expect(label).toBe('Back to Dec 7, 2022, at 95%; 2 to 5% in color, percent');
  expect(sentence('Sep 30, 2026')).toBe('From June 3, 2022 to Sep 30, 2026, 5%');
  expect(sentence.length).toBe(1);
});

test('leaves alone what a sentence is given', () => {
  expect(american.converter.fromSelection('2 % by 7 Dec 2022')).toBe('From “2 % by 7 Dec 2022”');
  expect(american.chart.addHint).toBe(messagesIn.en.chart.addHint);
});

test('leaves no date and no per cent of the British kind', () => {
  const texts = JSON.stringify(american, (_, text) =>
    typeof text === 'function' ? text(...Array.from({ length: text.length }, () => '5')) : text,
  );
  expect(texts).toContain('7.7% of GDP');
  expect(texts).not.toMatch(/\d[ \u00a0]%|per cent|colour|programme|\b\d{1,2} [A-Z][a-z]+ 20\d\d/);
});
