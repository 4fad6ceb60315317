import type { Messages } from '@qt-lens/ui';
import { INSTRUMENT_ROLES } from '@qt-lens/ui/chart';
import { useState } from 'preact/hooks';
import { Swatch } from '../ui/swatch.tsx';
import type { Prices } from '../ui/use-prices.ts';
import { MAX_ADDED, symbolsIn } from './view.ts';

/** Sets further instruments beside the page's own, and says where their prices stand. */
export function InstrumentsField({
  added,
  prices,
  onChange,
  messages,
}: {
  readonly added: readonly string[];
  /** Of each added symbol, in order. */
  readonly prices: readonly Prices[];
  readonly onChange: (added: readonly string[]) => void;
  readonly messages: Messages;
}) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const labels = messages.chart;
  const add = () => {
    const symbols = symbolsIn(typed);
    if (typed.trim() === '') return;
    if (symbols.length === 0) return setWrong(labels.symbolWrong(typed.trim().slice(0, 40)));
    setWrong(null);
    setTyped('');
    onChange([...new Set([...added, ...symbols])].slice(0, MAX_ADDED));
  };
  return (
    <form
      class="added"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <ul>
        {added.map((symbol, i) => (
          <li key={symbol}>
            <Swatch line={INSTRUMENT_ROLES[i + 1]} /> {symbol}{' '}
            <span class="muted">{standing(prices[i], messages)}</span>
            <button
              type="button"
              class="remove"
              aria-label={labels.remove(symbol)}
              title={labels.remove(symbol)}
              onClick={() => onChange(added.filter((each) => each !== symbol))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {added.length < MAX_ADDED && (
        <label>
          <span>{labels.addInstrument}</span>
          <input
            size={14}
            maxLength={80}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            placeholder={labels.addHint}
            value={typed}
            aria-invalid={wrong !== null}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(null);
            }}
          />
        </label>
      )}
      {added.length < MAX_ADDED && (
        <button type="submit" class="button" disabled={typed.trim() === ''}>
          {labels.add}
        </button>
      )}
      <span class="wrong" role="status">
        {wrong}
      </span>
    </form>
  );
}

/** Why an instrument has no line yet; empty once it has. */
function standing({ prices, answer }: Prices, { states }: Messages): string {
  if (prices !== null || answer === null) return '';
  const { status, publisher, error } = answer;
  const name = publisher ?? '';
  if (status === 'loading') return '…';
  if (status === 'needs-key') return states.needsKey(name);
  if (error !== null) return states.errors[error](name);
  return states.needsAccess;
}
