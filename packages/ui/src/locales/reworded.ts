/** Some of a language's texts: what {@link reworded} takes as they are. */
export type Overrides<Texts> = {
  readonly [Key in keyof Texts]?: Texts[Key] extends (...given: never[]) => string
    ? Texts[Key]
    : Texts[Key] extends string
      ? string
      : Overrides<Texts[Key]>;
};

/** Makes something when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** How one place words the texts of another. */
export interface Rewording {
  /** What `reword` may change, for `test`: without the flag `g`. */
  readonly changes: RegExp;
  readonly reword: (text: string) => string;
}

/**
 * Texts of one place as another words them. What a sentence is given, such as words a reader has
 * selected, stays as it is.
 *
 * @param own Texts that the other place words otherwise.
 */
export function reworded<Texts extends object>(
  texts: Texts,
  rewording: Rewording,
  own: Overrides<Texts> = {},
): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      rewordedText(text, rewording, (own as Readonly<Record<string, unknown>>)[key]),
    ]),
  ) as Texts;
}

function rewordedText(text: unknown, rewording: Rewording, own: unknown): unknown {
  if (typeof text === 'object' && text !== null)
    return reworded(text, rewording, (own ?? {}) as object);
  if (own !== undefined) return own;
  if (typeof text === 'string') return rewording.reword(text);
  if (typeof text !== 'function') return text;
  const sentence = (...given: unknown[]) => {
    // A given text that would be changed is kept out of its way.
    const kept = given.map((each, i) =>
      typeof each === 'string' && rewording.changes.test(each) ? `\u0000${i}\u0000` : each,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks set above
    const mark = /\u0000(\d+)\u0000/g;
    return rewording
      .reword(String(text(...kept)))
      .replace(mark, (_, i) => String(given[Number(i)]));
  };
  return Object.defineProperty(sentence, 'length', { value: text.length });
}
