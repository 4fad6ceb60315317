/** An axis from 0: its ticks, and where it ends. */
export interface Axis {
  readonly ticks: readonly number[];
  readonly end: number;
}

/** More ticks than this crowd the labels. */
const MAX_TICKS = 6;

/** An axis of rate moves from 0 to at least `max`, in quarters of a move while they fit. */
export function movesAxis(max: number): Axis {
  return axis(max, [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5]);
}

/** An axis of dollars from 0 to at least `maxBn`, billions. */
export function amountsAxis(maxBn: number): Axis {
  return axis(maxBn, [1, 2, 5]);
}

function axis(max: number, steps: readonly number[]): Axis {
  if (!(max > 0)) return { ticks: [0, 1], end: 1 };
  let step = steps.find((each) => max / each <= MAX_TICKS);
  for (let size = steps.at(-1)! * 2; step === undefined; size *= 10) {
    step = [size, size * 2, size * 5].find((each) => max / each <= MAX_TICKS);
  }
  const count = Math.ceil(max / step - 1e-9);
  return {
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12))),
    end: count * step,
  };
}

const QUARTERS = ['', '¼', '½', '¾'];

/** A tick of a moves axis: `¾`, `1¼`, `3`, `0.05`. */
export function moveLabel(moves: number): string {
  const quarters = moves * 4;
  if (!Number.isInteger(quarters)) return String(moves);
  const whole = Math.floor(moves);
  const part = QUARTERS[quarters % 4];
  return whole === 0 && part !== '' ? part : `${whole.toLocaleString('en')}${part}`;
}
