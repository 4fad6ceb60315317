import { scenarioQuarters } from '@qt-lens/core/scenarios';
import { useState } from 'preact/hooks';
import { formatNumber } from '../format/index.ts';
import { isRefusal, type PasteRefusal, pastedPath, plainNumber, refusalOf } from './numbers.ts';

export interface PathEditorProps {
  readonly id: string;
  /** What the cells hold, for whoever looks for them. */
  readonly part: string;
  readonly label: string;
  readonly summary: string;
  readonly values: readonly number[];
  /** Labels of the quarters, short: `22 Q1`. */
  readonly quarters: readonly string[];
  /** How many quarters are shown. */
  readonly shown: number;
  /** What an arrow key adds, and Shift with it. */
  readonly step: number;
  readonly limit: number;
  readonly selected: number | null;
  readonly onSelect: (quarter: number) => void;
  readonly onChange: (quarter: number, value: number) => void;
  /** What a row or a column copied from a sheet holds, from the cell it was pasted into on. */
  readonly onPaste: (quarter: number, values: readonly number[]) => void;
  /** Whether a heading pasted along is one of what the cells count. */
  readonly heads: (heading: string) => boolean;
  readonly refusal: (refusal: PasteRefusal) => string;
  readonly firstCell?: (element: HTMLInputElement | null) => void;
}

/** A value for each quarter, in cells that are typed in or moved with the arrow keys. */
export function PathEditor(props: PathEditorProps) {
  const {
    id,
    part,
    label,
    summary,
    values,
    quarters,
    shown,
    step,
    limit,
    selected,
    onSelect,
    onChange,
    onPaste,
    heads,
    refusal,
    firstCell,
  } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const paste = (event: ClipboardEvent, quarter: number) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = pastedPath(text, scenarioQuarters - quarter, limit, heads);
    setRefused(isRefusal(pasted) ? refusal(pasted) : null);
    if (pasted === null) return;
    // What was there stays where the cells cannot be taken.
    event.preventDefault();
    if (!isRefusal(pasted)) onPaste(quarter, pasted);
  };
  return (
    <fieldset class="qt-path" data-role={part}>
      <legend>
        <span class="qt-path-label">{label}</span> <span class="qt-path-summary">{summary}</span>
      </legend>
      <div class="qt-cells">
        {Array.from({ length: Math.min(shown, scenarioQuarters) }, (_, quarter) => (
          <div key={quarters[quarter]} class="qt-cell">
            <label for={`${id}-${quarter}`}>{quarters[quarter]}</label>
            <Cell
              id={`${id}-${quarter}`}
              value={values[quarter] ?? 0}
              step={step}
              limit={limit}
              selected={selected === quarter}
              onSelect={() => onSelect(quarter)}
              onChange={(value) => {
                setRefused(null);
                onChange(quarter, value);
              }}
              onPaste={(event) => paste(event, quarter)}
              onRefused={(refused) => setRefused(refusal(refused))}
              hold={quarter === 0 ? firstCell : undefined}
            />
          </div>
        ))}
      </div>
      {refused !== null && (
        <p class="qt-refused" role="alert">
          {refused}
        </p>
      )}
    </fieldset>
  );
}

interface CellProps {
  readonly id: string;
  readonly value: number;
  readonly step: number;
  readonly limit: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onChange: (value: number) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** What was typed and left that is no number a quarter takes. */
  readonly onRefused: (refused: PasteRefusal) => void;
  readonly hold?: (element: HTMLInputElement | null) => void;
}

function Cell(props: CellProps) {
  const { id, value, step, limit, selected, onSelect, onChange, onPaste, onRefused, hold } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? value : numberIn(draft, limit);
  return (
    <input
      id={id}
      ref={hold}
      type="text"
      role="spinbutton"
      inputMode="decimal"
      autocomplete="off"
      aria-valuenow={value}
      aria-valuemin={-limit}
      aria-valuemax={limit}
      aria-invalid={read === null}
      data-selected={selected}
      data-digits={Math.min(6, (draft ?? cellText(value)).length)}
      data-zero={value === 0 && draft === null}
      value={draft ?? cellText(value)}
      onFocus={(event) => {
        onSelect();
        event.currentTarget.select();
      }}
      onInput={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const typed = numberIn(text, limit);
        if (typed !== null) onChange(typed);
      }}
      onPaste={(event) => {
        onPaste(event);
        if (event.defaultPrevented) setDraft(null);
      }}
      onBlur={() => {
        const refused = draft === null ? undefined : refusalOf(draft, limit);
        if (refused !== undefined) onRefused(refused);
        setDraft(null);
      }}
      onKeyDown={(event) => {
        const by = { ArrowUp: step, ArrowDown: -step, PageUp: 4 * step, PageDown: -4 * step }[
          event.key
        ];
        if (event.key === 'Enter' || event.key === 'Escape') setDraft(null);
        if (by === undefined) return;
        event.preventDefault();
        setDraft(null);
        onChange(within(Number((value + (event.shiftKey ? 4 * by : by)).toFixed(6)), limit));
      }}
    />
  );
}

/** A typed number, blank for 0; null where it is none or beyond what a quarter takes. */
function numberIn(text: string, limit: number): number | null {
  const value = plainNumber(text);
  return value !== null && Math.abs(value) <= limit ? value : null;
}

function within(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value)) + 0;
}

function cellText(value: number): string {
  const decimals = (String(Number(value.toFixed(2))).split('.')[1] ?? '').length;
  return formatNumber(value, decimals).replaceAll(',', '');
}
