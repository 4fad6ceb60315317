import type { TimeSeries } from '@qt-lens/core';
import { FeedError, isPassing } from '../../messages/feed-error.ts';

/** What is asked of a publisher. */
export interface FeedRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** True if it holds a reader's key, which the publisher may turn away. */
  readonly keyed?: boolean;
}

/** What the publisher sent, and its clock. */
export interface FeedAnswer {
  readonly series: readonly TimeSeries[];
  /** The publisher's time in milliseconds since 1970, where it says. */
  readonly serverTime: number | null;
}

export interface FetchOptions {
  readonly fetch?: typeof fetch;
  /** Milliseconds for one try, headers and body. A worker that waits for longer may be stopped. */
  readonly timeoutMs?: number;
  /** Tries in all for what may pass. */
  readonly tries?: number;
  readonly pauseMs?: number;
}

// Four bytes a character at most, and no parser takes more characters than this.
const MAX_BYTES = 4 * 16 * 2 ** 20;
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * Asks a publisher and parses what it sends.
 *
 * Sends neither cookies nor a referrer. What may pass (a lost connection, an error of the
 * publisher's server) is tried once more.
 *
 * @throws FeedError
 */
export async function fetchText(
  request: FeedRequest,
  parse: (body: string) => readonly TimeSeries[],
  options: FetchOptions = {},
): Promise<FeedAnswer> {
  const { tries = 2, pauseMs = 800 } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(request, parse, options);
    } catch (thrown) {
      const error = FeedError.from(thrown);
      // A publisher that took its whole time once will not be quicker at once.
      if (attempt >= tries || !isPassing(error.kind) || error.kind === 'timed-out') throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * (1 + Math.random())));
    }
  }
}

async function askOnce(
  { url, headers, keyed = false }: FeedRequest,
  parse: (body: string) => readonly TimeSeries[],
  { fetch = globalThis.fetch, timeoutMs = 15_000 }: FetchOptions,
): Promise<FeedAnswer> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, {
      headers: { ...headers },
      signal: deadline,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A redirect leads to hosts nobody has agreed to; the addresses asked for answer themselves.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw new FeedError('refused');
    body = await textOf(response, deadline);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(deadline.aborted ? 'timed-out' : 'unreachable');
  }
  if (response.status === 429) throw new FeedError('rate-limited', retryAfterOf(response.headers));
  if (!response.ok) throw refusalOf(response.status, body, parse, keyed);
  return { series: parse(body), serverTime: timeOf(response.headers.get('date')) };
}

async function textOf(response: Response, deadline: AbortSignal): Promise<string> {
  if (response.body === null) return response.text();
  const reader = response.body.getReader();
  const stop = () => void reader.cancel().catch(() => {});
  deadline.addEventListener('abort', stop, { once: true });
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      // A reader that is cancelled ends like one that is through.
      if (deadline.aborted) throw new FeedError('timed-out');
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > MAX_BYTES) {
        stop();
        throw new FeedError('too-large');
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    deadline.removeEventListener('abort', stop);
  }
}

/** What an answer that is not OK means: what its body says if that is known, else by its status. */
function refusalOf(
  status: number,
  body: string,
  parse: (body: string) => readonly TimeSeries[],
  keyed: boolean,
): FeedError {
  try {
    parse(body);
  } catch (error) {
    const said = FeedError.from(error);
    if (said.kind === 'rate-limited' || said.kind === 'bad-key' || said.kind === 'not-found')
      return said;
  }
  if (status === 404) return new FeedError('not-found');
  return new FeedError(keyed && (status === 401 || status === 403) ? 'bad-key' : 'refused');
}

function retryAfterOf(headers: Headers): number {
  const written = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(written)
    ? Number(written) * 1000
    : (timeOf(written) ?? 0) - (timeOf(headers.get('date')) ?? Date.now());
  return Math.min(Math.max(0, ms), MAX_RETRY_AFTER_MS);
}

function timeOf(text: string | null): number | null {
  const time = Date.parse(text ?? '');
  return Number.isFinite(time) ? time : null;
}
