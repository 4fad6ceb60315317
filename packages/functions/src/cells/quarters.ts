import { scenarioQuarters } from '@qt-lens/core/scenarios';
import type { Call } from './call.ts';
import { type Input, isBlank } from './cell.ts';

/** Hikes of 25 bp by quarter, as far as they look like hikes. */
export function hikesByQuarter(call: Call, argument: string, input: Input): number[] {
  const path = pathByQuarter(call, argument, input);
  for (const hikes of path) call.inUnit(argument, 'hikes', hikes);
  return path;
}

/** Run-off by quarter, as far as it looks like billions of dollars. */
export function runoffByQuarter(call: Call, argument: string, input: Input): number[] {
  const path = pathByQuarter(call, argument, input);
  for (const runoff of path) if (Math.abs(runoff) >= 1) call.inUnit(argument, 'amountBn', runoff);
  return path;
}

/**
 * The argument that a sentence on too large paths is about: hikes, but run-off where there is none.
 */
export function largePath(hikes: readonly number[] = []): 'hikes_by_quarter' | 'qt_bn_by_quarter' {
  return hikes.some((count) => count !== 0) ? 'hikes_by_quarter' : 'qt_bn_by_quarter';
}

/** A path by quarter: one row or one column; blanks are quarters in which nothing happens. */
function pathByQuarter(call: Call, argument: string, input: Input): number[] {
  const { rows, height, width } = call.grid(argument, input);
  if (height > 1 && width > 1)
    call.fail(argument, `must be one row or one column, not ${height} × ${width} cells`);
  const cells = rows.flat();
  while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop();
  if (cells.length > scenarioQuarters)
    call.fail(argument, `has ${cells.length} quarters; a scenario has ${scenarioQuarters}`);
  return cells.map((cell, i) =>
    isBlank(cell)
      ? 0
      : call.placed(height > 1 ? [i, 0] : [0, i], [height, width], () =>
          call.number(argument, cell),
        ),
  );
}
