import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reserveBalances, reverseRepo, totalAssets, treasuryAccount } from '../figures/index.ts';
import { toIsoDay } from '../time-series/calendar.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { type AttributedChange, attributeChange, liabilities } from './attribute-change.ts';
import { embeddedSeries } from './fed-series.ts';

const figures = {
  assets: totalAssets.series(),
  rrp: reverseRepo.series(),
  reserves: reserveBalances.series(),
  tga: treasuryAccount.series(),
};

const rounded = ({ parts }: AttributedChange) =>
  Object.fromEntries(parts.map(({ key, changeBn }) => [key, Math.round(changeBn)]));

describe('attributeChange', () => {
  test('QT 2 fell on reverse repo: −1,963 of −2,363 bn, reserves −425, Treasury account +119', () => {
    const went = attributeChange(figures, '2022-06-01', '2025-11-30');
    expect(Math.round(went.changeBn)).toBe(-2363);
    expect(rounded(went)).toEqual({ rrp: -1963, reserves: -425, tga: 119 });
    expect(Math.round(went.otherBn)).toBe(-93);
    expect(went.unknown).toEqual(['rrp-foreign', 'currency']);
    expect([went.from.date, went.to.date]).toEqual(['2022-06-01', '2025-11-26']);
  });

  test('until May 2024 reserves rose by 87 bn while assets shrank', () => {
    const went = attributeChange(figures, '2022-06-01', '2024-05-31');
    expect(went.changeBn).toBeLessThan(-1600);
    expect(rounded(went).reserves).toBe(87);
  });

  test('tells the foreign pool from domestic reverse repo, to the million', () => {
    const went = attributeChange(
      { ...figures, 'rrp-total': embeddedSeries('rrp-total') },
      '2022-06-01',
      '2025-11-30',
    );
    const [domestic, foreign] = went.parts;
    expect([domestic.key, foreign.key]).toEqual(['rrp', 'rrp-foreign']);
    expect(foreign.from.amountBn + domestic.from.amountBn).toBeCloseTo(
      embeddedSeries('rrp-total').between('2022-06-01', '2022-06-01').values[0] / 1000,
      9,
    );
    expect(went.unknown).toEqual(['currency']);
  });

  test('takes Wednesday levels of reserves where both ends have one, the week average else', () => {
    const all = {
      ...figures,
      'reserves-wednesday': embeddedSeries('reserves-wednesday'),
      currency: embeddedSeries('currency'),
    };
    const exact = attributeChange(all, '2026-08-26', '2026-09-16').parts;
    expect(exact.find(({ key }) => key === 'reserves')).toMatchObject({ weekAverage: false });
    expect(exact.map(({ key }) => key)).toContain('currency');
    const long = attributeChange(all, '2022-06-01', '2026-09-16').parts;
    expect(long.find(({ key }) => key === 'reserves')).toMatchObject({ weekAverage: true });
  });

  test('adds up, over any window and over adjoining ones', () => {
    const { days } = figures.assets.between('2014-01-01', '2026-07-22');
    const anyDay = fc.integer({ min: days[0], max: days[days.length - 1] });
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), (chosen) => {
        const [from, middle, to] = [...chosen].sort((a, b) => a - b);
        const whole = attributeChange(figures, from, to);
        const sum = whole.parts.reduce((total, { changeBn }) => total + changeBn, whole.otherBn);
        expect(sum).toBeCloseTo(whole.changeBn, 9);
        const halves = [
          attributeChange(figures, from, middle),
          attributeChange(figures, middle, to),
        ];
        for (const { key, changeBn } of whole.parts) {
          const added = halves.reduce(
            (total, { parts }) => total + parts.find((part) => part.key === key)!.changeBn,
            0,
          );
          expect(added, `${key} from ${toIsoDay(from)} to ${toIsoDay(to)}`).toBeCloseTo(
            changeBn,
            9,
          );
        }
      }),
    );
  });

  test('leaves in the rest, and names, what has no figure in the week', () => {
    const early = attributeChange(figures, '2008-09-10', '2008-12-31');
    expect(early.parts.map(({ key }) => key)).toEqual(['reserves', 'tga']);
    expect(early.unknown).toEqual(['rrp', 'rrp-foreign', 'currency']);
    const alone = attributeChange({ assets: figures.assets }, '2022-06-01', '2025-11-30');
    expect(alone).toMatchObject({ parts: [], unknown: [...liabilities] });
    expect(alone.otherBn).toBe(alone.changeBn);
    const old = { ...figures, tga: figures.tga.between(undefined, '2025-11-19') };
    expect(attributeChange(old, '2022-06-01', '2025-11-30').unknown).toContain('tga');
  });

  test('refuses what cannot be', () => {
    expect(() => attributeChange(figures, '2025-01-01', '2024-01-01')).toThrow(
      'the end 2024-01-01 is before the start 2025-01-01',
    );
    expect(() => attributeChange(figures, '1999-01-01', '2024-01-01')).toThrow(
      /starts on 2002-12-18/,
    );
    expect(() => attributeChange(undefined as never, '2023-01-01', '2024-01-01')).toThrow(
      'figures must be an object',
    );
    const inBillions = TimeSeries.from([
      ['2024-01-03', 730],
      ['2024-06-05', 700],
    ]);
    expect(() =>
      attributeChange({ ...figures, tga: inBillions }, '2024-01-03', '2024-06-05'),
    ).toThrow(/it looks like billions/);
  });

  test.each(['rrp', 'reserves', 'tga', 'currency'] as const)(
    '%s is refused as no series',
    (key) => {
      expect(() =>
        attributeChange({ ...figures, [key]: [1, 2] as never }, '2024-01-03', '2024-06-05'),
      ).toThrow(new RegExp(`^${key}`));
    },
  );
});
