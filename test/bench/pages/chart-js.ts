import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { box, comparison, history, size } from './data.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);
const draw = (
  height: number,
  lines: Array<{ days: number[]; values: Array<number | null>; color: string }>,
) => {
  const canvas = document.createElement('canvas');
  box(height).append(canvas);
  new Chart(canvas, {
    type: 'line',
    data: {
      datasets: lines.map(({ days, values, color }) => ({
        data: days.flatMap((day, i) => (values[i] === null ? [] : [{ x: day, y: values[i] }])),
        borderColor: color,
        borderWidth: 2,
        pointRadius: 0,
      })),
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      scales: { x: { type: 'linear' }, y: { type: 'linear' } },
    },
  });
};
draw(size.comparisonHeight, [
  { days: comparison.days, values: comparison.fed, color: 'red' },
  { days: comparison.days, values: comparison.index, color: 'blue' },
]);
draw(size.historyHeight, [{ days: history.days, values: history.trillions, color: 'red' }]);
