import {
  type LiveSeriesKey,
  liveSeriesKeys,
  SourceError,
  seriesEntry,
  toIsoDay,
} from '@qt-lens/core';
import { BackOff } from '../../extension/src/background/feeds/back-off.ts';
import { FedUpdates } from '../../extension/src/background/feeds/fed-updates.ts';
import { memoryStore } from '../../extension/src/background/storage/key-value-store.ts';
import { fedWires, type Truth, truthAfterEmbedded } from './fed-wires.ts';
import { difference, mutated, randomFrom } from './mutations.ts';

const MS_PER_DAY = 86_400_000;
/** As far as a figure may be off that is shown all the same. */
export const MAX_ERROR = 0.05;

/** What came of the bodies of one wire. */
export interface Outcome {
  readonly name: string;
  runs: number;
  /** Bodies of which something was shown. */
  shown: number;
  /** Every figure shown that is far off or on a false day, and every error that is no refusal. */
  readonly broke: string[];
}

/** The extension's figures, on stores of its own. */
class Reader {
  readonly fed: FedUpdates;
  #now: number;
  #answer: (url: URL) => string | undefined = () => undefined;

  constructor(today: number, keyed: boolean) {
    this.#now = today * MS_PER_DAY + MS_PER_DAY / 2;
    this.fed = new FedUpdates({
      updates: memoryStore(),
      session: memoryStore(),
      waiting: memoryStore(),
      checks: memoryStore(),
      backOff: new BackOff(memoryStore(), () => this.#now),
      apiKey: async () => (keyed ? 'abcdefghijklmnopqrstuvwxyz123456' : null),
      onChecked: () => {},
      wakeIn: () => {},
      now: () => this.#now,
      random: () => 0,
      fetchOptions: {
        tries: 1,
        fetch: (async (input: string) => {
          const body = this.#answer(new URL(input));
          return body === undefined
            ? new Response('<html><title>Error - St. Louis Fed</title></html>', { status: 404 })
            : new Response(body);
        }) as typeof fetch,
      },
    });
  }

  async look(answer: (url: URL) => string | undefined, daysLater = 0): Promise<void> {
    this.#now += daysLater * MS_PER_DAY;
    this.#answer = answer;
    await this.fed.refresh(true);
  }
}

/** What is shown that is not so. */
async function wrong({ fed }: Reader, { values }: Truth): Promise<string[]> {
  const figures = await fed.figures();
  return liveSeriesKeys.flatMap((key) => {
    const { days, values: shown } = figures[key];
    const found: string[] = [];
    for (let i = 0; i < days.length; i++) {
      const right = values[key].get(days[i]) ?? Number.NaN;
      if (!(Math.abs(shown[i] - right) <= MAX_ERROR * Math.abs(right)))
        found.push(`${seriesEntry(key).id} ${shown[i]} on ${toIsoDay(days[i])} for ${right}`);
    }
    return found;
  });
}

async function lastDays({ fed }: Reader): Promise<Partial<Record<LiveSeriesKey, string>>> {
  const figures = await fed.figures();
  return Object.fromEntries(liveSeriesKeys.map((key) => [key, figures[key].last!.date]));
}

/**
 * Feeds what publishers send, with one or two things changed, to the extension, and looks at what
 * it shows: nine times alone, then beside the other publishers’ right answers. Every twentieth body is
 * followed by the right answer a day later, after which everything must be right again.
 *
 * @param runs Bodies in all, dealt to the wires in turn.
 */
export async function fuzzFed(runs: number, seed = 1, only?: string): Promise<Outcome[]> {
  const truth = truthAfterEmbedded(seed);
  const wires = fedWires(truth);
  const bodies = (url: URL, keyed: boolean) =>
    wires.find(
      (wire) =>
        (wire.keyed ?? false) === (keyed && url.host.startsWith('api.')) && wire.isAskedBy(url),
    )?.body;
  const tried = wires.filter(({ name }) => only === undefined || name.includes(only));
  const outcomes = tried.map(
    (wire): Outcome => ({ name: wire.name, runs: 0, shown: 0, broke: [] }),
  );
  const shipped = await lastDays(new Reader(truth.today, false));
  const random = randomFrom(seed);
  for (let run = 0; run < runs; run++) {
    const wire = tried[run % tried.length];
    const outcome = outcomes[run % tried.length];
    const text = mutated(wire.body, random, wire.newestAt);
    const alone = Math.floor(run / tried.length) % 10 < 9;
    const keyed = wire.keyed === true;
    const reader = new Reader(truth.today, keyed);
    outcome.runs++;
    const fail = (what: string) =>
      outcome.broke.push(
        `run ${run}${alone ? ', alone' : ''}: ${what} in ${difference(wire.body, text)}`,
      );
    try {
      await reader.look((url) => {
        if (wire.isAskedBy(url)) return text;
        // The API is asked for each series of a group, and without one for none.
        const answers = !alone || (keyed && url.host === 'api.stlouisfed.org');
        return answers ? bodies(url, keyed) : undefined;
      });
      for (const each of await wrong(reader, truth)) fail(each);
      const shown = await lastDays(reader);
      if (liveSeriesKeys.some((key) => shown[key] !== shipped[key])) outcome.shown++;
      if (run % 20 === 0) {
        await reader.look((url) => bodies(url, keyed), 1);
        for (const each of await wrong(reader, truth)) fail(`a day later ${each}`);
        const { assets } = await lastDays(reader);
        if (assets !== toIsoDay(truth.today - 2)) fail(`a day later assets of ${assets}`);
      }
    } catch (error) {
      fail(error instanceof SourceError ? `not caught: ${error.message}` : String(error));
    }
  }
  return outcomes;
}
