import type { TableOptions } from '@qt-lens/core';
import { formatDay, formatNumber, type Language } from '@qt-lens/ui';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { onChange } from '../../messages/broadcast.ts';
import type { PastedInBrief } from '../../messages/protocol.ts';
import { ask } from '../../messages/send-message.ts';
import { storedSeries } from '../../messages/stored-series.ts';
import { isPastedSymbol, type PastedReading, readPasted } from '../../shared/pasted-prices.ts';
import type { OptionsProps } from './options-page.tsx';
import { MAX_BYTES, textOfFile } from './read-file.ts';
import { Row, Section } from './section.tsx';

/**
 * Prices of the reader's own, pasted or dropped: they are read here and go no further than the
 * background.
 */
export function OwnPrices({ messages, language, say }: OptionsProps) {
  const words = messages.options;
  const [symbol, setSymbol] = useState('');
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<TableOptions>({});
  const [column, setColumn] = useState<number | null>(null);
  const reading = useMemo(
    (): PastedReading | null => (text.trim() === '' ? null : readPasted(text, answers)),
    [text, answers],
  );
  const isSound = symbol === '' || isPastedSymbol(symbol);

  const take = (pasted: string) => {
    setText(pasted);
    setAnswers({});
    setColumn(null);
  };
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MAX_BYTES) return say(words.pasteTooLarge);
    take(await textOfFile(file));
  };
  const chosen =
    reading?.kind === 'read' ? (column === null ? reading.price : reading.columns[column]) : null;
  const keep = async () => {
    if (chosen === null) return;
    const answer = await ask({ type: 'keep-pasted', symbol, series: storedSeries(chosen) });
    if (answer === null) return say(words.notSaved);
    say(answer.kept ? words.saved : words.storageFull);
    take('');
    setSymbol('');
  };

  return (
    <Section title={words.pasteHead} hint={words.pasteHint}>
      <Row
        label={words.pasteSymbol}
        hint={words.pasteSymbolHint}
        wrong={isSound ? null : words.pasteSymbolWrong}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={symbol}
            aria-describedby={describedBy}
            aria-invalid={!isSound}
            onInput={(event) => setSymbol(event.currentTarget.value.trim().toUpperCase())}
          />
        )}
      </Row>
      <Row label={words.pasteText} hint={words.pasteDrop}>
        {({ id, describedBy }) => (
          <>
            <textarea
              id={id}
              rows={6}
              spellcheck={false}
              placeholder={'2024-01-02,187.15\n2024-01-03,184.25'}
              value={text}
              aria-describedby={describedBy}
              onInput={(event) => take(event.currentTarget.value)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                const file = event.dataTransfer?.files[0];
                if (file === undefined) return;
                event.preventDefault();
                void takeFile(file);
              }}
            />
            <ChooseFile
              label={words.pasteFile}
              accept=".csv,.tsv,.txt,text/*"
              onFile={(file) => void takeFile(file)}
            />
          </>
        )}
      </Row>
      <div role="status" data-role="reading">
        {reading !== null && (
          <Reading
            reading={reading}
            chosen={column}
            onColumn={setColumn}
            onAnswer={setAnswers}
            words={words}
            language={language}
          />
        )}
      </div>
      <div class="buttons keep">
        <button
          type="button"
          class="button primary"
          disabled={chosen === null || symbol === '' || !isSound}
          onClick={() => void keep()}
        >
          {words.pasteSave}
        </button>
      </div>
      <Kept words={words} language={language} />
    </Section>
  );
}

type Words = OptionsProps['messages']['options'];

interface ReadingProps {
  readonly reading: PastedReading;
  readonly chosen: number | null;
  readonly onColumn: (column: number) => void;
  readonly onAnswer: (change: (answers: TableOptions) => TableOptions) => void;
  readonly words: Words;
  readonly language: Language;
}

/** What was read, what must be asked back, or what is wrong. */
function Reading({ reading, chosen, onColumn, onAnswer, words, language }: ReadingProps) {
  if (reading.kind === 'error') {
    const sentence =
      reading.error === 'empty'
        ? words.pasteEmpty
        : reading.error === 'too-large'
          ? words.pasteTooLarge
          : words.pasteUnreadable;
    return (
      <p class="wrong">
        {sentence} <span lang="en">{reading.sentence}</span>
      </p>
    );
  }
  if (reading.kind === 'question') {
    return reading.question === 'dateOrder' ? (
      <Question
        question={words.dateOrderQuestion}
        answers={[
          ['dmy', words.dateOrders.dmy],
          ['mdy', words.dateOrders.mdy],
        ]}
        onAnswer={(dateOrder) => onAnswer((answers) => ({ ...answers, dateOrder }))}
      />
    ) : (
      <Question
        question={words.decimalQuestion}
        answers={[
          ['.', words.decimals.point],
          [',', words.decimals.comma],
        ]}
        onAnswer={(decimal) => onAnswer((answers) => ({ ...answers, decimal }))}
      />
    );
  }
  const { columns, price } = reading;
  const shown = chosen === null ? price : columns[chosen];
  const count = formatNumber(shown.length, 0);
  return (
    <div class="buttons">
      <span data-role="read">
        {words.pasteRead(
          count,
          formatDay(shown.first!.date, language),
          formatDay(shown.last!.date, language),
        )}
      </span>
      {columns.length > 1 && (
        <label>
          {words.pasteColumn}{' '}
          <select
            value={String(chosen ?? columns.indexOf(price))}
            onChange={(event) => onColumn(Number(event.currentTarget.value))}
          >
            {columns.map(({ label }, i) => (
              <option key={label.id ?? i} value={String(i)}>
                {label.title ?? label.id ?? `${words.pasteColumn} ${i + 1}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface QuestionProps<T extends string> {
  readonly question: string;
  readonly answers: ReadonlyArray<readonly [T, string]>;
  readonly onAnswer: (answer: T) => void;
}

function Question<T extends string>({ question, answers, onAnswer }: QuestionProps<T>) {
  return (
    <fieldset class="question">
      <legend>{question}</legend>
      <div class="buttons">
        {answers.map(([value, label]) => (
          <button
            key={value}
            type="button"
            class="button"
            data-answer={value}
            onClick={() => onAnswer(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The prices that are kept, with their end, since nobody renews them. */
function Kept({ words, language }: { words: Words; language: Language }) {
  const [kept, setKept] = useState<readonly PastedInBrief[]>([]);
  useEffect(() => {
    const read = () => void ask({ type: 'pasted' }).then((pasted) => setKept(pasted ?? []));
    read();
    return onChange('prices', read);
  }, []);
  return (
    <>
      <h3>{words.pastedList}</h3>
      {kept.length === 0 && <p class="hint">{words.pastedNone}</p>}
      <ul class="entries">
        {kept.map(({ symbol, count, from, to }) => (
          <li key={symbol}>
            <span>
              <strong>{symbol}</strong>{' '}
              <span class="hint">
                {words.pastedEntry(
                  formatNumber(count, 0),
                  formatDay(from, language),
                  formatDay(to, language),
                )}
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={words.forgetPasted(symbol)}
              onClick={() => void ask({ type: 'forget-pasted', symbol })}
            >
              {words.forget}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A button that opens the browser's dialog for files. */
export function ChooseFile({
  label,
  accept,
  onFile,
}: {
  label: string;
  accept: string;
  onFile: (file: File | undefined) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="button"
        aria-controls={id}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
