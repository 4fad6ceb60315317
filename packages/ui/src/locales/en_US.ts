import { rules } from '@qt-lens/core';
import { inAmerican } from './american.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { once } from './reworded.ts';

type RuleTexts = Messages['converter']['rules'];

/** What rules state and for what, which elsewhere in English stands in the rules themselves. */
const stated = (): RuleTexts =>
  Object.fromEntries(
    rules
      .filter(({ key }) => Object.hasOwn(en.converter.rules, key))
      .map(({ key, states, domain }) => [key, { ...en.converter.rules[key], states, domain }]),
  );

/** American readers get English in their own spelling, dates and per cent (american.ts). */
export const en_US = once(
  (): Messages =>
    inAmerican(
      { ...en, converter: { ...en.converter, rules: stated() } },
      {
        week: { heading: (day) => `H.4.1 of Wednesday, ${day}` },
        chart: {
          nextRelease: (day, weekday) => `Next H.4.1 expected: ${weekday}, ${day}`,
          researchBase:
            'December 7, 2022, is the base of the market commentary whose chart this repeats',
        },
      },
    ),
);
