import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frbusVariables, solveFrbus } from '@qt-lens/core/frbus';
import { expect, test } from 'vitest';
import { parse } from '../packages/core/scripts/frbus/expressions.mjs';
import { valueOfTree } from '../packages/core/scripts/frbus/interpret.mjs';
import { root } from '../scripts/lib/run.mjs';

interface Entry {
  readonly variable: string;
  readonly equation?: string;
  readonly coefficients: Readonly<Record<string, number>>;
}
const folder = path.join(root, 'packages', 'core', 'figures', 'frbus');
const { variables } = JSON.parse(readFileSync(path.join(folder, 'equations.json'), 'utf8')) as {
  readonly variables: readonly Entry[];
};
const equations = variables.filter(({ equation }) => equation !== undefined);

/** Longest that an equation looks back. */
const MAX_LAG = 15;

test('a solved scenario satisfies every equation as it is written down', () => {
  const solution = solveFrbus({
    start: '2027Q1',
    fundsRate: [0.25, 0.5, 1],
    termPremiumBp: [10, 30],
  });
  const levels = new Map(frbusVariables.map(({ name }) => [name, solution.level(name)]));
  const baseline = new Map(frbusVariables.map(({ name }) => [name, solution.baseline(name)]));
  expect(equations.length).toBe(284);
  // The premiums are shocked, and the rule is switched to the given path: their sums differ.
  const moved = ['rg5p', 'rg10p', 'rg30p', 'rffrule'];
  for (const { variable, equation, coefficients } of equations) {
    if (moved.includes(variable)) continue;
    const [left, right] = equation!
      .replace(/ \+ add$/, '')
      .split(' = ')
      .map((side) => parse(side, coefficients));
    const added = (columns: ReadonlyMap<string, Float64Array>, quarter: number) => {
      const read = ({ name, lag }: { name: string; lag: number }) =>
        columns.get(name)![quarter - lag]!;
      return valueOfTree(left!, read) - valueOfTree(right!, read);
    };
    for (let quarter = MAX_LAG; quarter < 20; quarter++) {
      const size = Math.max(1e-2, Math.abs(levels.get(variable)![quarter]!));
      const missed = Math.abs(added(levels, quarter) - added(baseline, quarter));
      expect(missed / size, variable).toBeLessThan(1e-6);
    }
  }
});
