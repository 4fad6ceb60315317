import { addMonths, asOf, balanceSheetSnapshot, compositePrice, epochDayOf, toEpochDay, toIsoDay } from '@qt-lens/core';
import { formatAmount, formatDay, formatMonth, formatNumber, formatPercent } from '@qt-lens/ui';
import { ComparisonChart, type ComparisonLine, HistoryChart } from '@qt-lens/ui/chart';
import { useMemo, useState } from 'preact/hooks';
import { changeSince, RESEARCH_BASE, RESEARCH_END } from '../../comparison.ts';
import { DEFAULT_RULE, lastRunOffInHikes } from '../../equivalence.ts';
import { embeddedFigures } from '../../figures.ts';
import { usePageLanguage } from '../../ui/language.ts';
import { phaseSpans } from '../../ui/spans.ts';

type Preset = 'year1' | 'years5' | 'sinceBase' | 'research' | 'all';
const PRESETS: readonly Preset[] = ['year1', 'years5', 'sinceBase', 'research', 'all'];

export function Popup() {
  const { language, messages } = usePageLanguage();
  const { assets } = useMemo(embeddedFigures, []);
  const prices = useMemo(() => compositePrice.series(), []);
  const last = toEpochDay(assets.last!.date);
  const windowOf = (preset: Preset): { from: number; base: number; to: number } => {
    if (preset === 'research' || preset === 'sinceBase') {
      const base = toEpochDay(RESEARCH_BASE);
      return { from: addMonths(base, -6), base, to: preset === 'research' ? toEpochDay(RESEARCH_END) : last };
    }
    if (preset === 'all') return { from: assets.days[0], base: assets.days[0], to: last };
    const years = { year1: 1, years5: 5 }[preset];
    const base = addMonths(last, -12 * years);
    return { from: addMonths(base, -years), base, to: last };
  };
  const [preset, setPreset] = useState<Preset | null>('sinceBase');
  const [{ from, to, base }, setWindow] = useState(() => windowOf('sinceBase'));
  const [cursor, setCursor] = useState<number | null>(null);

  const baseDate = toIsoDay(base);
  const { fed, instrument, lines } = useMemo(() => {
    const fedChange = changeSince(assets, baseDate).series.between(undefined, to);
    const instrumentChange = changeSince(prices, baseDate).series.between(undefined, to);
    const drawn: ComparisonLine[] = [
      {
        role: 'fed',
        label: messages.fedAssets,
        days: fedChange.days,
        percents: fedChange.values,
        value: formatPercent(fedChange.last!.value, language, { signed: true }).text,
        note: messages.until(formatDay(fedChange.last!.date, language)),
      },
      {
        role: 'instrument',
        label: messages.chart.composite,
        days: instrumentChange.days,
        percents: instrumentChange.values,
        value: formatPercent(instrumentChange.last!.value, language, { signed: true }).text,
        note: messages.until(formatMonth(instrumentChange.last!.date, language)),
      },
    ];
    return { fed: fedChange, instrument: instrumentChange, lines: drawn };
  }, [assets, prices, baseDate, to, language, messages]);
  const spans = useMemo(() => phaseSpans(messages, from, to), [messages, from, to]);

  const readDay = Math.max(cursor ?? to, from);
  const fedRead = asOf(fed, readDay);
  const instrumentRead = asOf(instrument, readDay);

  return (
    <main>
      <header class="head">
        <div>
          <h1>{messages.chart.comparisonTitle(messages.chart.composite)}</h1>
          <p>{messages.chart.changeSince(formatDay(baseDate, language))}</p>
        </div>
        <div class="segments">
          {PRESETS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={preset === each}
              onClick={() => {
                setPreset(each);
                setWindow(windowOf(each));
              }}
            >
              {messages.chart.presets[each](formatDay(RESEARCH_BASE, language))}
            </button>
          ))}
        </div>
      </header>
      <div class="readout">
        <strong>{formatDay(toIsoDay(readDay), language)}</strong>
        <span>
          <Swatch line="instrument" /> {messages.chart.composite}{' '}
          <strong>{formatPercent(instrumentRead.value, language, { decimals: 1, signed: true }).text}</strong>{' '}
          <span class="muted">{messages.chart.monthAverage(formatMonth(instrumentRead.date, language))}</span>
        </span>
        <span>
          <Swatch line="fed" /> {messages.fedAssets}{' '}
          <strong data-role="fed-assets-change" data-value={fedRead.value}>
            {formatPercent(fedRead.value, language, { decimals: 2, signed: true }).text}
          </strong>{' '}
          <span class="muted">{formatDay(fedRead.date, language)}</span>
        </span>
      </div>
      <div class="plot">
        <ComparisonChart
          height={232}
          label={`${messages.chart.comparisonTitle(messages.chart.composite)}. ${messages.chart.changeSince(formatDay(baseDate, language))}`}
          lines={lines}
          spans={spans}
          events={[]}
          from={from}
          to={to}
          baseDay={base}
          baseLabel={messages.chart.base(formatDay(baseDate, language))}
          baseHint={messages.chart.moveBase}
          monthLabel={(year, month) => formatMonth(toIsoDay(epochDayOf(year, month + 1, 1)!), language)}
          formatTick={(percent) => formatNumber(percent, 0, true)}
          onCursor={setCursor}
          onBase={(day) => {
            setPreset(null);
            setWindow({ from, to, base: day });
          }}
        />
      </div>
      <History />
    </main>
  );
}

