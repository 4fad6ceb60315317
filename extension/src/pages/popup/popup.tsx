import { amountBn, toIsoDay } from '@qt-lens/core';
import { formatDay, formatNumber, sentences, seriesName } from '@qt-lens/ui';
import { ComparisonChart } from '@qt-lens/ui/chart';
import { type Compared, compare, eventMarks, monthLabel, phaseSpans } from '@qt-lens/ui/comparison';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { sendMessage } from '../../messages/send-message.ts';
import { compositeByMonthEnd, RESEARCH_BASE } from '../../shared/comparison-series.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { DayInput } from '../ui/day-input.tsx';
import { History } from '../ui/history.tsx';
import { Readout } from '../ui/readout.tsx';
import { useFigures } from '../ui/use-figures.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useWindow } from '../ui/use-window.ts';
import { PopupFoot, PopupText } from './popup-text.tsx';

const PRESETS = ['year1', 'years5', 'sinceQt2', 'sinceBase', 'research', 'all'] as const;
type PopupPreset = (typeof PRESETS)[number];

/**
 * The two pictures behind the toolbar button: the comparison since a base date, and the history.
 */
export function Popup() {
  const { language, messages } = usePageLanguage();
  const settings = useSettings();
  const figures = useFigures();
  const { assets } = figures;
  const first = assets.days[0];
  const last = assets.days[assets.length - 1];
  const { shown, preset, choose, move } = useWindow<PopupPreset>(
    'sinceBase',
    first,
    last,
    settings.baseDate,
  );
  const { from, to, base } = shown;
  const [cursor, setCursor] = useState<number | null>(null);
  // The charts first; what stands beside them is a frame later, in the room that is kept for it.
  const [whole, setWhole] = useState(false);
  useEffect(() => afterFrame(() => setWhole(true)), []);

  const fed = useMemo(
    (): Compared => ({ label: messages.fedAssets, series: assets }),
    [assets, messages],
  );
  const instruments = useMemo(
    (): Compared[] => [
      { label: messages.chart.composite, series: compositeByMonthEnd(), monthly: true },
    ],
    [messages],
  );
  const comparison = useMemo(
    () => compare({ fed, instruments, base, to, language, messages }),
    [fed, instruments, base, to, language, messages],
  );
  const spans = useMemo(() => phaseSpans(messages, from, to), [messages, from, to]);
  const events = useMemo(
    () => (to - from < 3000 ? eventMarks(messages, language, from, to, false) : []),
    [messages, language, from, to],
  );
  const latest = assets.last!;
  const panel = { language, messages };
  useEffect(
    () => afterFrame(() => void sendMessage({ type: 'week-seen', date: toIsoDay(last) })),
    [last],
  );
  const title = messages.chart.comparisonTitle(
    messages.chart.composite,
    seriesName('assets', language),
  );
  const baseDate = toIsoDay(base);
  const subtitle = messages.chart.changeSince(formatDay(baseDate, language));

  return (
    <main>
      <header class="head">
        <div>
          <h1>{title}</h1>
          <p>
            {subtitle}
            {baseDate === RESEARCH_BASE && (
              <span class="muted" title={messages.chart.researchBase}>
                {' · '}
                {messages.chart.researchBaseBrief}
              </span>
            )}
          </p>
        </div>
        <fieldset class="segments" aria-label={messages.chart.period}>
          {PRESETS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={preset === each}
              onClick={() => choose(each)}
            >
              {messages.chart.presets[each](formatDay(settings.baseDate, language))}
            </button>
          ))}
        </fieldset>
        <span class="day">
          {whole && (
            <DayInput
              label={messages.chart.baseDate}
              day={base}
              first={first}
              last={last}
              title={baseDate === RESEARCH_BASE ? messages.chart.researchBase : undefined}
              onDay={(day) => move({ from: Math.min(from, day), to, base: day })}
              language={language}
              messages={messages}
            />
          )}
        </span>
      </header>
      <Readout
        comparison={comparison}
        fed={fed}
        instruments={instruments}
        base={base}
        day={Math.max(cursor ?? to, from)}
        language={language}
        messages={messages}
      />
      <div class="plot">
        <ComparisonChart
          height={178}
          label={sentences(language, messages.chart.sentence(title), subtitle)}
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
          onCursor={setCursor}
          onBase={(day) => move({ from, to, base: day })}
        />
      </div>
      <section>
        <div class="history-head">
          <h2>{messages.chart.historyTitle}</h2>
          <span class="muted">{messages.chart.historyUnit}</span>
          <data data-role="fed-assets" data-value={amountBn('assets', assets, latest)} />
        </div>
        <div class="said">{whole && <PopupText figures={figures} {...panel} />}</div>
        <div class="plot">
          <History
            figures={figures}
            language={language}
            messages={messages}
            height={132}
            showEvents={false}
          />
        </div>
        <footer class="foot">
          {whole && (
            <PopupFoot figures={figures} from={toIsoDay(from)} base={baseDate} {...panel} />
          )}
        </footer>
      </section>
    </main>
  );
}
