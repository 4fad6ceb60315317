import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { onChange } from '../../messages/broadcast.ts';
import type { PricesAnswer } from '../../messages/protocol.ts';
import { sendMessage } from '../../messages/send-message.ts';
import {
  comparisonSeries,
  type InstrumentPrices,
  proxyFor,
} from '../../shared/comparison-series.ts';
import type { Instrument } from '../../sites/index.ts';

export interface Prices {
  /**
   * What the instrument is compared by: its prices, else what can stand in for them, else nothing.
   */
  readonly prices: InstrumentPrices | null;
  /** Where its prices stand; null until the background has told. */
  readonly answer: PricesAnswer | null;
  /** Tries again what failed. */
  readonly force: () => void;
}

/**
 * The prices of an instrument on a page of the extension, followed as they come.
 *
 * @param instrument Null: nothing is asked.
 * @param since The first day wanted, `YYYY-MM-DD`.
 */
export function usePrices(instrument: Instrument | null, since: string): Prices {
  const [answer, setAnswer] = useState<PricesAnswer | null>(null);
  const read = useCallback(
    async (force: boolean) =>
      instrument === null ? null : sendMessage({ type: 'prices', instrument, since, force }),
    [instrument, since],
  );
  useEffect(() => {
    let ended = false;
    const show = async () => {
      const told = await read(false);
      if (!ended) setAnswer(told);
    };
    void show();
    const stop = onChange('prices', () => void show());
    return () => {
      ended = true;
      stop();
    };
  }, [read]);
  const prices = useMemo(
    () =>
      instrument === null
        ? null
        : answer === null
          ? proxyFor(instrument)
          : comparisonSeries(instrument, answer),
    [answer, instrument],
  );
  return { prices, answer, force: () => void read(true).then(setAnswer) };
}
