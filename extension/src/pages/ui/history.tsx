import { balanceSheetSnapshot, inBillions, toEpochDay } from '@qt-lens/core';
import { formatAmount, formatDay, type Language, type Messages } from '@qt-lens/ui';
import { HistoryChart } from '@qt-lens/ui/chart';
import { eventMarks, phaseSpans } from '@qt-lens/ui/comparison';
import { useMemo } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';

export interface HistoryProps {
  readonly figures: Figures;
  readonly language: Language;
  readonly messages: Messages;
  readonly height: number;
  readonly showPhases?: boolean;
  readonly showEvents?: boolean;
}

/** Fed total assets in trillions of dollars, from the first figure to the last. */
export function History({
  figures: { assets },
  language,
  messages,
  height,
  showPhases = true,
  showEvents = true,
}: HistoryProps) {
  const snapshot = useMemo(() => balanceSheetSnapshot(assets), [assets]);
  const trillions = useMemo(
    () => inBillions('assets', assets).values.map((billions) => billions / 1000),
    [assets],
  );
  const from = assets.days[0];
  const to = assets.days[assets.length - 1];
  const spans = useMemo(
    () => (showPhases ? phaseSpans(messages, from, to) : []),
    [messages, from, to, showPhases],
  );
  const events = useMemo(
    () => (showEvents ? eventMarks(messages, language, from, to, true) : []),
    [messages, language, from, to, showEvents],
  );
  const marks = useMemo(
    () => ({
      peak: {
        day: toEpochDay(snapshot.peak.date),
        trillions: snapshot.peak.amountBn / 1000,
        label: messages.chart.peak(formatAmount(snapshot.peak.amountBn, language).text),
        date: formatDay(snapshot.peak.date, language),
      },
      end: {
        label: messages.fedAssets,
        value: formatAmount(snapshot.latest.amountBn, language).text,
        note: formatDay(snapshot.latest.date, language),
      },
    }),
    [snapshot, messages, language],
  );
  return (
    <HistoryChart
      height={height}
      label={`${messages.chart.historyTitle}, ${messages.chart.historyUnit}`}
      days={assets.days}
      trillions={trillions}
      spans={spans}
      events={events}
      from={from}
      to={to}
      {...marks}
    />
  );
}
