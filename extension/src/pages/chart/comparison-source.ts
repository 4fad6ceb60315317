import { formatDay, type Language, type Messages, sentences, seriesSource } from '@qt-lens/ui';
import type { Compared } from '@qt-lens/ui/comparison';
import type { InstrumentPrices } from '../../shared/comparison-series.ts';
import type { Prices } from '../ui/use-prices.ts';
import type { FedChoice } from './view.ts';

/** The line below the chart: publishers and last days of all series, and what it does not show. */
export function comparisonSource(
  choice: FedChoice,
  fed: Compared,
  prices: readonly Prices[],
  messages: Messages,
  language: Language,
): string {
  return sentences(
    language,
    messages.chart.fedSource(
      seriesSource(choice, messages),
      formatDay(fed.series.last!.date, language),
    ),
    ...prices.map((each) => priceSource(each.prices, messages, language)),
    messages.chart.readAsOf,
    messages.chart.notACause,
  );
}

/** Publisher of the prices; '' without prices. */
function priceSource(
  prices: InstrumentPrices | null,
  messages: Messages,
  language: Language,
): string {
  if (prices === null) return '';
  if (prices.standIn) return messages.chart.compositeNote(prices.symbol);
  const { states } = messages;
  const day = formatDay(prices.series.last!.date, language);
  return messages.chart.sentence(
    states.priceSource(prices.symbol, prices.publisher ?? states.pasted, day),
  );
}
