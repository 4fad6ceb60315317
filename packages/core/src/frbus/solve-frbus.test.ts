import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import stored from '../../figures/frbus-responses.json';
import { frbusVariables } from './frbus-variables.ts';
import board from './recorded/board-runs.json';
import golden from './recorded/golden.json';
import { type FrbusScenario, type FrbusSolution, solveFrbus } from './solve-frbus.ts';

const [table] = Object.values(
  import.meta.glob<string>('../../figures/frbus/baseline.csv', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

const [readme] = Object.values(
  import.meta.glob<string>('../../README.md', { query: '?raw', import: 'default', eager: true }),
);

/** A response as the records have it: per cent of spending and wealth, points of the rest. */
function response(solution: FrbusSolution, variable: string): Float64Array {
  if (variable === 'xgdp_g4') return solution.gdpGrowthDeviation();
  return ['xgdp', 'ecnia', 'wpsn'].includes(variable)
    ? solution.percentDeviation(variable)
    : solution.deviation(variable);
}

function largestError(solution: FrbusSolution, variable: string, expected: readonly number[]) {
  const found = response(solution, variable);
  expect(found.length).toBe(expected.length);
  return Math.max(...expected.map((value, i) => Math.abs(found[i] - value)));
}

describe('beside the solver of the Board', () => {
  const scenarios: Record<string, Omit<FrbusScenario, 'start'>> = {
    innovation: { shocks: { rffintay: [0.25] } },
    hold20q: { fundsRate: [0.25] },
    tp_rule: { termPremiumBp: [25] },
    tp_fixed: { fundsRate: [0], termPremiumBp: [25] },
  };

  test.each(Object.entries(golden.runs))(
    '%s comes out to a millionth of a point',
    (run, values) => {
      const [kind, start] = run.split('@') as [string, string];
      const solution = solveFrbus({ start, ...scenarios[kind] });
      expect(solution.quarters[0]).toBe(start);
      for (const [variable, expected] of Object.entries(values)) {
        const allowed = variable === 'wpsn' ? 1e-6 : 1e-7;
        expect(largestError(solution, variable, expected), variable).toBeLessThan(allowed);
      }
    },
  );

  test.each(Object.entries(board.runs))(
    '%s: a run of the Board’s package comes out to half a millionth of a point',
    (_, { scenario, deviations }) => {
      const solution = solveFrbus(scenario as FrbusScenario);
      for (const [variable, expected] of Object.entries(deviations)) {
        const allowed = variable === 'wpsn' ? 5e-6 : 5e-7;
        expect(largestError(solution, variable, expected), variable).toBeLessThan(allowed);
      }
    },
  );

  // Runs of this project on the data of the Board, stored with four decimals. Those of 2022 had
  // another corporate yield before 2024.
  const fading = Array.from({ length: 20 }, (_, i) => 25 * 0.5 ** (i / 12));
  const tenYearAlone = Array.from({ length: 20 }, (_, i) => (i === 0 ? 0.25 : 0.25 * 0.0798959));
  const fixed = (policy: string) => (policy === 'ffr_fixed' ? { fundsRate: [0] } : {});
  const shocked: Record<string, (policy: string) => Omit<FrbusScenario, 'start'>> = {
    innovation: () => ({ shocks: { rffintay: [0.25] } }),
    hold4q: () => ({ fundsRate: [0.25], heldQuarters: 4 }),
    hold20q: () => ({ fundsRate: [0.25] }),
    tpcurve_hold20q: (policy) => ({ ...fixed(policy), termPremiumBp: [25] }),
    tpcurve_hl12q: (policy) => ({ ...fixed(policy), termPremiumBp: fading }),
    tp10_hold20q: (policy) => ({ ...fixed(policy), shocks: { rg10p: tenYearAlone } }),
  };
  const entries = stored.irfs.filter(({ expectations }) => expectations === 'VAR');

  test('there are eighteen stored runs', () => expect(entries.length).toBe(18));
  test.each(entries)(
    '$variant from $baseline, $policy, comes out to its four decimals',
    ({ baseline, variant, policy, values }) => {
      const solution = solveFrbus({ start: baseline, ...shocked[variant](policy) });
      for (const [variable, expected] of Object.entries(values)) {
        const ofOldYield = variable === 'wpsn' ? 2e-4 : 8e-5;
        const allowed = baseline === '2022Q1' ? ofOldYield : 5.001e-5;
        expect(largestError(solution, variable, expected), variable).toBeLessThan(allowed);
      }
    },
  );
});

const allowedStarts = [
  '2021Q4',
  ...[1, 2, 3, 4].map((quarter) => `2022Q${quarter}`),
  '2024Q4',
  ...Array.from({ length: 60 }, (_, i) => `${2025 + Math.floor(i / 4)}Q${(i % 4) + 1}`),
  '2040Q1',
];

describe('the baseline', () => {
  test('solves every equation from every start, at the first evaluation', () => {
    for (const start of allowedStarts) {
      const solution = solveFrbus({ start });
      expect(solution.maxEvaluations, start).toBe(1);
      for (const { name } of frbusVariables) {
        const size = Math.max(...solution.baseline(name).map(Math.abs));
        const moved = Math.max(...solution.deviation(name).map(Math.abs));
        expect(moved, `${name} from ${start}`).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
      }
    }
  });

  test('is that of the table, in all its variables and quarters', () => {
    const [header, ...rows] = table
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(header.slice(1).sort()).toEqual(frbusVariables.map(({ name }) => name).sort());
    // Set for the model: one policy rule, one fiscal rule, and what stands for the funds rate.
    const set = ['dfpdbt', 'dfpsrp', 'rffrule'];
    for (const start of ['2021Q4', '2024Q4', '2029Q4', '2034Q4', '2039Q4']) {
      const solution = solveFrbus({ start });
      const first = rows.findIndex(([quarter]) => quarter === start);
      header.forEach((name, i) => {
        if (i === 0 || set.includes(name)) return;
        const expected = rows.slice(first, first + 20).map((row) => Number(row[i]));
        const size = Math.max(...rows.map((row) => Math.abs(Number(row[i]))));
        const error = Math.max(...solution.baseline(name).map((x, q) => Math.abs(x - expected[q])));
        expect(error, `${name} from ${start}`).toBeLessThanOrEqual(1e-5 * size);
      });
    }
  });
});

describe('a given path', () => {
  it('does what the README says', () => {
    const unemployment = solveFrbus({ start: '2027Q1', fundsRate: [0.25] }).deviation('lur')[7];
    expect(readme).toContain(`kept.deviation('lur')[7]; // ${unemployment.toFixed(3)} points`);
  });

  it('is reached to the last digit', () => {
    const path = [0.25, 0.5, -0.75, 1];
    const deviations = solveFrbus({ start: '2026Q4', fundsRate: path }).deviation('rff');
    const expected = [...path, ...new Array<number>(16).fill(1)];
    expect([...deviations]).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  });

  it('stops at the lower bound, not near it', () => {
    const solution = solveFrbus({ start: '2026Q4', fundsRate: [-5], lowerBound: 0.125 });
    expect([...solution.level('rff')]).toEqual(new Array(20).fill(0.125));
    expect([...solution.level('rffmin')]).toEqual(new Array(20).fill(0.125));
  });

  it('stops at a bound for each quarter, the last one kept', () => {
    const lowerBound = [2, 1.5, 1];
    const solution = solveFrbus({ start: '2026Q4', fundsRate: [-5], lowerBound });
    expect([...solution.level('rff')]).toEqual([...lowerBound, ...new Array(17).fill(1)]);
  });

  it('leaves a rule above the bound as it is', () => {
    const rule = { start: '2027Q1', shocks: { rffintay: [-1] } };
    expect(solveFrbus({ ...rule, lowerBound: 0.125 }).deviation('xgdp')).toEqual(
      solveFrbus(rule).deviation('xgdp'),
    );
  });

  it('hands over to the rule after the quarters it is held for', () => {
    const held = solveFrbus({ start: '2027Q1', fundsRate: [0.25], heldQuarters: 4 });
    const rates = held.deviation('rff');
    expect([...rates.slice(0, 4)].map((rate) => rate.toFixed(12))).toEqual(
      new Array(4).fill('0.250000000000'),
    );
    expect(rates[4]).toBeLessThan(0.22);
    expect(rates[19]).toBeLessThan(0);
  });

  it('goes no lower than a baseline that is below the bound already', () => {
    const solution = solveFrbus({ start: '2021Q4', fundsRate: [-1], lowerBound: 0.125 });
    expect(solution.deviation('rff')[0]).toBe(0);
    expect(solution.deviation('rff')[4]).toBeCloseTo(-1, 12);
  });

  it('may be a typed array, and names may be in capitals', () => {
    const solution = solveFrbus({
      start: ' 2027q1 ',
      fundsRate: Float64Array.of(0.25) as unknown as number[],
      quarters: 8,
    });
    expect(solution.quarters).toEqual([
      ...[1, 2, 3, 4].map((quarter) => `2027Q${quarter}`),
      ...[1, 2, 3, 4].map((quarter) => `2028Q${quarter}`),
    ]);
    expect(solution.deviation('XGDP')).toEqual(solution.deviation('xgdp'));
  });
});

describe('shocks', () => {
  it('are in the units of the equation: -0.02 on a growth rate is -2 per cent', () => {
    const solution = solveFrbus({ start: '2027Q1', shocks: { eh: [-0.02] } });
    expect(solution.percentDeviation('eh')[0]).toBeCloseTo(-2, 1);
  });

  it('raise an exogenous variable itself', () => {
    const solution = solveFrbus({ start: '2027Q1', shocks: { pitarg: [0.5, 0.5] } });
    const raised = [0.5, 0.5, 0].map((value) => expect.closeTo(value, 12));
    expect([...solution.deviation('pitarg').slice(0, 3)]).toEqual(raised);
    expect(solution.deviation('rff')[0]).toBeLessThan(-0.01);
  });
});

// On a busy machine the thousands take longer than a test usually may.
describe('thousands of scenarios', { timeout: 60_000 }, () => {
  const path = (size: number) =>
    fc.array(fc.double({ min: -size, max: size, noNaN: true }), { minLength: 1, maxLength: 20 });
  const scenario = fc.record(
    {
      start: fc.constantFrom(...allowedStarts),
      fundsRate: path(3),
      termPremiumBp: path(150),
      lowerBound: fc.double({ min: -1, max: 1, noNaN: true }),
      shocks: fc.record({ eco: path(0.005), picxfe: path(0.5), rffintay: path(1) }),
    },
    { requiredKeys: ['start'] },
  );

  it('have an answer without a gap, in at most twelve evaluations a quarter', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        let solution: FrbusSolution;
        try {
          solution = solveFrbus(given);
        } catch (error) {
          // Beyond sense, and said so.
          expect(String(error)).toMatch(/^RangeError: the paths are too large/);
          return;
        }
        expect(solution.maxEvaluations).toBeLessThanOrEqual(12);
        for (const name of Object.keys(stored.units).map((unit) => unit.replace('_g4', '')))
          expect(solution.deviation(name).every(Number.isFinite), name).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('have one, with a rate and a premium such as were ever seen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allowedStarts),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (start, points, bp) => {
          const solution = solveFrbus({ start, fundsRate: [points], termPremiumBp: [bp] });
          expect(solution.maxEvaluations).toBeLessThanOrEqual(8);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('take at most six evaluations a quarter for a hike or a step of term premium', () => {
    for (const start of allowedStarts) {
      for (const step of [{ fundsRate: [0.25] }, { termPremiumBp: [25] }])
        expect(solveFrbus({ start, ...step }).maxEvaluations, start).toBeLessThanOrEqual(6);
    }
  });
});

describe('what it cannot take', () => {
  const start = '2027Q1';
  test.each<[unknown, string]>([
    [undefined, 'the scenario must be an object'],
    [{}, 'start must be a quarter such as 2027Q1, not undefined'],
    [{ start: '2027-01' }, 'start must be a quarter such as 2027Q1, not "2027-01"'],
    [{ start: '2023Q1' }, '2021Q4 to 2022Q4 and 2024Q4 to 2040Q1 for 20 quarters, not 2023Q1'],
    [{ start: '2040Q2' }, 'not 2040Q2'],
    [{ start: '2044Q4', quarters: 2 }, 'to 2044Q3 for 2 quarters, not 2044Q4'],
    [{ start: '2045Q1', quarters: 1 }, 'to 2044Q4 for a quarter, not 2045Q1'],
    [{ start, quarters: '8' }, 'quarters must be a whole number from 1 to 20, not "8"'],
    [
      { start, fundRate: [1] },
      'the scenario: "fundRate" is no option; there are start, quarters, fundsRate, heldQuarters',
    ],
    [{ start, quarters: 21 }, 'quarters must be a whole number from 1 to 20, not 21'],
    [{ start, fundsRate: 'taylor' }, 'fundsRate must be "rule" or points by quarter'],
    [{ start, fundsRate: [] }, 'fundsRate: an empty list gives no rate'],
    [{ start, fundsRate: [0.25, Number.NaN] }, 'fundsRate in quarter 2 must be a number, not NaN'],
    [
      { start, quarters: 4, fundsRate: [1, 1, 1, 1, 1] },
      '5 quarters given, but the scenario has 4',
    ],
    [{ start, termPremiumBp: 25 }, 'termPremiumBp must be a list, not 25'],
    [{ start, heldQuarters: 4 }, 'heldQuarters: only a given fundsRate can be held'],
    [{ start, lowerBound: '0' }, 'lowerBound must be a number'],
    [{ start, lowerBound: [] }, 'lowerBound: an empty list gives no bound; leave it out for none'],
    [{ start, lowerBound: [0, 'x'] }, 'lowerBound in quarter 2 must be a number'],
    [{ start, shocks: { gdp: [1] } }, 'shocks: "gdp" is no variable of FRB/US, such as xgdp'],
    [{ start, shocks: { dmpex: [1] } }, 'shocks: dmpex switches between rules'],
    [{ start, shocks: { rfffix: [1] } }, 'shocks: rfffix is set by fundsRate'],
    [
      { start, fundsRate: [400] },
      'too large to be simulated: 400 points from baseline, of at most 25',
    ],
    [{ start, termPremiumBp: [-3000] }, 'too large to be simulated: -30 points from baseline'],
    [{ start, fundsRate: [-5] }, 'too large to be simulated: FRB/US has no sensible answer from'],
  ])('%j', (given, sentence) => {
    expect(() => solveFrbus(given as FrbusScenario)).toThrow(sentence);
  });

  it('is a name that the model has not, or a per cent of zero', () => {
    const solution = solveFrbus({ start });
    expect(() => solution.level('gdp')).toThrow('variable: "gdp" is no variable of FRB/US');
    expect(() => solution.percentDeviation('d79a')).not.toThrow();
    expect(() => solution.percentDeviation('dmpex')).toThrow('dmpex is zero on the baseline');
  });
});
