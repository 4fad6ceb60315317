/** One way of doing the work. */
export interface Contender {
  readonly name: string;
  /** Does the work once and returns its result, which is kept alive and weighed. */
  run(): unknown;
}

export interface Measured {
  readonly name: string;
  /** How long one run takes, as {@link compare} measures it. */
  readonly milliseconds: number;
  /** Over that of the reference, the first contender. */
  readonly ratio: number;
  /** What a run takes in memory until collection, and what its result keeps. */
  readonly allocatedMb: number;
  readonly keptMb: number;
}

const ROUNDS = 15;
const MIN_RUNS_IN_A_TURN = 5;
const MIN_TURN_MS = 20;
const MAX_TURN_MS = 100;

/** How long each contender runs before it is timed, so that what is timed is compiled. */
const WARM_UP_MS = 300;

/**
 * Times contenders in one run. Each runs for a while first; then they take turns in an order that
 * rotates. A turn begins with a collection of garbage and a run that is not timed; then come runs
 * one after the other, each on memory of its own, as a program makes them. Of a contender's runs
 * the faster half counts, which what else the machine does has disturbed least. The first contender
 * is the reference of the ratios.
 */
export function compare(contenders: readonly Contender[]): Measured[] {
  const times = contenders.map((): number[] => []);
  for (const { run } of contenders) {
    const start = performance.now();
    do keepAlive(run());
    while (performance.now() - start < WARM_UP_MS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < contenders.length; k++) {
      const index = (k + round) % contenders.length;
      const { run } = contenders[index];
      collect();
      keepAlive(run());
      const turn = performance.now();
      for (let i = 0; isTurn(i, performance.now() - turn); i++) times[index].push(timed(run));
    }
  }
  const reference = meanOfFasterHalf(times[0]);
  return contenders.map((contender, i) => ({
    name: contender.name,
    milliseconds: meanOfFasterHalf(times[i]),
    ratio: meanOfFasterHalf(times[i]) / reference,
    ...weighed(contender),
  }));
}

/** Prints a comparison as a table. */
export function report(title: string, measured: readonly Measured[]): void {
  const rows = measured.map(({ name, milliseconds, ratio, allocatedMb, keptMb }) => [
    name,
    milliseconds.toFixed(2),
    ratio.toFixed(2),
    allocatedMb.toFixed(1),
    keptMb.toFixed(1),
  ]);
  table(title, ['', 'ms', 'ratio', 'MB allocated', 'MB kept'], rows);
}

/** Prints rows under a heading; the first column to the left, the others to the right. */
export function table(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = header.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column].length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ');
  console.log(`\n${title}\n${line(header)}`);
  for (const row of rows) console.log(line(row));
}

function isTurn(runs: number, milliseconds: number): boolean {
  if (runs === 0) return true;
  if (milliseconds >= MAX_TURN_MS) return false;
  return runs < MIN_RUNS_IN_A_TURN || milliseconds < MIN_TURN_MS;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  const result = run();
  const milliseconds = performance.now() - start;
  keepAlive(result);
  return milliseconds;
}

function weighed({ run }: Contender): { allocatedMb: number; keptMb: number } {
  collect();
  const before = used();
  const result = run();
  const during = used();
  collect();
  const after = used();
  keepAlive(result);
  return { allocatedMb: Math.max(0, during - before), keptMb: Math.max(0, after - before) };
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function collect(): void {
  if (globalThis.gc === undefined) throw new Error('run node with --expose-gc');
  globalThis.gc();
}

let kept: unknown;
function keepAlive(result: unknown): void {
  kept = result;
  if (kept === undefined) throw new Error('a contender returned nothing');
  kept = null;
}

/**
 * Mean of the middle half: like the median it ignores what went wrong, and unlike it does not jump
 * where memory comes at two prices.
 */
function meanOfFasterHalf(values: readonly number[]): number {
  const faster = values.toSorted((a, b) => a - b).slice(0, Math.ceil(values.length / 2));
  return faster.reduce((sum, value) => sum + value, 0) / faster.length;
}
