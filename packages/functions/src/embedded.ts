import {
  corePce,
  type EmbeddedFigure,
  effectiveFundsRate,
  mortgageBackedSecurities,
  nominalGdp,
  pce,
  philadelphiaManufacturing,
  realGdp,
  reserveBalances,
  reverseRepo,
  targetLower,
  targetUpper,
  tenYearTermPremium,
  tenYearYield,
  totalAssets,
  treasuries,
  treasuryAccount,
} from '@qt-lens/core';

/** The embedded figures that are also on FRED. */
const figures: readonly EmbeddedFigure[] = [
  totalAssets,
  treasuries,
  mortgageBackedSecurities,
  reserveBalances,
  treasuryAccount,
  reverseRepo,
  nominalGdp,
  realGdp,
  targetLower,
  targetUpper,
  tenYearYield,
  effectiveFundsRate,
  philadelphiaManufacturing,
  pce,
  corePce,
  tenYearTermPremium,
];

/** The embedded figure with a FRED identifier. */
export function embeddedFigure(id: string): EmbeddedFigure | undefined {
  return figures.find(({ description }) => description.id === id);
}
