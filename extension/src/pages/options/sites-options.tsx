import { siteNames } from '../../sites/names.ts';
import type { OptionsProps } from './options-props.ts';
import { Section } from './section.tsx';

/** On which sites the card appears. */
export function SitesOptions({ settings: { sitesOff }, change, messages }: OptionsProps) {
  const labels = messages.options;
  const turn = (key: string, on: boolean) =>
    change((now) => ({
      sitesOff: [...now.sitesOff.filter((each) => each !== key), ...(on ? [] : [key])],
    }));
  return (
    <Section title={labels.sitesHead} hint={labels.sitesHint}>
      <ul class="sites">
        {[...siteNames].map(([key, name]) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={!sitesOff.includes(key)}
                onChange={(event) => void turn(key, event.currentTarget.checked)}
              />
              {messages.sites[key] ?? name}
            </label>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void change({ sitesOff: [] })}>
          {labels.allOn}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void change({ sitesOff: [...siteNames.keys()] })}
        >
          {labels.allOff}
        </button>
      </div>
    </Section>
  );
}
