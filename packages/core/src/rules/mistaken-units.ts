/** A quantity whose unit is in its name, where figures are typed by people. */
export type TypedQuantity = 'amountBn' | 'gdpBn' | 'hikes';

/** What a figure looks like, and what it is then in the unit it was taken for. */
export interface MistakenUnit {
  readonly looksLike: 'dollars' | 'millions of dollars' | 'trillions of dollars' | 'basis points';
  /** The figure in billions of dollars, or hikes of 25 bp. */
  readonly value: number;
}

/** More billions of dollars than the balance sheet or the economy has: millions or dollars. */
const MAX_BILLIONS = 100_000;

/** Less than this many billions is an amount in trillions, or a GDP in trillions. */
const MIN_AMOUNT_BN = 1;
const MIN_GDP_BN = 100;

/** As many hikes as one hike has basis points. */
const BASIS_POINTS = 25;

/**
 * What a figure is likely to be that cannot be in the unit it is taken for: 600000000000 billions
 * are dollars, a GDP of 25.36 billions is in trillions, 75 hikes are basis points.
 *
 * @example
 *   mistakenUnit('gdpBn', 25.36); // { looksLike: 'trillions of dollars', value: 25360 }
 *
 * @returns `undefined` if the figure may be in its unit; 0 always may.
 */
export function mistakenUnit(quantity: TypedQuantity, figure: number): MistakenUnit | undefined {
  const size = Math.abs(figure);
  if (!(size > 0) || !Number.isFinite(figure)) return undefined;
  if (quantity === 'hikes')
    return size >= BASIS_POINTS
      ? { looksLike: 'basis points', value: figure / BASIS_POINTS }
      : undefined;
  if (size >= 1e9) return { looksLike: 'dollars', value: figure / 1e9 };
  if (size >= MAX_BILLIONS) return { looksLike: 'millions of dollars', value: figure / 1e3 };
  const least = quantity === 'gdpBn' ? MIN_GDP_BN : MIN_AMOUNT_BN;
  return size < least ? { looksLike: 'trillions of dollars', value: figure * 1e3 } : undefined;
}
