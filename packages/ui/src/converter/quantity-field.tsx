import type { MistakenUnit } from '@qt-lens/core';
import { useRef, useState } from 'preact/hooks';
import { formatAmount, formatNumber, type Language } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { MAX_TYPED, mistakenIn, quantityText, typed } from './quantity.ts';
import { type ConverterState, readsPart } from './state.ts';

export interface QuantityFieldProps {
  readonly id: string;
  readonly state: ConverterState;
  readonly label: string;
  readonly language: Language;
  readonly messages: Messages;
  readonly onChange: (change: Partial<ConverterState>) => void;
  /** Told of what was read of an entry that names more; null once there is no more of it. */
  readonly onPart: (read: Partial<ConverterState> | null) => void;
  /** Told whether what stands in the field is refused, so that no answer stands beside it. */
  readonly onRefused: (refused: boolean) => void;
}

/**
 * The quantity asked about, in words that can be typed over: `$600 bn`, `1.5 trn`, `6000亿`, `3
 * cuts`. Of an entry that is refused its beginning, which was read while it was typed, does not
 * stay: the question is again what it was.
 */
export function QuantityField({
  id,
  state,
  label,
  language,
  messages,
  onChange,
  onPart,
  onRefused,
}: QuantityFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  /** The last entry that was read, and the question before it was begun. */
  const entry = useRef({ text: '', before: state });
  const shown = draft ?? quantityText(state, language, messages);
  const read = draft === null ? null : typed(draft, state, language, messages);
  const wrong = draft !== null && read === null;
  const mistaken = draft !== null && wrong ? mistakenIn(draft, state, messages) : null;
  const words = messages.converter;
  const settle = () => {
    setDraft(null);
    onRefused(false);
  };
  return (
    <>
      <input
        id={id}
        ref={field}
        type="text"
        inputMode="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        data-role="quantity"
        value={shown}
        size={Math.min(40, Math.max(6, shown.length))}
        onFocus={() => field.current?.select()}
        onInput={(event) => {
          // A field lays out all of what it holds.
          const text = event.currentTarget.value.slice(0, MAX_TYPED + 1);
          setDraft(text);
          const { text: last, before } = entry.current;
          if (draft === null || !(text.startsWith(last) || last.startsWith(text)))
            entry.current = { text: '', before: state };
          const change = typed(text, state, language, messages);
          onRefused(change === null);
          onPart(change !== null && readsPart(text) ? change : null);
          if (change !== null) {
            entry.current.text = text;
            onChange(change);
          } else if (draft !== null && last !== '' && text.startsWith(last)) {
            onChange(before);
          }
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text') ?? '';
          if (pasted.length <= MAX_TYPED) return;
          event.preventDefault();
          setDraft(pasted.slice(0, MAX_TYPED + 1));
          onRefused(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && !wrong)) {
            settle();
            field.current?.select();
          }
        }}
        onBlur={() => {
          if (!wrong) settle();
        }}
      />
      {wrong && (
        <p class="qt-wrong" id={`${id}-wrong`} role="alert">
          {mistaken !== null && (
            <>{words.looksLike[mistaken.looksLike](meantText(mistaken, language))} </>
          )}
          {state.asks === 'moves' ? words.writeAmount : words.writeMoves}
        </p>
      )}
    </>
  );
}

function meantText({ looksLike, value }: MistakenUnit, language: Language): string {
  if (looksLike !== 'basis points') return formatAmount(value, language).text;
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}
