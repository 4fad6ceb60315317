import {
  boundFromOther,
  type EpochDay,
  fredGroups,
  type H41Release,
  type LiveSeriesKey,
  liveSeriesKeys,
  seriesEntry,
  TimeSeries,
} from '@qt-lens/core';
import { judged } from '@qt-lens/publications';
import {
  FeedError,
  type FeedErrorKind,
  isFeedErrorKind,
  isPassing,
} from '../../messages/feed-error.ts';
import {
  type FiguresState,
  isSeriesUpdate,
  type SeriesUpdate,
  type SeriesUpdates,
} from '../../messages/series-update.ts';
import { seriesOf, storedSeries } from '../../messages/stored-series.ts';
import {
  diffFromEmbedded,
  embeddedFigures,
  type Figures,
  figuresWith,
} from '../../shared/figures.ts';
import {
  isStale,
  latestReleased,
  newYorkDay,
  releaseTime,
  waitForRelease,
} from '../../shared/release.ts';
import type { KeyValueStore } from '../storage/key-value-store.ts';
import type { BackOff } from './back-off.ts';
import { board, fetchH41 } from './board.ts';
import { type ClockReading, correctedTime, readClock } from './clock.ts';
import { type FeedAnswer, type FetchOptions, fetchText } from './fetch-text.ts';
import {
  fred,
  fredApi,
  fredApiRequest,
  fredCsvRequest,
  fredId,
  parseFredApi,
  parseFredDownload,
} from './fred.ts';
import { type NewYorkFedRequest, newYorkFed, newYorkFedRequests } from './new-york-fed.ts';
import { fetchTreasuryBalances, treasury } from './treasury.ts';

/** The last look at the publishers, kept across restarts of the worker. */
export interface FedCheck {
  readonly at: number;
  readonly attempts: number;
  /** Why the latest assets did not come; null if they came. */
  readonly error: FeedErrorKind | null;
  readonly clock: ClockReading | null;
  /** Whose error it is. */
  readonly publisher?: string;
  /** When the New York Fed was last asked, whose rates come every business day. */
  readonly ratesAt?: number;
  /** When holdings and the Treasury's balances were last asked for. */
  readonly balancesAt?: number;
}

export function isFedCheck(value: unknown): value is FedCheck {
  if (typeof value !== 'object' || value === null) return false;
  const { at, attempts, error, clock } = value as Partial<Record<string, unknown>>;
  const { local, skew } = (clock ?? { local: 0, skew: 0 }) as Partial<Record<string, unknown>>;
  return (
    Number.isFinite(at) &&
    Number.isInteger(attempts) &&
    (error === null || isFeedErrorKind(error)) &&
    Number.isFinite(local) &&
    Number.isFinite(skew)
  );
}

export interface FedUpdatesOptions {
  /** What came from the Board and the New York Fed, whose figures may be kept. */
  readonly updates: KeyValueStore<SeriesUpdate>;
  /** What came from FRED, whose terms forbid to store it: until the browser closes. */
  readonly session: KeyValueStore<SeriesUpdate>;
  /** What FRED sent that wants to be seen on another day first, by series. */
  readonly waiting: KeyValueStore<SeriesUpdate>;
  readonly checks: KeyValueStore<FedCheck>;
  readonly backOff: BackOff;
  /** The reader's key and whether the API's host may be asked; null: the download without a key. */
  readonly apiKey: () => Promise<string | null>;
  /** Called when a look has ended, with whether there are other figures than before. */
  readonly onChecked: (changed: boolean) => void;
  /** Wakes the worker after so many minutes, even if it was stopped. */
  readonly wakeIn: (minutes: number) => void;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly fetchOptions?: FetchOptions;
}

const CHECK = 'fed';
/** Older figures that nothing confirms are not awaited. */
const MAX_DAYS_WAITING = 100;
/** Should the worker be stopped while it asks, it goes on after so many minutes. */
const RESUME_AFTER = 1;
/** Rates of a business day come on the next morning. */
const RATES_EVERY_MS = 12 * 3_600_000;
/** However often the release is looked for, these are asked for once in so long. */
const BALANCES_EVERY_MS = 6 * 3_600_000;
/** Daily balances of a quarter are asked for at most: they fill the time between two Wednesdays. */
const MAX_DAYS_OF_BALANCES = 92;
/** While someone looks, a connection that failed is tried again after so many milliseconds. */
const RETRY_WHILE_WAITING_MS = 60_000;

