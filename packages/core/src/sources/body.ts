import { objectOf } from '../arguments.ts';
import { SourceError, type SourceErrorKind } from './source-error.ts';

/**
 * Longest text that is read, in characters. The longest real bodies (half a century of daily prices
 * as JSON) have about 5 million.
 */
const MAX_BODY_LENGTH = 16 * 2 ** 20;

/** Deepest nesting and most objects and arrays of a JSON body. Real ones: 6 deep, about 100,000. */
const MAX_JSON_DEPTH = 32;
const MAX_JSON_CONTAINERS = 500_000;

/** How much of a body that is not data is read to tell what it says. */
const HEAD_LENGTH = 4096;

/** What a refusal of each kind says when nothing more is known. */
export function refusal(kind: SourceErrorKind, publisher: string): SourceError {
  switch (kind) {
    case 'rate-limited':
      return new SourceError(kind, `${publisher} takes no more requests for now; try again later`);
    case 'bad-key':
      return new SourceError(kind, `${publisher} does not accept the key`);
    case 'not-found':
      return new SourceError(kind, `${publisher} does not know this series`);
    case 'empty':
      return new SourceError(kind, `${publisher} sent no values`);
    case 'too-large':
      return new SourceError(kind, `${publisher} sent more than can be read`);
    default:
      return new SourceError(kind, `${publisher} sent something other than the expected figures`);
  }
}

/**
 * A body as text, without byte-order mark.
 *
 * @param options What was given beside it.
 * @throws TypeError if it is no text or the options are none. @throws SourceError `too-large`, or
 *   `empty` if it is blank.
 */
export function bodyText(text: unknown, publisher: string, options: object): string {
  objectOf(options);
  if (typeof text !== 'string') throw new TypeError(`${publisher}: the body must be text`);
  if (text.length > MAX_BODY_LENGTH) {
    const sizes = `${Math.ceil(text.length / 2 ** 20)} million characters, at most ${MAX_BODY_LENGTH / 2 ** 20}`;
    throw new SourceError('too-large', `${publisher}: more than can be read (${sizes})`);
  }
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!/\S/.test(start === 0 ? text : text.slice(start)))
    throw new SourceError('empty', `${publisher}: there is nothing to read`);
  return start === 0 ? text : text.slice(start);
}

/** The first character that is not white space. */
export function firstCharacter(text: string): string {
  return /\S/.exec(text)?.[0] ?? '';
}

/**
 * Parses a JSON body.
 *
 * @throws SourceError `unexpected-shape` if it is no JSON (or what the text says: a limit, a bad
 *   key), `too-large` if it is nested or divided beyond reason.
 */
export function parseJson(text: string, publisher: string): unknown {
  const first = firstCharacter(text);
  if (first !== '{' && first !== '[' && first !== '"') throw refuseText(text, publisher);
  limitNesting(text, publisher);
  try {
    return JSON.parse(text);
  } catch {
    throw new SourceError('unexpected-shape', `${publisher} sent JSON that is cut off or damaged`);
  }
}

function limitNesting(text: string, publisher: string): void {
  let depth = 0;
  let containers = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfString(text, i);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth++;
        containers++;
        if (depth > MAX_JSON_DEPTH || containers > MAX_JSON_CONTAINERS) {
          throw new SourceError(
            'too-large',
            `${publisher} sent JSON with more parts than figures have`,
          );
        }
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i;
    if (code === 0x5c) i++;
  }
  return text.length;
}

/** The error for a body that is a web page or a sentence instead of data. */
export function refuseText(text: string, publisher: string): SourceError {
  const head = text.slice(0, HEAD_LENGTH);
  if (firstCharacter(text) !== '<')
    return refusal(kindOfSentence(head) ?? 'unexpected-shape', publisher);
  const kind = kindOfPage(head);
  if (kind !== undefined) return refusal(kind, publisher);
  return new SourceError('unexpected-shape', `${publisher} sent a web page instead of figures`);
}

function kindOfPage(head: string): SourceErrorKind | undefined {
  const page = head.toLowerCase();
  if (page.includes('too many requests')) return 'rate-limited';
  const start = page.indexOf('<title');
  const end = page.indexOf('</title', start);
  const title = start < 0 || end < 0 ? '' : page.slice(start, end);
  return /\b429\b|rate limit/.test(title)
    ? 'rate-limited'
    : /\b404\b|not found|error - st\. louis fed/.test(title)
      ? 'not-found'
      : undefined;
}

const PREMIUM =
  /\bis a premium\b|premium endpoint selected|current plan|plans? (?:is|are) limited to/;
const LIMIT =
  /too many requests|rate[ -]limit|(?:daily|hourly|monthly) limit|limit (?:reached|exceeded)|throttled|exceeded (?:the|your)|call (?:frequency|volume)|(?:requests?|calls) ?(?:per|\/) ?(?:second|minute|hour|day|month)|run over your|(?:request|bandwidth) allocation|spreading out|burst/;
const KEY =
  /api[ _-]?key|(?:invalid|supply a|missing|expired) (?:auth(?:entication|orization)? )?(?:token|crumb|cookie)|token (?:is|was) (?:invalid|missing|not)|not authenticated|credentials|unauthori[sz]ed|not have permission|premium[ -](?:plan|membership|only)|token has/;
const NOT_FOUND =
  /not found|not exist|doesn't exist|no data|unknown (?:symbol|ticker|series)|may be delisted|invalid (?:api call|symbol|ticker)/;

/** What a publisher's sentence is about, told by its words; `undefined` if none is known. */
export function kindOfSentence(sentence: string): SourceErrorKind | undefined {
  const words = sentence.slice(0, HEAD_LENGTH).toLowerCase().replace(/\s+/g, ' ');
  // The order matters: a sentence on a limit names the key that hit it and the premium plans that
  // lift it.
  if (PREMIUM.test(words)) return 'bad-key';
  if (LIMIT.test(words)) return 'rate-limited';
  if (KEY.test(words)) return 'bad-key';
  if (NOT_FOUND.test(words)) return 'not-found';
  return undefined;
}

/** A property that an object has itself; never one of its prototype. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

/** The text at `key`, or `undefined` if there is none. */
export function ownText(value: unknown, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}
