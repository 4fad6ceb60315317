import {
  type EpochDay,
  parseAlphaVantage,
  parseTiingo,
  parseYahooChart,
  type TimeSeries,
  toEpochDay,
  toIsoDay,
  weekday,
} from '@qt-lens/core';
import { randomFrom } from './mutations.ts';

interface Bar {
  readonly day: EpochDay;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly adjclose: number;
  readonly volume: number;
}

/** One form in which prices come in. */
export interface PriceWire {
  readonly name: string;
  readonly body: string;
  readonly newestAt: 'start' | 'end';
  readonly read: (text: string) => TimeSeries[];
  /** By day. */
  readonly truth: ReadonlyMap<EpochDay, Bar>;
}

const cents = (value: number) => Number(value.toFixed(2));

/** Prices as shares have them: 1 % a day or so, a dividend a quarter. */
function bars(from: string, to: string, seed: number, isTraded: (day: EpochDay) => boolean): Bar[] {
  const random = randomFrom(seed);
  const all: Bar[] = [];
  let close = 393.83;
  let before = close;
  for (let day = toEpochDay(from); day <= toEpochDay(to); day++) {
    if (!isTraded(day)) continue;
    const open = cents(before * (1 + (random(2001) - 1000) / 200_000));
    close = cents(close * (1 + (random(2001) - 1000) / 60_000));
    const low = cents(Math.min(open, close) * (1 - random(100) / 12_000));
    const high = cents(Math.max(open, close) * (1 + random(100) / 12_000));
    all.push({ day, open, high, low, close, adjclose: close, volume: 40_000_000 + random(1e7) });
    before = close;
  }
  let factor = 1;
  for (let i = all.length - 1; i >= 0; i--) {
    all[i] = { ...all[i], adjclose: all[i].close * factor };
    if (i % 63 === 62) factor *= 0.9965;
  }
  return all;
}

const isBusinessDay = (day: EpochDay) => ![0, 6].includes(weekday(day));
const byDay = (all: readonly Bar[]) => new Map(all.map((bar) => [bar.day, bar]));

/**
 * Every form in which publishers send prices. What readers paste is not among them: it is read as it
 * stands, and anything may stand in it.
 */
export function priceWires(seed = 7): PriceWire[] {
  const days = bars('2025-06-02', '2026-09-30', seed, isBusinessDay);
  const weeks = bars('2023-06-02', '2026-09-25', seed, (day) => weekday(day) === 5);
  const always = bars('2025-12-01', '2026-09-30', seed, () => true);
  const ofDays = byDay(days);
  const symbol = 'SPY';
  return [
    {
      name: 'Yahoo’s chart',
      body: yahooChart(days),
      newestAt: 'end',
      read: (text) => parseYahooChart(text, { symbol }),
      truth: ofDays,
    },
    {
      name: 'Tiingo’s shares',
      body: JSON.stringify(days.map(tiingoShare)),
      newestAt: 'end',
      read: (text) => parseTiingo(text, { symbol }),
      truth: ofDays,
    },
    {
      name: 'Tiingo’s shares as CSV',
      body: `date,close,high,low,open,volume,adjClose,divCash,splitFactor\n${days
        .map((bar) =>
          [
            toIsoDay(bar.day),
            bar.close,
            bar.high,
            bar.low,
            bar.open,
            bar.volume,
            bar.adjclose,
            '0.0',
            '1.0',
          ].join(','),
        )
        .join('\n')}\n`,
      newestAt: 'end',
      read: (text) => parseTiingo(text, { symbol }),
      truth: ofDays,
    },
    {
      name: 'Tiingo’s currencies',
      body: JSON.stringify(
        days.map(({ day, open, high, low, close }) => ({
          date: `${toIsoDay(day)}T00:00:00.000Z`,
          ticker: 'eurusd',
          open,
          high,
          low,
          close,
        })),
      ),
      newestAt: 'end',
      read: (text) => parseTiingo(text, { symbol }),
      truth: ofDays,
    },
    {
      name: 'Tiingo’s crypto-assets',
      body: JSON.stringify([
        {
          ticker: 'btcusd',
          baseCurrency: 'btc',
          quoteCurrency: 'usd',
          priceData: always.map(({ day, open, high, low, close, volume }) => ({
            date: `${toIsoDay(day)}T00:00:00+00:00`,
            open,
            high,
            low,
            close,
            volume,
            tradesDone: 81_000,
            volumeNotional: volume,
          })),
        },
      ]),
      newestAt: 'end',
      read: (text) => parseTiingo(text, { symbol }),
      truth: byDay(always),
    },
    ...(
      [
        ['Alpha Vantage’s weeks', 'Weekly Adjusted Time Series', adjustedWeek],
        ['Alpha Vantage’s weeks of currencies', 'Time Series FX (Weekly)', plainWeek],
        [
          'Alpha Vantage’s weeks of crypto-assets',
          'Time Series (Digital Currency Weekly)',
          plainWeek,
        ],
      ] as const
    ).map(
      ([name, key, write]): PriceWire => ({
        name,
        body: JSON.stringify(
          {
            'Meta Data': {
              '1. Information': 'Weekly Prices',
              '2. Symbol': symbol,
              '3. Last Refreshed': toIsoDay(weeks[weeks.length - 1].day),
            },
            [key]: Object.fromEntries(
              [...weeks].reverse().map((bar) => [toIsoDay(bar.day), write(bar)]),
            ),
          },
          null,
          4,
        ),
        newestAt: 'start',
        read: (text) => parseAlphaVantage(text, { symbol }),
        truth: byDay(weeks),
      }),
    ),
    {
      name: 'Alpha Vantage’s days as CSV',
      body: csv('timestamp,open,high,low,close,volume', [...days].reverse()),
      newestAt: 'start',
      read: (text) => parseAlphaVantage(text, { symbol }),
      truth: ofDays,
    },
  ];
}

