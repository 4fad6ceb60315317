import { nominalGdp, type TimeSeries, totalAssets } from '@qt-lens/core';

/** The Fed figures a surface shows. */
export interface Figures {
  /** Fed total assets, millions of dollars. */
  readonly assets: TimeSeries;
  /** Nominal GDP, billions of dollars at an annual rate. */
  readonly gdp: TimeSeries;
}

/** The figures that ship with the extension. */
export function embeddedFigures(): Figures {
  return { assets: totalAssets.series(), gdp: nominalGdp.series() };
}
