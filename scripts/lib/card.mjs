import { visibleText } from './card-text.mjs';
import { UserError } from './terminal.mjs';

/** The host element of the card on a page. */
export const cardHost = 'qt-lens-card';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until the card of a page shows its figures and has stopped changing.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} [timeout] Milliseconds.
 * @returns {Promise<string>} What the card says, line by line.
 */
export async function settledCard(page, timeout = 30_000) {
  const card = page.locator(cardHost);
  try {
    await card.locator('[data-role="fed-assets"]').first().waitFor({ timeout });
  } catch {
    throw new UserError(`The card did not appear on ${page.url()} within ${timeout / 1000} s.`);
  }
  return settled(() => visibleText(card), timeout);
}

/**
 * Reads until two readings, half a second apart, are equal.
 *
 * @param {() => Promise<string>} read
 * @param {number} timeout Milliseconds; then the last reading will do.
 */
export async function settled(read, timeout) {
  const end = Date.now() + timeout;
  let before = await read();
  for (;;) {
    await pause(500);
    const now = await read();
    if (now === before || Date.now() > end) return now;
    before = now;
  }
}
