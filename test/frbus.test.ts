import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type FrbusScenario, frbusVariables, solveFrbus } from '@qt-lens/core/frbus';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/run.mjs';

// The equations as they are written down, read and evaluated here a second time: by another parser,
// number by number, with nothing of what the generator makes of them.

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
const [header, ...lines] = readFileSync(path.join(folder, 'baseline.csv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const quarters = lines.map(([quarter]) => quarter!);
const columns = new Map(header!.map((name, i) => [name, lines.map((line) => Number(line[i]))]));

/** A number of a variable in a quarter, counted from the table's first. */
type Read = (name: string, quarter: number) => number;
type Value = (read: Read, quarter: number) => number;

/** A sum of products, as a function of where numbers are read. */
function expression(text: string, coefficients: Entry['coefficients']): Value {
  const tokens = text.match(/\d[\d.]*(?:e-?\d+)?|\w+|[-+*/(),[\]]/g)!;
  let at = 0;
  const sum = (): Value => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const [sign, a] = [tokens[at++] === '+' ? 1 : -1, value];
      const b = product();
      value = (read, t) => a(read, t) + sign * b(read, t);
    }
    return value;
  };
  const product = (): Value => {
    let value = one();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const [isTimes, a] = [tokens[at++] === '*', value];
      const b = one();
      value = (read, t) => (isTimes ? a(read, t) * b(read, t) : a(read, t) / b(read, t));
    }
    return value;
  };
  const one = (): Value => {
    const token = tokens[at++]!;
    if (token === '-') {
      const value = one();
      return (read, t) => -value(read, t);
    }
    if (token === '(') {
      const value = sum();
      at++;
      return value;
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (tokens[at] === '(') {
      const parts: Value[] = [];
      do {
        at++;
        parts.push(sum());
      } while (tokens[at] === ',');
      at++;
      return call(token, parts);
    }
    if (token in coefficients) return () => coefficients[token]!;
    if (tokens[at] !== '[') return (read, t) => read(token, t);
    const lag = Number(tokens[at + 2]);
    at += 4;
    return (read, t) => read(token, t - lag);
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`${text}: not read to its end`);
  return value;
}

function call(name: string, parts: readonly Value[]): Value {
  const [inner] = parts as [Value];
  if (name === 'log') return (read, t) => Math.log(inner(read, t));
  if (name === 'exp') return (read, t) => Math.exp(inner(read, t));
  if (name === 'max') return (read, t) => Math.max(...parts.map((part) => part(read, t)));
  if (name === 'd') return (read, t) => inner(read, t) - inner(read, t - 1);
  if (name === 'dlog') return (read, t) => Math.log(inner(read, t)) - Math.log(inner(read, t - 1));
  const count = Number(/^ma(\d+)$/.exec(name)![1]);
  return (read, t) => {
    let total = 0;
    for (let back = 0; back < count; back++) total += inner(read, t - back);
    return total / count;
  };
}

