import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../messages/send-message.ts';
import { optionalHosts } from '../../shared/publishers.ts';
import { changeSettings, exportSettings, importSettings } from '../../shared/settings.ts';
import { save } from '../chart/export.ts';
import type { OptionsProps } from './options-page.tsx';
import { ChooseFile } from './own-prices.tsx';
import { textOfFile } from './read-file.ts';
import { Section } from './section.tsx';

/** Settings to a file and back, and a new beginning. */
export function FileOptions({ settings, messages, say }: OptionsProps) {
  const words = messages.options;
  const [sure, setSure] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = importSettings(await textOfFile(file));
    if ('refused' in read)
      return say(
        read.refused === 'not-settings'
          ? words.importNotOurs
          : words.importUnsound(read.refused.field),
      );
    say((await changeSettings(read)) === null ? words.notSaved : words.imported);
  };
  const forget = async () => {
    setSure(false);
    // Access goes with the rest; it can be given again.
    await browser.permissions.remove({ origins: [...optionalHosts] }).catch(() => false);
    const done = await ask({ type: 'forget-everything' });
    say(done === null ? words.notSaved : words.resetDone);
  };
  return (
    <Section title={words.keepHead} hint={words.keepHint}>
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
          {words.export}
        </button>
        <ChooseFile
          label={words.import}
          accept=".json,application/json"
          onFile={(file) => void take(file)}
        />
      </div>
      <h3>{words.reset}</h3>
      <p class="hint">{words.resetHint}</p>
      <div class="buttons">
        {sure ? (
          <>
            <strong>{words.resetSure}</strong>
            <button type="button" class="button primary" onClick={() => void forget()}>
              {words.resetYes}
            </button>
            <button type="button" class="button" onClick={() => setSure(false)}>
              {words.resetNo}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setSure(true)}>
            {words.reset}
          </button>
        )}
      </div>
    </Section>
  );
}
