import type { TableOptions, TimeSeries } from '@qt-lens/core';
import { formatDay, formatNumber, type Language } from '@qt-lens/ui';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { onChange } from '../../messages/broadcast.ts';
import type { PastedInBrief } from '../../messages/protocol.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { storedSeries } from '../../messages/stored-series.ts';
import { isPastedSymbol, type PastedReading } from '../../shared/pasted-prices.ts';
import type { OptionsProps } from './options-props.ts';
import { MAX_BYTES, textOfFile } from './read-file.ts';
import { Row, Section } from './section.tsx';
import { isLongText, lengthOf, useReading } from './use-reading.ts';
import { kindOfFile } from './workbook.ts';

/**
 * Prices of the reader's own, pasted or dropped: they are read here and go no further than the
 * background.
 */
export function OwnPrices({ messages, language, say }: OptionsProps) {
  const labels = messages.options;
  const [symbol, setSymbol] = useState('');
  const [text, setText] = useState<string | Blob>('');
  const [answers, setAnswers] = useState<TableOptions>({});
  const [column, setColumn] = useState<number | null>(null);
  /** Of a workbook the sheet that was chosen; null before one is, `undefined` for what is none. */
  const [sheet, setSheet] = useState<number | null>();
  const { reading, busy, unreadable, ...workbook } = useReading(text, sheet, answers);
  // A field lays out every line of what it holds.
  const megabytes = formatNumber(lengthOf(text) / 2 ** 20, 1);
  const isValid = symbol === '' || isPastedSymbol(symbol);

  const take = (pasted: string | Blob, chosenSheet?: null) => {
    setText(pasted);
    setSheet(chosenSheet);
    setAnswers({});
    setColumn(null);
  };
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MAX_BYTES) return say(labels.pasteTooLarge);
    const kind = await kindOfFile(file);
    if (kind === 'old-workbook') return say(labels.pasteOldWorkbook);
    if (kind === 'text') return take(isLongText(file) ? file : await textOfFile(file));
    take(file, null);
  };
  useEffect(() => {
    if (!unreadable) return;
    setText('');
    setSheet(undefined);
    say(labels.pasteNoWorkbook);
  }, [unreadable, say, labels]);
  const chosen = chosenColumn(reading, column);
  const keep = async () => {
    if (chosen === null) return;
    const answer = await sendMessage({ type: 'keep-pasted', symbol, series: storedSeries(chosen) });
    if (answer === null) return say(labels.notSaved);
    say(answer.kept ? labels.saved : labels.storageFull);
    take('');
    setSymbol('');
  };

  return (
    <Section title={labels.pasteHead} hint={labels.pasteHint}>
      <Row
        label={labels.pasteSymbol}
        hint={labels.pasteSymbolHint}
        wrong={isValid ? null : labels.pasteSymbolWrong}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={symbol}
            aria-describedby={describedBy}
            aria-invalid={!isValid}
            onInput={(event) => setSymbol(event.currentTarget.value.trim().toUpperCase())}
          />
        )}
      </Row>
      <Row label={labels.pasteText} hint={labels.pasteDrop}>
        {({ id, describedBy }) => (
          <>
            <textarea
              id={id}
              rows={6}
              spellcheck={false}
              placeholder={'2024-01-02,187.15\n2024-01-03,184.25'}
              value={typeof text !== 'string' || isLongText(text) ? '' : text}
              aria-describedby={describedBy}
              onInput={(event) => take(event.currentTarget.value)}
              onPaste={(event) => {
                const pasted = event.clipboardData?.getData('text') ?? '';
                if (!isLongText(pasted)) return;
                event.preventDefault();
                if (pasted.length > MAX_BYTES) say(labels.pasteTooLarge);
                else take(pasted);
              }}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                const file = event.dataTransfer?.files[0];
                if (file === undefined) return;
                event.preventDefault();
                void takeFile(file);
              }}
            />
            <ChooseFile
              label={labels.pasteFile}
              accept=".csv,.tsv,.txt,.xlsx,text/*"
              onFile={(file) => void takeFile(file)}
            />
          </>
        )}
      </Row>
      {workbook.sheets.length > 1 && (
        <Row label={labels.pasteSheet}>
          {({ id }) => (
            <select
              id={id}
              data-role="sheet"
              value={String(workbook.sheet)}
              onChange={(event) => {
                setSheet(Number(event.currentTarget.value));
                setAnswers({});
                setColumn(null);
              }}
            >
              {workbook.sheets.map((name, i) => (
                <option key={name} value={String(i)}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Row>
      )}
      <div role="status" data-role="reading">
        {busy && labels.pasteReading(megabytes)}
        {reading !== null && (
          <Reading
            reading={reading}
            chosen={column}
            onColumn={setColumn}
            onAnswer={setAnswers}
            labels={labels}
            language={language}
          />
        )}
      </div>
      <div class="buttons keep">
        <button
          type="button"
          class="button primary"
          disabled={chosen === null || symbol === '' || !isValid}
          onClick={() => void keep()}
        >
          {labels.pasteSave}
        </button>
      </div>
      <Kept labels={labels} language={language} />
    </Section>
  );
}

/** The series to keep: the one the reader has chosen, or the price where it is sure. */
function chosenColumn(reading: PastedReading | null, column: number | null): TimeSeries | null {
  if (reading === null || !('columns' in reading)) return null;
  if (column !== null) return reading.columns[column];
  return reading.kind === 'read' ? reading.price : null;
}

type Words = OptionsProps['messages']['options'];

interface ReadingProps {
  readonly reading: PastedReading;
  readonly chosen: number | null;
  readonly onColumn: (column: number) => void;
  readonly onAnswer: (change: (answers: TableOptions) => TableOptions) => void;
  readonly labels: Words;
  readonly language: Language;
}

/** What was read, what must be asked back, or what is wrong. */
function Reading({ reading, chosen, onColumn, onAnswer, labels, language }: ReadingProps) {
  if (reading.kind === 'error') {
    const sentence =
      reading.error === 'empty'
        ? labels.pasteEmpty
        : reading.error === 'too-large'
          ? labels.pasteTooLarge
          : labels.pasteUnreadable;
    return (
      <p class="wrong">
        {sentence} <span lang="en">{reading.sentence}</span>
      </p>
    );
  }
  if (reading.kind === 'question' && reading.question !== 'column') {
    return reading.question === 'dateOrder' ? (
      <Question
        question={labels.dateOrderQuestion}
        answers={[
          ['dmy', labels.dateOrders.dmy],
          ['mdy', labels.dateOrders.mdy],
          ['ymd', labels.dateOrders.ymd],
        ]}
        onAnswer={(dateOrder) => onAnswer((answers) => ({ ...answers, dateOrder }))}
      />
    ) : (
      <Question
        question={labels.decimalQuestion}
        answers={[
          ['.', labels.decimals.point],
          [',', labels.decimals.comma],
        ]}
        onAnswer={(decimal) => onAnswer((answers) => ({ ...answers, decimal }))}
      />
    );
  }
  const { columns, leftOut } = reading;
  const shown = chosenColumn(reading, chosen);
  return (
    <>
      <div class="buttons">
        <span data-role="read">
          {shown === null
            ? labels.pasteWhichColumn
            : labels.pasteRead(
                formatNumber(shown.length, 0),
                formatDay(shown.first!.date, language),
                formatDay(shown.last!.date, language),
              )}
        </span>
        {columns.length > 1 && (
          <label>
            {labels.pasteColumn}{' '}
            <select
              data-role="column"
              value={shown === null ? '' : String(columns.indexOf(shown))}
              onChange={(event) => onColumn(Number(event.currentTarget.value))}
            >
              {shown === null && <option value="">{labels.pasteChoose}</option>}
              {columns.map(({ label }, i) => (
                <option key={label.id ?? i} value={String(i)}>
                  {label.title ?? label.id ?? `${labels.pasteColumn} ${i + 1}`}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {leftOut !== undefined && (
        <p class="hint" data-role="left-out">
          {labels.pasteLeftOut} <span lang="en">{leftOut}</span>
        </p>
      )}
    </>
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
function Kept({ labels, language }: { labels: Words; language: Language }) {
  const [kept, setKept] = useState<readonly PastedInBrief[]>([]);
  useEffect(() => {
    const read = () => void sendMessage({ type: 'pasted' }).then((pasted) => setKept(pasted ?? []));
    read();
    return onChange('prices', read);
  }, []);
  return (
    <>
      <h3>{labels.pastedList}</h3>
      {kept.length === 0 && <p class="hint">{labels.pastedNone}</p>}
      <ul class="entries">
        {kept.map(({ symbol, count, from, to }) => (
          <li key={symbol}>
            <span>
              <strong>{symbol}</strong>{' '}
              <span class="hint">
                {labels.pastedEntry(
                  formatNumber(count, 0),
                  formatDay(from, language),
                  formatDay(to, language),
                )}
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={labels.forgetPasted(symbol)}
              onClick={() => void sendMessage({ type: 'forget-pasted', symbol })}
            >
              {labels.forget}
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
