import {
  corePce,
  type EmbeddedFigure,
  pce,
  philadelphiaManufacturing,
  realGdp,
  seriesEntry,
  seriesKeys,
  tenYearTermPremium,
} from '@qt-lens/core';

/** The embedded figures that are also on FRED. */
const figures: readonly EmbeddedFigure[] = [
  ...seriesKeys.map((key) => seriesEntry(key).figure),
  realGdp,
  philadelphiaManufacturing,
  pce,
  corePce,
  tenYearTermPremium,
].filter(({ description }) => description.onFred !== false);

/** The embedded figure with a FRED identifier. */
export function embeddedFigure(id: string): EmbeddedFigure | undefined {
  return figures.find(({ description }) => description.id === id);
}
