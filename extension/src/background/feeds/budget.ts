import type { KeyValueStore } from '../storage/key-value-store.ts';
import type { Feed } from './feed.ts';

/** Requests that cards of a site have caused on a day. */
export interface Spent {
  /** Days since 1970-01-01, UTC. */
  readonly day: number;
  readonly requests: number;
}

export function isSpent(value: unknown): value is Spent {
  const { day, requests } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<string, unknown>
  >;
  return Number.isInteger(day) && Number.isInteger(requests) && (requests as number) >= 0;
}

const DAY = 86_400_000;

/**
 * How many requests the cards of one site may cause a day, so that no page spends what the reader's
 * key allows. What the reader asks for on the extension's own pages does not count.
 */
export class Budget {
  readonly #spent: KeyValueStore<Spent>;
  readonly #now: () => number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(spent: KeyValueStore<Spent>, now: () => number = () => Date.now()) {
    this.#spent = spent;
    this.#now = now;
  }

  /** Takes one request off the budget; false if there is none left today. */
  spend({ key, limits }: Feed, site: string): Promise<boolean> {
    const { perSiteAndDay } = limits;
    if (site === '' || perSiteAndDay === undefined) return Promise.resolve(true);
    // One after the other: each reads what the one before wrote.
    const answer = this.#last.then(async () => {
      const day = Math.floor(this.#now() / DAY);
      const name = `${key}:${site}`;
      const before = await this.#spent.get(name);
      const requests = before?.day === day ? before.requests : 0;
      if (requests >= perSiteAndDay) return false;
      await this.#spent.put(name, { day, requests: requests + 1 });
      return true;
    });
    this.#last = answer.catch(() => {});
    return answer;
  }
}
