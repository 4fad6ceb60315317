import { growthLiquidityByEnd, growthLiquidityModel } from '@qt-lens/core';
import { formatMonth, formatNumber } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { EvidenceProps } from './evidence-props.ts';
import { Plot } from './plot.tsx';

/** Returns split into baseline, growth and liquidity, to the last month, and how far to trust it. */
export function GrowthLiquidity({ words, language }: EvidenceProps) {
  const { fit, axes } = words;
  const { model, baseline, ends } = useMemo(() => {
    const model = growthLiquidityModel();
    const level = new Float64Array(model.actual.length).fill(model.baseline);
    return {
      model,
      baseline: model.actual.withValues(level, model.actual.label),
      ends: growthLiquidityByEnd(),
    };
  }, []);
  const number = (value: number) => formatNumber(value, 2, true);
  return (
    <section>
      <h2>{fit.title}</h2>
      <p class="lead">
        <Unbroken text={fit.lead} />
      </p>
      <Plot
        label={fit.title}
        columns={[
          { name: fit.baseline, series: baseline, color: 'divider' },
          { name: fit.growth, series: model.growth, color: 'reinvestment' },
          { name: fit.liquidity, series: model.liquidity, color: 'easing' },
        ]}
        lines={[
          { name: fit.fitted, series: model.fitted, color: 'ink', width: 1.75 },
          { name: fit.actual, series: model.actual, color: 'instrument', width: 1.25, dash: '3 2' },
        ]}
        units={[axes.percent]}
        height={220}
        language={language}
      />
      <h3>{fit.byEnd}</h3>
      <div class="scroll">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{fit.ends}</th>
              <th scope="col">{fit.growth}</th>
              <th scope="col">{fit.t}</th>
              <th scope="col">{fit.liquidity}</th>
              <th scope="col">{fit.t}</th>
              <th scope="col">R²</th>
              <th scope="col">{fit.observations}</th>
            </tr>
          </thead>
          <tbody>
            {ends.map(({ to, growth, liquidity, rSquared, observations }) => (
              <tr key={to}>
                <th scope="row">
                  <Unbroken text={formatMonth(to, language)} />
                </th>
                <td>{number(growth.value)}</td>
                <td>{formatNumber(growth.t, 1, true)}</td>
                <td data-role={`liquidity-${to}`} data-value={liquidity.value}>
                  {number(liquidity.value)}
                </td>
                <td>{formatNumber(liquidity.t, 1, true)}</td>
                <td>{formatNumber(rSquared, 2)}</td>
                <td>{observations}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">
        <Unbroken text={fit.note(String(model.neweyWest.lags))} />
      </p>
    </section>
  );
}
