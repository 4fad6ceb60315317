import { createChart, LineSeries } from 'lightweight-charts';
import { box, comparison, history, isoDay, size } from './data.ts';

const draw = (
  height: number,
  lines: Array<{ days: number[]; values: Array<number | null>; color: string }>,
) => {
  const chart = createChart(box(height), { width: size.width, height });
  for (const { days, values, color } of lines) {
    const series = chart.addSeries(LineSeries, { color, lineWidth: 2 });
    series.setData(
      days.flatMap((day, i) =>
        values[i] === null ? [] : [{ time: isoDay(day), value: values[i] }],
      ),
    );
  }
  chart.timeScale().fitContent();
};
draw(size.comparisonHeight, [
  { days: comparison.days, values: comparison.fed, color: 'red' },
  { days: comparison.days, values: comparison.index, color: 'blue' },
]);
draw(size.historyHeight, [{ days: history.days, values: history.trillions, color: 'red' }]);
