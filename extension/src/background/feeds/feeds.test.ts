import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixedHosts, optionalHosts, publishers } from '../../shared/publishers.ts';
import { type PriceQuery, plainSymbol } from './feed.ts';
import { feeds, priceFeeds } from './index.ts';

const { yahoo, tiingo } = priceFeeds;
const alphaVantage = priceFeeds['alpha-vantage'];
const asked = (symbol: string): PriceQuery => ({
  symbol,
  since: '2022-11-27',
  until: '2026-10-02',
});
const recorded = (file: string) =>
  readFileSync(
    path.join(import.meta.dirname, '../../../../packages/core/src/sources/recorded', file),
    'utf8',
  );

test('plain symbols', () => {
  expect(plainSymbol('SPY')).toEqual({ kind: 'listed', ticker: 'SPY', exchange: null });
  expect(plainSymbol('BRK-B')).toEqual({ kind: 'listed', ticker: 'BRK-B', exchange: null });
  expect(plainSymbol('600519.SS')).toEqual({ kind: 'listed', ticker: '600519', exchange: 'SS' });
  expect(plainSymbol('EURUSD=X')).toEqual({ kind: 'currency', from: 'EUR', to: 'USD' });
  expect(plainSymbol('BTC-USD')).toEqual({ kind: 'cryptocurrency', from: 'BTC', to: 'USD' });
  for (const other of ['^GSPC', 'ES=F', 'AAPL240119C00100000', ''])
    expect(plainSymbol(other)).toEqual({ kind: 'other' });
});

describe('what is asked of a publisher', () => {
  test('Yahoo: daily bars, the symbol encoded, the days asked for', () => {
    const url = new URL(yahoo.request(asked('^GSPC'), null)!.url);
    expect(url.origin + url.pathname).toBe(
      'https://query1.finance.yahoo.com/v8/finance/chart/%5EGSPC',
    );
    expect(url.searchParams.get('interval')).toBe('1d');
    expect(new Date(Number(url.searchParams.get('period1')) * 1000).toISOString()).toBe(
      '2022-11-27T00:00:00.000Z',
    );
    expect(new Date(Number(url.searchParams.get('period2')) * 1000).toISOString()).toBe(
      '2026-10-04T00:00:00.000Z',
    );
  });

  test('Tiingo: the key in a header, not in the address', () => {
    const { url, headers } = tiingo.request(asked('BRK-B'), 'secret')!;
    expect(url).toBe(
      'https://api.tiingo.com/tiingo/daily/BRK-B/prices?startDate=2022-11-27&endDate=2026-10-02',
    );
    expect(headers?.authorization).toBe('Token secret');
    expect(tiingo.request(asked('EURUSD=X'), 's')!.url).toContain(
      '/tiingo/fx/eurusd/prices?resampleFreq=1day',
    );
    expect(tiingo.request(asked('BTC-USD'), 's')!.url).toContain(
      '/tiingo/crypto/prices?tickers=btcusd',
    );
    expect(tiingo.request(asked('600519.SS'), 's')!.url).toContain('/tiingo/daily/600519/prices');
  });

  test('Alpha Vantage: weekly prices, its own names of exchanges', () => {
    const query = (symbol: string) =>
      new URL(alphaVantage.request(asked(symbol), 'secret')!.url).searchParams;
    expect(query('SPY').get('function')).toBe('TIME_SERIES_WEEKLY_ADJUSTED');
    expect(query('VUSA.L').get('symbol')).toBe('VUSA.LON');
    expect(query('600519.SS').get('symbol')).toBe('600519.SHH');
    expect([query('EURUSD=X').get('from_symbol'), query('EURUSD=X').get('to_symbol')]).toEqual([
      'EUR',
      'USD',
    ]);
    expect(query('BTC-USD').get('market')).toBe('USD');
  });

  test('nothing, of who does not carry it', () => {
    for (const symbol of ['^GSPC', 'ES=F', 'VUSA.L'])
      expect(tiingo.request(asked(symbol), 's')).toBeNull();
    for (const symbol of ['^GSPC', 'ES=F', '7203.T'])
      expect(alphaVantage.request(asked(symbol), 's')).toBeNull();
  });

  test('is asked of the hosts the manifest names, and of no others', () => {
    const patterns = Object.values(publishers).flatMap(({ hosts }): readonly string[] => hosts);
    for (const feed of Object.values(priceFeeds)) {
      const { host } = new URL(feed.request(asked('SPY'), 'k')!.url);
      expect(feed.hosts).toEqual([`https://${host}/*`]);
    }
    expect(feeds.flatMap(({ hosts }) => hosts).sort()).toEqual([...patterns].sort());
    expect([...fixedHosts, ...optionalHosts].sort()).toEqual([...patterns].sort());
    expect(fixedHosts).toEqual([
      'https://www.federalreserve.gov/*',
      'https://api.fiscaldata.treasury.gov/*',
      'https://fred.stlouisfed.org/*',
    ]);
  });
});

test('recorded answers become prices, labelled so that close and adjusted close can be told apart', () => {
  const ids = (feed: (typeof priceFeeds)[keyof typeof priceFeeds], file: string, symbol: string) =>
    feed.parse(recorded(file), asked(symbol)).map(({ label }) => label.id);
  expect(ids(yahoo, 'yahoo-daily-live.txt', 'SPY').map((id) => id?.replace(/^\S+ /, ''))).toEqual([
    'close',
    'adjclose',
  ]);
  expect(ids(tiingo, 'tiingo-daily.txt', 'SPY')).toEqual(['SPY close', 'SPY adjclose']);
  expect(
    ids(alphaVantage, 'alpha-vantage-weekly-adjusted.txt', 'IBM').map((id) =>
      id?.replace(/^\S+ /, ''),
    ),
  ).toEqual(['close', 'adjclose']);
});
