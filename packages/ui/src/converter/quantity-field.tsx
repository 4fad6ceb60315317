import { useRef, useState } from 'preact/hooks';
import type { Language } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { quantityText, typed } from './quantity.ts';
import type { ConverterState } from './state.ts';

export interface QuantityFieldProps {
  readonly id: string;
  readonly state: ConverterState;
  readonly label: string;
  readonly language: Language;
  readonly messages: Messages;
  readonly onChange: (change: Partial<ConverterState>) => void;
}

/**
 * The quantity asked about, in words that can be typed over: `$600 bn`, `1.5 trn`, `6000亿`, `3
 * cuts`.
 */
export function QuantityField({
  id,
  state,
  label,
  language,
  messages,
  onChange,
}: QuantityFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = draft ?? quantityText(state, language, messages);
  const read = draft === null ? null : typed(draft, state, language, messages);
  const wrong = draft !== null && read === null;
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
        size={Math.max(6, shown.length)}
        onFocus={() => field.current?.select()}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const change = typed(text, state, language, messages);
          if (change !== null) onChange(change);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') {
            setDraft(null);
            field.current?.select();
          }
        }}
        onBlur={() => setDraft(null)}
      />
      {wrong && (
        <p class="qt-wrong" id={`${id}-wrong`} role="alert">
          {state.asks === 'moves' ? messages.converter.writeAmount : messages.converter.writeMoves}
        </p>
      )}
    </>
  );
}
