import { siteNames } from '../../sites/names.ts';
import type { OptionsProps } from './options-page.tsx';
import { Section } from './section.tsx';

/** On which sites the card appears. */
export function SitesOptions({ settings: { sitesOff }, change, messages }: OptionsProps) {
  const words = messages.options;
  const turn = (key: string, on: boolean) =>
    change({ sitesOff: on ? sitesOff.filter((each) => each !== key) : [...sitesOff, key] });
  return (
    <Section title={words.sitesHead} hint={words.sitesHint}>
      <ul class="sites">
        {[...siteNames].map(([key, name]) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={!sitesOff.includes(key)}
                onChange={(event) => void turn(key, event.currentTarget.checked)}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void change({ sitesOff: [] })}>
          {words.allOn}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void change({ sitesOff: [...siteNames.keys()] })}
        >
          {words.allOff}
        </button>
      </div>
    </Section>
  );
}
