import fc from 'fast-check';
import { expect, test } from 'vitest';
// @ts-expect-error The generator's half is plain JavaScript.
import { pack } from '../../scripts/packed.mjs';
import { unpackNumbers } from './packed-numbers.ts';

// Near zero, as differences mostly are, and up to where the code comes in full.
const MAX = 2 ** 39 - 1;
const number = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -(2 ** 27), max: 2 ** 27 }),
  fc.maxSafeInteger().map((wide) => wide % MAX),
);

test('whole numbers come out as they went in, one by one and up to a given count', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.nat({ max: 60 }), (numbers, most) => {
      const plain = numbers.map((each) => each + 0);
      expect(unpackNumbers(pack(plain))).toEqual(plain);
      expect(unpackNumbers(pack(plain), most)).toEqual(plain.slice(0, most));
    }),
  );
});

test('numbers that are mostly zero come out as they went in, but for zeros at the end', () => {
  const mostlyZero = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, number));
  fc.assert(
    fc.property(mostlyZero, (numbers) => {
      const last = numbers.findLastIndex((each) => each !== 0);
      expect(unpackNumbers(pack(numbers, true), Infinity, true)).toEqual(
        numbers.slice(0, last + 1).map((each) => each + 0),
      );
    }),
  );
});
