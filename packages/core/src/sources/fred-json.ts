import { type EpochDay, type SeriesLabel, TimeSeries, toIsoDay } from '../time-series/index.ts';
import { bodyText, firstCharacter, own, ownText, parseJson, refusal } from './body.ts';
import { FRED, FRED_PUBLISHER, fredError, fredXmlError, type SeriesIdOption } from './fred.ts';
import { publishedDay, publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';

/**
 * FRED's transformations by their code; `lin` is the series itself, in a unit the body does not
 * name.
 */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['chg', 'change'],
  ['ch1', 'change from a year ago'],
  ['pch', 'per cent change'],
  ['pc1', 'per cent change from a year ago'],
  ['pca', 'per cent change at an annual rate'],
  ['cch', 'log change'],
  ['cca', 'log change at an annual rate'],
  ['log', 'natural logarithm'],
]);

/**
 * Parses what FRED's API answers to `/fred/series/observations` with `file_type=json`, errors
 * included.
 *
 * Of several vintages of a day the latest is kept (that with the latest `realtime_start`, or in the
 * form with a column for each vintage the latest column); a day whose latest vintage is missing
 * (`.`) is left out; two values for a day in one vintage are refused. `label.units` names a transformation (`pc1`: per cent change from a year ago)
 * and is left out for the series itself.
 *
 * One page of several is refused: the series would begin or end where the page does.
 *
 * @param text The body; at most 16 million characters.
 * @returns One series.
 * @throws SourceError of every kind but `wrong-magnitude`. @throws TypeError if it is no text.
 */
export function parseFredJson(text: string, options: SeriesIdOption = {}): TimeSeries[] {
  const body = bodyText(text, FRED, options);
  if (firstCharacter(body) === '<') {
    const error = fredXmlError(body);
    if (error !== undefined) throw error;
    if (body.includes('<observations'))
      throw new SourceError('unexpected-shape', 'FRED sent XML; ask for file_type=json');
  }
  const answer = parseJson(body, FRED);
  const error = fredError(answer);
  if (error !== undefined) throw error;
  const observations = own(answer, 'observations');
  if (!Array.isArray(observations)) throw refusal('unexpected-shape', FRED);
  refusePage(answer, observations.length);
  const latest = new Map<EpochDay, Vintage>();
  const ways = new Set<number>();
  let before: EpochDay | undefined;
  for (const observation of observations) {
    const vintage = vintageOf(observation);
    ways.add(Math.sign(vintage.day - (before ?? vintage.day)));
    before = vintage.day;
    // Days that go both ways: the dates of observations were exchanged.
    if (ways.has(1) && ways.has(-1))
      throw new SourceError('unexpected-shape', `${FRED} sent observations out of order`);
    const known = latest.get(vintage.day);
    if (known !== undefined && known.since === vintage.since && differs(known, vintage))
      throw new SourceError(
        'unexpected-shape',
        `${FRED} sent two values for ${toIsoDay(vintage.day)}`,
      );
    if (known === undefined || vintage.since >= known.since) latest.set(vintage.day, vintage);
  }
  const vintages = [...latest.values()];
  const id = options.id ?? vintages.find((vintage) => vintage.id !== undefined)?.id;
  const series = TimeSeries.fromColumns(
    vintages.map(({ day }) => day),
    vintages.map(({ value }) => value),
    labelOf(answer, id),
  );
  if (series.length === 0) throw refusal('empty', FRED);
  return [series];
}

/** One page of several: FRED sends 100,000 observations at most and says how many there are. */
function refusePage(answer: unknown, sent: number): void {
  const [count, offset, limit] = ['count', 'offset', 'limit'].map((key) => {
    const value = own(answer, key);
    return typeof value === 'number' ? value : undefined;
  });
  if (count === undefined || sent >= count) return;
  if (!((offset ?? 0) > 0 || (limit !== undefined && count > limit))) return;
  throw new SourceError(
    'unexpected-shape',
    `FRED sent ${sent} of ${count} observations, one page of several; ask for fewer days, or for the other pages with offset, and read them together`,
  );
}

interface Vintage {
  readonly day: EpochDay;
  /** NaN if missing. */
  readonly value: number;
  /** First day on which this value was the known one, as text in order of time. */
  readonly since: string;
  readonly id?: string;
}

/** Whether two vintages of a day say different things; missing is no value at all. */
function differs(one: Vintage, other: Vintage): boolean {
  return one.value !== other.value && !(Number.isNaN(one.value) && Number.isNaN(other.value));
}

function vintageOf(observation: unknown): Vintage {
  const date = own(observation, 'date');
  const day = publishedDay(date);
  if (day === undefined)
    throw new SourceError('unexpected-shape', 'FRED sent an observation without a date');
  const value = own(observation, 'value');
  if (value !== undefined)
    return {
      day,
      value: valueOn(date, value),
      since: ownText(observation, 'realtime_start') ?? '',
    };
  // A column for each vintage:
  // {"date":"2020-01-01","GDP_20200130":"21734.3","GDP_20200227":"21729.1"}
  let latest: Vintage | undefined;
  for (const [name, written] of Object.entries(observation as object)) {
    const column = /^(\w{1,64})_(\d{8})$/.exec(name);
    if (column === null || (latest !== undefined && column[2] < latest.since)) continue;
    latest = { day, value: valueOn(date, written), since: column[2], id: column[1] };
  }
  if (latest === undefined)
    throw new SourceError('unexpected-shape', 'FRED sent an observation without a value');
  return latest;
}

function valueOn(date: unknown, written: unknown): number {
  const value = publishedNumber(written);
  if (value === undefined)
    throw new SourceError(
      'unexpected-shape',
      `${FRED} sent a value for ${String(date).slice(0, 10)} that is not a number`,
    );
  return value;
}

function labelOf(answer: unknown, id: string | undefined): SeriesLabel {
  const units = UNITS.get(ownText(answer, 'units') ?? '');
  const known = ownText(answer, 'realtime_end');
  return {
    ...(id !== undefined && { id, title: id }),
    publisher: FRED_PUBLISHER,
    ...(units !== undefined && { units }),
    ...(known !== undefined &&
      publishedDay(known) !== undefined &&
      known < '9999' && { vintage: `as known on ${known.slice(0, 10)}` }),
  };
}
