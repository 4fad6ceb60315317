import { phases, policyStance, rules, securitiesHeld, toEpochDay } from '@qt-lens/core';
import { formatDay, formatPercent } from '@qt-lens/ui';
import { MiniLine } from '@qt-lens/ui/chart';
import { phaseSpans } from '@qt-lens/ui/comparison';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';
import type { PanelProps } from '../ui/panel-props.ts';

const SINCE = phases.find(({ key }) => key === 'qt-2')!.from!;

/** The target rate with what the balance sheet adds to it, by every rule held here. */
export function Stance({
  figures,
  day,
  rule: chosen,
  language,
  messages,
}: PanelProps & { readonly figures: Figures; readonly day: number; readonly rule: string }) {
  const labels = messages.week;
  const start = toEpochDay(SINCE);
  const stances = useMemo(() => {
    if (day <= start) return [];
    const securities = securitiesHeld(figures);
    return rules.map((rule) =>
      policyStance({ ...figures, securities }, { since: SINCE, until: day, rule }),
    );
  }, [figures, day, start]);
  if (stances.length === 0) return null;
  const { target } = stances[0];
  const to = target.days[target.length - 1];
  const percent = (value: number) => formatPercent(value, language, { decimals: 2 }).text;
  return (
    <section>
      <h2>{labels.stanceTitle}</h2>
      <MiniLine
        label={labels.stanceTitle}
        lines={[
          ...stances.map(({ rule, central }) => ({
            key: rule.key,
            days: central.days,
            values: central.values,
            color: rule.key === chosen ? 'fed' : 'ink-3',
            width: rule.key === chosen ? 2 : 1,
          })),
          {
            key: 'target',
            days: target.days,
            values: target.values,
            color: 'instrument',
            width: 2,
            dash: '6 3',
          },
        ]}
        spans={phaseSpans(messages, start, to)}
        from={start}
        to={to}
        width={640}
        height={150}
      />
      <table class="stance">
        <tbody>
          <tr>
            <th scope="row" style={{ color: 'var(--instrument)' }}>
              {labels.stanceTarget}
            </th>
            <td>{percent(target.last!.value)}</td>
            <td class="muted">{formatDay(target.last!.date, language)}</td>
          </tr>
          {stances.map(({ rule, low, central, high }) => (
            <tr key={rule.key} class={rule.key === chosen ? 'chosen' : ''}>
              <th scope="row">
                {messages.rules[rule.key] ?? rule.name}
                <span class="means">
                  <Unbroken text={messages.converter.hikeMeanings[rule.hike]} />
                </span>
              </th>
              <td data-role={`stance-${rule.key}`} data-value={central.last!.value}>
                {percent(central.last!.value)}
              </td>
              <td class="muted">
                {low.last!.value === high.last!.value
                  ? ''
                  : `${percent(low.last!.value)} – ${percent(high.last!.value)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        <Unbroken text={labels.stanceHint(formatDay(SINCE, language))} />
      </p>
    </section>
  );
}
