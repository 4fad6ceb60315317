import { netLiquidityParts } from '@qt-lens/core';
import { formatBillions, formatDay, seriesName } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';
import type { PanelProps } from '../ui/panel-props.ts';

/** Net liquidity of the week with reserves beside it, and what else is in it. */
export function NetLiquidity({
  figures,
  day,
  language,
  messages,
}: PanelProps & { readonly figures: Figures; readonly day: number }) {
  const labels = messages.netLiquidity;
  const first = figures.rrp.days[0];
  const parts = useMemo(
    () => (day < first ? null : netLiquidityParts(figures, day)),
    [figures, day, first],
  );
  // The last week that has every part of the sum stands for none after it.
  if (parts === null) return null;
  const rows = [
    ['net', seriesName('net-liquidity', language), parts.netLiquidityBn],
    [
      'reserves',
      seriesName(parts.reservesAreAverage ? 'reserves' : 'reserves-wednesday', language),
      parts.reservesBn,
    ],
    ['currency', seriesName('currency', language), parts.currencyBn],
    ['rrp-foreign', seriesName('rrp-foreign', language), parts.foreignPoolBn],
    ['other', labels.other, parts.otherBn],
  ] as const;
  return (
    <section>
      <h2>{labels.title}</h2>
      <table class="went levels">
        <tbody>
          {rows.map(([key, label, bn]) => (
            <tr key={key} class={key === 'net' ? 'total' : ''}>
              <th scope="row">{label}</th>
              <td class="bar" aria-hidden="true">
                <span
                  style={{ width: `${(Math.max(0, bn ?? 0) / parts.netLiquidityBn) * 100}%` }}
                />
              </td>
              <td data-role={`net-liquidity-${key}`} data-value={bn}>
                {bn === null ? '–' : formatBillions(bn, language, { decimals: 0 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        <Unbroken text={`${formatDay(parts.date, language)} · ${labels.hint}`} />
      </p>
    </section>
  );
}