const csv = (heading: string, rows: readonly Bar[]): string =>
  `${heading}\n${rows
    .map(({ day, open, high, low, close, volume }) =>
      [toIsoDay(day), open, high, low, close, volume].join(','),
    )
    .join('\n')}\n`;

const adjustedWeek = ({ open, high, low, close, adjclose, volume }: Bar) => ({
  '1. open': open.toFixed(4),
  '2. high': high.toFixed(4),
  '3. low': low.toFixed(4),
  '4. close': close.toFixed(4),
  '5. adjusted close': adjclose.toFixed(4),
  '6. volume': String(volume),
  '7. dividend amount': '0.0000',
});
const plainWeek = ({ open, high, low, close }: Bar) => ({
  '1. open': open.toFixed(4),
  '2. high': high.toFixed(4),
  '3. low': low.toFixed(4),
  '4. close': close.toFixed(4),
});

const tiingoShare = ({ day, open, high, low, close, adjclose, volume }: Bar) => ({
  date: `${toIsoDay(day)}T00:00:00.000Z`,
  close,
  high,
  low,
  open,
  volume,
  adjClose: adjclose,
  adjHigh: (high * adjclose) / close,
  adjLow: (low * adjclose) / close,
  adjOpen: (open * adjclose) / close,
  adjVolume: volume,
  divCash: 0,
  splitFactor: 1,
});

/** The clocks of New York went back on 2 November 2025 and forth on 8 March 2026. */
const opening = (day: EpochDay) =>
  day >= toEpochDay('2025-11-02') && day < toEpochDay('2026-03-08') ? 14.5 : 13.5;

function yahooChart(days: readonly Bar[]): string {
  const last = days[days.length - 1];
  const column = (name: keyof Bar) => days.map((bar) => bar[name]);
  return JSON.stringify({
    chart: {
      result: [
        {
          meta: {
            currency: 'USD',
            symbol: 'SPY',
            exchangeName: 'PCX',
            instrumentType: 'ETF',
            firstTradeDate: 728_317_800,
            regularMarketTime: last.day * 86_400 + 20 * 3600,
            gmtoffset: -14_400,
            timezone: 'EDT',
            exchangeTimezoneName: 'America/New_York',
            regularMarketPrice: last.close,
            chartPreviousClose: 589.39,
            priceHint: 2,
            dataGranularity: '1d',
            range: '',
          },
          timestamp: days.map(({ day }) => day * 86_400 + opening(day) * 3600),
          indicators: {
            quote: [
              {
                open: column('open'),
                close: column('close'),
                volume: column('volume'),
                high: column('high'),
                low: column('low'),
              },
            ],
            adjclose: [{ adjclose: column('adjclose') }],
          },
        },
      ],
      error: null,
    },
  });
}
