import { type H41Release, parseH41 } from '@qt-lens/core';
import { piecesOf } from './pieces.ts';

export { type Incoming, judged } from './judge.ts';

/**
 * Reads a page of the Board's H.4.1 release: www.federalreserve.gov/releases/h41/current/.
 *
 * @param html The page.
 * @throws SourceError with a sentence that says what is not as it was; see `parseH41`.
 */
export function readH41Page(html: string): H41Release {
  return parseH41(piecesOf(html, 'The Board'));
}
