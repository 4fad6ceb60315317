import { terms } from './glossary.ts';

/** Terms of Taiwan with Hong Kong's, the longest first. */
const replaced = terms
  .filter(({ zh_TW, zh_HK }) => zh_TW !== zh_HK)
  .map(({ zh_TW, zh_HK }) => [zh_TW, zh_HK] as const)
  .concat([['週', '周']])
  .sort(([a], [b]) => b.length - a.length);
const hongKongOf: ReadonlyMap<string, string> = new Map(replaced);
const TERM = new RegExp(replaced.map(([taiwan]) => taiwan).join('|'), 'g');

/** Some of a language's texts: what {@link inHongKong} takes as they are. */
export type Overrides<Texts> = {
  readonly [Key in keyof Texts]?: Texts[Key] extends (...given: never[]) => string
    ? Texts[Key]
    : Texts[Key] extends string
      ? string
      : Overrides<Texts[Key]>;
};

/**
 * Texts of Taiwan as Hong Kong words them, by the glossary. What a sentence is given, such as words
 * a reader has selected, stays as it is.
 *
 * @param own Texts that Hong Kong words otherwise.
 */
export function inHongKong<Texts extends object>(texts: Texts, own: Overrides<Texts> = {}): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      reworded(text, (own as Readonly<Record<string, unknown>>)[key]),
    ]),
  ) as Texts;
}

function reworded(text: unknown, own: unknown): unknown {
  if (typeof text === 'object' && text !== null) return inHongKong(text, (own ?? {}) as object);
  if (own !== undefined) return own;
  if (typeof text === 'string') return inTermsOfHongKong(text);
  if (typeof text !== 'function') return text;
  const sentence = (...given: unknown[]) => {
    // A given text that holds a term of Taiwan is kept out of its way.
    const kept = given.map((each, i) =>
      typeof each === 'string' && each.search(TERM) >= 0 ? `\u0000${i}\u0000` : each,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks set above
    const mark = /\u0000(\d+)\u0000/g;
    return inTermsOfHongKong(String(text(...kept))).replace(mark, (_, i) =>
      String(given[Number(i)]),
    );
  };
  return Object.defineProperty(sentence, 'length', { value: text.length });
}

/** A text of Taiwan in the terms of Hong Kong. */
export function inTermsOfHongKong(text: string): string {
  // Taiwan counts rates in 碼 of 25 basis points, Hong Kong their moves; other words end in 碼 too.
  return text
    .replace(TERM, (taiwan) => hongKongOf.get(taiwan)!)
    .replace(/(?<![代號密式編解數])碼/g, '次');
}
