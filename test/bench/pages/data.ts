import { compositePrice, rebase, totalAssets } from '@qt-lens/core';

// Data of the popup: both rebased lines since December 2022 on one axis of days, and total
// assets in trillions since 2002.
const base = '2022-12-07';
const changes = (series: ReturnType<typeof totalAssets.series>) =>
  rebase(series, { on: base, to: 0 }).series.between('2022-06-21');
const fed = changes(totalAssets.series());
const index = changes(compositePrice.series());
const days = [...new Set([...fed.days, ...index.days])].sort((a, b) => a - b);
const onDays = (series: typeof fed): Array<number | null> => {
  const values = new Map(Array.from(series.days, (day, i) => [day, series.values[i]]));
  return days.map((day) => values.get(day) ?? null);
};

export const comparison = { days, fed: onDays(fed), index: onDays(index) };
export const history = {
  days: Array.from(totalAssets.series().days),
  trillions: Array.from(totalAssets.series().values, (millions) => millions / 1e6),
};
export const size = { width: 742, comparisonHeight: 226, historyHeight: 194 };
export const isoDay = (day: number): string =>
  new Date(day * 86_400_000).toISOString().slice(0, 10);

export function box(height: number): HTMLElement {
  const element = document.createElement('div');
  element.style.width = `${size.width}px`;
  element.style.height = `${height}px`;
  document.body.append(element);
  return element;
}
