import { toIsoDay } from '@qt-lens/core';
import { formatDay, type Language, type Messages, sentences } from '@qt-lens/ui';
import { useEffect, useState } from 'preact/hooks';
import { changeSettings, type FormulaSeparator } from '../../shared/settings.ts';
import type { Instrument } from '../../sites/index.ts';
import { copyText } from '../ui/copy-text.ts';
import { googleFinanceSymbol, type QuotesPlace, sheetsFormula } from '../ui/sheets-formula.ts';
import { useGrammar } from '../ui/use-grammar.ts';

export interface FormulaPanelProps {
  readonly series: string;
  /** What the chart draws, each by the symbol of the price feeds. */
  readonly instruments: readonly Pick<Instrument, 'symbol' | 'canonicalSymbol'>[];
  readonly from: number;
  readonly base: number;
  readonly to: number;
  /** Whether the window ends before the figures do. */
  readonly endsEarly: boolean;
  /** Whether the chart's prices hold dividends, which GOOGLEFINANCE's do not. */
  readonly totalReturn: boolean;
  readonly language: Language;
  readonly messages: Messages;
  readonly onClose: () => void;
}

/** The formula that gives the chart's lines in a sheet: how it is written, and a copy of it. */
export function FormulaPanel({
  series,
  instruments,
  from,
  base,
  to,
  endsEarly,
  totalReturn,
  language,
  messages,
  onClose,
}: FormulaPanelProps) {
  const { chart } = messages;
  const { formula: words } = chart;
  const [quotes, setQuotes] = useState<QuotesPlace>('inside');
  const [ends, setEnds] = useState(false);
  const [copied, setCopied] = useState<{ text: string; failed: boolean } | null>(null);
  const grammar = useGrammar();
  const text = sheetsFormula({
    series,
    instruments,
    from: toIsoDay(from),
    base: toIsoDay(base),
    to: ends && endsEarly ? toIsoDay(to) : null,
    quotes,
    grammar,
  });
  const unnamed = instruments.filter((each) => googleFinanceSymbol(each) === null);
  const quoted = unnamed.length < instruments.length;
  const copy = () => {
    void copyText(text).then((done) => setCopied({ text, failed: !done }));
  };
  // At once, and whenever it is to be written otherwise; a window that moves on is not copied.
  useEffect(copy, [quotes, ends, grammar]);
  const said = copied?.text === text ? (copied.failed ? chart.copyFailed : chart.copied) : '';

  return (
    <section class="formula-panel" aria-label={chart.copyFormula}>
      <div class="formula-line">
        <code data-role="formula">{text}</code>
        <button type="button" class="button" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <div class="formula-choices">
        <Choice<Exclude<FormulaSeparator, 'auto'>>
          label={words.separator}
          value={grammar.separator === ', ' ? 'comma' : 'semicolon'}
          names={words.separators}
          onChange={(formulaSeparator) => void changeSettings({ formulaSeparator })}
        />
        {quoted && (
          <Choice<QuotesPlace>
            label={words.quotes}
            value={quotes}
            names={words.places}
            onChange={setQuotes}
          />
        )}
        {endsEarly && (
          <label>
            <input
              type="checkbox"
              checked={ends}
              onChange={(event) => setEnds(event.currentTarget.checked)}
            />
            {words.ends(formatDay(toIsoDay(to), language))}
          </label>
        )}
        <strong role="status">{said}</strong>
      </div>
      <p>
        {sentences(
          language,
          words.needsAddOn,
          ends && endsEarly ? '' : words.grows,
          quoted ? words.placeHints[quotes] : '',
          quoted && totalReturn ? words.priceOnly : '',
          unnamed.length === 0
            ? ''
            : words.unnamed(unnamed.map(({ symbol }) => symbol).join(chart.listSeparator)),
        )}
      </p>
    </section>
  );
}

function Choice<Value extends string>({
  label,
  value,
  names,
  onChange,
}: {
  label: string;
  value: Value;
  names: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
}) {
  return (
    <div class="choice">
      <span>{label}</span>
      <fieldset class="segments" aria-label={label}>
        {(Object.keys(names) as Value[]).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === value}
            onClick={() => onChange(each)}
          >
            {names[each]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
