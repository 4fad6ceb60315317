import type { Seen } from '../messages/protocol.ts';

/** Documents that follow each other faster than a reader opens them were opened by the page. */
const MIN_OPEN_MS = 10_000;
/** A press of the reader's opens documents for so long. */
const INPUT_HOLDS_MS = 15_000;
const MAX_TABS = 500;

interface Tab {
  /** What the reader looks at. */
  readonly symbol: string | null;
  readonly openedAt: number;
  readonly inputAt: number;
}

/**
 * Whether a reader looks at what a tab shows, as far as a page cannot pretend it. Prices are asked
 * for, and the reader's own shown, only then: a page that walks through symbols by script learns
 * nothing and spends nothing.
 */
export class Attention {
  readonly #now: () => number;
  readonly #tabs = new Map<number, Tab>();

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** The reader pressed a key or button in a tab. */
  input(tabId: number): void {
    this.#keep(tabId, { inputAt: this.#now() });
  }

  /** Whether the reader looks at a symbol in a tab. */
  isOn(tabId: number, symbol: string, seen: Seen): boolean {
    const tab = this.#tabs.get(tabId);
    if (tab?.symbol === symbol) return true;
    const now = this.#now();
    const opened =
      seen === 'opened' &&
      (tab === undefined ||
        now - tab.openedAt >= MIN_OPEN_MS ||
        now - tab.inputAt < INPUT_HOLDS_MS);
    if (!opened && seen !== 'chosen') return false;
    // One press opens one document.
    this.#keep(tabId, { symbol, openedAt: now, inputAt: Number.NEGATIVE_INFINITY });
    return true;
  }

  #keep(tabId: number, change: Partial<Tab>): void {
    const before = this.#tabs.get(tabId);
    this.#tabs.delete(tabId);
    this.#tabs.set(tabId, {
      symbol: null,
      openedAt: Number.NEGATIVE_INFINITY,
      inputAt: Number.NEGATIVE_INFINITY,
      ...before,
      ...change,
    });
    for (const oldest of this.#tabs.keys()) {
      if (this.#tabs.size <= MAX_TABS) break;
      this.#tabs.delete(oldest);
    }
  }
}
