import { describe, expect, test } from 'vitest';
import { embeddedSeries } from '../balance-sheet/fed-series.ts';
import { securitiesHeld } from '../balance-sheet/securities-held.ts';
import { policyStance } from './policy-stance.ts';
import { rules } from './registry.ts';

const figures = {
  securities: securitiesHeld(),
  'target-lower': embeddedSeries('target-lower'),
  'target-upper': embeddedSeries('target-upper'),
  gdp: embeddedSeries('gdp'),
};

describe('policyStance', () => {
  test('QT 2 by the note: 3.875 % at its end, and 2.3 to 3.1 hikes by securities on top', () => {
    const stance = policyStance(figures, { since: '2022-06-01', until: '2025-11-30' });
    expect(stance.target.last!.value).toBe(3.875);
    // At the GDP of the last quarter, not at the mean of all: a little less than 2.33 and 3.11.
    const added = (value: number) => (value - 3.875) / 0.25;
    expect(added(stance.low.last!.value)).toBeCloseTo(2.13, 1);
    expect(added(stance.high.last!.value)).toBeCloseTo(2.84, 1);
  });

  test.each(rules.map((rule) => [rule.key]))(
    '%s: starts at the target, in order throughout',
    (rule) => {
      const stance = policyStance(figures, { since: '2022-06-01', rule });
      expect(stance.central.first!.value).toBe(stance.target.first!.value);
      for (let i = 0; i < stance.target.length; i++) {
        const [low, central, high] = [stance.low, stance.central, stance.high].map(
          ({ values }) => values[i] - stance.target.values[i],
        );
        expect(Math.abs(low)).toBeLessThanOrEqual(Math.abs(central) + 1e-12);
        expect(Math.abs(central)).toBeLessThanOrEqual(Math.abs(high) + 1e-12);
      }
    },
  );

  test('a larger balance sheet takes from the rate', () => {
    const qe = policyStance(figures, { since: '2020-03-11', until: '2022-03-09' });
    expect(qe.central.last!.value).toBeLessThan(qe.target.last!.value);
  });

  test('refuses what cannot be', () => {
    expect(() => policyStance(figures, { since: '1999-01-01' })).toThrow(/starts on/);
    expect(() => policyStance(figures, { since: '2024-01-03', until: '2023-01-04' })).toThrow(
      'the end 2023-01-04 is before the start 2024-01-03',
    );
    expect(() => policyStance(figures, { since: '2024-01-03', rule: 'mine' })).toThrow(/mine/);
    expect(() => policyStance(undefined as never, { since: '2024-01-03' })).toThrow('figures');
  });
});
