import { useMemo } from 'preact/hooks';
import { embeddedFigures, type Figures } from '../figures.ts';

/** The Fed figures an extension page shows. */
export function useFigures(): Figures {
  return useMemo(embeddedFigures, []);
}
