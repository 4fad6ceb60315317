import {
  type ChangeColouring,
  changeColourings,
  type Settings,
  themes,
} from '../../shared/settings.ts';
import type { OptionsProps } from './options-props.ts';
import { Row, Section } from './section.tsx';

/** Light or dark pages, and the colours of rises and falls. */
export function AppearanceOptions({ settings, change, messages }: OptionsProps) {
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
    </Section>
  );
}
