import { expect, test } from 'vitest';
import { memoryShelf } from '../background/storage/key-value-store.ts';
import { storedSeries } from '../messages/stored-series.ts';
import { isPastedPrices, type PastedPrices, pastedFor, readPasted } from './pasted-prices.ts';

test('of several columns the adjusted close is the price', () => {
  const reading = readPasted(
    'Date,Open,Close,Adj Close,Volume\n2024-01-02,1,2,3,4\n2024-01-03,1,2,3.5,4\n',
  );
  expect(reading.kind).toBe('read');
  if (reading.kind !== 'read') return;
  expect(reading.price.label.id).toBe('Adj Close');
  expect(reading.price.toJSON()).toEqual([
    ['2024-01-02', 3],
    ['2024-01-03', 3.5],
  ]);
});

test('where day and month may be either, it is asked; the answer decides', () => {
  const text = '03/04/2024,100\n05/06/2024,101\n';
  expect(readPasted(text)).toEqual({ kind: 'question', question: 'dateOrder' });
  const read = (dateOrder: 'dmy' | 'mdy') => {
    const reading = readPasted(text, { dateOrder });
    return reading.kind === 'read' ? reading.price.first?.date : reading.kind;
  };
  expect([read('dmy'), read('mdy')]).toEqual(['2024-04-03', '2024-03-04']);
});

test('what is no table says why', () => {
  expect(readPasted('hello')).toMatchObject({ kind: 'error' });
  expect(readPasted('2024-01-02,100\n')).toMatchObject({ kind: 'error', error: 'empty' });
});

test('are found by the site’s symbol, and by the price feed’s', async () => {
  const shelf = memoryShelf<PastedPrices>();
  const reading = readPasted('2024-01-02,100\n2024-01-03,101\n');
  if (reading.kind !== 'read') throw new Error(reading.kind);
  const entry = { symbol: 'SPY', series: storedSeries(reading.price) };
  expect(isPastedPrices(entry)).toBe(true);
  await shelf.put('SPY', entry);
  expect(await pastedFor(shelf, { symbol: 'SPY:NYSEARCA', yahooSymbol: 'SPY' })).toBe(entry);
  expect(await pastedFor(shelf, { symbol: 'SPY', yahooSymbol: null })).toBe(entry);
  expect(await pastedFor(shelf, { symbol: 'QQQ', yahooSymbol: 'QQQ' })).toBeNull();
});
