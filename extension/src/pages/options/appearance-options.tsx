import {
  type ChangeColouring,
  changeColourings,
  type Settings,
  themes,
} from '../../shared/settings.ts';
import { requestNotifications } from '../ui/request-prices.ts';
import type { OptionsProps } from './options-props.ts';
import { Row, Section } from './section.tsx';

/** Light or dark pages, the colours of rises and falls, and notifications. */
export function AppearanceOptions({ settings, change, messages, say }: OptionsProps) {
  const labels = messages.options;
  return (
    <Section title={labels.appearanceHead}>
      <Row label={labels.theme} hint={labels.themeHint}>
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={settings.theme}
            onChange={(event) =>
              void change({ theme: event.currentTarget.value as Settings['theme'] })
            }
          >
            {themes.map((theme) => (
              <option key={theme} value={theme}>
                {labels.themes[theme]}
              </option>
            ))}
          </select>
        )}
      </Row>
      <Row label={labels.changeColours}>
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={settings.changeColouring}
            onChange={(event) =>
              void change({ changeColouring: event.currentTarget.value as ChangeColouring })
            }
          >
            {changeColourings.map((each) => (
              <option key={each} value={each}>
                {labels.changeColourings[each]}
              </option>
            ))}
          </select>
        )}
      </Row>
      <Row label={labels.notify} hint={labels.notifyHint}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="checkbox"
            aria-describedby={describedBy}
            checked={settings.notify}
            onChange={async (event) => {
              const box = event.currentTarget;
              const notify = box.checked;
              // Asked first: browsers listen only right after a press.
              if (notify && !(await requestNotifications())) {
                box.checked = false;
                return say(labels.notifyRefused);
              }
              await change({ notify });
            }}
          />
        )}
      </Row>
    </Section>
  );
}
