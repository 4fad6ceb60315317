import { describe, expect, it } from 'vitest';
import { amountsIn, parseRateMoves, type WrittenAmount } from './index.ts';
import phrases from './recorded/phrases.json' with { type: 'json' };

/**
 * Phrases in the forms of the financial press of four places, in words of our own, with what they
 * say: amounts in billions of dollars (`600`, `95 a month`, `2.5 %` of GDP, `expansion 600`), rate
 * moves in steps of 25 bp (`3 cuts`, `2–3 hikes`, `2 moves` where no way is said), or nothing.
 */
const byKind = Object.entries(phrases) as unknown as ReadonlyArray<
  readonly [kind: string, rows: ReadonlyArray<readonly [text: string, says: string]>]
>;

function said(text: string): string {
  const amounts = amountsIn(text);
  if (amounts.length > 0) return amounts.map(amountText).join(', ');
  const moves = parseRateMoves(text);
  if (moves === null) return '';
  const { count, direction, range } = moves;
  return `${range === undefined ? count : `${range.low}–${range.high}`} ${direction ?? 'moves'}`;
}

function amountText(amount: WrittenAmount): string {
  const way = amount.change === 'expansion' ? 'expansion ' : '';
  if (amount.kind === 'share-of-gdp')
    return `${way}${Number((amount.shareOfGdp * 100).toPrecision(9))} %`;
  return `${way}${amount.amountBn}${amount.per === null ? '' : ` a ${amount.per}`}`;
}

describe.each(byKind)('%s', (_, rows) => {
  it.each(rows)('%s: %s', (text, says) => {
    expect(said(text)).toBe(says);
  });
});
