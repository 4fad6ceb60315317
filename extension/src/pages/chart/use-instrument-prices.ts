import type { Compared } from '@qt-lens/ui/comparison';
import { useMemo } from 'preact/hooks';
import { FIRST_BASE_DATE } from '../../shared/settings.ts';
import type { Instrument } from '../../sites/index.ts';
import { type Prices, usePrices } from '../ui/use-prices.ts';

/** The prices of the page's instrument, and of each symbol set beside it. */
export function useInstrumentPrices(
  instrument: Instrument,
  added: readonly string[],
): readonly [Prices, readonly Prices[]] {
  const { site } = instrument;
  // As many as there can be, since hooks are counted.
  const second = useBeside(site, added[0]);
  const third = useBeside(site, added[1]);
  const own = usePrices(instrument, FIRST_BASE_DATE);
  return [own, [second, third].slice(0, added.length)];
}

/** The prices of a symbol the reader typed, asked for as on the page's own site. */
function useBeside(site: string, symbol: string | undefined): Prices {
  const instrument = useMemo(
    (): Instrument | null =>
      symbol === undefined ? null : { site, symbol, canonicalSymbol: symbol, kind: 'unknown' },
    [site, symbol],
  );
  return usePrices(instrument, FIRST_BASE_DATE);
}

/** Each instrument as a line; null where there are no prices. */
export function useCompared(
  all: ReadonlyArray<readonly [name: string, prices: Prices]>,
  priceOnly: boolean,
): ReadonlyArray<Compared | null> {
  return useMemo(
    () =>
      all.map(([label, { prices }]): Compared | null =>
        prices === null || prices.series.length === 0
          ? null
          : {
              label,
              series: (priceOnly ? prices.priceOnly : null) ?? prices.series,
              monthly: prices.standIn,
            },
      ),
    [priceOnly, ...[0, 1, 2].flatMap((i) => [all[i]?.[0], all[i]?.[1].prices])],
  );
}
