import { phasesCheckedTo, targetUpper, toEpochDay } from '@qt-lens/core';
import { formatDay, formatNumber, formatPercent, sentences, seriesSource } from '@qt-lens/ui';
import { PhaseLegend, TargetChart } from '@qt-lens/ui/chart';
import { phaseSpans } from '@qt-lens/ui/comparison';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import { policySentences } from '../../shared/policy-sentences.ts';
import { History } from '../ui/history.tsx';
import { NextRelease } from '../ui/next-release.tsx';
import type { PanelProps } from '../ui/panel-props.ts';
import { useFigures } from '../ui/use-figures.ts';
import { useChartHeight } from './use-chart-height.ts';

/** The balance sheet since 2002 with its phases, over the target range of the funds rate. */
export function HistoryPanel({ language, messages }: PanelProps) {
  const figures = useFigures();
  const { assets } = figures;
  const from = assets.days[0];
  const to = assets.days[assets.length - 1];
  const target = useMemo(() => figures['target-upper'].between(undefined, to), [figures, to]);
  const spans = useMemo(() => phaseSpans(messages, from, to), [messages, from, to]);
  const policy = useMemo(() => policySentences(figures, language), [figures, language]);
  const height = useChartHeight(356);
  const lower = figures['target-lower'].last!.value;
  // The target holds until the next decision: as far as the figures that ship were held to be
  // right, or as far as they were renewed.
  const [knownTo] = [targetUpper.description.holdsUntil!, target.last!.date].sort().reverse();
  return (
    <section>
      <header class="head">
        <div>
          <h1>{messages.chart.historyTitle}</h1>
          <p>{messages.chart.historyUnit}</p>
        </div>
      </header>
      <div class="legend">
        <PhaseLegend messages={messages} />
      </div>
      <div class="plot">
        <History figures={figures} language={language} messages={messages} height={height} />
      </div>
      <h2 class="target-head">
        {messages.chart.target} <span class="muted">{messages.chart.targetUnit}</span>
      </h2>
      <div class="plot">
        <TargetChart
          height={130}
          label={`${messages.chart.target}, ${messages.chart.targetUnit}`}
          days={target.days}
          percents={target.values}
          spans={spans}
          from={from}
          to={to}
          knownTo={Math.min(to, toEpochDay(knownTo))}
          end={{
            value: `${formatNumber(lower, 2)}–${formatPercent(target.last!.value, language, { decimals: 2 }).text}`,
            note: formatDay(knownTo, language),
          }}
        />
      </div>
      <footer class="foot">
        <span>
          <Unbroken
            text={sentences(
              language,
              messages.chart.fedSource(
                seriesSource('assets', messages),
                formatDay(assets.last!.date, language),
              ),
              messages.chart.reserveManagementNote,
              messages.chart.phasesChecked(formatDay(phasesCheckedTo, language)),
            )}
          />{' '}
          <span data-role="rate-phase">
            <Unbroken text={sentences(language, policy.rate, ...policy.doubts)} />
          </span>
        </span>
        <NextRelease latest={assets.last!.date} language={language} messages={messages} />
      </footer>
    </section>
  );
}
