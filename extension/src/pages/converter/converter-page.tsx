import { phaseRunOff, securitiesHeld } from '@qt-lens/core';
import { type Language, messagesIn, sentences } from '@qt-lens/ui';
import {
  Converter,
  type ConverterState,
  converterQuery,
  converterStateIn,
  gdpInUse,
  initialConverterState,
  latestGdp,
  quantityText,
  questionIn,
  readsPart,
  typed,
} from '@qt-lens/ui/converter';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { phaseIn, selectionIn } from '../../shared/converter-path.ts';
import { openScenarioBench } from '../ui/open-scenario.ts';
import { useFigures } from '../ui/use-figures.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { useSettings } from '../ui/use-settings.ts';

/** Quoted words no longer than this, so that the note stays one line. */
const MAX_QUOTED = 80;

/** The converter as a page: the question is in the address, and stays there as it changes. */
export function ConverterPage({ query }: { query: string }) {
  const { language, messages } = usePageLanguage();
  const figures = useFigures();
  const [phase, setPhase] = useState(() => phaseIn(query));
  const runOff = useMemo(
    () => (phase === null ? null : phaseRunOff(phase, securitiesHeld(figures), figures.gdp)),
    [phase, figures],
  );
  const gdp = useMemo(
    () => (runOff === null ? latestGdp(figures.gdp) : gdpInUse(runOff.gdp, figures.gdp)),
    [runOff, figures],
  );
  const selection = useMemo(() => selectionIn(query), [query]);
  const found = useMemo(
    () => (selection === null ? null : selectedQuestion(selection, language)),
    [selection, language],
  );
  const { rule } = useSettings();
  const [state, setState] = useState(() => ({
    ...converterStateIn(query, rule),
    // An amount in the address is one the reader has changed since.
    ...(runOff !== null &&
      !new URLSearchParams(query).has('amount') &&
      runOffQuestion(runOff.runOffBn)),
    ...found,
  }));
  const [asked, setAsked] = useState(selection !== null);
  useEffect(() => {
    document.title = `${messages.converter.title} · QT Lens`;
  }, [messages]);
  const quoted =
    selection !== null && selection.length > MAX_QUOTED
      ? `${selection.slice(0, MAX_QUOTED)}…`
      : selection;
  return (
    <main class="converter-page">
      <h1>{messages.converter.title}</h1>
      <Converter
        state={state}
        gdp={gdp}
        language={language}
        messages={messages}
        onSimulate={openScenarioBench}
        note={
          quoted !== null && asked
            ? found === null
              ? messages.converter.noAmount(quoted)
              : selection !== null && readsPart(selection)
                ? sentences(
                    language,
                    messages.chart.sentence(messages.converter.fromSelection(quoted)),
                    messages.converter.readPart(quantityText(state, language, messages)),
                  )
                : messages.converter.fromSelection(quoted)
            : undefined
        }
        onChange={(next) => {
          setState(next);
          setAsked(false);
          const kept = phase === null ? '' : `&phase=${phase.key}`;
          history.replaceState(null, '', `?${converterQuery(next)}${kept}`);
        }}
      />
      <div class="converter-actions">
        <a class="button" href="/evidence.html" target="_blank" rel="noreferrer">
          {messages.chart.evidence}
        </a>
        {phase !== null && (
          <button type="button" class="button" onClick={() => setPhase(null)}>
            {messages.converter.latestGdp}
          </button>
        )}
      </div>
    </main>
  );
}

/** The run-off of a phase as a question, in billions of dollars as the card rounds them. */
function runOffQuestion(runOffBn: number): Partial<ConverterState> {
  return {
    asks: 'moves',
    change: runOffBn < 0 ? 'expansion' : 'run-off',
    value: Math.round(Math.abs(runOffBn)),
    unit: 'bn',
  };
}

/**
 * What selected words ask: a bare number is in the unit of the reader's language, and a minus is a
 * fall of the balance sheet.
 */
function selectedQuestion(selection: string, language: Language): Partial<ConverterState> | null {
  const words = questionIn(selection, { minus: 'run-off' });
  if (words !== null) return words;
  // "$5.99" on a page is a price, and no billions.
  if (/[$＄]/.test(selection)) return null;
  const number = typed(selection, initialConverterState, language, messagesIn[language]);
  return number && { ...number, change: 'run-off' };
}
