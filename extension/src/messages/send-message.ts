import { browser } from 'wxt/browser';
import type { Request, Responses } from './protocol.ts';

/**
 * Asks the background. `null` if it cannot answer: it is being updated, or the extension was
 * removed from under the page.
 */
export async function sendMessage<R extends Request>(
  request: R,
): Promise<Responses[R['type']] | null> {
  try {
    return (
      ((await browser.runtime.sendMessage(request)) as Responses[R['type']] | undefined) ?? null
    );
  } catch {
    return null;
  }
}

/**
 * Whether the extension was updated or removed from under the page: then nothing will ever answer
 * again.
 */
export function isContextInvalidated(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
