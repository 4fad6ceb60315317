import { terms } from './glossary.ts';
import { type Overrides, reworded } from './reworded.ts';

/** Terms of Taiwan with Hong Kong's, the longest first. */
const replaced = terms
  .filter(({ zh_TW, zh_HK }) => zh_TW !== zh_HK)
  .map(({ zh_TW, zh_HK }) => [zh_TW, zh_HK] as const)
  .concat([['週', '周']])
  .sort(([a], [b]) => b.length - a.length);
const hongKongOf: ReadonlyMap<string, string> = new Map(replaced);
const TERMS = replaced.map(([taiwan]) => taiwan).join('|');
const TERM = new RegExp(TERMS, 'g');

/**
 * Texts of Taiwan as Hong Kong words them, by the glossary.
 *
 * @param own Texts that Hong Kong words otherwise.
 */
export function inHongKong<Texts extends object>(texts: Texts, own?: Overrides<Texts>): Texts {
  return reworded(texts, { changes: new RegExp(TERMS), reword: inTermsOfHongKong }, own);
}

/** A text of Taiwan in the terms of Hong Kong. */
export function inTermsOfHongKong(text: string): string {
  // Taiwan counts rates in 碼 of 25 basis points, Hong Kong their moves; other words end in 碼 too.
  return text
    .replace(TERM, (taiwan) => hongKongOf.get(taiwan)!)
    .replace(/(?<![代號密式編解數始源條])碼/g, '次');
}
