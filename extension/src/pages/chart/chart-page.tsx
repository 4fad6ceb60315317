import {
  type FedSeriesName,
  fedSeries,
  freshness,
  targetUpper,
  toEpochDay,
  toIsoDay,
} from '@qt-lens/core';
import {
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
  formatWeekday,
  type Language,
  type Messages,
  sentences,
} from '@qt-lens/ui';
import { ComparisonChart, PhaseLegend, TargetChart } from '@qt-lens/ui/chart';
import {
  type Compared,
  type Comparison,
  compare,
  eventMarks,
  monthLabel,
  phaseSpans,
} from '@qt-lens/ui/comparison';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type InstrumentPrices, SP500 } from '../../shared/comparison-series.ts';
import { newYorkDay } from '../../shared/release.ts';
import { FIRST_BASE_DATE } from '../../shared/settings.ts';
import type { Instrument } from '../../sites/index.ts';
import { History } from '../ui/history.tsx';
import { PricesNotice } from '../ui/prices-notice.tsx';
import { Readout } from '../ui/readout.tsx';
import { save } from '../ui/save.ts';
import { useCurrentFigures, useFigures } from '../ui/use-figures.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { usePrices } from '../ui/use-prices.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useWindow } from '../ui/use-window.ts';
import {
  type ChartWindow,
  type PeriodPreset,
  type Preset,
  phasePresets,
} from '../ui/window-presets.ts';
import { chartPng, comparisonCsv } from './export.ts';
import { sheetsFormula } from './sheets-formula.ts';

const FED_SERIES = [
  'assets',
  'reserves',
  'net-liquidity',
  'assets-to-gdp',
] as const satisfies readonly FedSeriesName[];
type FedChoice = (typeof FED_SERIES)[number];

const PERIODS: readonly PeriodPreset[] = [
  'year1',
  'years3',
  'years5',
  'sinceBase',
  'research',
  'since2008',
];

/** The full chart: the comparison with everything that can be changed about it, and the history. */
export function ChartPage({ instrument = null }: { instrument: Instrument | null }) {
  const { language, messages } = usePageLanguage();
  const [tab, setTab] = useState<'comparison' | 'history'>('comparison');
  const name = instrument?.symbol ?? messages.chart.composite;
  useEffect(() => {
    document.title = `${messages.chart.comparisonTitle(name)} · QT Lens`;
  }, [name, messages]);
  return (
    <main class="chart-page">
      <nav class="tabs" aria-label={messages.chart.tabs.comparison}>
        {(['comparison', 'history'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-current={tab === each ? 'page' : undefined}
            onClick={() => setTab(each)}
          >
            {messages.chart.tabs[each]}
          </button>
        ))}
      </nav>
      {tab === 'comparison' ? (
        <ComparisonPanel
          instrument={instrument ?? SP500}
          name={name}
          language={language}
          messages={messages}
        />
      ) : (
        <HistoryPanel language={language} messages={messages} />
      )}
    </main>
  );
}

interface PanelProps {
  readonly language: Language;
  readonly messages: Messages;
}

