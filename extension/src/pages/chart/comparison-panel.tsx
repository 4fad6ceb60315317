import { toIsoDay } from '@qt-lens/core';
import {
  formatDay,
  formatsIn,
  type Language,
  type Messages,
  sentences,
  seriesName,
  seriesSource,
} from '@qt-lens/ui';
import { ComparisonChart } from '@qt-lens/ui/chart';
import { Unbroken } from '@qt-lens/ui/text';
import type { ComponentProps } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { netLiquiditySentences } from '../../shared/net-liquidity-sentences.ts';
import type { Instrument } from '../../sites/index.ts';
import { NextRelease } from '../ui/next-release.tsx';
import type { PanelProps } from '../ui/panel-props.ts';
import { PricesNotice } from '../ui/prices-notice.tsx';
import { Readout } from '../ui/readout.tsx';
import { save } from '../ui/save.ts';
import { useFigures } from '../ui/use-figures.ts';
import type { Prices } from '../ui/use-prices.ts';
import { useSettings } from '../ui/use-settings.ts';
import { Actions } from './actions.tsx';
import { BaseField } from './base-field.tsx';
import { ChartWent } from './chart-went.tsx';
import { clampWindow } from './clamp-window.ts';
import { comparisonSource } from './comparison-source.ts';
import { comparisonCsv, exportName } from './export.ts';
import { Facts } from './facts.tsx';
import { FormulaPanel } from './formula-panel.tsx';
import { InstrumentsField } from './instruments-field.tsx';
import { chartPicture } from './picture.tsx';
import { RollingCorrelation } from './rolling-correlation.tsx';
import { Toolbar } from './toolbar.tsx';
import { useChartProps } from './use-chart-props.ts';
import { useComparison } from './use-comparison.ts';
import { useCompared, useInstrumentPrices } from './use-instrument-prices.ts';
import type { ChartView, FedChoice } from './view.ts';
import { WindowButtons } from './window-buttons.tsx';

export interface ComparisonPanelProps extends PanelProps {
  readonly instrument: Instrument;
  /** What the instrument is called. */
  readonly name: string;
  readonly view: ChartView;
  readonly change: (part: Partial<ChartView>) => void;
}

/** What the chart compares, as its heading says it. */
export function titleOf(
  names: readonly string[],
  fed: FedChoice,
  { chart }: Messages,
  language: Language,
): string {
  return chart.comparisonTitle(names.join(chart.listSeparator), seriesName(fed, language));
}

