import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { correlate, correlationOf } from './correlation.ts';

describe('correlationOf', () => {
  it('is 1 for a line and −1 for its mirror, never beyond', () => {
    expect(correlationOf([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
    expect(correlationOf([1, 2, 3], [10, 20, 30])).toBeLessThanOrEqual(1);
    expect(correlationOf([0.1, 0.2, 0.3], [-1, -2, -3])).toBeGreaterThanOrEqual(-1);
    expect(correlationOf([0.1, 0.2, 0.3], [-1, -2, -3])).toBeCloseTo(-1, 12);
  });

  it.each([
    ['columns of different length', [1, 2], [1], /^correlation: 2 values against 1/],
    ['a single row', [1, 2], [Number.NaN, 1], /^correlation: 1 complete rows are too few/],
    ['a constant', [1, 2, 3], [5, 5, 5], /^correlation: the second column does not vary$/],
  ])('refuses %s', (_, a, b, sentence) => {
    expect(() => correlationOf(a, b)).toThrow(RangeError);
    expect(() => correlationOf(a, b)).toThrow(sentence);
  });
});

describe('correlate', () => {
  it('gives the interval R gives: cor.test of 40 pairs at −0.22 reaches from −0.50 to +0.10', () => {
    // Two columns whose correlation is −0.22: the second is −0.22 times the first and the rest of
    // something that has nothing to do with it.
    const a = Array.from({ length: 40 }, (_, i) => Math.SQRT2 * Math.cos((2 * Math.PI * i) / 40));
    const b = a.map(
      (value, i) =>
        -0.22 * value + Math.sqrt(1 - 0.22 ** 2) * Math.SQRT2 * Math.sin((2 * Math.PI * i) / 40),
    );
    const { value, observations, interval } = correlate(a, b)!;
    expect(value).toBeCloseTo(-0.22, 12);
    expect(observations).toBe(40);
    // tanh(atanh(-0.22) + c(-1, 1) * qnorm(0.975) / sqrt(37))
    expect(interval.low).toBeCloseTo(-0.49742012475, 10);
    expect(interval.high).toBeCloseTo(0.09824208084, 10);
  });

  it('says nothing of fewer than twelve pairs, of a constant, or of what only rounding moves', () => {
    const line = (length: number) => Array.from({ length }, (_, i) => i);
    const other = (length: number) => line(length).map((i) => (i * 7) % 5);
    expect(correlate(line(11), other(11))).toBeUndefined();
    expect(correlate(line(12), other(12))?.observations).toBe(12);
    expect(correlate([...line(11), Number.NaN], other(12))).toBeUndefined();
    expect(correlate(line(12).fill(3), other(12))).toBeUndefined();
    const noise = line(12).map((i) => 1 + (i % 2) * 1e-16);
    expect(correlate(noise, other(12), line(12).fill(1e-30), line(12).fill(0))).toBeUndefined();
    expect(() => correlate(line(12), other(13))).toThrow(/^correlation: 12 values against 13/);
  });

  it('is the correlation simple-statistics finds, within an interval that holds it', () => {
    const column = fc.array(fc.integer({ min: -1000, max: 1000 }), {
      minLength: 12,
      maxLength: 60,
    });
    fc.assert(
      fc.property(column, column, (x, y) => {
        const length = Math.min(x.length, y.length);
        const [a, b] = [x.slice(0, length), y.slice(0, length)];
        const found = correlate(a, b);
        if (new Set(a).size === 1 || new Set(b).size === 1) return expect(found).toBeUndefined();
        expect(found!.value).toBeCloseTo(sampleCorrelation(a, b), 9);
        expect(found!.interval.low).toBeLessThanOrEqual(found!.value);
        expect(found!.interval.high).toBeGreaterThanOrEqual(found!.value);
        expect(found!.interval.low).toBeGreaterThanOrEqual(-1);
        expect(found!.interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
