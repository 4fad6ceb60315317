import type { Language, Messages } from '@qt-lens/ui';
import type { Settings, SettingsChange } from '../../shared/settings.ts';

/** What every part of the options is given. */
export interface OptionsProps {
  readonly settings: Settings;
  /** Changes some settings and says whether that was kept. */
  readonly change: (part: SettingsChange) => Promise<void>;
  /** Says a sentence where the reader hears of what was done. */
  readonly say: (sentence: string) => void;
  readonly messages: Messages;
  readonly language: Language;
}
