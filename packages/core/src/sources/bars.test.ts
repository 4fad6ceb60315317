import { describe, expect, test } from 'vitest';
import { toEpochDay, toIsoDay, weekday } from '../time-series/calendar.ts';
import type { TimeSeries } from '../time-series/time-series.ts';
import { parseAlphaVantage } from './alpha-vantage.ts';
import { ofSound, soundBars } from './bars.ts';
import { SourceError } from './source-error.ts';
import { parseTiingo } from './tiingo.ts';
import { parseYahooChart } from './yahoo-chart.ts';

function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

interface Day {
  readonly day: number;
  readonly close: number;
  readonly adjclose: number;
  readonly low: number;
  readonly high: number;
}

/** Prices as shares have them: 1 % a day or so, a dividend a quarter. */
function prices(from: string, to: string): Day[] {
  const random = randomFrom(7);
  const days: Day[] = [];
  let close = 393.83;
  const dividends: number[] = [];
  for (let day = toEpochDay(from); day <= toEpochDay(to); day++) {
    if ([0, 6].includes(weekday(day))) continue;
    close *= 1 + (random(2001) - 1000) / 60_000;
    const low = close * (1 - random(100) / 8000);
    dividends.push(days.length % 63 === 62 ? 0.0125 : 0);
    days.push({ day, close, adjclose: close, low, high: close * (1 + random(100) / 8000) });
  }
  let factor = 1;
  for (let i = days.length - 1; i >= 0; i--) {
    days[i] = { ...days[i], adjclose: days[i].close * factor };
    factor *= 1 - dividends[i];
  }
  return days;
}

const days = prices('2025-06-02', '2026-09-30');
const cents = (value: number) => Number(value.toFixed(2));
/** The clocks of New York went back on 2 November 2025 and forth on 8 March 2026. */
const opening = (day: number) =>
  day >= toEpochDay('2025-11-02') && day < toEpochDay('2026-03-08') ? 14.5 : 13.5;

const yahoo = JSON.stringify({
  chart: {
    result: [
      {
        meta: {
          currency: 'USD',
          symbol: 'SPY',
          regularMarketPrice: cents(days[days.length - 1].close),
          gmtoffset: -14_400,
          dataGranularity: '1d',
        },
        timestamp: days.map(({ day }) => day * 86_400 + opening(day) * 3600),
        indicators: {
          quote: [
            {
              low: days.map(({ low }) => cents(low)),
              high: days.map(({ high }) => cents(high)),
              close: days.map(({ close }) => cents(close)),
            },
          ],
          adjclose: [{ adjclose: days.map(({ adjclose }) => adjclose) }],
        },
      },
    ],
    error: null,
  },
});
const tiingo = JSON.stringify(
  days.map(({ day, close, adjclose, low, high }) => ({
    date: `${toIsoDay(day)}T00:00:00.000Z`,
    close: cents(close),
    high: cents(high),
    low: cents(low),
    adjClose: adjclose,
  })),
);
const alphaVantage = JSON.stringify({
  'Meta Data': { '2. Symbol': 'SPY' },
  'Weekly Adjusted Time Series': Object.fromEntries(
    days
      .filter(({ day }) => weekday(day) === 5)
      .reverse()
      .map(({ day, close, adjclose, low, high }) => [
        toIsoDay(day),
        {
          '2. high': String(cents(high)),
          '3. low': String(cents(low)),
          '4. close': String(cents(close)),
          '5. adjusted close': adjclose.toFixed(4),
        },
      ]),
  ),
});

const parsers = [
  ['Yahoo Finance', yahoo, parseYahooChart],
  ['Tiingo', tiingo, parseTiingo],
  ['Alpha Vantage', alphaVantage, parseAlphaVantage],
] as const;

