import {
  compositePrice,
  type GrowthCorrelation,
  growthFactorCorrelation,
  growthReturnCorrelation,
  philadelphiaManufacturing,
  realGdp,
  type TimeSeries,
  yearOnYear,
} from '@qt-lens/core';
import { formatMonth, formatNumber, formatQuarter } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { EvidenceProps } from './evidence-props.ts';
import { Plot } from './plot.tsx';

/** The growth factor beside returns of the S&P 500 and beside growth of GDP. */
export function GrowthFactor({ words, language }: EvidenceProps) {
  const { growth, axes } = words;
  const { index, returns, gdp, withReturns, withGdp } = useMemo(() => {
    const withReturns = growthReturnCorrelation();
    const withGdp = growthFactorCorrelation();
    const { from } = withReturns;
    return {
      index: philadelphiaManufacturing.series().between(from),
      returns: yearOnYear(compositePrice.series()).between(from),
      gdp: yearOnYear(realGdp.series()).between(from),
      withReturns,
      withGdp,
    };
  }, []);
  const said = ({ correlation, interval, observations }: GrowthCorrelation, monthly: boolean) =>
    growth.correlation(
      formatNumber(correlation, 2),
      formatNumber(interval.low, 2),
      formatNumber(interval.high, 2),
      growth[monthly ? 'months' : 'quarters'](String(observations)),
    );
  const beside = (name: string, series: TimeSeries, label: string) => (
    <Plot
      label={label}
      lines={[
        { name: growth.index, series: index, color: 'fed', axis: 'left' },
        { name, series, color: 'instrument', axis: 'right' },
      ]}
      units={[axes.index, axes.percent]}
      height={150}
      language={language}
    />
  );
  return (
    <section>
      <h2>{growth.title}</h2>
      <p class="lead">
        <Unbroken text={growth.lead} />
      </p>
      <h3>{growth.withReturns}</h3>
      {beside(growth.returns, returns, growth.withReturns)}
      <p class="fact" data-role="correlation-returns" data-value={withReturns.correlation}>
        <Unbroken text={said(withReturns, true)} />{' '}
        <span class="muted">
          {formatMonth(withReturns.from, language)} – {formatMonth(withReturns.to, language)}
        </span>
      </p>
      <h3>{growth.withGdp}</h3>
      {beside(growth.gdp, gdp, growth.withGdp)}
      <p class="fact" data-role="correlation-gdp" data-value={withGdp.correlation}>
        <Unbroken text={said(withGdp, false)} />{' '}
        <span class="muted">
          {formatQuarter(withGdp.from, language)} – {formatQuarter(withGdp.to, language)}
        </span>
      </p>
      <p class="note">
        <Unbroken text={growth.note} />
      </p>
    </section>
  );
}