function ComparisonPanel({
  instrument,
  name,
  language,
  messages,
}: PanelProps & { instrument: Instrument; name: string }) {
  const figures = useFigures();
  const settings = useSettings();
  const asked = usePrices(instrument, FIRST_BASE_DATE);
  const { prices } = asked;
  const [priceOnly, setPriceOnly] = useState(false);
  const [fedChoice, setFedChoice] = useState<FedChoice>('assets');
  const [showPhases, setShowPhases] = useState(true);
  const [showEvents, setShowEvents] = useState(true);
  const [logarithmic, setLogarithmic] = useState(false);
  const [cursor, setCursor] = useState<number | null>(null);

  const fed = useMemo(
    (): Compared => ({
      label: messages.chart.series[fedChoice],
      series: fedSeries(fedChoice, figures),
    }),
    [fedChoice, figures, messages],
  );
  const compared = useMemo(
    (): Compared | null =>
      prices && {
        label: name,
        series: (priceOnly ? prices.priceOnly : null) ?? prices.series,
        monthly: prices.standIn,
      },
    [prices, priceOnly, name],
  );
  const first = fed.series.days[0];
  const last = fed.series.days[fed.series.length - 1];
  const { shown, preset, choose, move } = useWindow<Preset>(
    'sinceBase',
    first,
    last,
    settings.baseDate,
  );
  const { from, base, to } = clampWindow(shown, first, last);
  const baseDate = toIsoDay(base);

  const comparison = useMemo(
    () => compare({ fed, instrument: compared, base, to, language, messages }),
    [fed, compared, base, to, language, messages],
  );
  const spans = useMemo(
    () => (showPhases ? phaseSpans(messages, from, to) : []),
    [messages, from, to, showPhases],
  );
  const events = useMemo(
    () => (showEvents ? eventMarks(messages, language, from, to, to - from > 1200) : []),
    [messages, language, from, to, showEvents],
  );
  const height = useChartHeight(330);
  const page = useRef<HTMLElement>(null);
  const title = messages.chart.comparisonTitle(name);
  const subtitle = messages.chart.changeSince(formatDay(baseDate, language));
  const source = sentences(
    language,
    messages.chart.fedSource(formatDay(figures.assets.last!.date, language)),
    priceSource(prices, name, messages, language),
    messages.chart.readAsOf,
    messages.chart.notACause,
  );

  return (
    <section ref={page}>
      <header class="head">
        <div>
          <h1>{title}</h1>
          <p>{subtitle}</p>
        </div>
        <span class="prices-notice">
          <PricesNotice instrument={instrument} prices={asked} messages={messages} />
        </span>
        <Actions
          messages={messages}
          formula={() =>
            sheetsFormula({
              series: fedChoice,
              instrument,
              from: toIsoDay(from),
              to: toIsoDay(to),
              base: baseDate,
            })
          }
          onPng={async () => {
            const canvas = page.current?.querySelector('canvas');
            if (!canvas) return;
            save(
              await chartPng(
                canvas,
                { title, subtitle, source },
                getComputedStyle(document.documentElement),
              ),
              `qt-lens-${name}-${baseDate}.png`,
            );
          }}
          onCsv={() =>
            save(
              new Blob(
                [
                  '\ufeff',
                  comparisonCsv(comparison, { fed: fed.label, instrument: name }, baseDate),
                ],
                { type: 'text/csv' },
              ),
              `qt-lens-${name}-${baseDate}.csv`,
            )
          }
        />
      </header>
      <div class="toolbar">
        <fieldset class="segments" aria-label={messages.chart.period}>
          {PERIODS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={preset === each}
              onClick={() => choose(each)}
            >
              {periodName(each, messages, language, settings.baseDate)}
            </button>
          ))}
        </fieldset>
        <select
          aria-label={messages.chart.phaseGroup}
          value={preset?.startsWith('phase:') ? preset : ''}
          onChange={(event) => choose(event.currentTarget.value as Preset)}
        >
          <option value="" disabled>
            {messages.chart.phaseGroup}
          </option>
          {phasePresets.map((phase) => (
            <option key={phase.key} value={`phase:${phase.key}`}>
              {messages.phases[phase.key] ?? phase.name} · {phase.from!.slice(0, 4)}
            </option>
          ))}
        </select>
        <select
          aria-label={messages.chart.seriesLabel}
          value={fedChoice}
          onChange={(event) => setFedChoice(event.currentTarget.value as FedChoice)}
        >
          {FED_SERIES.map((each) => (
            <option key={each} value={each}>
              {messages.chart.series[each]}
            </option>
          ))}
        </select>
        <span class="checks">
          <Check label={messages.chart.showPhases} checked={showPhases} onChange={setShowPhases} />
          <Check label={messages.chart.showEvents} checked={showEvents} onChange={setShowEvents} />
          <Check label={messages.chart.logScale} checked={logarithmic} onChange={setLogarithmic} />
          {prices?.priceOnly != null && (
            <Check
              label={messages.chart.totalReturn}
              checked={!priceOnly}
              onChange={(total) => setPriceOnly(!total)}
            />
          )}
        </span>
      </div>
      <Readout
        comparison={comparison}
        fed={fed}
        instrument={compared}
        base={base}
        day={clamp(cursor ?? to, from, to)}
        language={language}
        messages={messages}
      />
      <div class="plot">
        <ComparisonChart
          height={height}
          label={`${title}. ${subtitle}`}
          lines={comparison.lines}
          spans={spans}
          events={events}
          from={from}
          to={to}
          baseDay={base}
          baseLabel={messages.chart.base(formatDay(baseDate, language))}
          baseHint={messages.chart.moveBase}
          monthLabel={monthLabel(language)}
          formatTick={(percent) => formatNumber(percent, 0, true)}
          logarithmic={logarithmic}
          onCursor={setCursor}
          onBase={(day) => move({ from, to, base: day })}
        />
      </div>
      <Facts
        comparison={comparison}
        fed={fed}
        instrument={compared}
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

/** Who the prices are from; '' where there are none. */
function priceSource(
  prices: InstrumentPrices | null,
  name: string,
  messages: Messages,
  language: Language,
): string {
  if (prices === null) return '';
  if (prices.standIn) return messages.chart.compositeNote(name);
  const { states } = messages;
  return `${states.priceSource(prices.symbol, prices.publisher ?? states.pasted, formatDay(prices.series.last!.date, language))}.`;
}

