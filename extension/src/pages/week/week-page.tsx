import { parseIsoDay, toIsoDay, weeklyReport } from '@qt-lens/core';
import { formatDay, sentences } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { sendMessage } from '../../messages/send-message.ts';
import { stateSentence } from '../../shared/state-sentence.ts';
import { NextRelease } from '../ui/next-release.tsx';
import { useFigures } from '../ui/use-figures.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { useSettings } from '../ui/use-settings.ts';
import { BetweenWednesdays } from './between-wednesdays.tsx';
import { Bridge } from './bridge.tsx';
import { Gauges } from './gauges.tsx';
import { NetLiquidity } from './net-liquidity.tsx';
import { ReportTable } from './report-table.tsx';
import { Stance } from './stance.tsx';
import { WeekField } from './week-field.tsx';
import { WhereItWent } from './where-it-went.tsx';

/** The Wednesday an address asks for, days since 1970-01-01; null: the latest with every line. */
const dayIn = (search: string): number | null =>
  parseIsoDay(new URLSearchParams(search).get('day') ?? '') ?? null;

/** The weekly report: its lines, what moved reserves, where it went, scarcity and stance. */
export function WeekPage() {
  const { language, messages } = usePageLanguage();
  const { baseDate, rule, changeColouring } = useSettings();
  const figures = useFigures();
  const { assets } = figures;
  const [chosen, setChosen] = useState<number | null>(() => dayIn(location.search));
  const last = assets.days[assets.length - 1];
  const report = useMemo(
    () =>
      weeklyReport(
        figures,
        chosen === null ? undefined : Math.max(assets.days[0], Math.min(chosen, last)),
      ),
    [figures, chosen],
  );
  const day = parseIsoDay(report.date)!;
  const labels = messages.week;
  const heading = labels.heading(formatDay(report.date, language));
  useEffect(() => {
    document.title = `${heading} · QT Lens`;
    const address = chosen === null ? '' : `?day=${report.date}`;
    history.replaceState(history.state, '', location.pathname + address);
  }, [heading, chosen, report.date]);
  // The reader has been told of the latest week: the badge has done what it is for.
  useEffect(() => {
    if (chosen === null || day === last)
      void sendMessage({ type: 'week-seen', date: toIsoDay(last) });
  }, [chosen, day, last]);
  const shared = { language, messages };
  return (
    <main class="week-page">
      <header class="head">
        <div>
          <h1>
            <Unbroken text={heading} />
          </h1>
          <p class="state">
            <strong style={{ color: `var(--${report.phase.kind})` }}>
              {messages.phases[report.phase.key] ?? report.phase.name}
            </strong>{' '}
            <Unbroken
              text={sentences(
                language,
                stateSentence(report.date, language),
                ...(chosen === null && day < last
                  ? [labels.assetsAlone(formatDay(toIsoDay(last), language))]
                  : []),
              )}
            />
          </p>
        </div>
        <WeekField day={day} days={assets.days} onDay={setChosen} {...shared} />
      </header>
      <ReportTable report={report} colouring={changeColouring} {...shared}>
        <BetweenWednesdays figures={figures} day={day} {...shared} />
      </ReportTable>
      <Bridge bridge={report.bridge} {...shared} />
      <WhereItWent figures={figures} day={day} baseDate={baseDate} {...shared} />
      <NetLiquidity figures={figures} day={day} {...shared} />
      <Gauges figures={figures} day={day} {...shared} />
      <Stance figures={figures} day={day} rule={rule} {...shared} />
      <footer class="foot">
        <span>
          <Unbroken
            text={sentences(
              language,
              messages.chart.fedSourceBrief(formatDay(assets.last!.date, language)),
              labels.addsUp,
            )}
          />
        </span>
        <NextRelease latest={assets.last!.date} {...shared} />
      </footer>
    </main>
  );
}