/** What stands left less what stands right of an equation, by variable. */
const missed = new Map(
  equations.map(({ variable, equation, coefficients }): [string, Value] => {
    const [left, right] = equation!
      .replace(/ \+ add$/, '')
      .split(' = ')
      .map((side) => expression(side, coefficients)) as [Value, Value];
    return [variable, (read, t) => left(read, t) - right(read, t)];
  }),
);
/** Whether an equation is one of growth or of a share, whatever the variable's own size. */
const isShare = (name: string) =>
  /log\(|\//.test(equations.find(({ variable }) => variable === name)!.equation!.split(' = ')[0]!);
const persistence = (name: string, coefficient: string) =>
  equations.find(({ variable }) => variable === name)!.coefficients[coefficient]!;

/** The term premium's curve: weight, and what is left of an addition a quarter later. */
const CURVE = {
  rg10p: { weight: 1, left: persistence('rg10p', 'c4') },
  rg5p: { weight: 0.75, left: persistence('rg5p', 'c3') },
  rg30p: { weight: 0.35, left: persistence('rg30p', 'c4') },
} as const;
const SWITCHED = new Set(
  (
    'dmpex dmprr dmptay dmptlr dmpintay dmpalt dmptrsh dfpex dfpsrp dfpdbt dfmprr ' +
    'rfffix rffmin'
  ).split(' '),
);
const explained = new Set(equations.map(({ variable }) => variable));
const shockable = frbusVariables
  .map(({ name }) => name)
  .filter((name) => !SWITCHED.has(name) && !/^d\d|^(ddock|deuc|dglprd|dmptrsh|d8095)/.test(name));
const starts = [
  ...['2021Q4', '2022Q1', '2022Q2', '2022Q3', '2022Q4'],
  ...quarters.slice(quarters.indexOf('2024Q4'), quarters.indexOf('2040Q1') + 1),
];

/** Solves a scenario, and finds the largest part of an equation that its numbers miss. */
function largestMiss(scenario: FrbusScenario): { miss: number; where: string } {
  const solution = solveFrbus(scenario);
  const first = quarters.indexOf(scenario.start);
  const on = (level: 'baseline' | 'level'): Read => {
    const solved = new Map(frbusVariables.map(({ name }) => [name, solution[level](name)]));
    return (name, t) => (t < first ? columns.get(name)![t]! : solved.get(name)![t - first]!);
  };
  const [baseline, level] = [on('baseline'), on('level')];
  const kept = (path: readonly number[] | undefined, i: number) => path?.[i] ?? path?.at(-1) ?? 0;
  const premium = (i: number) => (i < 0 ? 0 : kept(scenario.termPremiumBp, i) / 100);
  const held = typeof scenario.fundsRate === 'object' ? (scenario.heldQuarters ?? 20) : 0;
  let worst = { miss: 0, where: '' };
  const compare = (found: number, expected: number, size: number, where: string) => {
    const miss = Math.abs(found - expected) / Math.max(0.1, Math.abs(size));
    if (!(miss <= worst.miss)) worst = { miss, where };
  };
  for (const [i, quarter] of solution.quarters.entries()) {
    const t = first + i;
    for (const name of frbusVariables.map((each) => each.name)) {
      const shock = scenario.shocks?.[name]?.[i] ?? 0;
      const where = `${name} in ${quarter}`;
      const size = level(name, t);
      if (name === 'rff' || name === 'rffrule' || SWITCHED.has(name)) continue;
      if (!explained.has(name)) {
        compare(size, baseline(name, t) + shock, size, where);
        continue;
      }
      const onCurve = CURVE[name as keyof typeof CURVE];
      const added =
        onCurve === undefined
          ? shock
          : shock + onCurve.weight * (premium(i) - onCurve.left * premium(i - 1));
      const miss = missed.get(name)!;
      compare(miss(level, t), miss(baseline, t) + added, isShare(name) ? 1 : size, where);
    }
    // The rate: the path given or the rule's, and the bound below either.
    const bound = Math.min(kept(boundsOf(scenario), i), baseline('rff', t));
    const rule = level('rffintay', t) + baseline('rff', t) - baseline('rffintay', t);
    const asked =
      i < held
        ? baseline('rff', t) + kept(scenario.fundsRate as readonly number[], i)
        : rule + (scenario.shocks?.rffrule?.[i] ?? 0);
    const added = scenario.shocks?.rff?.[i] ?? 0;
    compare(level('rff', t), Math.max(asked, bound) + added, 1, `rff in ${quarter}`);
  }
  return worst;
}

function boundsOf({ lowerBound }: FrbusScenario): readonly number[] {
  if (lowerBound === undefined) return [Number.NEGATIVE_INFINITY];
  return typeof lowerBound === 'number' ? [lowerBound] : lowerBound;
}

describe('a solved scenario satisfies every equation as it is written down', () => {
  test('and there are 284 of them', () => expect(equations.length).toBe(284));

  test.each<[string, FrbusScenario]>([
    ['a path', { start: '2027Q1', fundsRate: [0.25, 0.5, 1], termPremiumBp: [10, 30] }],
    ['the rule', { start: '2022Q1', termPremiumBp: [25, 0, -10] }],
    ['a path, then the rule', { start: '2026Q4', fundsRate: [-1], heldQuarters: 6 }],
    ['a bound', { start: '2025Q1', fundsRate: [-5], lowerBound: 0.125 }],
    ['a bound of the rule', { start: '2030Q2', shocks: { rffintay: [-4] }, lowerBound: 1 }],
    ['a shock of the rate itself', { start: '2027Q1', shocks: { rff: [0.3], rffrule: [0, 0.2] } }],
    ['a few quarters', { start: '2044Q1', quarters: 4, fundsRate: [0.25] }],
  ])('%s', (_, scenario) => {
    const { miss, where } = largestMiss(scenario);
    expect(miss, where).toBeLessThan(5e-7);
  });

  test.each(starts.filter((_, i) => i % 4 === 0))('one hike and 25 bp of premium, %s', (start) => {
    const { miss, where } = largestMiss({ start, fundsRate: [0.25], termPremiumBp: [25] });
    expect(miss, where).toBeLessThan(5e-7);
  });

  test('each variable shocked by itself', { timeout: 60_000 }, () => {
    for (const [i, name] of shockable.entries()) {
      const start = starts[(i * 7) % starts.length]!;
      const at = Number(lines[quarters.indexOf(start)]![header!.indexOf(name)]);
      const unit = explained.has(name) && isShare(name) ? 1 : Math.max(0.1, Math.abs(at));
      const { miss, where } = largestMiss({
        start,
        shocks: { [name]: [1e-3 * unit, 2e-3 * unit] },
      });
      expect(miss, `${name} from ${start}: ${where}`).toBeLessThan(5e-7);
    }
  });

  test('any path, premium, bound and start', { timeout: 60_000 }, () => {
    const path = (size: number) =>
      fc.array(fc.double({ min: -size, max: size, noNaN: true }), { minLength: 1, maxLength: 20 });
    const scenario = fc.record(
      {
        start: fc.constantFrom(...starts),
        fundsRate: path(2),
        heldQuarters: fc.integer({ min: 1, max: 20 }),
        termPremiumBp: path(100),
        lowerBound: fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), path(2)),
        shocks: fc.record({ eco: path(0.003), picxfe: path(0.3), lur: path(0.2), phr: path(0.01) }),
      },
      { requiredKeys: ['start', 'fundsRate'] },
    );
    fc.assert(
      fc.property(scenario, (given) => {
        const { miss, where } = largestMiss(given);
        expect(miss, where).toBeLessThan(5e-7);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