test.each(parsers)('%s: sound prices all stay', (_, body, parse) => {
  const [close, adjusted] = parse(body, { symbol: 'SPY' });
  const expected =
    parse === parseAlphaVantage ? days.filter(({ day }) => weekday(day) === 5) : days;
  expect(Array.from(close.days)).toEqual(expected.map(({ day }) => day));
  expect(Array.from(close.values)).toEqual(expected.map((each) => cents(each.close)));
  expect(adjusted.length).toBe(close.length);
});

describe('a bar that contradicts the others is left out', () => {
  const column = (name: keyof Day, at?: number, value = 0) =>
    days.map((each, i) => (i === at ? value : each[name]));
  const bars = {
    days: column('day'),
    close: column('close'),
    adjclose: column('adjclose'),
    low: column('low'),
    high: column('high'),
  };
  const wrong = (changed: object) =>
    soundBars({ ...bars, ...changed }, 'A publisher').flatMap((sound, i) => (sound ? [] : [i]));

  test.each([
    ['a close outside its range', { close: column('close', 50, 893.83) }, 50],
    ['the last close', { close: column('close', days.length - 1, 193.8) }, days.length - 1],
    ['an adjusted close', { adjclose: column('adjclose', 50, 350) }, 50],
    ['the first adjusted close', { adjclose: column('adjclose', 0, 300) }, 0],
    [
      'the last adjusted close',
      { adjclose: column('adjclose', days.length - 1, 300) },
      days.length - 1,
    ],
    ['a day that lies elsewhere', { days: column('day', 50, days[90].day + 2) }, 50],
    ['a day long before', { days: column('day', 50, days[0].day - 300) }, 50],
    ['a day years before', { days: column('day', 0, days[0].day - 3653) }, 0],
    ['a range upside down', { low: column('low', 50, 4420) }, 50],
    [
      'a leap of a bar whose range is missing',
      { close: column('close', 50, 4), low: column('low', 50, Number.NaN), adjclose: undefined },
      50,
    ],
    [
      'such a leap at the end',
      {
        close: column('close', days.length - 1, 3),
        low: column('low', days.length - 1, Number.NaN),
        adjclose: undefined,
      },
      days.length - 1,
    ],
    ['an adjusted close alone', { close: column('close', 50, Number.NaN) }, 50],
    [
      'an adjusted close of nothing, alone',
      { close: column('close', 50, Number.NaN), adjclose: column('adjclose', 50, 0) },
      50,
    ],
    [
      'a close below nothing whose low is missing',
      {
        close: column('close', 50, -380.25),
        low: column('low', 50, Number.NaN),
        adjclose: undefined,
      },
      50,
    ],
    ['a Saturday', { days: column('day', 4, days[4].day + 1) }, 4],
    [
      'a price that leaps and comes back, without a range',
      { close: column('close', 50, 893.83), low: undefined, high: undefined, adjclose: undefined },
      50,
    ],
  ])('%s', (_, changed, at) => {
    expect(wrong(changed)).toEqual([at]);
  });

  test('the last two adjusted closes, however they differ', () => {
    const last = days.length - 1;
    for (const [one, other] of [
      [38.63, -382.21],
      [832.21, 3380.03],
    ]) {
      const adjclose = column('adjclose', last, other);
      adjclose[last - 1] = one;
      expect(wrong({ adjclose })).toEqual([last - 1, last]);
    }
  });

  test('of monthly bars those that share a month, but the running one', () => {
    const months = ['06-30', '07-31', '08-31', '09-30', '10-29', '11-30'].map((day) =>
      toEpochDay(`2026-${day}`),
    );
    const monthly = (at: number, day: number) =>
      wrong({
        days: months.map((each, i) => (i === at ? day : each)),
        close: months.map(() => 100),
        adjclose: undefined,
        low: undefined,
        high: undefined,
      });
    expect(monthly(2, months[1] - 1)).toEqual([1, 2]);
    expect(monthly(5, months[4] + 1)).toEqual([]);
  });

  test('two bars for a day, both', () => {
    expect(wrong({ days: column('day', 50, days[51].day) })).toEqual([50, 51]);
  });

  test('a split, a dividend, a crash and a short series stay', () => {
    const halved = days.map(({ close }, i) => (i < 100 ? close : close / 2));
    expect(wrong({ close: halved, adjclose: halved, low: undefined, high: undefined })).toEqual([]);
    const special = days.map(({ close }, i) => (i < 100 ? close * 0.8 : close));
    expect(wrong({ adjclose: special })).toEqual([]);
    expect(soundBars({ days: [1, 1, 0], close: [1, 900, 2] }, 'A publisher')).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('prices on every weekend stay', () => {
    const daily = days.map((_, i) => days[0].day + i);
    expect(wrong({ days: daily })).toEqual([]);
  });

  test('too many refuse the answer', () => {
    const high = days.map(({ low }, i) => (i % 5 === 0 ? low : low * 1.05));
    const close = days.map(({ low }) => low * 1.04);
    expect(() => soundBars({ days: bars.days, close, low: bars.low, high }, 'Example')).toThrow(
      'Example sent prices of 70 days that contradict the others',
    );
  });

  test('the values of the others are missing', () => {
    expect(ofSound([1, 2, 3], [true, false, true])).toEqual([1, Number.NaN, 3]);
  });
});

test('Alpha Vantage: the newest week is of the day on which it was refreshed', () => {
  const dated = alphaVantage.replace(
    '"2. Symbol":"SPY"',
    '"2. Symbol":"SPY","3. Last Refreshed":"2026-09-25"',
  );
  expect(dated).not.toBe(alphaVantage);
  const last = (body: string) => parseAlphaVantage(body)[0].last?.date;
  expect(last(dated)).toBe('2026-09-25');
  expect(last(dated.replace('"2026-09-25":', '"2026-09-23":'))).toBe('2026-09-18');
  // On Sunday the week of Friday stands.
  expect(last(dated.replace('Refreshed":"2026-09-25', 'Refreshed":"2026-09-27'))).toBe(
    '2026-09-25',
  );
});

test('bars of a CSV are held against each other too', () => {
  const csv = (close: (i: number) => number) =>
    `timestamp,open,high,low,close,volume\n${days
      .map(({ day, low, high }, i) => [
        toIsoDay(day),
        cents(low),
        cents(high),
        cents(low),
        close(i),
        9,
      ])
      .map((row) => row.join(','))
      .join('\n')}`;
  const right = (i: number) => cents(days[i].close);
  const [close] = parseAlphaVantage(csv((i) => (i === 40 ? right(i) / 10 : right(i))));
  expect(close.length).toBe(days.length - 1);
  expect(close.days).not.toContain(days[40].day);
});

describe('law: of copies with one or two characters changed no price is far off or on a false day', () => {
  const RUNS = 200;
  const CHARACTERS = '01234567890123456789.,-e \n"X:}]';
  const trueOn = new Map(days.map((each) => [each.day, each]));

  test.each(parsers)('%s', (_, body, parse) => {
    const random = randomFrom(11);
    let taken = 0;
    for (let run = 0; run < RUNS; run++) {
      let text = body as string;
      for (let changes = 1 + random(2); changes > 0; changes--) {
        const at = random(text.length);
        text = text.slice(0, at) + CHARACTERS[random(CHARACTERS.length)] + text.slice(at + 1);
      }
      let read: TimeSeries[];
      try {
        read = parse(text, { symbol: 'SPY' });
        taken++;
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
        continue;
      }
      for (const series of read) {
        const kind = / adjclose$/.test(series.label.id ?? '') ? 'adjclose' : 'close';
        for (const [i, day] of series.days.entries()) {
          const right = trueOn.get(day)?.[kind] ?? Number.NaN;
          if (!(Math.abs(series.values[i] / right - 1) <= 0.05))
            expect.fail(`run ${run}: ${kind} ${series.values[i]} on ${toIsoDay(day)}, ${right}`);
        }
      }
    }
    expect(taken).toBeGreaterThan(RUNS / 5);
  });
});
