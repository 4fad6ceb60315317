import type { Answer, RequestHandler } from '../../scripts/lib/chromium.mjs';

export type { Answer, Asked, RequestHandler } from '../../scripts/lib/chromium.mjs';

/** The answer of the first that has one. */
export function firstOf(...answerers: RequestHandler[]): RequestHandler {
  return async (asked) => {
    for (const answerer of answerers) {
      const answer = await answerer(asked);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
}

/**
 * Serves fixed answers by address; a text is an HTML document. The query is part of the address
 * only where the key has one.
 */
export function serve(answers: Record<string, string | Answer>): RequestHandler {
  return ({ url }) => {
    const found = answers[url.href] ?? answers[url.origin + url.pathname];
    return typeof found === 'string' ? { body: found } : found;
  };
}
