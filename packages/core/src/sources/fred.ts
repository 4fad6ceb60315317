import { kindOfSentence, own, refusal } from './body.ts';
import type { SourceError } from './source-error.ts';

export const FRED = 'FRED';

/** How FRED names itself on a series. */
export const FRED_PUBLISHER = 'FRED, Federal Reserve Bank of St. Louis';

/** Names what the body of a response leaves out. */
export interface SeriesIdOption {
  /** The series asked for, such as `WALCL`; used where the body does not say. */
  readonly id?: string;
}

/** The error for an answer of the form `{"error_code":400,"error_message":"…"}`. */
export function fredError(answer: unknown): SourceError | undefined {
  const code = own(answer, 'error_code');
  const message = own(answer, 'error_message');
  if (code === undefined && message === undefined) return undefined;
  return errorOf(Number(code), typeof message === 'string' ? message : '');
}

/** The error for an answer in XML, FRED's other format: `<error code="400" message="…" />`. */
export function fredXmlError(text: string): SourceError | undefined {
  const match = /<error\b[^>]{0,64}\bcode="(\d{3})"[^>]{0,64}\bmessage="([^"]{0,500})/.exec(
    text.slice(0, 2000),
  );
  return match === null ? undefined : errorOf(Number(match[1]), match[2]);
}

function errorOf(code: number, message: string): SourceError {
  const words = message.toLowerCase();
  const kind =
    code === 429 ? 'rate-limited' : words.includes('api_key') ? 'bad-key' : kindOfSentence(words);
  if (kind !== undefined) return refusal(kind, FRED);
  if (code === 404 || words.includes('series_id')) return refusal('not-found', FRED);
  return refusal('unexpected-shape', Number.isFinite(code) ? `${FRED} (error ${code})` : FRED);
}
