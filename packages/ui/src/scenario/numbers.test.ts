import { expect, test } from 'vitest';
import { pastedPath, plainNumber } from './numbers.ts';

test.each([
  ['', 0],
  ['1', 1],
  ['−0.5', -0.5],
  ['+2', 2],
  ['0,5', 0.5],
  ['1,500', 1500],
  ['12,345,678.9', 12_345_678.9],
  ['１５０', 150],
  ['1,5,0', null],
  ['1e3', null],
  ['two', null],
  ['1-', null],
])('"%s" is %s', (text, value) => expect(plainNumber(text)).toBe(value));

test.each([
  ['1\t2\t2\t2', [1, 2, 2, 2]],
  ['1\n2\n\n2\n', [1, 2, 0, 2]],
  ['0\r\n150\r\n150\r\n', [0, 150, 150]],
  ['1 2 2 2', [1, 2, 2, 2]],
  ['150', null],
  ['one hike', null],
  ['1\t2\n3\t4', { kind: 'shape', rows: 2, columns: 2 }],
  ['1\tx', { kind: 'number', cell: 'x' }],
  ['1\t$2', { kind: 'number', cell: '$2' }],
  ['1\t900', { kind: 'limit', cell: '900' }],
  [Array(21).fill(1).join('\t'), { kind: 'length', cells: 21, room: 20 }],
])('%j', (text, expected) => expect(pastedPath(text, 20, 600)).toEqual(expected));
