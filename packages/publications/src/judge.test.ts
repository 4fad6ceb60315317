import {
  embeddedSeries,
  type LiveSeriesKey,
  liveSeriesKeys,
  SourceError,
  seriesEntry,
  TimeSeries,
  toEpochDay,
} from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { judged } from './judge.ts';

const embedded = Object.fromEntries(
  liveSeriesKeys.map((key) => [key, embeddedSeries(key)]),
) as Readonly<Record<LiveSeriesKey, TimeSeries>>;
const today = '2026-10-09';

/** An embedded series as a publisher would send it, with changed or added days. */
function sent(
  key: LiveSeriesKey,
  change: (value: number) => number = (value) => value,
  later: ReadonlyArray<[string, number]> = [],
): TimeSeries {
  const { days, values } = embedded[key];
  return TimeSeries.from(
    [
      ...Array.from(days, (day, i) => [day, change(values[i])] as const),
      ...later.map(([day, value]) => [toEpochDay(day), value] as const),
    ],
    { id: seriesEntry(key).id },
  );
}

function outcome(key: LiveSeriesKey, series: TimeSeries, evidence: TimeSeries[] = []): string {
  try {
    const { taken, waiting } = judged({
      key,
      series,
      held: embedded[key],
      today,
      evidence,
      partial: false,
    });
    return waiting.length > 0 ? 'waiting' : `to ${taken.last?.date}`;
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return (error as SourceError).kind;
  }
}

test.each(liveSeriesKeys)('%s as it ships is taken', (key) => {
  expect(outcome(key, sent(key))).toBe(`to ${embedded[key].last?.date}`);
});

describe('what a publisher cannot have meant is refused', () => {
  test.each<LiveSeriesKey>(['assets', 'treasuries', 'reserves', 'tga'])(
    '%s in billions for millions',
    (key) => {
      expect(
        outcome(
          key,
          sent(key, (value) => value / 1000),
        ),
      ).toBe('wrong-magnitude');
    },
  );

  test.each<[string, LiveSeriesKey, TimeSeries, string]>([
    ['reverse repo in millions', 'rrp', sent('rrp', (value) => value * 1000), 'wrong-magnitude'],
    [
      'a target of 400 per cent',
      'target-upper',
      sent('target-upper', (value) => value * 100),
      'wrong-magnitude',
    ],
    [
      'a day to come',
      'assets',
      sent('assets', undefined, [['2099-01-07', 6_700_000]]),
      'implausible',
    ],
    ['another series', 'assets', sent('assets').labelled({ id: 'WSHOMCB' }), 'unexpected-shape'],
    ['nothing', 'assets', TimeSeries.from([], { id: 'WALCL' }), 'empty'],
  ])('%s', (_, key, series, kind) => {
    expect(outcome(key, series)).toBe(kind);
  });
});

test('what is unusual waits for a second source', () => {
  const unusual = sent('assets', undefined, [['2026-10-07', 7_400_000]]);
  expect(outcome('assets', unusual)).toBe('waiting');
  expect(outcome('assets', unusual, [unusual])).toBe('to 2026-10-07');
});

test('operations are kept for Wednesdays, what is set on the days it changed and the last', () => {
  const { taken } = judged({
    key: 'target-upper',
    series: TimeSeries.from(
      ['2026-09-16', '2026-09-17', '2026-09-18', '2026-10-08'].map((day) => [
        day,
        day < '2026-09-17' ? 3.75 : 4,
      ]),
    ),
    held: embedded['target-upper'],
    today,
    evidence: [],
    partial: true,
  });
  expect(taken.toJSON().slice(-2)).toEqual([
    ['2026-09-17', 4],
    ['2026-10-08', 4],
  ]);
});
