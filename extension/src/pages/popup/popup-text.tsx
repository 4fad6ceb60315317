import { type ReportLineKey, weeklyReport } from '@qt-lens/core';
import { formatAmount, formatDay, sentences } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import { converterPathForPhase } from '../../shared/converter-path.ts';
import { lastRunOffInHikes, lastRunOffPhase } from '../../shared/equivalence-view.ts';
import type { Figures } from '../../shared/figures.ts';
import { policySentences } from '../../shared/policy-sentences.ts';
import { stateSentence } from '../../shared/state-sentence.ts';
import { openScenarioBench } from '../ui/open-scenario.ts';
import type { PanelProps } from '../ui/panel-props.ts';
import { useSettings } from '../ui/use-settings.ts';

interface TextProps extends PanelProps {
  readonly figures: Figures;
}

/** What the last run-off equals in hikes, and the week in a few sentences. */
export function PopupText({ figures, language, messages }: TextProps) {
  const settings = useSettings();
  const equivalence = useMemo(
    () => lastRunOffInHikes(figures, settings.rule, language),
    [figures, settings.rule, language],
  );
  const report = useMemo(() => weeklyReport(figures), [figures]);
  const weekBn = (key: ReportLineKey) => report.lines.find((line) => line.key === key)!.weekBn;
  const weekSentence = useMemo(() => {
    const { date } = report;
    const change = (key: ReportLineKey) => {
      const changeBn = weekBn(key);
      return changeBn === null ? null : formatAmount(changeBn, language, { signed: true }).text;
    };
    const [assetsChange, reservesChange] = [change('assets'), change('reserves')];
    const week =
      reservesChange === null
        ? messages.week.popupAssets(formatDay(date, language), assetsChange ?? '–')
        : messages.week.popup(formatDay(date, language), assetsChange ?? '–', reservesChange);
    const { rate, doubts } = policySentences(figures, language);
    return sentences(
      language,
      messages.chart.sentence(week),
      stateSentence(date, language),
      rate,
      ...doubts,
    );
  }, [report, figures, language, messages]);
  return (
    <>
      <p class="equivalence">
        {equivalence.amount} ≈ <strong>{equivalence.hikes}</strong>{' '}
        <span class="muted" title={equivalence.ruleStates}>
          {equivalence.ruleName}
          {equivalence.others} · {equivalence.beside}
        </span>
      </p>
      <p class="week" data-role="week">
        <Unbroken text={weekSentence} />
      </p>
      <data data-role="qt2-hikes-low" data-value={equivalence.low} />
      <data data-role="qt2-hikes-high" data-value={equivalence.high} />
      <data data-role="week-assets-weekBn" data-value={weekBn('assets')} />
      <data data-role="week-reserves-weekBn" data-value={weekBn('reserves')} />
    </>
  );
}

/** Sources, and the ways on. */
export function PopupFoot({ figures: { assets }, language, messages }: TextProps) {
  return (
    <>
      <span>
        {sentences(
          language,
          messages.chart.fedSourceBrief(formatDay(assets.last!.date, language)),
          messages.chart.compositeNote(messages.chart.composite),
          messages.chart.notACause,
        )}
      </span>
      <a class="button" href="/week.html" target="_blank" rel="noreferrer">
        {messages.week.open}
      </a>
      <button type="button" class="button" onClick={() => void openScenarioBench()}>
        {messages.scenario.title}
      </button>
      <a
        class="button"
        href={converterPathForPhase(lastRunOffPhase.key)}
        target="_blank"
        rel="noreferrer"
      >
        {messages.chart.convert}
      </a>
      <a class="button" href="/chart.html" target="_blank" rel="noreferrer">
        {messages.chart.openFull}
      </a>
    </>
  );
}
