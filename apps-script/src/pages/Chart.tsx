import {
  parseIsoDay,
  parseSheetRange,
  phases,
  pickPrice,
  SourceError,
  type TimeSeries,
  toIsoDay,
  totalAssets,
} from '@qt-lens/core';
import { ComparisonChart } from '@qt-lens/ui/chart';
import { compare, eventMarks, monthLabel, phaseSpans } from '@qt-lens/ui/comparison';
import { formatDay, formatNumber, formatPoints, sentences } from '@qt-lens/ui/format';
import { messagesIn, seriesName } from '@qt-lens/ui/locales';
import '@qt-lens/ui/chart.css';
import { formulaText } from '@qt-lens/ui/formula';
import { Unbroken } from '@qt-lens/ui/text';
import { render } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { FormulaBar } from './shared/formula-bar.tsx';
import { openPage, type Page } from './shared/page.ts';
import { callServer, type Server } from './shared/server.ts';

type Selection = ReturnType<Server['readSelection']>;

/** The base of the three-year comparison; used where the selection reaches back to it. */
const USUAL_BASE = '2022-12-07';
const DAYS_OF_CONTEXT = 120;

const assets = totalAssets.series();

/**
 * The selection against Fed total assets since a base date, with the formula that gives its line in
 * cells.
 */
function Chart({
  page,
  selection,
  columns,
}: {
  page: Page;
  selection: Selection;
  columns: readonly TimeSeries[];
}) {
  const { language, messages: m } = page;
  const shared = messagesIn[language];
  const [column, setColumn] = useState(() => columns.indexOf(pickPrice(columns)));
  const series = columns[column];
  const title = series.label.title ?? selection.range;
  const firstDay = Math.max(series.days[0], assets.days[0]);
  const lastDay = Math.max(series.days[series.length - 1], assets.days[assets.length - 1]);
  const [base, setBase] = useState(() => Math.max(parseIsoDay(USUAL_BASE)!, firstDay));
  const [end, setEnd] = useState(lastDay);
  const from = Math.max(firstDay, Math.min(base - DAYS_OF_CONTEXT, end - DAYS_OF_CONTEXT));
  const comparison = useMemo(
    () =>
      compare({
        fed: { label: shared.fedAssets, series: assets },
        instruments: [{ label: title, series }],
        base,
        to: end,
        language,
        messages: shared,
      }),
    [series, title, base, end, language, shared],
  );
  const spans = useMemo(() => phaseSpans(shared, from, end), [shared, from, end]);
  const events = useMemo(
    () => eventMarks(shared, language, from, end, end - from > 1200),
    [shared, language, from, end],
  );
  const plot = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState('');
  const insertPicture = async () => {
    try {
      const canvas = plot.current!.querySelector('canvas')!;
      await callServer('insertPicture', onPaper(canvas).toDataURL('image/png').split(',')[1]);
      setPicture(m.pictureInserted);
    } catch {
      setPicture(m.failed);
    }
  };
  const { divergence } = comparison;
  return (
    <main class="page">
      <h1 class="unseen">{m.chart}</h1>
      <div class="fields">
        <label>
          {m.datesAndPrices}
          <select
            class="field"
            value={column}
            onChange={(event) => setColumn(Number(event.currentTarget.value))}
          >
            {columns.map((each, i) => (
              <option key={i} value={i}>
                {columns.length === 1
                  ? selection.range
                  : `${selection.range} · ${each.label.title ?? i + 1}`}
              </option>
            ))}
          </select>
        </label>
        <DateField
          label={m.baseDate}
          day={base}
          least={firstDay}
          most={end}
          hint={m.notADate}
          onChange={setBase}
        />
        <DateField
          label={m.endDate}
          day={end}
          least={base}
          most={lastDay}
          hint={m.notADate}
          onChange={setEnd}
        />
      </div>
      <div ref={plot} class="plot">
        <ComparisonChart
          height={300}
          label={sentences(
            language,
            shared.chart.sentence(
              shared.chart.comparisonTitle(title, seriesName('assets', language)),
            ),
            shared.chart.changeSince(formatDay(toIsoDay(base), language)),
          )}
          lines={comparison.lines}
          spans={spans}
          events={events}
          from={from}
          to={end}
          baseDay={base}
          baseLabel={shared.chart.base(formatDay(toIsoDay(base), language))}
          baseHint={shared.chart.moveBase}
          monthLabel={monthLabel(language)}
          formatTick={(percent) => formatNumber(percent, 0, true)}
          onBase={(day) => setBase(Math.max(firstDay, Math.min(end, day)))}
        />
      </div>
      <p class="quiet">
        {shared.chart.changeSince(formatDay(toIsoDay(base), language))}
        {divergence !== null &&
          ` · ${shared.chart.gap} ${formatPoints(Math.abs(divergence.spreadPoints), language, { decimals: 1 }).text}`}
        {` · ${shared.chart.notACause}`}
        <br />
        <Unbroken
          text={sentences(
            language,
            m.readAsOf(formatDay(assets.last!.date, language)),
            m.yourSheet(title, formatDay(series.last!.date, language)),
          )}
        />
      </p>
      <details>
        <summary>{m.learnPhases}</summary>
        <ul class="quiet">
          {phases.map((phase) => (
            <li key={phase.key}>
              <b>{shared.phases[phase.key] ?? phase.name}</b>{' '}
              <Unbroken
                text={
                  m.phaseSpan(
                    phase.from === null ? '' : formatDay(phase.from, language),
                    phase.to === null ? '' : formatDay(phase.to, language),
                  ) + (m.phaseNotes[phase.key] ?? phase.note)
                }
              />
            </li>
          ))}
        </ul>
      </details>
      <FormulaBar
        formula={formulaText(
          'REBASE',
          [{ range: selection.range }, 0, toIsoDay(base)],
          page.grammar,
        )}
        rows={selection.rows.length}
        columns={selection.rows[0].length}
        place="beside"
        messages={m}
      >
        <span class="status" role="status">
          {picture}
        </span>
        <button type="button" class="plain" onClick={insertPicture}>
          {m.insertPicture}
        </button>
      </FormulaBar>
    </main>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly day: number;
  readonly least: number;
  readonly most: number;
  readonly hint: string;
  readonly onChange: (day: number) => void;
}

/** A date written as ISO text; what is no day of the span is marked and not taken. */
function DateField({ label, day, least, most, hint, onChange }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? day : parseIsoDay(draft.trim());
  const valid = typed !== undefined && typed >= least && typed <= most;
  return (
    <label>
      {label}
      <input
        class="field"
        value={draft ?? toIsoDay(day)}
        inputMode="numeric"
        aria-invalid={!valid}
        title={valid ? undefined : hint}
        onInput={(event) => {
          const text = event.currentTarget.value;
          const next = parseIsoDay(text.trim());
          setDraft(text);
          if (next !== undefined && next >= least && next <= most) onChange(next);
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}

/** The chart on the colour of the page, which a canvas does not have by itself. */
function onPaper(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return copy;
}

async function begin(): Promise<void> {
  const page = await openPage('chart');
  const { messages: m } = page;
  const say = (sentence: string) => render(<p class="page">{sentence}</p>, document.body);
  say(m.reading);
  try {
    const selection = await callServer('readSelection');
    const columns = parseSheetRange(selection.rows).filter(({ length }) => length > 0);
    render(null, document.body);
    render(<Chart page={page} selection={selection} columns={columns} />, document.body);
  } catch (error) {
    say(error instanceof SourceError ? `${m.selectFirst} (${error.message})` : m.failed);
  }
}

void begin();
