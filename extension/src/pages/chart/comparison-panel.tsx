import { fedSeries, toIsoDay } from '@qt-lens/core';
import {
  formatDay,
  formatNumber,
  type Language,
  type Messages,
  sentences,
  seriesName,
  seriesSource,
} from '@qt-lens/ui';
import { ComparisonChart, type ComparisonChartProps } from '@qt-lens/ui/chart';
import {
  type Compared,
  type Comparison,
  changesSince,
  divergenceOrNull,
  eventMarks,
  linesTo,
  monthLabel,
  phaseSpans,
} from '@qt-lens/ui/comparison';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InstrumentPrices } from '../../shared/comparison-series.ts';
import { FIRST_BASE_DATE } from '../../shared/settings.ts';
import type { Instrument } from '../../sites/index.ts';
import { NextRelease } from '../ui/next-release.tsx';
import type { PanelProps } from '../ui/panel-props.ts';
import { PricesNotice } from '../ui/prices-notice.tsx';
import { Readout } from '../ui/readout.tsx';
import { save } from '../ui/save.ts';
import { useFigures } from '../ui/use-figures.ts';
import { type Prices, usePrices } from '../ui/use-prices.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useShownWindow } from '../ui/use-window.ts';
import { Actions } from './actions.tsx';
import { BaseField } from './base-field.tsx';
import { clampWindow } from './clamp-window.ts';
import { comparisonCsv, exportName } from './export.ts';
import { Facts } from './facts.tsx';
import { InstrumentsField } from './instruments-field.tsx';
import { chartPicture } from './picture.tsx';
import { sheetsFormula } from './sheets-formula.ts';
import { Toolbar } from './toolbar.tsx';
import { useChartHeight } from './use-chart-height.ts';
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
  const [own, added] = useAllPrices(instrument, view.added);
  const fed = useMemo(
    (): Compared => ({
      label: seriesName(view.fed, language),
      series: fedSeries(view.fed, figures),
    }),
    [view.fed, figures, language],
  );
  const compared = useCompared(
    [[name, own] as const, ...view.added.map((symbol, i) => [symbol, added[i]] as const)],
    view.priceOnly,
  );
  const instruments = useMemo(() => compared.flatMap((each) => each ?? []), [compared]);
  // Prices go on after the Fed's last Wednesday; the figures since the Fed's first.
  const first = fed.series.days[0];
  const last = Math.max(...[fed, ...instruments].map(({ series }) => series.days.at(-1)!));
  const shown = useShownWindow(view.window, first, last, usualBase);
  const { from, base, to } = clampWindow(shown, first, last);
  const baseDate = toIsoDay(base);

  const changes = useMemo(() => changesSince(fed, instruments, base), [fed, instruments, base]);
  // What the lines say follows each step of a drag; the facts below wait until it rests.
  const rested = useRested(to);
  const divergence = useMemo(
    () => (instruments.length === 0 ? null : divergenceOrNull(instruments[0], fed, base, rested)),
    [fed, instruments, base, rested],
  );
  const lines = useMemo(
    () => linesTo(changes, { fed, instruments, to, language, messages }),
    [changes, fed, instruments, to, language, messages],
  );
  const comparison: Comparison = { ...changes, lines, divergence };
  const [cursor, setCursor] = useState<number | null>(null);
  const height = useChartHeight(372);
  const title = titleOf([name, ...view.added], view.fed, messages, language);
  const subtitle = messages.chart.changeSince(formatDay(baseDate, language));
  const source = sentences(
    language,
    messages.chart.fedSource(
      seriesSource(view.fed, messages),
      formatDay(fed.series.last!.date, language),
    ),
    ...[own, ...added].map(({ prices }) => priceSource(prices, messages, language)),
    messages.chart.readAsOf,
    messages.chart.notACause,
  );
  const move = (window: Partial<typeof shown>) =>
    change({ window: clampWindow({ from, base, to, ...window }, first, last) });
  const chart: ComparisonChartProps = {
    height,
    label: `${title}. ${subtitle}`,
    lines: comparison.lines,
    spans: useMemo(
      () => (view.phases ? phaseSpans(messages, from, to) : []),
      [messages, from, to, view.phases],
    ),
    events: useMemo(
      () => (view.events ? eventMarks(messages, language, from, to, to - from > 1200) : []),
      [messages, language, from, to, view.events],
    ),
    from,
    to,
    baseDay: base,
    baseLabel: messages.chart.base(formatDay(baseDate, language)),
    baseHint: messages.chart.moveBase,
    monthLabel: monthLabel(language),
    formatTick: (percent) => formatNumber(percent, 0, true),
    logarithmic: view.logarithmic,
  };
  const file = exportName([view.fed, name, ...view.added], baseDate);

  return (
    <section>
      <header class="head">
        <div>
          <h1>{title}</h1>
          <p>{subtitle}</p>
        </div>
        <span class="prices-notice">
          <PricesNotice instrument={instrument} prices={own} messages={messages} />
        </span>
        <Actions
          messages={messages}
          formula={() =>
            sheetsFormula({
              series: view.fed,
              instrument,
              from: toIsoDay(from),
              to: toIsoDay(to),
              base: baseDate,
            })
          }
          onPng={async () =>
            save(await chartPicture(chart, { title, subtitle, source }), `${file}.png`)
          }
          onCsv={() =>
            save(
              new Blob(
                [
                  '\ufeff',
                  comparisonCsv({
                    comparison,
                    fed: {
                      name: `${fed.label} (${seriesSource(view.fed, messages)})`,
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
                ],
                { type: 'text/csv' },
              ),
              `${file}.csv`,
            )
          }
        />
      </header>
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
        day={Math.max(from, Math.min(to, cursor ?? rested))}
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
      <footer class="foot">
        <span>{source}</span>
        <NextRelease latest={figures.assets.last!.date} language={language} messages={messages} />
      </footer>
    </section>
  );
}

/** A value once it has stayed the same for a moment. */
function useRested(value: number): number {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => setRested(value), 120);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}

/** The prices of the page's instrument, and of each symbol set beside it. */
function useAllPrices(
  instrument: Instrument,
  added: readonly string[],
): readonly [Prices, readonly Prices[]] {
  const { site } = instrument;
  // As many as there can be, since hooks are counted.
  const second = useBeside(site, added[0]);
  const third = useBeside(site, added[1]);
  const own = usePrices(instrument, FIRST_BASE_DATE);
  return [own, [second, third].slice(0, added.length)];
}

/** The prices of a symbol the reader typed, asked for as on the page's own site. */
function useBeside(site: string, symbol: string | undefined): Prices {
  const instrument = useMemo(
    (): Instrument | null =>
      symbol === undefined ? null : { site, symbol, canonicalSymbol: symbol, kind: 'unknown' },
    [site, symbol],
  );
  return usePrices(instrument, FIRST_BASE_DATE);
}

/** Each instrument as a line; null where there are no prices. */
function useCompared(
  all: ReadonlyArray<readonly [name: string, prices: Prices]>,
  priceOnly: boolean,
): ReadonlyArray<Compared | null> {
  return useMemo(
    () =>
      all.map(([label, { prices }]): Compared | null =>
        prices === null || prices.series.length === 0
          ? null
          : {
              label,
              series: (priceOnly ? prices.priceOnly : null) ?? prices.series,
              monthly: prices.standIn,
            },
      ),
    [priceOnly, ...[0, 1, 2].flatMap((i) => [all[i]?.[0], all[i]?.[1].prices])],
  );
}

/** Who the prices are from; '' where there are none. */
function priceSource(
  prices: InstrumentPrices | null,
  messages: Messages,
  language: Language,
): string {
  if (prices === null) return '';
  if (prices.standIn) return messages.chart.compositeNote(prices.symbol);
  const { states } = messages;
  const day = formatDay(prices.series.last!.date, language);
  return messages.chart.sentence(
    states.priceSource(prices.symbol, prices.publisher ?? states.pasted, day),
  );
}
