// The generated solver of FRB/US beside an interpreter of the same equations, the sum of stored
// responses that it took the place of, and the Board's own package where a working copy of it
// stands beside the checkout (../pyfrbus, with its Python in .venv/bin/python or on the path).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { solveFrbus } from '@qt-lens/core/frbus';
import { policyScenario } from '@qt-lens/core/scenarios';
import { type Contender, compare, report, table } from './shared/measure.ts';

const packageRoot = join(dirname(fileURLToPath(import.meta.resolve('@qt-lens/core'))), '..');
const scenario = { start: '2027Q1', fundsRate: [0.25] } as const;

const cold = performance.now();
const solution = solveFrbus(scenario);
const fromNothing = performance.now() - cold;

interface Interpreter {
  /** Evaluates the equations of twenty quarters as often as the solver does, at given levels. */
  evaluate(): number;
}

/** How often the solver evaluates the equations of a quarter that are solved at once, on average. */
const PASSES = 4;

async function interpreter(): Promise<Interpreter> {
  const scripts = join(packageRoot, 'scripts');
  const { readModel } = await import(join(scripts, 'frbus-modules.mjs'));
  const { valueOfTree } = await import(join(scripts, 'frbus', 'interpret.mjs'));
  const { equations, order, columns, quarters } = readModel(join(packageRoot, 'figures'));
  const first = quarters.indexOf(scenario.start);
  const list = order.flatMap(({ names, tears }: { names: string[]; tears: string[] }) =>
    Array.from({ length: tears.length > 1 ? PASSES : 1 }, () =>
      names.map((name) => equations.get(name)),
    ).flat(),
  );
  return {
    evaluate() {
      let sum = 0;
      for (let quarter = first; quarter < first + 20; quarter++) {
        const read = ({ name, lag }: { name: string; lag: number }) =>
          columns.get(name)[quarter - lag];
        for (const { right } of list) sum += valueOfTree(right, read);
      }
      return sum;
    },
  };
}

const { evaluate } = await interpreter();
const stored = {
  gdpBn: 32_486,
  start: '2027Q1',
  hikesByQuarter: [1],
  expectations: 'MCE',
} as const;
const contenders: Contender[] = [
  { name: 'solveFrbus, 20 quarters', run: () => solveFrbus(scenario) },
  { name: 'an interpreter of the same equations, as often', run: evaluate },
  { name: 'adding stored responses up (MCE)', run: () => policyScenario(stored) },
  {
    name: 'policyScenario, solved, with the band of its rule',
    run: () =>
      policyScenario({ ...stored, expectations: 'VAR', runoffBnByQuarter: [150, 150, 150, 150] }),
  },
];
const measured = compare(contenders);
report('FRB/US', measured);
console.log(
  `the first scenario of a process: ${fromNothing.toFixed(1)} ms; at most ${solution.maxEvaluations} evaluations a quarter`,
);

const board = join(packageRoot, '..', '..', '..', 'pyfrbus');
if (existsSync(join(board, 'models', 'model.xml'))) {
  const python = [join(board, '.venv', 'bin', 'python'), 'python3'].find(
    (candidate) => candidate === 'python3' || existsSync(candidate),
  )!;
  const { stdout, status } = spawnSync(python, ['-c', boardRun(board)], { encoding: 'utf8' });
  if (status === 0) {
    const milliseconds = Number(stdout.trim().split('\n').at(-1));
    table(
      'beside the Board’s own solver',
      ['', 'ms', 'ratio'],
      [
        ['solveFrbus', measured[0].milliseconds.toFixed(2), '1'],
        ['pyfrbus', milliseconds.toFixed(1), (milliseconds / measured[0].milliseconds).toFixed(0)],
      ],
    );
  } else {
    console.log('The package beside the checkout did not run.');
  }
} else {
  console.log('No ../pyfrbus beside the checkout: the Board’s own solver was not timed.');
}

/** One scenario of the Board's package, timed after one that warms it up. */
function boardRun(folder: string): string {
  return `
import time
from pyfrbus.frbus import Frbus
from pyfrbus.load_data import load_data
data = load_data(r'${join(folder, 'data', 'LONGBASE.TXT')}')
model = Frbus(r'${join(folder, 'models', 'model.xml')}')
start, end = '2027Q1', '2031Q4'
data.loc[start:end, 'dfpdbt'] = 0
data.loc[start:end, 'dfpsrp'] = 1
tracked = model.init_trac(start, end, data)
times = []
for _ in range(6):
    shocked = tracked.copy()
    shocked.loc[start, 'rffintay_aerr'] += 0.25
    begin = time.perf_counter()
    model.solve(start, end, shocked)
    times.append(time.perf_counter() - begin)
print(1000 * min(times[1:]))
`;
}
