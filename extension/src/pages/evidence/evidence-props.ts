import type { PanelProps } from '../ui/panel-props.ts';
import type { EvidenceMessages } from './locales/index.ts';

export interface EvidenceProps extends PanelProps {
  readonly words: EvidenceMessages;
}