function HistoryPanel({ language, messages }: PanelProps) {
  const figures = useFigures();
  const { assets } = figures;
  const from = assets.days[0];
  const to = assets.days[assets.length - 1];
  const target = useMemo(() => figures['target-upper'].between(undefined, to), [figures, to]);
  const spans = useMemo(() => phaseSpans(messages, from, to), [messages, from, to]);
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
          {sentences(
            language,
            messages.chart.fedSource(formatDay(assets.last!.date, language)),
            messages.chart.reserveManagementNote,
          )}
        </span>
        <NextRelease latest={assets.last!.date} language={language} messages={messages} />
      </footer>
    </section>
  );
}

/** The row of facts below the chart, all at the last common date. */
function Facts({
  comparison,
  fed,
  instrument,
  language,
  messages,
}: PanelProps & { comparison: Comparison; fed: Compared; instrument: Compared | null }) {
  const { divergence } = comparison;
  if (instrument === null) return null;
  if (divergence === null) return <p class="facts muted">{messages.chart.noCommon}</p>;
  const percent = (value: number) =>
    formatPercent(value, language, { decimals: 1, signed: true }).text;
  return (
    <dl class="facts">
      <div>
        <dt>
          {instrument.monthly ? messages.chart.lastCommonMonth : messages.chart.lastCommonDay}
        </dt>
        <dd>
          {instrument.monthly
            ? formatMonth(divergence.to, language)
            : formatDay(divergence.to, language)}
        </dd>
      </div>
      <div>
        <dt>{instrument.label}</dt>
        <dd class="instrument">
          {percent(divergence.a.percent)}{' '}
          <span>{instrument.monthly ? null : formatDayOfYear(divergence.a.to.date, language)}</span>
        </dd>
      </div>
      <div>
        <dt>{fed.label}</dt>
        <dd class="fed">
          {percent(divergence.b.percent)}{' '}
          <span>{formatDayOfYear(divergence.b.to.date, language)}</span>
        </dd>
      </div>
      <div>
        <dt>{messages.chart.gap}</dt>
        <dd>
          {formatPoints(Math.abs(divergence.spreadPoints), language, { decimals: 1 }).text}{' '}
          <span>{messages.chart.directions[divergence.direction]}</span>
        </dd>
      </div>
      {divergence.correlation !== undefined && (
        <div>
          <dt>{messages.chart.correlation[divergence.every]}</dt>
          <dd>
            {formatNumber(divergence.correlation, 2)}{' '}
            <span>{messages.chart.changesCount[divergence.every](String(divergence.changes))}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Actions({
  messages,
  formula,
  onPng,
  onCsv,
}: {
  messages: Messages;
  formula: () => string;
  onPng: () => void;
  onCsv: () => void;
}) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(formula());
      setSaid(messages.chart.copied);
    } catch {
      setSaid(messages.chart.copyFailed);
    }
    setTimeout(() => setSaid(''), 4000);
  };
  return (
    <div class="actions">
      <span class="said" role="status">
        {said}
      </span>
      <button type="button" class="button" data-role="copy-formula" onClick={copy}>
        {messages.chart.copyFormula}
      </button>
      <button type="button" class="button" data-role="export-png" onClick={onPng}>
        {messages.chart.exportPng}
      </button>
      <button type="button" class="button" data-role="export-csv" onClick={onCsv}>
        {messages.chart.exportCsv}
      </button>
    </div>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

function NextRelease({ latest, language, messages }: PanelProps & { latest: string }) {
  const { state } = useCurrentFigures();
  const { nextRelease } = freshness(latest, newYorkDay(Date.now()));
  return (
    <span class="muted">
      {state.stale && <span class="tag">{messages.card.stale}</span>}{' '}
      {state.kind === 'offline' && `${messages.card.offline} · `}
      {messages.chart.nextRelease(
        formatDayOfYear(nextRelease, language),
        formatWeekday(nextRelease, language),
      )}
    </span>
  );
}

function periodName(
  preset: PeriodPreset,
  messages: Messages,
  language: Language,
  baseDate: string,
): string {
  switch (preset) {
    case 'years3':
      return messages.chart.periods.years3;
    case 'since2008':
      return messages.chart.periods.since2008;
    default:
      return messages.chart.presets[preset](formatDay(baseDate, language));
  }
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** A window kept within the figures; the base date never after the end. */
function clampWindow({ from, base, to }: ChartWindow, first: number, last: number): ChartWindow {
  const end = clamp(to, first + 1, last);
  return { from: clamp(from, first, end - 1), base: clamp(base, first, end), to: end };
}

/** A height that leaves the rest of the page in view, for a window of any size. */
function useChartHeight(rest: number): number {
  const read = () => clamp(innerHeight - rest, 280, 640);
  const [height, setHeight] = useState(read);
  useEffect(() => {
    const update = () => setHeight(read());
    addEventListener('resize', update);
    return () => removeEventListener('resize', update);
  }, []);
  return height;
}
