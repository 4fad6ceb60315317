import { useCallback, useEffect } from 'preact/hooks';
import { changeSettings, type SettingsChange } from '../../shared/settings.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useTransientMessage } from '../ui/use-transient-message.ts';
import { AppearanceOptions } from './appearance-options.tsx';
import { ComparisonOptions } from './comparison-options.tsx';
import { FiguresOptions } from './figures-options.tsx';
import { FileOptions } from './file-options.tsx';
import type { OptionsProps } from './options-props.ts';
import { OwnPrices } from './own-prices.tsx';
import { PricesOptions } from './prices-options.tsx';
import { SitesOptions } from './sites-options.tsx';
import { StorageNotice } from './storage-notice.tsx';

/** Everything a reader can choose. */
export function OptionsPage() {
  const { messages, language } = usePageLanguage();
  const settings = useSettings();
  const [said, say] = useTransientMessage();
  const labels = messages.options;
  useEffect(() => {
    document.title = `${labels.title} · QT Lens`;
  }, [labels]);
  const change = useCallback(
    async (part: SettingsChange) =>
      say((await changeSettings(part)) === null ? labels.notSaved : labels.saved),
    [say, labels],
  );
  const props: OptionsProps = { settings, change, say, messages, language };
  return (
    <main>
      <header>
        <h1>QT Lens · {labels.title}</h1>
        <p class="said" role="status">
          {said}
        </p>
      </header>
      <StorageNotice labels={labels.storage} />
      <ComparisonOptions {...props} />
      <AppearanceOptions {...props} />
      <SitesOptions {...props} />
      <FiguresOptions {...props} />
      <PricesOptions {...props} />
      <OwnPrices {...props} />
      <FileOptions {...props} />
    </main>
  );
}
