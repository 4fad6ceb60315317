import { useEffect, useState } from 'preact/hooks';
import type { KeyName } from '../../background/feeds/feed.ts';
import { ask } from '../../messages/send-message.ts';
import { requestHosts } from '../ui/request-prices.ts';
import type { OptionsProps } from './options-page.tsx';
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
  const words = messages.options;
  const [typed, setTyped] = useState('');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    void ask({ type: 'keys' }).then((keys) => setHeld(keys?.[keyName] === true));
  }, [keyName]);
  const isSound = typed.length <= 200 && !/\s/.test(typed);

  const keep = async (value: string) => {
    // First of all, since browsers ask for access only right after a press.
    const asked = value === '' ? Promise.resolve(true) : requestHosts(hosts);
    const answer = await ask({ type: 'keep-key', name: keyName, value });
    if (answer === null) return say(words.notSaved);
    setTyped('');
    setHeld(value !== '');
    if (!(await asked)) say(words.accessRefused);
    else say(answer.kept ? words.saved : words.storageFull);
  };

  return (
    <Row label={words.key(publisher)} hint={hint} wrong={isSound ? null : words.keyWrong}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            type="password"
            autocomplete="off"
            spellcheck={false}
            placeholder={held ? words.keyHeld : ''}
            value={typed}
            aria-describedby={describedBy}
            aria-invalid={!isSound}
            onInput={(event) => setTyped(event.currentTarget.value.trim())}
          />
          <button
            type="button"
            class="button"
            disabled={typed === '' || !isSound}
            onClick={() => void keep(typed)}
          >
            {words.saveKey}
          </button>
          {held && (
            <button type="button" class="button" onClick={() => void keep('')}>
              {words.forgetKey}
            </button>
          )}
          <a href={keyAddress} target="_blank" rel="noreferrer">
            {words.getKey}
          </a>
        </>
      )}
    </Row>
  );
}
