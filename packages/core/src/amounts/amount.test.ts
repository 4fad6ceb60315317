import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountUnits, billionsOf, inUnit } from './amount.ts';

const gdpBn = 32_486.066;

it('knows trillions, shares of GDP and a pace', () => {
  expect(billionsOf(1.5, 'trn', { gdpBn })).toBe(1500);
  expect(billionsOf(2.5, 'percent-of-gdp', { gdpBn: 25_360 })).toBeCloseTo(634, 9);
  expect(billionsOf(95, 'bn-a-month', { gdpBn })).toBe(1140);
  expect(billionsOf(95, 'bn-a-month', { gdpBn, months: 6 })).toBe(570);
  expect(inUnit(600, 'percent-of-gdp', { gdpBn })).toBeCloseTo(1.8469, 4);
});

it('goes there and back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...amountUnits),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1, max: 1e5, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
      (unit, value, gdp, months) => {
        const back = inUnit(billionsOf(value, unit, { gdpBn: gdp, months }), unit, {
          gdpBn: gdp,
          months,
        });
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-300);
      },
    ),
  );
});

it('refuses what it cannot read', () => {
  expect(() => billionsOf(Number.NaN, 'bn', { gdpBn })).toThrow(/^amount must be a number/);
  expect(() => billionsOf(1, 'bn', { gdpBn: 0 })).toThrow(/^GDP must be a positive number/);
  expect(() => billionsOf(1, 'bn-a-month', { gdpBn, months: 0 })).toThrow(
    /^months must be a positive number, not 0/,
  );
  expect(() => billionsOf(1, 'pounds' as never, { gdpBn })).toThrow(
    /^unit: "pounds" is not one of bn, trn/,
  );
});