/** The comparison of the page's instrument, and of those set beside it, with a Fed series. */
export function ComparisonPanel({
  instrument,
  name,
  view,
  change,
  language,
  messages,
}: ComparisonPanelProps) {
  const figures = useFigures();
  const { baseDate: usualBase } = useSettings();
  const [own, added] = useInstrumentPrices(instrument, view.added);
  const compared = useCompared(
    [[name, own] as const, ...view.added.map((symbol, i) => [symbol, added[i]] as const)],
    view.priceOnly,
  );
  const instruments = useMemo(() => compared.flatMap((each) => each ?? []), [compared]);
  const shown = useComparison({ instruments, figures, view, usualBase, language, messages });
  const { fed, comparison, first, last, from, base, to, baseDate, restedTo } = shown;
  const [cursor, setCursor] = useState<number | null>(null);
  const [formulaShown, setFormulaShown] = useState(false);
  const title = titleOf([name, ...view.added], view.fed, messages, language);
  const subtitle = messages.chart.changeSince(formatDay(baseDate, language));
  const source = comparisonSource(view.fed, fed, [own, ...added], messages, language);
  const move = (window: Partial<Record<'from' | 'base' | 'to', number>>) =>
    change({ window: clampWindow({ from, base, to, ...window }, first, last) });
  const label = sentences(language, messages.chart.sentence(title), subtitle);
  const chart = useChartProps({ shown, view, label, language, messages });
  const file = exportName([view.fed, name, ...view.added], baseDate);
  const csv = () =>
    csvFile(
      comparisonCsv({
        comparison,
        fed: {
          name: fed.label + formatsIn[language].inBrackets(seriesSource(view.fed, messages)),
          levels: fed.series,
        },
        instruments: instruments.map(({ label, monthly }) =>
          monthly ? messages.chart.proxy(label) : label,
        ),
        base: baseDate,
        from,
        to,
        source,
        messages,
      }),
    );

  return (
    <section>
      <ComparisonHeader
        title={title}
        subtitle={subtitle}
        instrument={instrument}
        prices={own}
        formulaShown={formulaShown}
        onFormula={() => setFormulaShown((shown) => !shown)}
        onPng={async () =>
          save(await chartPicture(chart, { title, subtitle, source }), `${file}.png`)
        }
        onCsv={() => save(csv(), `${file}.csv`)}
        messages={messages}
      />
      {formulaShown && (
        <FormulaPanel
          series={view.fed}
          instruments={[
            instrument,
            ...view.added.map((symbol) => ({ symbol, canonicalSymbol: symbol })),
          ]}
          from={from}
          base={base}
          to={to}
          endsEarly={to < last}
          totalReturn={!view.priceOnly && own.prices?.priceOnly != null}
          language={language}
          messages={messages}
          onClose={() => setFormulaShown(false)}
        />
      )}
      <Toolbar
        view={view}
        change={change}
        baseDate={usualBase}
        offersTotalReturn={own.prices?.priceOnly != null}
        language={language}
        messages={messages}
      />
      <div class="fields">
        <BaseField
          base={base}
          first={first}
          last={last}
          onBase={(day) => move({ base: day })}
          language={language}
          messages={messages}
        />
        <InstrumentsField
          added={view.added}
          prices={added}
          onChange={(symbols) => change({ added: symbols })}
          messages={messages}
        />
        <WindowButtons
          from={from}
          to={to}
          onWindow={(from, to) => move({ from, to })}
          messages={messages}
        />
      </div>
      <Readout
        comparison={comparison}
        fed={fed}
        instruments={instruments}
        base={base}
        day={Math.max(from, Math.min(to, cursor ?? restedTo))}
        language={language}
        messages={messages}
      />
      <div class="plot">
        <ComparisonChart
          {...chart}
          onCursor={setCursor}
          onBase={(day) => move({ base: day })}
          onWindow={(from, to) => move({ from, to })}
        />
      </div>
      <Facts
        comparison={comparison}
        fed={fed}
        instrument={instruments[0] ?? null}
        language={language}
        messages={messages}
      />
      {view.fed === 'net-liquidity' && (
        <p class="facts muted" data-role="net-liquidity">
          {sentences(language, ...netLiquiditySentences(figures, toIsoDay(to), language))}
        </p>
      )}
      <ChartWent
        figures={figures}
        base={base}
        to={restedTo}
        language={language}
        messages={messages}
      />
      <RollingCorrelation
        comparison={comparison}
        fed={fed}
        instrument={instruments[0] ?? null}
        from={from}
        to={restedTo}
        language={language}
        messages={messages}
      />
      <footer class="foot">
        <span>
          <Unbroken text={source} />
        </span>
        <NextRelease latest={figures.assets.last!.date} language={language} messages={messages} />
      </footer>
    </section>
  );
}

/** Title, state of the prices, and what can be taken along. */
function ComparisonHeader({
  title,
  subtitle,
  instrument,
  prices,
  messages,
  ...actions
}: Omit<ComponentProps<typeof Actions>, 'messages'> & {
  title: string;
  subtitle: string;
  instrument: Instrument;
  prices: Prices;
  messages: Messages;
}) {
  return (
    <header class="head">
      <div>
        <h1>{title}</h1>
        <p>{subtitle}</p>
      </div>
      <span class="prices-notice">
        <PricesNotice instrument={instrument} prices={prices} messages={messages} />
      </span>
      <Actions {...actions} messages={messages} />
    </header>
  );
}

/** A table that spreadsheets open as UTF-8. */
function csvFile(text: string): Blob {
  return new Blob(['\ufeff', text], { type: 'text/csv' });
}
