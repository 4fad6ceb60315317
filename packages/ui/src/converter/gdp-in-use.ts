import { gdpOn, type TimeSeries } from '@qt-lens/core';

/** The GDP that turns dollars into a share, and what is known of it. */
export interface GdpInUse {
  /** Billions of dollars at an annual rate. */
  readonly gdpBn: number;
  /** First day of its quarter, `YYYY-MM-DD`. */
  readonly quarter: string;
  /** The day of the vintage, `YYYY-MM-DD`, if the series says one. */
  readonly vintageDay: string | null;
  /** Which of the bureau's estimates it is, if the series says so. */
  readonly estimate: 'advance' | 'second' | 'third' | null;
}

/** The latest quarter of nominal GDP: the GDP of a hypothetical run-off. */
export function latestGdp(gdp: TimeSeries): GdpInUse {
  const { gdpBn, toQuarter } = gdpOn(gdp, gdp.last!.date);
  const vintage = gdp.label.vintage ?? '';
  const name = `${toQuarter.slice(0, 4)}Q${Math.ceil(Number(toQuarter.slice(5, 7)) / 3)}`;
  const estimate = new RegExp(`${name} is the (advance|second|third) estimate`).exec(vintage)?.[1];
  return {
    gdpBn,
    quarter: toQuarter,
    vintageDay: /\d{4}-\d{2}-\d{2}/.exec(vintage)?.[0] ?? null,
    estimate: (estimate as GdpInUse['estimate'] | undefined) ?? null,
  };
}
