import { type ReportLineKey, weeklyReport } from '@qt-lens/core';
import { formatAmount, formatDay, sentences } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import { converterPathForPhase } from '../../shared/converter-path.ts';
import { lastRunOffInHikes, lastRunOffPhase } from '../../shared/equivalence-view.ts';
import type { Figures } from '../../shared/figures.ts';
import { policySentences } from '../../shared/policy-sentences.ts';
import { stateSentence } from '../../shared/state-sentence.ts';
import { copyText } from '../ui/copy-text.ts';
import { openScenarioBench } from '../ui/open-scenario.ts';
import type { PanelProps } from '../ui/panel-props.ts';
import { sheetsFormula } from '../ui/sheets-formula.ts';
import { useGrammar } from '../ui/use-grammar.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useTransientMessage } from '../ui/use-transient-message.ts';

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
          <Unbroken text={`${equivalence.others} · ${equivalence.beside}`} />
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

interface FootProps extends TextProps {
  /** ISO days. */
  readonly from: string;
  readonly base: string;
}

/** Sources, the comparison to take along, and the ways on. */
export function PopupFoot({
  figures: { assets },
  from,
  base,
  language,
  messages: { chart, ...messages },
}: FootProps) {
  const grammar = useGrammar();
  const [said, say] = useTransientMessage();
  const copy = async () => {
    const formula = sheetsFormula({
      series: 'assets',
      instruments: [{ canonicalSymbol: '^GSPC' }],
      from,
      base,
      to: null,
      quotes: 'inside',
      grammar,
    });
    say(
      (await copyText(formula))
        ? sentences(language, chart.sentence(chart.copied), chart.formula.needsAddOn)
        : chart.copyFailed,
    );
  };
  return (
    <>
      <p>
        <span style={{ visibility: said ? 'hidden' : 'visible' }}>
          <Unbroken
            text={sentences(
              language,
              chart.fedSourceBrief(formatDay(assets.last!.date, language)),
              chart.compositeNote(chart.composite),
              chart.notACause,
            )}
          />
        </span>
        <strong role="status">{said}</strong>
      </p>
      <button type="button" class="button" data-role="copy-formula" onClick={copy}>
        {chart.copyFormula}
      </button>
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
        {chart.convert}
      </a>
      <a class="button" href="/chart.html" target="_blank" rel="noreferrer">
        {chart.openFull}
      </a>
    </>
  );
}
