import type { AttributedChange } from '@qt-lens/core';
import { formatBillions, sentences, seriesName } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import type { PanelProps } from './panel-props.ts';

/** A change of assets, split into what the Fed owes, with what it does not tell apart. */
export function WentTable({
  went,
  language,
  messages,
}: PanelProps & { readonly went: AttributedChange }) {
  const labels = messages.week;
  const rows = [
    { key: 'assets', label: labels.lines.assets, bn: went.changeBn },
    ...went.parts.map(({ key, changeBn, weekAverage }) => ({
      key,
      label:
        key === 'reserves' && weekAverage ? seriesName('reserves', language) : labels.lines[key],
      bn: changeBn,
    })),
    { key: 'other', label: labels.other, bn: went.otherBn },
  ];
  const most = Math.max(...rows.map(({ bn }) => Math.abs(bn)), 1e-9);
  return (
    <>
      <table class="went">
        <tbody>
          {rows.map(({ key, label, bn }) => (
            <tr key={key} class={key === 'assets' ? 'total' : ''}>
              <th scope="row">
                <Unbroken text={label} />
              </th>
              <td class="bar" aria-hidden="true">
                <span
                  class={bn < 0 ? 'fell' : 'rose'}
                  style={{ width: `${(Math.abs(bn) / most) * 50}%` }}
                />
              </td>
              <td data-role={`went-${key}`} data-value={bn}>
                {formatBillions(bn, language, {
                  decimals: Math.abs(bn) < 100 ? 1 : 0,
                  signed: true,
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        <Unbroken
          text={sentences(
            language,
            labels.wentHint,
            went.unknown.length === 0
              ? ''
              : labels.wentUnknown(
                  went.unknown.map((key) => labels.lines[key]).join(messages.chart.listSeparator),
                ),
          )}
        />
      </p>
    </>
  );
}
