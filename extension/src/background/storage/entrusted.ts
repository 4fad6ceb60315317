import { browser } from 'wxt/browser';

const KEY = 'entrusted';

/**
 * A note, kept apart from the database, of what the reader has put into it: browsers begin a
 * damaged database anew without a word, and clear one where the disk is short.
 */
export class Entrusted {
  /** One after the other. */
  #last: Promise<unknown> = Promise.resolve();

  /** Notes that something was put into the database, or taken out of it by the reader. */
  note(what: string, isThere: boolean): Promise<void> {
    return this.#change((noted) => {
      if (isThere) noted.add(what);
      else noted.delete(what);
    });
  }

  /** Forgets what is no longer there: the reader has been told. */
  forget(lost: readonly string[]): Promise<void> {
    return this.#change((noted) => {
      for (const what of lost) noted.delete(what);
    });
  }

  /**
   * What was put into the database and is not there.
   *
   * @param there What is.
   */
  async lost(there: ReadonlySet<string>): Promise<string[]> {
    await this.#last;
    return [...(await this.#noted())].filter((what) => !there.has(what));
  }

  #change(change: (noted: Set<string>) => void): Promise<void> {
    const changed = this.#last.then(async () => {
      const noted = await this.#noted();
      change(noted);
      await browser.storage.local.set({ [KEY]: [...noted] });
    });
    // Without the note a loss goes unsaid; what was kept is kept all the same.
    this.#last = changed.catch(() => {});
    return this.#last as Promise<void>;
  }

  async #noted(): Promise<Set<string>> {
    try {
      const { [KEY]: noted } = await browser.storage.local.get(KEY);
      return new Set(Array.isArray(noted) ? noted.filter((each) => typeof each === 'string') : []);
    } catch {
      return new Set();
    }
  }
}
