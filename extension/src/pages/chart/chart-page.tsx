import { useEffect, useState } from 'preact/hooks';
import { SP500 } from '../../shared/comparison-series.ts';
import type { Instrument } from '../../sites/index.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { ComparisonPanel, titleOf } from './comparison-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { type ChartView, viewIn, withView } from './view.ts';

/**
 * The full chart: the comparison with everything that can be changed about it, and the history.
 * The address keeps the view, over a reload and in a bookmark.
 */
export function ChartPage({ instrument = null }: { instrument: Instrument | null }) {
  const { language, messages } = usePageLanguage();
  const [view, setView] = useState<ChartView>(() => viewIn(location.search));
  const change = (part: Partial<ChartView>) => setView((now) => ({ ...now, ...part }));
  const name = instrument?.symbol ?? messages.chart.composite;
  const title =
    view.tab === 'history'
      ? messages.chart.historyTitle
      : titleOf([name, ...view.added], view.fed, messages, language);
  useEffect(() => {
    document.title = `${title} · QT Lens`;
  }, [title]);
  useEffect(() => {
    // A drag changes the view many times a second, and browsers allow few changes of an address.
    const timer = setTimeout(() => {
      const address = location.pathname + withView(location.search, view);
      history.replaceState(history.state, '', address);
    }, 250);
    return () => clearTimeout(timer);
  }, [view]);
  return (
    <main class="chart-page">
      <nav class="tabs" aria-label={messages.chart.tabs.comparison}>
        {(['comparison', 'history'] as const).map((tab) => (
          <button
            key={tab}
            type="button"
            aria-current={tab === view.tab ? 'page' : undefined}
            onClick={() => change({ tab })}
          >
            {messages.chart.tabs[tab]}
          </button>
        ))}
        <a href="/evidence.html">{messages.chart.evidence}</a>
      </nav>
      {view.tab === 'comparison' ? (
        <ComparisonPanel
          instrument={instrument ?? SP500}
          name={name}
          view={view}
          change={change}
          language={language}
          messages={messages}
        />
      ) : (
        <HistoryPanel language={language} messages={messages} />
      )}
    </main>
  );
}
