import fc from 'fast-check';
import { linearRegression, sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { effectiveFundsRate, philadelphiaManufacturing, shadowRate } from '../figures/index.ts';
import { TimeSeries, toEpochDay } from '../time-series/index.ts';
import {
  growthFactorCorrelation,
  growthLiquidityByEnd,
  growthLiquidityModel,
  growthReturnCorrelation,
  liquidityFactor,
  noteSampleTo,
  yearOnYear,
} from './growth-liquidity.ts';

describe('growthLiquidityModel on the sample of the note', () => {
  const model = growthLiquidityModel({ to: noteSampleTo });
  const [intercept, growth, liquidity] = model.regression.coefficients;

  it('covers January 2001 to February 2022', () => {
    expect(model.sample).toMatchObject({ from: '2001-01-01', to: '2022-02-01' });
    expect(model.regression.observations).toBe(254);
  });

  it('finds growth to help and a higher shadow rate to cost', () => {
    expect(intercept).toMatchObject({
      name: 'intercept',
      value: expect.closeTo(2.571212, 6),
      standardError: expect.closeTo(0.928222, 6),
    });
    expect(growth).toMatchObject({
      name: 'growth',
      value: expect.closeTo(0.642026, 6),
      standardError: expect.closeTo(0.045732, 6),
    });
    expect(liquidity).toMatchObject({
      name: 'liquidity',
      value: expect.closeTo(-1.230135, 6),
      standardError: expect.closeTo(0.367892, 6),
    });
    expect([intercept.t, growth.t, liquidity.t].map((t) => Number(t.toFixed(2)))).toEqual([
      2.77, 14.04, -3.34,
    ]);
    expect(model.regression.rSquared).toBeCloseTo(0.480521, 6);
  });

  it('agrees with two regressions on one regressor each (Frisch and Waugh), computed elsewhere', () => {
    const actual = [...model.actual.values];
    const g = [...model.growth.values].map((value) => value / growth.value);
    const l = [...model.liquidity.values].map((value) => value / liquidity.value);
    const residuals = (y: number[], x: number[]) => {
      const { m, b } = linearRegression(x.map((value, i) => [value, y[i]]));
      return y.map((value, i) => value - m * x[i] - b);
    };
    const slope = (x: number[], other: number[]) =>
      linearRegression(residuals(x, other).map((value, i) => [value, residuals(actual, other)[i]]))
        .m;
    expect(slope(g, l)).toBeCloseTo(growth.value, 9);
    expect(slope(l, g)).toBeCloseTo(liquidity.value, 9);
    expect(model.regression.rSquared).toBeCloseTo(
      sampleCorrelation(actual, [...model.fitted.values]) ** 2,
      9,
    );
  });

  it('splits the fit into growth and liquidity, exactly', () => {
    for (const [i, fitted] of model.fitted.values.entries()) {
      expect(model.baseline + model.growth.values[i] + model.liquidity.values[i]).toBe(fitted);
      expect(fitted).toBeCloseTo(model.regression.fitted[i], 9);
    }
    const mean = (values: Float64Array) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(model.growth.values)).toBeCloseTo(0, 9);
    expect(mean(model.liquidity.values)).toBeCloseTo(0, 9);
    expect(mean(model.actual.values)).toBeCloseTo(model.baseline, 9);
  });

  it('has errors that allow for the overlap: liquidity is no longer told from nothing', () => {
    const t = (lags?: number) =>
      growthLiquidityModel({ to: noteSampleTo, lags }).neweyWest.coefficients.map((each) =>
        Number(each.t.toFixed(2)),
      );
    expect(model.neweyWest.lags).toBe(12);
    // R 4.2.2, sandwich 3.0-2: coef / sqrt(diag(NeweyWest(fit, lag, prewhite = FALSE))).
    expect(t()).toEqual([0.97, 5.5, -1.48]);
    expect(t(18)).toEqual([0.92, 5.42, -1.33]);
    expect(() => t(254)).toThrow(/^lags must be a whole number/);
  });
});

describe('growthLiquidityModel on the embedded figures', () => {
  it('runs to the last month all three have, on the spliced rate', () => {
    const { regression, sample } = growthLiquidityModel();
    expect(sample).toMatchObject({ from: '2001-01-01', to: '2026-04-01' });
    expect(growthLiquidityModel({ to: '2026-12-31' }).regression).toEqual(regression);
    expect(regression.observations).toBe(304);
    expect(regression.coefficients[1].value).toBeCloseTo(0.617738, 6);
    expect(regression.coefficients[2].value).toBeCloseTo(0.280562, 6);
  });
});

