import { useEffect, useState } from 'preact/hooks';
import type { KeyName } from '../../messages/protocol.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { requestHosts } from '../ui/request-prices.ts';
import type { OptionsProps } from './options-props.ts';
import { Row } from './section.tsx';

export interface KeyFieldProps extends Pick<OptionsProps, 'messages' | 'say'> {
  /** The publisher, as readers know it. */
  readonly publisher: string;
  readonly keyName: KeyName;
  readonly hosts: readonly string[];
  readonly keyAddress: string;
  readonly hint: string;
}

/**
 * Takes a key and hands it to the background; it cannot be read back, only replaced or forgotten.
 */
export function KeyField({
  publisher,
  keyName,
  hosts,
  keyAddress,
  hint,
  messages,
  say,
}: KeyFieldProps) {
  const labels = messages.options;
  const [typed, setTyped] = useState('');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    void sendMessage({ type: 'keys' }).then((keys) => setHeld(keys?.[keyName] === true));
  }, [keyName]);
  const isValid = typed.length <= 200 && !/\s/.test(typed);

  const keep = async (value: string) => {
    // First of all, since browsers ask for access only right after a press.
    const asked = value === '' ? Promise.resolve(true) : requestHosts(hosts);
    const answer = await sendMessage({ type: 'keep-key', name: keyName, value });
    if (answer === null) return say(labels.notSaved);
    setTyped('');
    setHeld(value !== '');
    if (!(await asked)) say(labels.accessRefused);
    else say(answer.kept ? labels.saved : labels.storageFull);
  };

  return (
    <Row label={labels.key(publisher)} hint={hint} wrong={isValid ? null : labels.keyWrong}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            type="password"
            autocomplete="off"
            spellcheck={false}
            placeholder={held ? labels.keyHeld : ''}
            value={typed}
            aria-describedby={describedBy}
            aria-invalid={!isValid}
            onInput={(event) => setTyped(event.currentTarget.value.trim())}
          />
          <button
            type="button"
            class="button"
            disabled={typed === '' || !isValid}
            onClick={() => void keep(typed)}
          >
            {labels.saveKey}
          </button>
          {held && (
            <button type="button" class="button" onClick={() => void keep('')}>
              {labels.forgetKey}
            </button>
          )}
          <a href={keyAddress} target="_blank" rel="noreferrer">
            {labels.getKey}
          </a>
        </>
      )}
    </Row>
  );
}
