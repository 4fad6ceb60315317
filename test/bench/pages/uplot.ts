import uPlot from 'uplot';
import { box, comparison, history, size } from './data.ts';

const line = { stroke: 'red', width: 2, spanGaps: true, points: { show: false } };
const common = { width: size.width, legend: { show: false }, scales: { x: { time: false } } };
new uPlot(
  { ...common, height: size.comparisonHeight, series: [{}, line, { ...line, stroke: 'blue' }] },
  [comparison.days, comparison.fed, comparison.index],
  box(size.comparisonHeight),
);
new uPlot(
  { ...common, height: size.historyHeight, series: [{}, line] },
  [history.days, history.trillions],
  box(size.historyHeight),
);