describe('growthLiquidityByEnd', () => {
  it('the coefficient of liquidity has changed its sign since the sample of the note', () => {
    const rows = growthLiquidityByEnd().map(({ to, liquidity }) => [
      to,
      Number(liquidity.value.toFixed(2)),
      Number(liquidity.t.toFixed(1)),
    ]);
    expect(rows).toEqual([
      ['2022-02-01', -1.23, -1.5],
      ['2022-12-01', -1.29, -1.5],
      ['2023-12-01', -0.72, -0.9],
      ['2024-12-01', 0.09, 0.1],
      ['2025-12-01', 0.25, 0.3],
      ['2026-04-01', 0.28, 0.3],
    ]);
  });

  it('growth stays', () => {
    for (const { growth } of growthLiquidityByEnd()) {
      expect(growth.value).toBeGreaterThan(0.6);
      expect(growth.t).toBeGreaterThan(5);
    }
  });

  it('takes ends of one’s own, and says of each what the model says', () => {
    const [first, last] = growthLiquidityByEnd({ from: '2010-01-01' }, [
      '2019-12-31',
      '2030-01-01',
    ]);
    const model = growthLiquidityModel({ from: '2010-01-01', to: '2019-12-31' });
    expect(first).toEqual({
      to: '2019-12-01',
      observations: 120,
      growth: model.neweyWest.coefficients[1],
      liquidity: model.neweyWest.coefficients[2],
      rSquared: model.regression.rSquared,
    });
    expect(first.liquidity.value).toBeCloseTo(-2.1, 1);
    expect(last.to).toBe('2026-04-01');
    expect(() => growthLiquidityByEnd({}, ['some day'])).toThrow(/^ends: "some day" is not a date/);
    expect(() => growthLiquidityByEnd({}, ['2001-02-28'])).toThrow(/too few/);
  });

  it('takes the ends of the years of given series', () => {
    const monthly = (make: (i: number) => number) =>
      TimeSeries.from(
        Array.from({ length: 48 }, (_, i) => [
          `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
          make(i),
        ]),
      );
    const given = {
      returns: monthly((i) => (i * 7) % 5),
      growth: monthly((i) => i % 3),
      liquidity: monthly((i) => (i * i) % 7),
    };
    expect(growthLiquidityByEnd(given).map(({ to }) => to)).toEqual(['2023-12-01', '2024-12-01']);
  });
});

describe('growthLiquidityModel on any series', () => {
  it('finds the line that made the returns', () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 6, maxLength: 40 }),
        number,
        number,
        number,
        (rows, a, b, c) => {
          const series = (of: (row: [number, number]) => number) =>
            TimeSeries.from(rows.map((row, i) => [12_000 + 30 * i, of(row)]));
          const run = () =>
            growthLiquidityModel({
              returns: series(([g, l]) => a + b * g + c * l),
              growth: series(([g]) => g),
              liquidity: series(([, l]) => l),
            });
          let model: ReturnType<typeof run>;
          try {
            model = run();
          } catch (error) {
            expect((error as Error).message).toMatch(/does not vary|combination/);
            return;
          }
          for (const [i, fitted] of model.fitted.values.entries()) {
            expect(model.baseline + model.growth.values[i] + model.liquidity.values[i]).toBe(
              fitted,
            );
            expect(fitted).toBeCloseTo(model.actual.values[i], 5);
          }
        },
      ),
    );
  });

  it('takes all common days of given series, inside and outside the default sample', () => {
    const of = (make: (i: number) => number) =>
      TimeSeries.from(
        Array.from({ length: 12 }, (_, i) => [toEpochDay('2026-01-01') + i, make(i)]),
      );
    const given = {
      returns: of((i) => (i * 7) % 5),
      growth: of((i) => i % 3),
      liquidity: of((i) => (i * i) % 7),
    };
    expect(growthLiquidityModel(given).regression.observations).toBe(12);
    expect(growthLiquidityModel({ ...given, to: '2026-01-10' }).sample.to).toBe('2026-01-10');
    expect(
      growthLiquidityModel({ growth: philadelphiaManufacturing.series() }).sample,
    ).toMatchObject({
      from: '2000-01-01',
      to: '2026-04-01',
    });
  });

  it('reads factors as of each day and leaves out the days they do not reach', () => {
    const returns = TimeSeries.from(
      Array.from({ length: 12 }, (_, i) => [
        `2010-${String(i + 1).padStart(2, '0')}-15`,
        (i * 7) % 5,
      ]),
    );
    const monthly = (length: number, of: (i: number) => number) =>
      TimeSeries.from(
        Array.from({ length }, (_, i) => [`2010-${String(i + 2).padStart(2, '0')}-01`, of(i)]),
      );
    const { sample, regression } = growthLiquidityModel({
      returns,
      growth: monthly(9, (i) => i % 3),
      liquidity: monthly(8, (i) => (i * i) % 7),
    });
    // February is the first month a factor reaches; the last observation of liquidity, 1 September,
    // does not reach the 15th.
    expect(sample).toMatchObject({ from: '2010-02-15', to: '2010-08-15' });
    expect(regression.observations).toBe(7);
  });

  it.each([
    [
      'the same factor twice',
      () => growthLiquidityModel({ growth: liquidityFactor(), liquidity: liquidityFactor() }),
      /liquidity is \(nearly\) a combination of growth/,
    ],
    [
      'a sample that ends before it starts',
      () => growthLiquidityModel({ from: '2010-01-01', to: '2009-01-01' }),
      /^the sample ends on 2009-01-01, before it starts on 2010-01-01/,
    ],
    [
      'a sample without days',
      () => growthLiquidityModel({ from: '1980-01-01', to: '1981-01-01' }),
      /^regression: 0 complete rows are too few/,
    ],
    [
      'a sample of three months',
      () => growthLiquidityModel({ from: '2010-01-01', to: '2010-03-31' }),
      /^regression: 3 complete rows are too few for 3 coefficients/,
    ],
  ])('refuses %s', (_, call, sentence) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(sentence);
  });
});

describe('liquidityFactor', () => {
  it('is the shadow rate to February 2022 and the funds rate from March', () => {
    const factor = liquidityFactor();
    const shadow = shadowRate.series();
    expect(shadow.last!.date).toBe('2022-02-01');
    expect(factor.between(undefined, '2022-02-28').values).toEqual(shadow.values);
    expect(factor.between('2022-03-01').toJSON()).toEqual(
      effectiveFundsRate.series().between('2022-03-01').toJSON(),
    );
  });
});

describe('yearOnYear', () => {
  it('compares with the same day a year before, as of that day', () => {
    const series = TimeSeries.from([
      ['2019-12-31', 100],
      ['2020-02-28', 200],
      ['2020-12-31', 150],
      ['2021-02-28', 300],
      ['2021-06-30', 10],
    ]);
    // The year before 30 June 2021 was last seen four months earlier: too old.
    expect(yearOnYear(series).toJSON()).toEqual([
      ['2020-12-31', 50],
      ['2021-02-28', 50],
    ]);
  });

  it('leaves out changes from a value that is not positive', () => {
    const series = TimeSeries.from([
      ['2020-01-01', 0],
      ['2020-02-01', -5],
      ['2021-01-01', 5],
      ['2021-02-01', 5],
    ]);
    expect(yearOnYear(series).length).toBe(0);
  });
});

describe('growthFactorCorrelation', () => {
  it('is 0.61 with real GDP growth over the sample of the note, 0.65 before the pandemic', () => {
    expect(growthFactorCorrelation({ to: noteSampleTo })).toEqual({
      correlation: expect.closeTo(0.6121, 4),
      interval: { low: expect.closeTo(0.4588, 4), high: expect.closeTo(0.73, 4) },
      observations: 85,
      from: '2001-01-01',
      to: '2022-01-01',
    });
    const before = growthFactorCorrelation({ to: '2019-12-31' });
    expect(before.correlation).toBeCloseTo(0.6541, 4);
    expect(before.observations).toBe(76);
  });

  it('is 0.55 to the last quarter known', () => {
    expect(growthFactorCorrelation()).toMatchObject({
      correlation: expect.closeTo(0.5492, 4),
      observations: 101,
      to: '2026-01-01',
    });
  });

  it('refuses a factor that does not vary, and a sample of fewer than twelve quarters', () => {
    const flat = TimeSeries.from(Array.from({ length: 400 }, (_, i) => [10_000 + 20 * i, 1]));
    expect(() => growthFactorCorrelation({ growth: flat })).toThrow(/does not vary/);
    expect(() => growthFactorCorrelation({ from: '2021-01-01', to: '2022-12-31' })).toThrow(
      /^correlation: 8 common days are too few; at least 12/,
    );
  });
});

describe('growthReturnCorrelation', () => {
  it('is 0.62 of the manufacturing index with returns of the S&P composite', () => {
    expect(growthReturnCorrelation()).toEqual({
      correlation: expect.closeTo(0.6177, 4),
      interval: { low: expect.closeTo(0.543, 3), high: expect.closeTo(0.683, 3) },
      observations: 304,
      from: '2001-01-01',
      to: '2026-04-01',
    });
  });
});
