import { formatDay, sentences } from '@qt-lens/ui';
import { FRED_NOTICE, fredNoticeIn } from '@qt-lens/ui/fred-notice';
import { Unbroken } from '@qt-lens/ui/text';
import { useState } from 'preact/hooks';
import { sendMessage } from '../../messages/send-message.ts';
import { publishers } from '../../shared/publishers.ts';
import { useCurrentFigures } from '../ui/use-figures.ts';
import { KeyField } from './key-field.tsx';
import type { OptionsProps } from './options-props.ts';
import { Section } from './section.tsx';

const publisher = publishers['fred-api'];

/** How old the Fed's figures are, a look for younger ones, and the key for those who have one. */
export function FiguresOptions({ messages, language, say }: OptionsProps) {
  const labels = messages.options;
  const { figures, state } = useCurrentFigures();
  const [looking, setLooking] = useState(false);
  const day = formatDay(figures.assets.last!.date, language);
  const look = async () => {
    setLooking(true);
    const found = await sendMessage({ type: 'refresh-now' });
    setLooking(false);
    if (found?.state.error != null) say(messages.states.errors[found.state.error](publisher.name));
    else say(labels.upToDate);
  };
  return (
    <Section title={labels.figuresHead} hint={labels.figuresHint}>
      <div class="buttons" data-role="figures">
        <span>{labels.figuresAsOf(day)}</span>
        {state.stale && <span class="tag">{messages.card.stale}</span>}
        <button type="button" class="button" disabled={looking} onClick={() => void look()}>
          {looking ? labels.looking : labels.lookNow}
        </button>
        {state.error !== null && (
          <span class="muted">{messages.states.errors[state.error](publisher.name)}</span>
        )}
      </div>
      <KeyField
        publisher={publisher.name}
        keyName="fred"
        hosts={publisher.hosts}
        keyAddress={publisher.keyAddress}
        hint={sentences(language, labels.fredKeyHint, labels.keyHint)}
        messages={messages}
        say={say}
      />
      <p class="statement" lang="en">
        {FRED_NOTICE}
      </p>
      {fredNoticeIn[language] !== undefined && (
        <p class="statement">
          <Unbroken text={fredNoticeIn[language]} />
        </p>
      )}
    </Section>
  );
}
