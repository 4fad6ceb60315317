import type { CardView } from './card/view.ts';
import type { Instrument } from './sites/index.ts';

/** What a page's content script may ask of the background. The background never trusts more of it than these fields. */
export type Request =
  | {
      readonly type: 'card';
      readonly instrument: Instrument /** Language tags of the reader, best first. */;
      readonly languages: readonly string[];
    }
  | { readonly type: 'open-chart'; readonly instrument: Instrument };

export interface Responses {
  readonly card: CardView;
  readonly 'open-chart': null;
}
