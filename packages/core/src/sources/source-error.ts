/** Why a body could not become figures. */
export const SOURCE_ERROR_KINDS = [
  'unexpected-shape',
  'rate-limited',
  'not-found',
  'bad-key',
  'empty',
  'too-large',
  'wrong-magnitude',
  'implausible',
  'unconfirmed',
] as const;

/**
 * - `unexpected-shape`: not what this publisher sends, or cut off, or not to be read without a
 *   guess;
 * - `rate-limited`: too many requests for now;
 * - `not-found`: the publisher says it has no such series, or nothing of it for the dates asked;
 * - `bad-key`: the key is missing, wrong, or does not cover what was asked;
 * - `empty`: well formed, but without a single value;
 * - `too-large`: more than a parser takes on;
 * - `wrong-magnitude`: values outside the range the caller expects, such as billions for millions;
 * - `implausible`: figures that cannot be right beside those known, such as a day to come;
 * - `unconfirmed`: figures so unusual that a second source must say so too.
 */
export type SourceErrorKind = (typeof SOURCE_ERROR_KINDS)[number];

/** The option of a parser that answers what its text leaves open. */
export type SourceQuestion = 'dateOrder' | 'decimal';

/** A {@link SourceError} as plain data, for messages between the parts of a program. */
export interface PlainSourceError {
  readonly name: 'SourceError';
  readonly kind: SourceErrorKind;
  readonly message: string;
  readonly question?: SourceQuestion;
}

/**
 * The one error that parsers throw about what they were sent.
 *
 * `message` is a sentence for the person at the screen; it never quotes what a publisher wrote
 * about an error and never holds a key. Messaging between processes drops an error's own
 * properties: send `error.toJSON()` and read it back with {@link SourceError.from}.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly kind: SourceErrorKind;
  /**
   * The option with which the same text can be parsed after all, if the text is open to two
   * readings.
   */
  readonly question?: SourceQuestion;

  constructor(kind: SourceErrorKind, message: string, question?: SourceQuestion) {
    super(redactKeys(message));
    this.kind = kind;
    if (question !== undefined) this.question = question;
  }

  toJSON(): PlainSourceError {
    const { name, kind, message, question } = this;
    return question === undefined ? { name, kind, message } : { name, kind, message, question };
  }

  /**
   * The error again, from {@link SourceError.toJSON} or from an error; `undefined` if `value` is
   * neither.
   */
  static from(value: unknown): SourceError | undefined {
    if (value instanceof SourceError) return value;
    if (typeof value !== 'object' || value === null) return undefined;
    const { name, kind, message, question } = value as Partial<Record<string, unknown>>;
    if (name !== 'SourceError' || typeof message !== 'string') return undefined;
    if (!SOURCE_ERROR_KINDS.some((known) => known === kind)) return undefined;
    const asked = question === 'dateOrder' || question === 'decimal' ? question : undefined;
    return new SourceError(kind as SourceErrorKind, message, asked);
  }
}

const KEY_IN_ADDRESS =
  /((?:api[_-]?key|access[_-]?token|token)["']?\s*[=:]\s*["']?)[^\s"'&,;<>)]+/gi;
const KEY_IN_HEADER = /\b(token|bearer)\s+[\w.~+/-]{8,}/gi;
const KEY_IN_SENTENCE = /(api[ _-]?key as )\S+/gi;

/**
 * Text with the keys of addresses, headers and publishers' sentences taken out: `…?api_key=abc&x=1`
 * becomes `…?api_key=…&x=1`.
 */
export function redactKeys(text: string): string {
  return String(text)
    .replace(KEY_IN_ADDRESS, '$1…')
    .replace(KEY_IN_HEADER, '$1 …')
    .replace(KEY_IN_SENTENCE, '$1…');
}
