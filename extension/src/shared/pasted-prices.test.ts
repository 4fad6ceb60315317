import { expect, test } from 'vitest';
import { readPasted } from './pasted-prices.ts';

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
