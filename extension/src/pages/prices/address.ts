import { chartPath } from '../../shared/page-paths.ts';
import type { Instrument } from '../../sites/index.ts';

/**
 * The page on which a reader asks for the prices of an instrument, as a path within the extension.
 */
export function pricesPath(instrument: Instrument): string {
  return chartPath(instrument).replace('/chart.html', '/prices.html');
}
