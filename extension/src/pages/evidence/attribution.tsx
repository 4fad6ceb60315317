import { attributeReturn } from '@qt-lens/core';
import { formatMonth } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { EvidenceProps } from './evidence-props.ts';
import { Plot } from './plot.tsx';

/** The cumulative return since April 2020, split into earnings and valuation. */
export function ReturnAttribution({ words, language }: EvidenceProps) {
  const { attribution, axes } = words;
  const { earnings, valuation, total, latest } = useMemo(() => attributeReturn(), []);
  return (
    <section>
      <h2>{attribution.title}</h2>
      <p class="lead">{attribution.lead}</p>
      <Plot
        label={attribution.title}
        columns={[
          { name: attribution.earnings, series: earnings, color: 'reinvestment' },
          { name: attribution.valuation, series: valuation, color: 'easing' },
        ]}
        lines={[{ name: attribution.total, series: total, color: 'instrument', width: 2 }]}
        units={[axes.logPoints]}
        height={180}
        language={language}
      />
      <p class="note">
        <Unbroken text={attribution.note(formatMonth(latest.date, language))} />
      </p>
    </section>
  );
}
