import { billionsOf, nominalGdp } from '@qt-lens/core';
import { languages, messagesIn } from '@qt-lens/ui';
import {
  type ConverterState,
  initialConverterState,
  questionIn,
  typed,
} from '@qt-lens/ui/converter';
import { expect, test } from 'vitest';
import phrases from '../../../packages/core/src/amounts/recorded/phrases.json' with {
  type: 'json',
};
import { askedInAddressBar } from './omnibox.ts';

const gdpBn = nominalGdp.series().last!.value;

/** What a question comes to, in whichever unit it is asked; null where nothing was read. */
function asked(
  question: Partial<ConverterState> | null,
  before: ConverterState = initialConverterState,
): string | null {
  if (question === null) return null;
  const state = { ...before, ...question };
  const { asks, change, value, unit, months, moves } = state;
  const quantity = asks === 'amount' ? moves : billionsOf(value, unit, { gdpBn, months });
  return `${asks} ${change} ${Number(quantity.toPrecision(9))}`;
}

// A number alone is in the unit of the field, which a selection is asked for too.
const texts = Object.values(phrases)
  .flat()
  .map(([text]) => text)
  .filter((text) => !/^[-−$]?[\d,.]+$/.test(text.normalize('NFKC')));

// The add-on's dialog is the converter's field; the context menu hands a selection to the page.
test.each(languages)(
  'every entry reads a phrase alike in %s',
  (language) => {
    for (const text of texts) {
      const selected = asked(questionIn(text));
      const messages = messagesIn[language];
      const ofMoves = { ...initialConverterState, asks: 'amount' } as const;
      const entries = {
        field: asked(typed(text, initialConverterState, language, messages)),
        'field of moves': asked(typed(text, ofMoves, language, messages), ofMoves),
        'address bar': asked(askedInAddressBar(text, { rule: 'cicc-2022', language })),
      };
      for (const [entry, read] of Object.entries(entries))
        expect([text, entry, read]).toEqual([text, entry, selected]);
    }
  },
  60_000,
);