function History() {
  const { language, messages } = usePageLanguage();
  const figures = useMemo(embeddedFigures, []);
  const { assets } = figures;
  const snapshot = useMemo(() => balanceSheetSnapshot(assets), [assets]);
  const equivalence = useMemo(() => lastRunOffInHikes(figures, DEFAULT_RULE, language), [figures, language]);
  const trillions = useMemo(() => assets.values.map((millions) => millions / 1e6), [assets]);
  const from = assets.days[0];
  const to = toEpochDay(assets.last!.date);
  const spans = useMemo(() => phaseSpans(messages, from, to), [messages, from, to]);
  return (
    <section>
      <div class="history-head">
        <h2>{messages.chart.historyTitle}</h2>
        <span class="muted">{messages.chart.historyUnit}</span>
        <span class="equivalence">
          {equivalence.amount} ≈ <strong>{equivalence.hikes}</strong> <span class="muted">{equivalence.ruleName}</span>
        </span>
        <data data-role="fed-assets" data-value={snapshot.latest.amountBn} />
        <data data-role="qt2-hikes-low" data-value={equivalence.low} />
        <data data-role="qt2-hikes-high" data-value={equivalence.high} />
      </div>
      <div class="plot">
        <HistoryChart
          height={200}
          label={`${messages.chart.historyTitle}, ${messages.chart.historyUnit}`}
          days={assets.days}
          trillions={trillions}
          spans={spans}
          events={[]}
          from={from}
          to={to}
          peak={{
            day: toEpochDay(snapshot.peak.date),
            trillions: snapshot.peak.amountBn / 1000,
            label: messages.chart.peak(formatAmount(snapshot.peak.amountBn, language).text),
            date: formatDay(snapshot.peak.date, language),
          }}
          end={{
            label: messages.fedAssets,
            value: formatAmount(snapshot.latest.amountBn, language).text,
            note: formatDay(snapshot.latest.date, language),
          }}
        />
      </div>
      <footer class="foot">
        {messages.chart.fedSource(formatDay(snapshot.latest.date, language))} {messages.chart.compositeNote} {messages.chart.notACause}{' '}
        {messages.chart.reserveManagementNote}
      </footer>
    </section>
  );
}

function Swatch({ line }: { line: 'fed' | 'instrument' }) {
  return (
    <svg class="swatch" viewBox="0 0 18 7" aria-hidden="true" style={{ color: `var(--${line})` }}>
      <path d="M0 3.5H18" stroke="currentColor" stroke-width="2" />
      {line === 'fed' ? (
        <rect x="6" y="0.5" width="6" height="6" fill="currentColor" />
      ) : (
        <circle cx="9" cy="3.5" r="3" fill="currentColor" />
      )}
    </svg>
  );
}
