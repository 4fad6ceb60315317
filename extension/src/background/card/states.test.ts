import { TimeSeries } from '@qt-lens/core';
import { languages, messagesIn } from '@qt-lens/ui';
import { describe, expect, test } from 'vitest';
import { FEED_ERROR_KINDS } from '../../messages/feed-error.ts';
import type { PriceStatus } from '../../messages/protocol.ts';
import type { FiguresState } from '../../messages/series-update.ts';
import { type InstrumentPrices, proxyFor, RESEARCH_BASE } from '../../shared/comparison-series.ts';
import { embeddedFigures } from '../../shared/figures.ts';
import type { Instrument } from '../../sites/index.ts';
import { buildCard, type CardInput } from './build.ts';

const spy: Instrument = { site: 'yahoo', symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' };
const qqq: Instrument = { site: 'yahoo', symbol: 'QQQ', canonicalSymbol: 'QQQ', kind: 'etf' };
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

function card(part: Partial<CardInput> = {}) {
  return buildCard({
    instrument: spy,
    figures: embeddedFigures(),
    prices: proxyFor(part.instrument ?? spy),
    baseDate: RESEARCH_BASE,
    rule: 'cicc-2022',
    language: 'en',
    ...part,
  });
}

/** The card with the prices at some status. */
const withPrices = (
  status: PriceStatus,
  part: Partial<CardInput> = {},
  error: (typeof FEED_ERROR_KINDS)[number] | null = null,
) => card({ ...part, pricesState: { status, publisher: 'Yahoo Finance', error } });
const withFigures = (state: FiguresState) => card({ figuresState: state });

describe('figures', () => {
  test('current: their day and nothing else', () => {
    const { sources, tag, notice, chip } = withFigures({
      kind: 'current',
      stale: false,
      error: null,
    });
    expect([sources[0], tag, notice]).toEqual(['Fed: H.4.1, as of 30 Sep 2026', null, null]);
    expect(plain(`${chip.amount} ${chip.date}`)).toBe('Fed $6.74 trn 30 Sep 2026');
  });

  test('stale: the values stay, with the day and the tag', () => {
    const { sources, tag, stats } = withFigures({ kind: 'current', stale: true, error: null });
    expect([sources[0], tag]).toEqual(['Fed: H.4.1, as of 30 Sep 2026', 'Stale']);
    expect(stats[0].value).toBe('$6.74');
  });

  test('offline: the last values and their day, also on the chip', () => {
    const { sources, tag, chip } = withFigures({
      kind: 'offline',
      stale: false,
      error: 'unreachable',
    });
    expect([sources[0], tag, chip.date]).toEqual([
      'Offline · H.4.1 as of 30 Sep 2026',
      'Offline',
      'Offline · 30 Sep 2026',
    ]);
  });

  test('error: one sentence, the day, and Retry', () => {
    const { sources, notice } = withFigures({
      kind: 'error',
      stale: true,
      error: 'wrong-magnitude',
    });
    expect(sources).toEqual(['Fed: H.4.1, as of 30 Sep 2026']);
    expect(notice).toEqual({
      text: 'FRED sent another unit',
      action: { name: 'again', label: 'Retry' },
    });
  });
});

describe('prices', () => {
  test('not asked for yet: an offer beside the stand-in, what is missing without one', () => {
    expect(withPrices('unasked').notice).toEqual({
      text: null,
      action: { name: 'open-prices', label: 'Live prices' },
    });
    const without = withPrices('unasked', { instrument: qqq });
    expect(without.notice).toEqual({
      text: 'Asks Yahoo Finance for QQQ, on this site only',
      action: { name: 'open-prices', label: 'Show prices' },
    });
    // What is asked for, however the page writes it.
    const prefixed = { ...qqq, symbol: 'NASDAQ:QQQ' };
    expect(withPrices('unasked', { instrument: prefixed }).notice?.text).toBe(
      'Asks Yahoo Finance for QQQ, on this site only',
    );
    expect(without.comparison.lines.map(({ role }) => role)).toEqual(['fed']);
    // Never asked twice unbidden: collapsed, the card keeps to the Fed's figures.
    expect(without.chip.notice).toBeNull();
  });

  test('asked for, but not allowed: said on the chip too', () => {
    const { notice, chip } = withPrices('needs-access', { instrument: qqq });
    expect(notice?.text).toBe('Prices need access');
    expect(chip.notice).toEqual(notice);
  });

  test('without the key that is wanted: to the options', () => {
    expect(withPrices('needs-key', { instrument: qqq }).notice).toEqual({
      text: 'Yahoo Finance needs your key',
      action: { name: 'open-options', label: 'Options' },
    });
  });

  test('on their way: the card is asked for again', () => {
    const { notice, pending } = withPrices('loading', { instrument: qqq });
    expect([notice?.text, notice?.action, pending]).toEqual(['QQQ: loading prices…', null, true]);
  });

  test.each(FEED_ERROR_KINDS)(
    'that did not come (%s): one sentence and Retry, the Fed figures stay',
    (error) => {
      for (const language of languages) {
        const { notice, stats, sources, chip } = withPrices(
          'error',
          { instrument: qqq, language },
          error,
        );
        expect(notice?.text).toBe(messagesIn[language].states.errors[error]('Yahoo Finance'));
        expect(notice?.action?.name).toBe(
          error === 'not-covered' || error === 'bad-key' ? 'open-options' : 'again',
        );
        expect(stats[0].raw).toBe(6743.031);
        expect(sources).toHaveLength(1);
        expect(chip.notice).toEqual(notice);
        // Room for it on the card.
        expect(notice!.text!.length).toBeLessThanOrEqual(31);
      }
    },
  );

  const live: InstrumentPrices = {
    symbol: 'SPY',
    series: TimeSeries.from([
      ['2022-12-07', 100],
      ['2026-10-01', 150],
    ]),
    standIn: false,
    publisher: 'Yahoo Finance',
    priceOnly: null,
  };

  test('that came take the place of the stand-in, with their publisher and their day', () => {
    const { comparison, sources, notice } = withPrices('live', { prices: live });
    expect(plain(comparison.lines[0].value)).toBe('+50.0 %');
    expect([sources[1], notice]).toEqual(['SPY: Yahoo Finance, to 1 Oct 2026', null]);
  });

  test('that could not be renewed stay, and it is said', () => {
    const { comparison, notice } = withPrices('live', { prices: live }, 'rate-limited');
    expect(plain(comparison.lines[0].value)).toBe('+50.0 %');
    expect(comparison.lines[0].note).toBe('1 Oct');
    expect(notice?.text).toBe('Yahoo Finance asks to wait');
  });

  test('of what was listed after the base date start where they start, and say since when', () => {
    const late = {
      ...live,
      series: TimeSeries.from([
        ['2024-03-05', 20],
        ['2026-10-01', 30],
      ]),
    };
    const [own] = withPrices('live', { prices: late }).comparison.lines;
    expect([plain(own.value), own.note, own.percents[0], own.days.length]).toEqual([
      '+50.0 %',
      'since 5 Mar 2024',
      0,
      2,
    ]);
  });

  test('that were never positive are not compared', () => {
    const never = {
      ...live,
      series: TimeSeries.from([
        ['2022-12-07', -1],
        ['2026-10-01', -2],
      ]),
    };
    expect(withPrices('live', { prices: never }).comparison.lines.map(({ role }) => role)).toEqual([
      'fed',
    ]);
  });
});

test.each([
  ['none', undefined, undefined],
  ['red-up', 'red', 'green'],
  ['green-up', 'green', 'red'],
] as const)('rises and falls are coloured as the reader wants: %s', (changeColouring, up, down) => {
  const tones = Object.fromEntries(
    card({ changeColouring }).stats.map(({ role, raw, tone }) => [role, [Math.sign(raw), tone]]),
  );
  expect(tones['fed-assets-13-weeks']).toEqual([1, up]);
  expect(tones['fed-assets-since-peak']).toEqual([-1, down]);
  expect(tones['fed-assets'][1]).toBeUndefined();
});

test.each([
  ['assets', 'Fed assets', '$6.74 trn'],
  ['reserves', 'Reserves, week average', '$2.95 trn'],
  ['net-liquidity', 'Net liquidity', '$5.80 trn'],
] as const)(
  'the card shows what the reader wants of the balance sheet: %s',
  (cardSeries, label, text) => {
    const { stats, comparison, chip, state } = card({ cardSeries });
    expect([stats[0].label, plain(stats[0].text)]).toEqual([label, text]);
    expect(comparison.lines.at(-1)?.label).toBe(label);
    expect(plain(chip.amount)).toContain(text);
    expect(plain(state)).toMatch(/^Adding: about \$10 bn of bills a month\./);
  },
);

test('beside net liquidity stand reserves, and what else is in it', () => {
  const { state, stateBeside } = card({ cardSeries: 'net-liquidity' });
  expect(plain(state)).toContain('Reserves: $2.97 trn on the Wednesday.');
  expect(plain(stateBeside)).toBe(
    'Net liquidity also holds currency ($2.43 trn) and the foreign reverse-repo pool ($320 bn).',
  );
  const ofAssets = card({ cardSeries: 'assets' });
  expect(ofAssets.state).not.toContain('Reserves:');
  expect(ofAssets.stateBeside).toBe('');
});
