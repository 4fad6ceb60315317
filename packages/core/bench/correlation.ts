import { rollingCorrelation } from '@qt-lens/core';
import { sampleCorrelation } from 'simple-statistics';
import { exchangeSeries, POINTS } from './shared/data.ts';
import { compare, type Measured, report, table } from './shared/measure.ts';

const WINDOWS = [13, 52, 520];
const a = exchangeSeries(4);
const b = exchangeSeries(5);

const ours = compare([
  { name: 'copy of a Float64Array', run: () => a.values.slice() },
  ...WINDOWS.map((window) => ({
    name: `rollingCorrelation, window ${window}`,
    run: () => rollingCorrelation(a, b, { window, every: 'observation' }),
  })),
]);
report(`rolling correlation of ${POINTS.toLocaleString('en')} changes`, ours);

// A library that correlates one window at a time costs as much as the windows are long: a hundredth
// of the points is enough to see it.
const FEWER = POINTS / 100;
const percents = ({ values }: { values: Float64Array }) =>
  Array.from({ length: FEWER }, (_, i) => (values[i + 1] / values[i] - 1) * 100);
const changesA = percents(a);
const changesB = percents(b);
const fewer = compare([
  { name: 'copy of a Float64Array', run: () => a.values.slice(0, FEWER) },
  ...WINDOWS.flatMap((window) => [
    {
      name: `rollingCorrelation, window ${window}`,
      run: () =>
        rollingCorrelation(
          a.between(undefined, a.days[FEWER]),
          b.between(undefined, b.days[FEWER]),
          { window, every: 'observation' },
        ),
    },
    {
      name: `simple-statistics 7 on each window of ${window}`,
      run: () => {
        const correlations = new Float64Array(FEWER);
        for (let end = window; end <= FEWER; end++) {
          correlations[end - 1] = sampleCorrelation(
            changesA.slice(end - window, end),
            changesB.slice(end - window, end),
          );
        }
        return correlations;
      },
    },
  ]),
]);
report(`the same of ${FEWER.toLocaleString('en')} changes`, fewer);

const time = (rows: readonly Measured[], name: string) =>
  rows.find((row) => row.name === name)!.milliseconds;
table(
  'what a longer window costs',
  ['window', 'against window 13', 'simple-statistics against us'],
  WINDOWS.map((window) => [
    String(window),
    (
      time(ours, `rollingCorrelation, window ${window}`) /
      time(ours, 'rollingCorrelation, window 13')
    ).toFixed(2),
    (
      time(fewer, `simple-statistics 7 on each window of ${window}`) /
      time(fewer, `rollingCorrelation, window ${window}`)
    ).toFixed(1),
  ]),
);
