import { type GdpUsed, gdpOn, type TimeSeries } from '@qt-lens/core';

/** The GDP that turns dollars into a share, and what is known of it. */
export interface GdpInUse {
  /** Billions of dollars at an annual rate. */
  readonly gdpBn: number;
  /** First day of its quarter, of the last one where it is a mean of several, `YYYY-MM-DD`. */
  readonly quarter: string;
  /** First day of the first quarter of a mean; left out where it is of one quarter. */
  readonly fromQuarter?: string;
  /** The day of the vintage, `YYYY-MM-DD`, if the series says one. */
  readonly vintageDay: string | null;
  /** Which of the bureau's estimates it is, if the series says so. */
  readonly estimate: 'advance' | 'second' | 'third' | null;
}

/** The latest quarter of nominal GDP: the GDP of a hypothetical run-off. */
export function latestGdp(gdp: TimeSeries): GdpInUse {
  return gdpInUse(gdpOn(gdp, gdp.last!.date), gdp);
}

/** The GDP of a past run-off, or any other that was used, with what is known of the series. */
export function gdpInUse({ gdpBn, fromQuarter, toQuarter }: GdpUsed, gdp: TimeSeries): GdpInUse {
  const vintage = gdp.label.vintage ?? '';
  const name = `${toQuarter.slice(0, 4)}Q${Math.ceil(Number(toQuarter.slice(5, 7)) / 3)}`;
  const estimate = new RegExp(`${name} is the (advance|second|third) estimate`).exec(vintage)?.[1];
  return {
    gdpBn,
    quarter: toQuarter,
    ...(fromQuarter !== toQuarter && { fromQuarter }),
    vintageDay: /\d{4}-\d{2}-\d{2}/.exec(vintage)?.[0] ?? null,
    estimate: (estimate as GdpInUse['estimate'] | undefined) ?? null,
  };
}
