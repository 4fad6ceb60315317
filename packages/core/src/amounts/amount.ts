import { finite, objectOf, oneOf, positiveGdp } from '../arguments.ts';

/**
 * Ways to say how much the balance sheet shrinks: an amount, a share of a year's GDP in per cent,
 * or a pace.
 */
export type AmountUnit = 'bn' | 'trn' | 'percent-of-gdp' | 'bn-a-month';

export const amountUnits: readonly AmountUnit[] = ['bn', 'trn', 'percent-of-gdp', 'bn-a-month'];

/** What a value needs besides its unit to become dollars. */
export interface AmountAssumptions {
  /** Nominal GDP at an annual rate, billions of dollars. */
  readonly gdpBn: number;
  /** How long a pace is kept, months. Default 12. */
  readonly months?: number;
}

/**
 * Billions of dollars that a value in a unit stands for: 1.5 `trn` is 1,500, 95 `bn-a-month` kept
 * for 12 months is 1,140.
 *
 * @throws RangeError if the value is not a number, the unit is unknown, GDP is not positive or the
 *   months are not.
 */
export function billionsOf(
  value: number,
  unit: AmountUnit,
  assumptions: AmountAssumptions,
): number {
  return finite(value, 'amount') * billionsPerUnit(unit, assumptions);
}

/**
 * The value in a unit that billions of dollars are: the inverse of {@link billionsOf}.
 *
 * @throws RangeError for the reasons of {@link billionsOf}.
 */
export function inUnit(amountBn: number, unit: AmountUnit, assumptions: AmountAssumptions): number {
  return finite(amountBn, 'amount') / billionsPerUnit(unit, assumptions);
}

function billionsPerUnit(unit: AmountUnit, assumptions: AmountAssumptions): number {
  const { gdpBn, months = 12 } = objectOf(assumptions, 'assumptions');
  const gdp = positiveGdp(gdpBn);
  if (!(Number.isFinite(months) && months > 0))
    throw new RangeError(`months must be a positive number, not ${String(months)}`);
  return { bn: 1, trn: 1000, 'percent-of-gdp': gdp / 100, 'bn-a-month': months }[
    oneOf(unit, 'unit', amountUnits)
  ];
}
