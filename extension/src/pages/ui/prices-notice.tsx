import type { Messages } from '@qt-lens/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pricesPath } from '../../shared/page-paths.ts';
import { publishers } from '../../shared/publishers.ts';
import type { Instrument } from '../../sites/index.ts';
import { requestPrices } from './request-prices.ts';
import type { Prices } from './use-prices.ts';
import { useSettings } from './use-settings.ts';

/**
 * What there is to say about the prices on a page of the extension, and what the reader can do;
 * nothing if they are as they should be.
 */
export function PricesNotice({
  instrument,
  prices: { prices, answer, force },
  messages,
}: {
  instrument: Instrument;
  prices: Prices;
  messages: Messages;
}) {
  const { comparisonSites, priceSource } = useSettings();
  const [refused, setRefused] = useState(false);
  const { states, askPrices } = messages;
  if (answer === null) return null;
  const { status, publisher, error } = answer;
  const name = publisher ?? '';
  switch (status) {
    case 'unasked':
    case 'needs-access': {
      // Where nothing has been said yet of what leaves the browser, the page that says it comes
      // first.
      const known = comparisonSites.includes(instrument.site);
      return (
        <Line
          text={
            refused
              ? askPrices.refused
              : status === 'unasked' && prices !== null
                ? ''
                : states.needsAccess
          }
        >
          {known && priceSource !== 'none' ? (
            <button
              type="button"
              class="button"
              data-role="allow-prices"
              onClick={async () =>
                setRefused(
                  (await requestPrices(instrument.site, publishers[priceSource])) === 'refused',
                )
              }
            >
              {states.allow}
            </button>
          ) : (
            <a
              class="button"
              data-role="ask-prices"
              href={pricesPath(instrument)}
              target="_blank"
              rel="noreferrer"
            >
              {prices === null ? states.allow : states.livePrices}
            </a>
          )}
        </Line>
      );
    }
    case 'needs-key':
      return (
        <Line text={states.needsKey(name)}>
          <button
            type="button"
            class="button"
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            {states.options}
          </button>
        </Line>
      );
    case 'loading':
      return <Line text={states.loadingPrices(instrument.symbol)} />;
    default:
      if (error === null) return null;
      return (
        <Line text={states.errors[error](name)}>
          <button type="button" class="button" onClick={force}>
            {states.retry}
          </button>
        </Line>
      );
  }
}

function Line({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <span class="prices-notice" role="status">
      {text} {children}
    </span>
  );
}
