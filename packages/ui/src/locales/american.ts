import { type Overrides, reworded } from './reworded.ts';

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['per cent', 'percent'],
  ['colour', 'color'],
  ['programme', 'program'],
]);
const SPELLING = new RegExp([...SPELLINGS.keys()].join('|'), 'g');
const PERCENT_SIGN = /(?<=\d)[ \u00a0]%/g;
const DATE =
  /\b(\d{1,2}) ((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}) (\d{4})\b/g;
const CHANGES = new RegExp([SPELLING, PERCENT_SIGN, DATE].map(({ source }) => source).join('|'));

/**
 * Texts of English as American readers write them: their spelling, their order of a date, no space
 * before a per-cent sign.
 *
 * @param own Texts that are worded otherwise.
 */
export function inAmerican<Texts extends object>(texts: Texts, own?: Overrides<Texts>): Texts {
  return reworded(texts, { changes: CHANGES, reword: inAmericanEnglish }, own);
}

/** A text of English as American readers write it. */
export function inAmericanEnglish(text: string): string {
  return text
    .replace(SPELLING, (word) => SPELLINGS.get(word)!)
    .replace(PERCENT_SIGN, '%')
    .replace(DATE, '$2 $1, $3');
}
