import type { Language, Messages } from '@qt-lens/ui';
import { useCallback, useEffect } from 'preact/hooks';
import { changeSettings, type Settings } from '../../shared/settings.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { useSettings } from '../ui/use-settings.ts';
import { ComparisonOptions } from './comparison-options.tsx';
import { FiguresOptions } from './figures-options.tsx';
import { FileOptions } from './file-options.tsx';
import { OwnPrices } from './own-prices.tsx';
import { PricesOptions } from './prices-options.tsx';
import { SitesOptions } from './sites-options.tsx';
import { useSaid } from './use-transient-message.ts';

/** What every part of the options is given. */
export interface OptionsProps {
  readonly settings: Settings;
  /** Changes some settings and says whether that was kept. */
  readonly change: (part: Partial<Settings>) => Promise<void>;
  /** Says a sentence where the reader hears of what was done. */
  readonly say: (sentence: string) => void;
  readonly messages: Messages;
  readonly language: Language;
}

/** Everything a reader can choose. */
export function OptionsPage() {
  const { messages, language } = usePageLanguage();
  const settings = useSettings();
  const [said, say] = useSaid();
  const words = messages.options;
  useEffect(() => {
    document.title = `${words.title} · QT Lens`;
  }, [words]);
  const change = useCallback(
    async (part: Partial<Settings>) =>
      say((await changeSettings(part)) === null ? words.notSaved : words.saved),
    [say, words],
  );
  const props: OptionsProps = { settings, change, say, messages, language };
  return (
    <main>
      <header>
        <h1>QT Lens · {words.title}</h1>
        <p class="said" role="status">
          {said}
        </p>
      </header>
      <ComparisonOptions {...props} />
      <SitesOptions {...props} />
      <FiguresOptions {...props} />
      <PricesOptions {...props} />
      <OwnPrices {...props} />
      <FileOptions {...props} />
    </main>
  );
}
