import { rebase, toIsoDay } from '@qt-lens/core';
import { escape as arqueroFunction, table as arqueroTable } from 'arquero';
import { asRows, exchangeSeries, POINTS } from './shared/data.ts';
import { compare, report } from './shared/measure.ts';

const series = exchangeSeries(1);
const base = series.days[POINTS >> 1];
const on = toIsoDay(base);
const { values } = series;
const rows = asRows(series);
const plain = Array.from(values);
const columns = arqueroTable({ day: series.days, value: values });

// The peers are given the base; the package finds it, and checks what it was given.
const baseValue = values[series.indexAsOf(base)];

report(
  `rebase ${POINTS.toLocaleString('en')} points`,
  compare([
    { name: 'copy of a Float64Array', run: () => values.slice() },
    { name: 'rebase(series, { on })', run: () => rebase(series, { on }) },
    { name: 'rebase(series, { on, to: 0 })', run: () => rebase(series, { on, to: 0 }) },
    {
      name: 'bare loop over a Float64Array',
      run: () => {
        const rebased = new Float64Array(values.length);
        for (let i = 0; i < values.length; i++) rebased[i] = (values[i] / baseValue) * 100;
        return rebased;
      },
    },
    { name: 'array of numbers, map', run: () => plain.map((value) => (value / baseValue) * 100) },
    {
      name: 'array of objects, map',
      run: () => rows.map(({ day, value }) => ({ day, value: (value / baseValue) * 100 })),
    },
    {
      name: 'arquero 7, derive with a function of its own',
      run: () =>
        columns.derive({
          rebased: arqueroFunction((row: { value: number }) => (row.value / baseValue) * 100),
        }),
    },
    {
      name: 'arquero 7, derive with an expression it compiles',
      run: () =>
        columns.params({ baseValue }).derive({
          rebased: (row: { value: number }, $: { baseValue: number }) =>
            (row.value / $.baseValue) * 100,
        }),
    },
  ]),
);
