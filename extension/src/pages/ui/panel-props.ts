import type { Language, Messages } from '@qt-lens/ui';

export interface PanelProps {
  readonly language: Language;
  readonly messages: Messages;
}
