import { useEffect, useState } from 'preact/hooks';
import { embeddedFigures, type Figures } from '../../shared/figures.ts';
import { afterFrame } from './after-frame.ts';
import { type CurrentFigures, currentFigures, onFigures } from './current-figures.ts';

let known: CurrentFigures | null = null;

/**
 * The Fed figures an extension page shows and their state: those that ship at once, and the latest
 * as soon as the background has told them.
 */
export function useCurrentFigures(): CurrentFigures {
  const [figures, setFigures] = useState<CurrentFigures>(
    () =>
      known ?? {
        figures: embeddedFigures(),
        state: { kind: 'current', stale: false, error: null },
      },
  );
  useEffect(() => {
    let ended = false;
    const read = async () => {
      known = await currentFigures();
      if (!ended) setFigures(known);
    };
    let stop = () => {};
    afterFrame(() => {
      if (ended) return;
      stop = onFigures(() => void read());
      void read();
    });
    return () => {
      ended = true;
      stop();
    };
  }, []);
  return figures;
}

/** The Fed figures an extension page shows. */
export function useFigures(): Figures {
  return useCurrentFigures().figures;
}