/**
 * Keeps the Fed's figures up to date: one look after each release, shared by all who ask, and what
 * came of it.
 */
export class FedUpdates {
  readonly #options: FedUpdatesOptions;
  readonly #now: () => number;
  #loading: Promise<void> | undefined;
  /** By where they may be kept. */
  #kept: SeriesUpdates = {};
  #ofSession: SeriesUpdates = {};
  #updates: SeriesUpdates = {};
  #check: Promise<FedCheck | null> | undefined;
  #merged: { readonly updates: SeriesUpdates; readonly figures: Figures } | undefined;
  #running: Promise<void> | undefined;

  constructor(options: FedUpdatesOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => Date.now());
  }

  /** The figures there are. */
  async figures(): Promise<Figures> {
    const updates = await this.updates();
    if (this.#merged?.updates !== updates)
      this.#merged = { updates, figures: figuresWith(updates) };
    return this.#merged.figures;
  }

  /** What has come beyond the shipped figures. */
  async updates(): Promise<SeriesUpdates> {
    this.#loading ??= Promise.all([
      this.#options.updates.entries(),
      this.#options.session.entries(),
      this.#lastCheck(),
    ]).then(([kept, ofSession, check]) => {
      // The target of tomorrow may be known.
      const latest = dayOf(newYorkDay(this.#time(check?.clock))) + 1;
      this.#kept = soundUpdates(kept, latest);
      this.#ofSession = soundUpdates(ofSession, latest);
      this.#join();
    });
    await this.#loading;
    return this.#updates;
  }

  async state(): Promise<FiguresState> {
    const [{ assets }, check] = await Promise.all([this.figures(), this.#lastCheck()]);
    const now = this.#time(check?.clock);
    const stale = isStale(lastDay(assets), now);
    if (lastDay(assets) >= latestReleased(now)) return { kind: 'current', stale, error: null };
    if (this.#running !== undefined) return { kind: 'loading', stale, error: null };
    const error = check?.error ?? null;
    return {
      kind:
        error === null
          ? 'current'
          : error === 'unreachable' || error === 'timed-out'
            ? 'offline'
            : 'error',
      stale,
      error,
      ...(error !== null && check?.publisher !== undefined && { publisher: check.publisher }),
    };
  }

  /**
   * Forgets what has come beyond the shipped figures, and the last look; resolves to false if it is
   * still on disk.
   */
  async clear(): Promise<boolean> {
    await this.#running;
    [this.#kept, this.#ofSession, this.#updates] = [{}, {}, {}];
    this.#loading = Promise.resolve();
    this.#check = Promise.resolve(null);
    const { updates, session, waiting, checks } = this.#options;
    const cleared = await Promise.all(
      [updates, session, waiting, checks].map((store) => store.clear()),
    );
    return cleared.every((each) => each);
  }

  /** The time as well as it is known. */
  async time(): Promise<number> {
    return this.#time((await this.#lastCheck())?.clock);
  }

  /**
   * Looks for new figures if it is time to, and sees to it that the worker is woken for the next
   * look.
   *
   * @param userIsWaiting A reader is looking: a connection that failed is tried again sooner.
   */
  async refreshIfDue(userIsWaiting = false): Promise<void> {
    if (this.#running !== undefined) return this.#running;
    const [wait, check] = await Promise.all([this.#wait(), this.#lastCheck()]);
    const failed = check?.error != null && isPassing(check.error);
    if (
      wait <= 0 ||
      (userIsWaiting && failed && (await this.time()) - check.at >= RETRY_WHILE_WAITING_MS)
    )
      return this.refresh();
    if (userIsWaiting && (await this.#ratesAreDue(check))) return this.refresh(false, 'rates');
    this.#options.wakeIn(minutes(wait));
  }

  /**
   * Looks for new figures now. Looks under way are shared.
   *
   * @param force The reader asks for it.
   * @param what `rates`: only those of the New York Fed.
   */
  refresh(force = false, what: 'all' | 'rates' = 'all'): Promise<void> {
    if (this.#running === undefined) {
      const ended = (changed: boolean) => {
        this.#running = undefined;
        this.#options.onChecked(changed);
      };
      this.#running = this.#refresh(force, what).then(ended, (error: unknown) => {
        console.error(error);
        ended(false);
      });
    }
    return this.#running;
  }

  async #refresh(force: boolean, what: 'all' | 'rates'): Promise<boolean> {
    this.#options.wakeIn(RESUME_AFTER);
    const [before, last, apiKey] = await Promise.all([
      this.figures(),
      this.#lastCheck(),
      this.#options.apiKey().catch(() => null),
    ]);
    const latestBefore = lastDay(before.assets);
    const look: Look = { answers: new Map(), clock: last?.clock ?? null, errors: [] };
    const balancesAt = last?.balancesAt ?? Number.NEGATIVE_INFINITY;
    const since = this.#time(look.clock) - balancesAt;
    const withBalances = since < 0 || since >= BALANCES_EVERY_MS;
    let changed = false;
    let taking = Promise.resolve();
    // The Board is out first, and FRED may take its time: what is there is shown meanwhile.
    const take = () => {
      taking = taking.then(async () => {
        const news = await this.#take(look);
        if (news) this.#options.onChecked(true);
        changed ||= news;
      });
      return taking;
    };
    await Promise.all([
      this.#askNewYorkFed(look, force, withBalances),
      ...(withBalances ? [this.#askTreasury(look, force)] : []),
      ...(what === 'all' ? [this.#askBoard(look, force).then(take)] : []),
      ...(what === 'all' ? fredGroups : []).map((group) =>
        this.#askFred(look, group, apiKey, force).then(take),
      ),
    ]);
    // Once more, with what each says of the others.
    await take();
    const latest = lastDay((await this.figures()).assets);
    const at = this.#time(look.clock);
    const arrived = latest > latestBefore || latest >= latestReleased(at);
    const failure = arrived ? null : worst(look.errors);
    const asked = {
      ratesAt: at,
      ...(withBalances
        ? { balancesAt: at }
        : last?.balancesAt !== undefined && { balancesAt: last.balancesAt }),
    };
    const check: FedCheck =
      what === 'rates' && last !== null
        ? { ...last, clock: look.clock, ...asked }
        : {
            at,
            attempts: arrived ? 1 : (last?.attempts ?? 0) + 1,
            error: failure?.kind ?? null,
            ...(failure !== null && { publisher: failure.publisher }),
            clock: look.clock,
            ...asked,
          };
    this.#check = Promise.resolve(check);
    await this.#options.checks.put(CHECK, check);
    this.#options.wakeIn(minutes(await this.#wait()));
    return changed;
  }

  async #ratesAreDue(check: FedCheck | null): Promise<boolean> {
    const asked = check?.ratesAt;
    const now = await this.time();
    return asked === undefined || asked > now || now - asked >= RATES_EVERY_MS;
  }

  async #askBoard(look: Look, force: boolean): Promise<void> {
    try {
      const { release, serverTime } = await this.#options.backOff.run(
        board,
        () => fetchH41(this.#options.fetchOptions),
        force,
      );
      look.clock = readClock(this.#now(), serverTime) ?? look.clock;
      // A page that stood still says nothing of today.
      if (dayOf(release.wednesday) < lastDay(embeddedFigures().assets))
        throw new FeedError('unexpected-shape');
      look.release = release;
      for (const [key, series] of release.series) if (isKey(key)) found(look, key).board = series;
    } catch (error) {
      look.errors.push({ kind: FeedError.from(error).kind, publisher: board.name });
    }
  }

  async #askNewYorkFed(look: Look, force: boolean, withHoldings: boolean): Promise<void> {
    const today = dayOf(newYorkDay(await this.time()));
    const since = Math.min(
      ...liveSeriesKeys
        .filter((key) => !/^(soma)?$/.test(seriesEntry(key).newYorkFed ?? ''))
        .map((key) => lastDay(embeddedFigures()[key])),
    );
    const one = async ({ request, read }: NewYorkFedRequest) => {
      try {
        let confirmed: readonly TimeSeries[] = [];
        const parse = (body: string) => {
          const answer = read(body);
          confirmed = answer.confirmed;
          return answer.series;
        };
        const { series } = await this.#options.backOff.run(
          newYorkFed,
          () => fetchText(request, parse, this.#options.fetchOptions),
          force,
        );
        for (const each of series) {
          const key = keyOf(each.label.id);
          if (key === undefined) continue;
          found(look, key).newYorkFed = each;
          const twice = confirmed.find(({ label }) => label.id === each.label.id);
          if (twice !== undefined) found(look, key).newYorkFedTwice = twice;
        }
      } catch {
        // FRED has them too.
      }
    };
    await Promise.all(newYorkFedRequests(Math.min(since, today - 7), today, withHoldings).map(one));
  }

  async #askTreasury(look: Look, force: boolean): Promise<void> {
    const since = Math.max(
      lastDay(embeddedFigures()['tga-daily']),
      dayOf(newYorkDay(await this.time())) - MAX_DAYS_OF_BALANCES,
    );
    try {
      const { series, confirmed } = await this.#options.backOff.run(
        treasury,
        () => fetchTreasuryBalances(since, this.#options.fetchOptions),
        force,
      );
      const [balances] = series;
      if (balances === undefined) return;
      found(look, 'tga-daily').treasury = balances;
      found(look, 'tga-daily').treasuryTwice = confirmed;
    } catch {
      // The Wednesday level is in the H.4.1.
    }
  }

  async #askFred(
    look: Look,
    group: readonly LiveSeriesKey[],
    apiKey: string | null,
    force: boolean,
  ): Promise<void> {
    try {
      const { answers, serverTime } = await this.#fetch(group, apiKey, force);
      look.clock = readClock(this.#now(), serverTime) ?? look.clock;
      for (const [key, series] of answers) {
        if (!(series instanceof FeedError)) found(look, key).fred = series;
        else if (key === 'assets') look.errors.push({ kind: series.kind, publisher: fred.name });
      }
    } catch (error) {
      if (group.includes('assets'))
        look.errors.push({ kind: FeedError.from(error).kind, publisher: fred.name });
    }
  }

  /** Judges what has come and takes over what can be believed; whether anything changed. */
  async #take(look: Look): Promise<boolean> {
    await this.updates();
    const today = newYorkDay(this.#time(look.clock));
    let changed = false;
    // The target range first, from which other rates keep their distance.
    const inOrder = [...look.answers].sort(([a], [b]) => Number(isTarget(b)) - Number(isTarget(a)));
    for (const [key, answers] of inOrder) {
      const targetLower = (await this.figures())['target-lower'];
      for (const source of ['fred', 'treasury', 'newYorkFed', 'board'] as const) {
        const series = answers[source];
        if (series === undefined) continue;
        try {
          const earlier = source === 'fred' ? await this.#earlier(key, today) : undefined;
          const { taken, waiting } = judged({
            key,
            series,
            held: embeddedFigures()[key],
            today,
            evidence: this.#evidence(look, key, source),
            targetLower,
            partial: source !== 'fred',
            ...(earlier !== undefined && { earlier }),
          });
          if (source === 'fred' && earlier === undefined) await this.#await(key, waiting, today);
          changed = (await this.#accept(key, taken, source === 'fred')) || changed;
        } catch (error) {
          if (key === 'assets')
            look.errors.push({
              kind: FeedError.from(error).kind,
              publisher: source === 'board' ? board.name : fred.name,
            });
        }
      }
    }
    return changed;
  }

  /** What FRED sent on an earlier day and nothing confirmed. */
  async #earlier(key: LiveSeriesKey, today: string): Promise<TimeSeries | undefined> {
    const kept = await this.#options.waiting.get(key);
    return kept !== undefined && kept.embeddedTo < dayOf(today) ? seriesOf(kept.series) : undefined;
  }

  async #await(key: LiveSeriesKey, waiting: TimeSeries, today: string): Promise<void> {
    const recent = waiting.between(dayOf(today) - MAX_DAYS_WAITING);
    if (recent.length === 0) await this.#options.waiting.remove(key);
    else
      await this.#options.waiting.put(key, {
        series: storedSeries(recent),
        embeddedTo: dayOf(today),
      });
  }

  /** What else says the same: the other publishers, or a page that says it twice. */
  #evidence(look: Look, key: LiveSeriesKey, source: Publisher): TimeSeries[] {
    const answers = look.answers.get(key) ?? {};
    const evidence = (['board', 'newYorkFed', 'treasury', 'fred'] as const).flatMap((other) =>
      other === source ? [] : (answers[other] ?? []),
    );
    if (isTarget(key)) {
      const other = look.answers.get(key === 'target-lower' ? 'target-upper' : 'target-lower');
      const bound = other?.[source];
      if (bound !== undefined) evidence.push(boundFromOther(key, bound));
    }
    if (source === 'newYorkFed' && answers.newYorkFedTwice !== undefined)
      evidence.push(answers.newYorkFedTwice);
    if (source === 'treasury' && answers.treasuryTwice !== undefined)
      evidence.push(answers.treasuryTwice);
    if (source === 'board' && this.#isSaidTwice(look, key)) {
      const release = answers.board!;
      evidence.push(release.between(look.release!.wednesday));
    }
    return evidence;
  }

  /** Whether the H.4.1 has a level in two places, or as last week's level and the change. */
  #isSaidTwice({ release, answers }: Look, key: LiveSeriesKey): boolean {
    if (release?.confirmed.has(key) === true) return true;
    const series = answers.get(key)?.board;
    if (series === undefined || series.length < 2) return false;
    const before = this.#merged?.figures[key];
    const index = before?.indexAsOf(series.days[0]) ?? -1;
    return (
      before !== undefined &&
      before.days[index] === series.days[0] &&
      before.values[index] === series.values[0]
    );
  }

  /** Takes over figures that are believed; returns whether anything changed. */
  async #accept(key: LiveSeriesKey, series: TimeSeries, ofSession: boolean): Promise<boolean> {
    if (series.length === 0) return false;
    // A copy that ends earlier is an older one.
    if (ofSession && lastDay(series) < lastDay(embeddedFigures()[key])) return false;
    const sent = diffFromEmbedded(series, embeddedFigures()[key]);
    const known = (ofSession ? this.#ofSession : this.#kept)[key];
    const update = ofSession ? sent : joined(known, sent);
    if (update === null || JSON.stringify(known?.series) === JSON.stringify(update.series))
      return false;
    if (ofSession) this.#ofSession = { ...this.#ofSession, [key]: update };
    else this.#kept = { ...this.#kept, [key]: update };
    const before = JSON.stringify(this.#updates[key]?.series);
    this.#join();
    await (ofSession ? this.#options.session : this.#options.updates).put(key, update);
    return before !== JSON.stringify(this.#updates[key]?.series);
  }

  /** Of a day that both have, the figure that may be kept counts. */
  #join(): void {
    const both = liveSeriesKeys.map((key) => [key, joined(this.#ofSession[key], this.#kept[key])]);
    this.#updates = Object.fromEntries(both.filter(([, update]) => update !== null));
  }

  async #fetch(
    group: readonly LiveSeriesKey[],
    apiKey: string | null,
    force: boolean,
  ): Promise<GroupAnswer> {
    if (apiKey !== null) {
      try {
        return await this.#fetchByApi(group, apiKey, force);
      } catch {
        // The download needs no key.
      }
    }
    try {
      return await this.#download(group, force);
    } catch (error) {
      // One series that is no more, or is of another frequency than thought, takes the others of
      // its download with it.
      if (FeedError.from(error).kind !== 'not-found' || group.length === 1) throw error;
      return together(
        await Promise.all(
          group.map((key) => this.#download([key], force).catch((each) => failed(key, each))),
        ),
      );
    }
  }

  async #download(group: readonly LiveSeriesKey[], force: boolean): Promise<GroupAnswer> {
    const answer = await this.#options.backOff.run(
      fred,
      () => fetchText(fredCsvRequest(group), parseFredDownload(group), this.#options.fetchOptions),
      force,
    );
    return this.#sorted(group, answer);
  }

  async #fetchByApi(
    group: readonly LiveSeriesKey[],
    apiKey: string,
    force: boolean,
  ): Promise<GroupAnswer> {
    const one = async (key: LiveSeriesKey) => {
      const request = () =>
        fetchText(fredApiRequest(key, apiKey), parseFredApi(key), this.#options.fetchOptions);
      return this.#sorted([key], await this.#options.backOff.run(fredApi, request, force));
    };
    return together(await Promise.all(group.map(one)));
  }

  /** The series of an answer by their names, those that cannot be accepted as errors. */
  #sorted(group: readonly LiveSeriesKey[], { series, serverTime }: FeedAnswer): GroupAnswer {
    const answers = group.map((key, i): readonly [LiveSeriesKey, TimeSeries | FeedError] => {
      const found =
        series.find(({ label }) => label.id?.toUpperCase() === fredId(key)) ??
        (group.length === 1 ? series[i] : undefined);
      return [key, found ?? new FeedError('unexpected-shape')];
    });
    return { answers, serverTime };
  }

  #lastCheck(): Promise<FedCheck | null> {
    this.#check ??= this.#options.checks.get(CHECK).then((check) => check ?? null);
    return this.#check;
  }

  async #wait(): Promise<number> {
    const [{ assets }, check] = await Promise.all([this.figures(), this.#lastCheck()]);
    const latest = lastDay(assets);
    return waitForRelease(
      this.#time(check?.clock),
      latest,
      check,
      (this.#options.random ?? Math.random)(),
    );
  }

  /**
   * The time as well as it is known. Of figures only those that ship say that it has passed: what
   * came over the network may be wrong about its day.
   */
  #time(clock: ClockReading | null = null): number {
    return correctedTime(this.#now(), clock, releaseTime(lastDay(embeddedFigures().assets)));
  }
}

const lastDay = ({ days }: TimeSeries): number => days[days.length - 1];
const minutes = (milliseconds: number): number => Math.max(1, milliseconds / 60_000);

interface GroupAnswer {
  readonly answers: ReadonlyArray<readonly [LiveSeriesKey, TimeSeries | FeedError]>;
  readonly serverTime: number | null;
}

function together(all: readonly GroupAnswer[]): GroupAnswer {
  return {
    answers: all.flatMap(({ answers }) => answers),
    serverTime: all.find(({ serverTime }) => serverTime !== null)?.serverTime ?? null,
  };
}

const failed = (key: LiveSeriesKey, error: unknown): GroupAnswer => ({
  answers: [[key, FeedError.from(error)]],
  serverTime: null,
});

const isTarget = (key: LiveSeriesKey): key is 'target-lower' | 'target-upper' =>
  key === 'target-lower' || key === 'target-upper';

const isKey = (key: string): key is LiveSeriesKey => liveSeriesKeys.some((known) => known === key);

type Publisher = 'board' | 'newYorkFed' | 'treasury' | 'fred';

/** A series by who sent it. */
interface Answers extends Partial<Record<Publisher, TimeSeries>> {
  /** Of the New York Fed's figures those that its answer says twice. */
  newYorkFedTwice?: TimeSeries;
  /** Of the Treasury's balances those that follow from its flows. */
  treasuryTwice?: TimeSeries;
}

/** Who could not be read, and why. */
interface Failure {
  readonly kind: FeedErrorKind;
  readonly publisher: string;
}

/** What one look has found. */
interface Look {
  readonly answers: Map<LiveSeriesKey, Answers>;
  clock: ClockReading | null;
  release?: H41Release;
  /** Why the latest assets did not come, by whoever was asked. */
  readonly errors: Failure[];
}

function found(look: Look, key: LiveSeriesKey): Answers {
  const answers = look.answers.get(key) ?? {};
  look.answers.set(key, answers);
  return answers;
}

const keyOf = (id: string | undefined): LiveSeriesKey | undefined =>
  liveSeriesKeys.find((key) => seriesEntry(key).id === id?.toUpperCase());

const dayOf = (iso: string): EpochDay => Date.parse(iso) / 86_400_000;

/** The error to tell of: one of a connection only if nobody could be reached. */
function worst(errors: readonly Failure[]): Failure | null {
  return (
    errors.find(({ kind }) => kind !== 'unreachable' && kind !== 'timed-out') ?? errors[0] ?? null
  );
}

/**
 * What is kept, without days that have not come: an earlier version may have believed a row of
 * 2099.
 */
function soundUpdates(
  entries: ReadonlyArray<readonly [string, SeriesUpdate]>,
  latest: number,
): SeriesUpdates {
  const sound = entries.flatMap(([key, update]) => {
    if (!isKey(key) || !isSeriesUpdate(update)) return [];
    const series = seriesOf(update.series).between(undefined, latest);
    return series.length === 0 ? [] : [[key, { ...update, series: storedSeries(series) }] as const];
  });
  return Object.fromEntries(sound);
}

/** Two updates in one; of a day that both have, the second's figure counts. */
function joined(
  first: SeriesUpdate | undefined | null,
  second: SeriesUpdate | undefined | null,
): SeriesUpdate | null {
  if (first == null || second == null) return second ?? first ?? null;
  const [one, other] = [seriesOf(first.series), seriesOf(second.series)];
  const series = TimeSeries.fromColumns(
    [...one.days, ...other.days],
    [...one.values, ...other.values],
    { ...one.label, ...other.label },
  );
  return {
    series: storedSeries(series),
    embeddedTo: Math.max(first.embeddedTo, second.embeddedTo),
  };
}
