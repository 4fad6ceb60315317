import { expect, test } from 'vitest';
import { readPasted, readPastedSheet } from './pasted-prices.ts';

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

test('of several series in one column, and where no column is surely the price, it is asked', () => {
  const long =
    'date,symbol,close\n2024-01-02,A,1\n2024-01-02,B,5\n2024-01-03,A,2\n2024-01-03,B,6\n';
  const prices = 'Date,Open,High,Low,Volume\n2024-01-02,1,2,3,4\n2024-01-03,1,2,3,4\n';
  for (const [text, names] of [
    [long, ['A', 'B']],
    [prices, ['Open', 'High', 'Low', 'Volume']],
  ] as const) {
    const reading = readPasted(text);
    expect(reading).toMatchObject({ kind: 'question', question: 'column' });
    if ('columns' in reading) expect(reading.columns.map(({ label }) => label.id)).toEqual(names);
  }
});

test('what is left out is said', () => {
  expect(readPasted('Date,Close\n2024-01-02,5\n2024-01-03,soon\n2024-01-04,7\n')).toMatchObject({
    kind: 'read',
    leftOut: '1 of 3 rows left out: “soon” is no number (row 3, column 2)',
  });
});

test('a year of two digits is not in the future of the day it is read on', () => {
  const reading = readPasted('Date,IP\n1-Jan-60,22.9\n1-Jan-61,22.2\n');
  expect(reading.kind === 'read' && reading.price.first?.date).toBe('1960-01-01');
});

test('a sheet of a workbook, with its dates of UTC', () => {
  const reading = readPastedSheet([
    ['Date', 'Volume', 'Close'],
    [new Date('2024-01-02'), 900, 5],
    [new Date('2024-01-03'), 950, 6],
  ]);
  expect(reading.kind === 'read' && reading.price.toJSON()).toEqual([
    ['2024-01-02', 5],
    ['2024-01-03', 6],
  ]);
  expect(readPastedSheet([['Contents']])).toMatchObject({ kind: 'error' });
});
