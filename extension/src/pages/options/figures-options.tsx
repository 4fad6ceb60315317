import { formatDay, sentences } from '@qt-lens/ui';
import { useState } from 'preact/hooks';
import { FRED_NOTICE, fredApi } from '../../background/feeds/fred.ts';
import { ask } from '../../messages/send-message.ts';
import { useCurrentFigures } from '../ui/use-figures.ts';
import { KeyField } from './key-field.tsx';
import type { OptionsProps } from './options-page.tsx';
import { Section } from './section.tsx';

/** How old the Fed's figures are, a look for younger ones, and the key for those who have one. */
export function FiguresOptions({ messages, language, say }: OptionsProps) {
  const words = messages.options;
  const { figures, state } = useCurrentFigures();
  const [looking, setLooking] = useState(false);
  const day = formatDay(figures.assets.last!.date, language);
  const look = async () => {
    setLooking(true);
    const found = await ask({ type: 'look-now' });
    setLooking(false);
    if (found?.state.error != null) say(messages.states.errors[found.state.error](fredApi.name));
    else say(words.upToDate);
  };
  return (
    <Section title={words.figuresHead} hint={words.figuresHint}>
      <div class="buttons" data-role="figures">
        <span>{words.figuresAsOf(day)}</span>
        {state.stale && <span class="tag">{messages.card.stale}</span>}
        <button type="button" class="button" disabled={looking} onClick={() => void look()}>
          {looking ? words.looking : words.lookNow}
        </button>
        {state.error !== null && (
          <span class="muted">{messages.states.errors[state.error](fredApi.name)}</span>
        )}
      </div>
      <KeyField
        publisher={fredApi.name}
        keyName="fred"
        hosts={fredApi.hosts}
        keyAddress="https://fred.stlouisfed.org/docs/api/api_key.html"
        hint={sentences(language, words.fredKeyHint, words.keyHint)}
        messages={messages}
        say={say}
      />
      <p class="statement" lang="en">
        {FRED_NOTICE}
      </p>
    </Section>
  );
}
