import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { box, comparison, history, size } from './data.ts';

use([LineChart, GridComponent, CanvasRenderer]);
const draw = (
  height: number,
  lines: Array<{ days: number[]; values: Array<number | null>; color: string }>,
) => {
  init(box(height), undefined, { width: size.width, height }).setOption({
    animation: false,
    xAxis: { type: 'value', min: 'dataMin', max: 'dataMax' },
    yAxis: { type: 'value' },
    series: lines.map(({ days, values, color }) => ({
      type: 'line',
      showSymbol: false,
      lineStyle: { color, width: 2 },
      data: days.flatMap((day, i) => (values[i] === null ? [] : [[day, values[i]]])),
    })),
  });
};
draw(size.comparisonHeight, [
  { days: comparison.days, values: comparison.fed, color: 'red' },
  { days: comparison.days, values: comparison.index, color: 'blue' },
]);
draw(size.historyHeight, [{ days: history.days, values: history.trillions, color: 'red' }]);
