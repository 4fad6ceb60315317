import fc from 'fast-check';
import { linearRegression, sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { correlationOf } from './correlation.ts';
import { leastSquares } from './least-squares.ts';

// Longley (1967), the United States from 1947 to 1962: employed, deflator, GNP, unemployed, armed
// forces, population, year. Regressors that nearly repeat each other; the values below were found
// in exact fractions and agree with those the National Institute of Standards and Technology
// certifies.
const longley = [
  [60323, 83, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99, 365385, 1870, 3547, 115094, 1953],
  [63761, 100, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];
const certified: [coefficient: number, standardError: number][] = [
  [-3482258.6345958184, 890420.3836073725],
  [15.061872271373295, 84.91492577476694],
  [-0.035819179292591014, 0.03349100777224319],
  [-2.020229803816825, 0.48839968165169945],
  [-1.033226867173592, 0.21427416316167527],
  [-0.051104105653580714, 0.22607320006937034],
  [1829.1514646135518, 455.478499142212],
];
const column = (j: number) => longley.map((row) => row[j]);
const names = ['deflator', 'gnp', 'unemployed', 'armed forces', 'population', 'year'];
const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('leastSquares', () => {
  it('reaches the certified values of a badly conditioned data set to ten digits', () => {
    const regression = leastSquares(
      column(0),
      names.map((name, j) => ({ name, values: column(j + 1) })),
    );
    expect(regression.coefficients.map(({ name }) => name)).toEqual(['intercept', ...names]);
    regression.coefficients.forEach(({ value, standardError, t }, j) => {
      expect(relative(value, certified[j][0])).toBeLessThan(1e-10);
      expect(relative(standardError, certified[j][1])).toBeLessThan(1e-10);
      expect(t).toBe(value / standardError);
    });
    expect(regression.rSquared).toBeCloseTo(0.9954790045772957, 12);
    expect(regression.adjustedRSquared).toBeCloseTo(1 - (1 - 0.9954790045772957) * (15 / 9), 12);
    expect(relative(regression.residualStandardError, 304.8540735619648)).toBeLessThan(1e-10);
    expect([regression.observations, regression.degreesOfFreedom]).toEqual([16, 9]);
  });

  it('agrees with simple-statistics on one regressor', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })),
          { minLength: 3 },
        ),
        (points) => {
          fc.pre(
            new Set(points.map(([x]) => x)).size > 1 && new Set(points.map(([, y]) => y)).size > 1,
          );
          const x = points.map((point) => point[0]);
          const y = points.map((point) => point[1]);
          const { coefficients, rSquared } = leastSquares(y, [{ name: 'x', values: x }]);
          const { m, b } = linearRegression(points);
          expect(Math.abs(coefficients[1].value - m)).toBeLessThan(1e-8 * (1 + Math.abs(m)));
          expect(Math.abs(coefficients[0].value - b)).toBeLessThan(1e-7 * (1 + Math.abs(b)));
          expect(rSquared).toBeCloseTo(sampleCorrelation(x, y) ** 2, 9);
          expect(correlationOf(x, y)).toBeCloseTo(sampleCorrelation(x, y), 9);
        },
      ),
    );
  });

  it('leaves residuals that no regressor explains, and fits that add up with them', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number), { minLength: 6, maxLength: 40 }),
        (rows) => {
          const [y, a, b] = [0, 1, 2].map((j) => rows.map((row) => row[j]));
          let regression: ReturnType<typeof leastSquares>;
          try {
            regression = leastSquares(y, [
              { name: 'a', values: a },
              { name: 'b', values: b },
            ]);
          } catch (error) {
            expect((error as Error).message).toMatch(/does not vary|combination/);
            return;
          }
          const scale = 1e-7 * rows.length;
          for (const x of [rows.map(() => 1), a, b]) {
            expect(
              Math.abs(x.reduce((sum, value, i) => sum + value * regression.residuals[i], 0)),
            ).toBeLessThan(scale);
          }
          y.forEach((value, i) => {
            expect(regression.fitted[i] + regression.residuals[i]).toBeCloseTo(value, 9);
          });
          expect(regression.rSquared).toBeGreaterThanOrEqual(-1e-9);
          expect(regression.rSquared).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('does not care about the units of a regressor', () => {
    const of = (factor: number, shift: number) =>
      leastSquares(column(0), [
        { name: 'gnp', values: column(2).map((value) => value * factor + shift) },
        { name: 'unemployed', values: column(3) },
      ]).coefficients;
    for (const [factor, shift] of [
      [1e-9, 0],
      [1e12, 0],
      [1, 1e9],
    ]) {
      expect(relative(of(factor, shift)[1].value * factor, of(1, 0)[1].value)).toBeLessThan(1e-9);
      expect(relative(of(factor, shift)[1].t, of(1, 0)[1].t)).toBeLessThan(1e-9);
    }
  });

  it('leaves out rows in which anything is missing', () => {
    const missing = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null as unknown as number,
      undefined as unknown as number,
      '7' as unknown as number,
    ];
    const gap = missing.map((value) => [value, 100, 1, 1] as const);
    const rows = [
      ...longley.map((row) => [row[0], row[2], row[3], 0]),
      ...gap,
      ...gap.map(([value]) => [1, value, 1, 1]),
    ];
    const [y, gnp, unemployed] = [0, 1, 2].map((j) => rows.map((row) => row[j]));
    const regress = (n?: number) =>
      leastSquares(y.slice(0, n), [
        { name: 'gnp', values: gnp.slice(0, n) },
        { name: 'unemployed', values: unemployed.slice(0, n) },
      ]);
    expect(regress().coefficients).toEqual(regress(16).coefficients);
    expect(regress().observations).toBe(16);
    expect(Array.from(regress().fitted.slice(16)).every(Number.isNaN)).toBe(true);
  });

  const y = [1, 2, 4, 3, 5, 7];
  const x = { name: 'growth', values: [1, 2, 3, 4, 5, 6] };
  it.each([
    [
      'a copy',
      { name: 'liquidity', values: [2, 4, 6, 8, 10, 12] },
      /^regression: liquidity is \(nearly\) a combination of growth; leave one of them out$/,
    ],
    [
      'a shifted copy',
      { name: 'liquidity', values: [1001, 1002, 1003, 1004, 1005, 1006] },
      /liquidity is \(nearly\) a combination of growth/,
    ],
    [
      'a constant',
      { name: 'liquidity', values: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1] },
      /^regression: liquidity does not vary$/,
    ],
    [
      'a column of another length',
      { name: 'liquidity', values: [1, 2] },
      /^regression: liquidity has 2 values, but the dependent variable has 6$/,
    ],
    [
      'nothing but gaps',
      { name: 'liquidity', values: new Array(6).fill(Number.NaN) },
      /^regression: 0 complete rows are too few for 3 coefficients; at least 4/,
    ],
  ])('refuses %s', (_, second, sentence) => {
    expect(() => leastSquares(y, [x, second])).toThrow(RangeError);
    expect(() => leastSquares(y, [x, second])).toThrow(sentence);
  });

  it('refuses what cannot be explained or has nothing to explain it', () => {
    expect(() => leastSquares([3, 3, 3, 3], [{ name: 'x', values: [1, 2, 3, 4] }])).toThrow(
      /^regression: the dependent variable does not vary$/,
    );
    expect(() => leastSquares(y, [])).toThrow(/^regression: there is no regressor$/);
    expect(() => leastSquares([1, 2], [{ name: 'x', values: [1, 2] }])).toThrow(
      /2 complete rows are too few for 2 coefficients; at least 3/,
    );
  });
});
