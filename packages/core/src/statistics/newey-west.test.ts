import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { neweyWest } from './newey-west.ts';

// Real investment on real GNP and the real interest rate, the United States from 1964 to 1982, in
// trillions and per cent (Greene 1993, table 15.1). The errors below are those R 4.2.2 gives with
// sandwich 3.0-2: sqrt(diag(NeweyWest(fit, lag = 4, prewhite = FALSE))), and likewise without lags
// and with 12.
const investment = [
  [133.84636526041, 876.322660436993, 2.01518766568997],
  [152.635825712749, 929.397525551372, 1.85503366772107],
  [163.757165190203, 984.887962480459, 1.27245831091986],
  [155.325069567417, 1011.38375917025, 1.19364773319437],
  [161.497455779016, 1058.15362248609, 0.758279787503156],
  [172.024426777279, 1087.68291277797, 0.720981342379455],
  [157.681793329688, 1085.51120831055, 0.580717824634178],
  [173.315279658369, 1122.3830850953, -0.106331328594858],
  [195, 1185.9, 0.344182897614827],
  [217.304964539007, 1254.27895981088, 0.68999999999999],
  [198.731317344456, 1246.26346889121, -0.992695035460987],
  [163.844502742666, 1231.57643667492, -3.05656934306569],
  [194.87683240139, 1298.17137675684, 0.292908816281112],
  [231.417350946091, 1369.72509817922, -0.36590297718],
  [257.013694987369, 1438.571998404468, 0.0555016065690905],
  [258.842246970995, 1479.50067311223, 1.63753224305278],
  [225.255016253783, 1475.00280237642, 2.59119691592217],
  [243.363738854156, 1513.83622014964, 4.0488532675709],
  [200.357695282289, 1485.40216550657, 5.00380649789895],
];
const column = (j: number) => investment.map((row) => row[j]);
const fit = leastSquares(column(0), [
  { name: 'GNP', values: column(1) },
  { name: 'interest', values: column(2) },
]);

describe('neweyWest', () => {
  it.each([
    [0, [18.7461574028238, 0.0175119015548, 3.5946550588059]],
    [4, [18.9582981317969, 0.0167507858602, 3.3423753526828]],
    [12, [14.2521857428675, 0.0122093591532, 2.6025707525633]],
  ])('with %i lags gives the errors R gives', (lags, errors) => {
    const robust = neweyWest(fit, lags);
    expect(robust.map(({ name }) => name)).toEqual(['intercept', 'GNP', 'interest']);
    for (const [j, { value, standardError, t }] of robust.entries()) {
      expect(value).toBe(fit.coefficients[j].value);
      expect(standardError / errors[j]).toBeCloseTo(1, 8);
      expect(t).toBe(value / standardError);
    }
  });

  it('works on the rows used, whatever was missing between them', () => {
    const withGap = <T>(values: T[], gap: T) => [...values.slice(0, 7), gap, ...values.slice(7)];
    const gapped = leastSquares(withGap(column(0), Number.NaN), [
      { name: 'GNP', values: withGap(column(1), 1) },
      { name: 'interest', values: withGap(column(2), 1) },
    ]);
    const errors = (regression: typeof fit) =>
      neweyWest(regression, 4).map(({ standardError }) => standardError);
    errors(gapped).forEach((error, j) => {
      expect(error / errors(fit)[j]).toBeCloseTo(1, 9);
    });
  });

  it('scales with the units and does not care where a regressor has its zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (factor, shift) => {
          const [, slope] = neweyWest(
            leastSquares(column(0), [
              { name: 'GNP', values: column(1).map((value) => value * factor + shift) },
              { name: 'interest', values: column(2) },
            ]),
            4,
          );
          expect((slope.standardError * factor) / 0.0167507858602).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it.each([-1, 2.5, Number.NaN, 19, 'twelve' as unknown as number])('refuses %s lags', (lags) => {
    expect(() => neweyWest(fit, lags)).toThrow(RangeError);
    expect(() => neweyWest(fit, lags)).toThrow(
      /^lags must be a whole number from 0 to 18, such as 12/,
    );
  });
});
