import { Unbroken } from '@qt-lens/ui/text';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SP500 } from '../../shared/comparison-series.ts';
import { publishers } from '../../shared/publishers.ts';
import type { Instrument } from '../../sites/index.ts';
import { siteNames } from '../../sites/names.ts';
import { type RequestOutcome, requestPrices } from '../ui/request-prices.ts';
import { useAttention } from '../ui/use-attention.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { useSettings } from '../ui/use-settings.ts';

/**
 * A press that was meant for another window, which opened this one under the pointer, comes sooner
 * than anybody can have read what is asked.
 */
const READ_FOR_MS = 1200;

/**
 * The page that says what leaves the browser with the comparison, and asks for it: a card on a page
 * of the web cannot.
 */
export function PricesPage({ instrument = SP500 }: { instrument?: Instrument }) {
  const { messages } = usePageLanguage();
  const { priceSource } = useSettings();
  const [outcome, setOutcome] = useState<RequestOutcome | null>(null);
  const labels = messages.askPrices;
  const { symbol } = instrument;
  useEffect(() => {
    document.title = `${labels.title(symbol)} · QT Lens`;
  }, [labels, symbol]);
  const feed = priceSource === 'none' ? null : publishers[priceSource];
  const site = messages.sites[instrument.site] ?? siteNames.get(instrument.site);
  const options = () => void browser.runtime.openOptionsPage();

  const ready = useAttention(READ_FOR_MS);
  const allow = async (event: MouseEvent) => {
    if (feed === null || !ready || !event.isTrusted) return;
    const result = await requestPrices(instrument.site, feed);
    setOutcome(result);
    // A window of its own has done what it is for; a tab is the reader's to close.
    if (result === 'allowed') setTimeout(() => window.close(), 600);
  };

  return (
    <main>
      <h1>{labels.title(symbol)}</h1>
      {feed === null ? (
        <p>{labels.off}</p>
      ) : (
        <>
          <p class="site" data-role="site">
            {site}
          </p>
          <p>
            <Unbroken text={labels.explains(symbol, feed.name)} />
          </p>
          <p>
            <Unbroken text={labels.leaves(instrument.canonicalSymbol ?? symbol, feed.name)} />
          </p>
          <p>
            <Unbroken
              text={site === undefined ? labels.remembersToolbar : labels.remembers(site)}
            />
          </p>
        </>
      )}
      <div class="actions">
        {feed !== null && (
          <button
            type="button"
            class="button primary"
            data-role="allow"
            disabled={!ready}
            onClick={allow}
          >
            {labels.allow(feed.name)}
          </button>
        )}
        <button type="button" class="button" onClick={() => window.close()}>
          {labels.notNow}
        </button>
        <button type="button" class="button" onClick={options}>
          {labels.otherSource}
        </button>
      </div>
      <p role="status" data-role="outcome">
        {outcome === 'allowed' && labels.allowed}
        {outcome === 'refused' && labels.refused}
        {outcome === 'not-saved' && messages.options.notSaved}
      </p>
    </main>
  );
}
