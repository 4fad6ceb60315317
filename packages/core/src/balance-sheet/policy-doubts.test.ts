import { describe, expect, test } from 'vitest';
import { targetLower, targetUpper } from '../figures/index.ts';
import { toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { policyDoubts } from './policy-doubts.ts';
import { securitiesHeld } from './securities-held.ts';

const target = (holdsUntil: string) => ({
  lower: targetLower.series(),
  upper: targetUpper.series().labelled({ holdsUntil }),
});
const weekly = (from: string, startBn: number, bnAWeek: number, weeks: number) =>
  TimeSeries.fromColumns(
    Array.from({ length: weeks }, (_, i) => toEpochDay(from) + 7 * i),
    Array.from({ length: weeks }, (_, i) => startBn + bnAWeek * i),
    { units: 'billions of US dollars' },
  );

describe('policyDoubts', () => {
  test('no week of the history contradicts the phase it is in', () => {
    const held = securitiesHeld();
    for (const day of held.days)
      expect(policyDoubts(day, { target: target('2026-09-25') }), toIsoDay(day)).toEqual([]);
  });

  test('doubts reserve management under which securities shrink', () => {
    const shrinking = weekly('2026-10-07', 6470, -4, 9);
    const [doubt] = policyDoubts('2026-12-02', {
      securities: shrinking,
      target: target('2026-12-05'),
    });
    expect(doubt).toEqual({
      reason: 'securities-fell',
      from: { date: '2026-10-07', amountBn: 6470 },
      to: { date: '2026-12-02', amountBn: 6438 },
      changeBn: -32,
      limitBn: 20,
    });
    const growing = weekly('2026-10-07', 6470, 30, 9);
    expect(
      policyDoubts('2026-12-02', { securities: growing, target: target('2026-12-05') }),
    ).toMatchObject([{ reason: 'securities-rose', changeBn: 240, limitBn: 200 }]);
    const steady = weekly('2026-10-07', 6470, 2.5, 9);
    expect(
      policyDoubts('2026-12-02', { securities: steady, target: target('2026-12-05') }),
    ).toEqual([]);
  });

  test('says nothing from figures that are too old, or older than the phase', () => {
    const shrinking = weekly('2026-07-01', 6470, -4, 9);
    expect(
      policyDoubts('2026-12-02', { securities: shrinking, target: target('2026-12-05') }),
    ).toEqual([]);
    // Run-off of QT 2 does not contradict the reserve management that followed it.
    expect(policyDoubts('2025-12-24', { target: target('2026-09-25') })).toEqual([]);
  });

  test('names a meeting whose outcome the target range does not know', () => {
    expect(policyDoubts('2026-10-27', { target: target('2026-09-25') })).toEqual([]);
    expect(policyDoubts('2026-10-28', { target: target('2026-09-25') })).toEqual([
      { reason: 'outcome-unknown', decided: '2026-10-28' },
    ]);
    // What was decided on the last day known is in force a day later.
    expect(policyDoubts('2026-10-30', { target: target('2026-10-28') })).toHaveLength(1);
    expect(policyDoubts('2026-10-30', { target: target('2026-10-29') })).toEqual([]);
  });

  test('sees a funds rate outside the range it knows, on three days running', () => {
    const rate = (...percents: number[]) =>
      TimeSeries.fromColumns(
        percents.map((_, i) => toEpochDay('2026-09-21') + i),
        percents,
      );
    const doubts = (fundsRate: TimeSeries) =>
      policyDoubts('2026-09-25', { fundsRate, target: target('2026-09-25') });
    expect(doubts(rate(3.88, 3.88, 3.88))).toEqual([]);
    expect(doubts(rate(3.88, 4.13, 4.13))).toEqual([]);
    expect(doubts(rate(4.13, 4.13, 4.12))).toEqual([
      {
        reason: 'rate-outside-target',
        date: '2026-09-23',
        ratePercent: 4.12,
        lowerPercent: 3.75,
        upperPercent: 4,
      },
    ]);
    expect(doubts(rate(3.63, 3.63, 3.63))).toMatchObject([{ ratePercent: 3.63 }]);
    expect(doubts(rate(4.13, 3.63, 3.63))).toEqual([]);
  });

  test('holds no rate of the days before a move against the range it led to', () => {
    const weeks = ['2025-11-26', '2025-12-03', '2025-12-10'].map((day): [string, number] => [
      day,
      3.89,
    ]);
    const fundsRate = TimeSeries.from([...weeks, ['2025-12-17', 3.64]]);
    for (const day of ['2025-12-11', '2025-12-12', '2025-12-16', '2025-12-17'])
      expect(policyDoubts(day, { fundsRate }), day).toEqual([]);
  });

  test('refuses what is no day', () => {
    expect(() => policyDoubts('soon')).toThrow(RangeError);
  });
});
