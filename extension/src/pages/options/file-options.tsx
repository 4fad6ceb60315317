import { Unbroken } from '@qt-lens/ui/text';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages/send-message.ts';
import { optionalHosts } from '../../shared/publishers.ts';
import { changeSettings, exportSettings, importSettings } from '../../shared/settings.ts';
import { save } from '../ui/save.ts';
import type { OptionsProps } from './options-props.ts';
import { ChooseFile } from './own-prices.tsx';
import { MAX_SETTINGS_BYTES, textOfFile } from './read-file.ts';
import { Section } from './section.tsx';

/** Settings to a file and back, and a new beginning. */
export function FileOptions({ settings, messages, say }: OptionsProps) {
  const labels = messages.options;
  const [sure, setSure] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MAX_SETTINGS_BYTES) return say(labels.importTooLarge);
    const read = importSettings(await textOfFile(file));
    if ('refused' in read)
      return say(
        read.refused === 'not-settings'
          ? labels.importNotOurs
          : labels.importUnsound(read.refused.field),
      );
    say((await changeSettings(read)) === null ? labels.notSaved : labels.imported);
  };
  const forget = async () => {
    setSure(false);
    // Access goes with the rest; it can be given again.
    await browser.permissions.remove({ origins: [...optionalHosts] }).catch(() => false);
    const done = await sendMessage({ type: 'forget-everything' });
    say(done?.forgotten === true ? labels.resetDone : labels.resetFailed);
  };
  return (
    <Section title={labels.keepHead} hint={labels.keepHint}>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() =>
            save(
              new Blob([exportSettings(settings)], { type: 'application/json' }),
              'qt-lens-settings.json',
            )
          }
        >
          {labels.export}
        </button>
        <ChooseFile
          label={labels.import}
          accept=".json,application/json"
          onFile={(file) => void take(file)}
        />
      </div>
      <h3>{labels.reset}</h3>
      <p class="hint">
        <Unbroken text={labels.resetHint} />
      </p>
      <div class="buttons">
        {sure ? (
          <>
            <strong>{labels.resetSure}</strong>
            <button type="button" class="button primary" onClick={() => void forget()}>
              {labels.resetYes}
            </button>
            <button type="button" class="button" onClick={() => setSure(false)}>
              {labels.resetNo}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setSure(true)}>
            {labels.reset}
          </button>
        )}
      </div>
    </Section>
  );
}
