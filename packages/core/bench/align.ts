import { alignAsOf, type TimeSeries } from '@qt-lens/core';
import { table as arqueroTable } from 'arquero';
import { bisector, bisectRight } from 'd3-array';
import { asRows, exchangeSeries, irregularSeries, POINTS } from './shared/data.ts';
import { type Contender, compare, report } from './shared/measure.ts';

const million = POINTS.toLocaleString('en');

report(
  `as-of alignment of ${million} points on ${million} days: weekdays of two exchanges with their own holidays`,
  compare(contenders(exchangeSeries(2), exchangeSeries(3))),
);
report(
  `the same on days one to three apart at random`,
  compare(contenders(irregularSeries(2), irregularSeries(3))),
);

const a = exchangeSeries(2);
const b = exchangeSeries(3);
report(
  `two series of ${million} points on the days of both`,
  compare([
    { name: 'copy of two Float64Arrays', run: () => [a.values.slice(), b.values.slice()] },
    { name: 'alignAsOf([a, b])', run: () => alignAsOf([a, b]) },
  ]),
);

/** One series read as of the days of another. */
function contenders(calendar: TimeSeries, series: TimeSeries): Contender[] {
  const { days } = calendar;
  const rows = asRows(series);
  const byDay = bisector((row: { day: number }) => row.day).right;
  const left = arqueroTable({ day: days });
  const right = arqueroTable({ day: series.days, value: series.values });
  return [
    { name: 'copy of a Float64Array', run: () => series.values.slice() },
    { name: 'alignAsOf([series], { calendar })', run: () => alignAsOf([series], { calendar }) },
    { name: 'bare walk over two calendars', run: () => bareWalk(days, series.days, series.values) },
    {
      name: 'd3-array 3, bisectRight on columns',
      run: () =>
        Float64Array.from(
          days,
          (day) => series.values[bisectRight(series.days, day) - 1] ?? Number.NaN,
        ),
    },
    {
      name: 'd3-array 3, bisector on objects',
      run: () => Float64Array.from(days, (day) => rows[byDay(rows, day) - 1]?.value ?? Number.NaN),
    },
    // It has no as-of join; an exact one does less.
    { name: 'arquero 7, exact join_left', run: () => left.join_left(right, 'day').array('value') },
  ];
}

function bareWalk(days: Int32Array, observed: Int32Array, values: Float64Array): Float64Array {
  const column = new Float64Array(days.length);
  let next = 0;
  for (let i = 0; i < days.length; i++) {
    while (next < observed.length && observed[next] <= days[i]) next++;
    column[i] = next > 0 ? values[next - 1] : Number.NaN;
  }
  return column;
}
