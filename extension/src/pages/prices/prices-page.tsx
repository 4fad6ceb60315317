import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { priceFeeds } from '../../background/feeds/index.ts';
import { SP500 } from '../../shared/comparison-series.ts';
import type { Instrument } from '../../sites/index.ts';
import { siteNames } from '../../sites/names.ts';
import { type AskOutcome, askForPrices } from '../ui/request-prices.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { useSettings } from '../ui/use-settings.ts';

/**
 * The page that says what leaves the browser with the comparison, and asks for it: a card on a page
 * of the web cannot.
 */
export function PricesPage({ instrument = SP500 }: { instrument?: Instrument }) {
  const { messages } = usePageLanguage();
  const { priceSource } = useSettings();
  const [outcome, setOutcome] = useState<AskOutcome | null>(null);
  const words = messages.askPrices;
  const { symbol } = instrument;
  useEffect(() => {
    document.title = `${words.title(symbol)} · QT Lens`;
  }, [words, symbol]);
  const feed = priceSource === 'none' ? null : priceFeeds[priceSource];
  const site = siteNames.get(instrument.site) ?? words.toolbar;
  const options = () => void browser.runtime.openOptionsPage();

  const allow = async () => {
    if (feed === null) return;
    const result = await askForPrices(instrument.site, feed);
    setOutcome(result);
    // A window of its own has done what it is for; a tab is the reader's to close.
    if (result === 'allowed') setTimeout(() => window.close(), 600);
  };

  return (
    <main>
      <h1>{words.title(symbol)}</h1>
      {feed === null ? (
        <p>{words.off}</p>
      ) : (
        <>
          <p>{words.explains(symbol, feed.name)}</p>
          <p>{words.leaves(instrument.yahooSymbol ?? symbol, feed.name)}</p>
          <p>{words.remembers(site)}</p>
        </>
      )}
      <div class="actions">
        {feed !== null && (
          <button type="button" class="button primary" data-role="allow" onClick={allow}>
            {words.allow(feed.name)}
          </button>
        )}
        <button type="button" class="button" onClick={() => window.close()}>
          {words.notNow}
        </button>
        <button type="button" class="button" onClick={options}>
          {words.otherSource}
        </button>
      </div>
      <p role="status" data-role="outcome">
        {outcome === 'allowed' && words.allowed}
        {outcome === 'refused' && words.refused}
        {outcome === 'not-saved' && messages.options.notSaved}
      </p>
    </main>
  );
}
