import { describe, expect, test } from 'vitest';
import catalogue from '../../figures/catalogue.json';
import { rebase } from '../time-series/rebase.ts';
import type { EmbeddedFigure } from './embedded.ts';
import * as figures from './index.ts';

const tables = import.meta.glob<string>('../../figures/*.csv', { query: '?raw', import: 'default', eager: true });
const byName = figures as unknown as Record<string, EmbeddedFigure>;

function column(file: string, name: string): [string, number][] {
  const [header, ...lines] = tables[`../../figures/${file}`].trim().split(/\r?\n/);
  const index = header.split(',').indexOf(name);
  return lines
    .map((line) => line.split(','))
    .filter((cells) => cells[index] !== '')
    .map((cells) => [cells[0], Number(cells[index])]);
}

describe('embedded figures', () => {
  test.each(catalogue)('$name holds exactly what is in $file', ({ name, file, ...entry }) => {
    const expected = column(file, 'column' in entry ? (entry.column as string) : 'value');
    expect(expected.length).toBeGreaterThan(70);
    expect(byName[name].series().toJSON()).toEqual(expected);
  });

  test.each(catalogue)('$name says who publishes it, in what unit, how old it is and on what terms', ({ name }) => {
    const { description } = byName[name];
    for (const text of Object.values(description)) expect(text).not.toBe('');
    expect(Object.keys(description)).toEqual(
      expect.arrayContaining(['id', 'title', 'units', 'publisher', 'vintage', 'licence', 'frequency']),
    );
    expect(byName[name].series().label.units).toBe(description.units);
  });

  test('every table is embedded, and every embedded figure is in the catalogue', () => {
    expect(new Set(catalogue.map(({ file }) => `../../figures/${file}`))).toEqual(new Set(Object.keys(tables)));
    expect(Object.keys(figures).sort()).toEqual(catalogue.map(({ name }) => name).sort());
  });

  test('are decoded once', () => {
    expect(figures.totalAssets.series()).toBe(figures.totalAssets.series());
  });

  test('Fed total assets: latest 6,743,031 on 30 September 2026, peak 8,965,487 on 13 April 2022', () => {
    const assets = figures.totalAssets.series();
    expect(assets.first?.date).toBe('2002-12-18');
    expect(assets.last).toEqual({ date: '2026-09-30', value: 6_743_031 });
    const peak = assets.values.indexOf(Math.max(...assets.values));
    expect(assets.at(peak)).toEqual({ date: '2022-04-13', value: 8_965_487 });
  });

  test('what comes from the S&P composite is index numbers, January 2000 = 100', () => {
    for (const figure of [figures.compositePrice, figures.compositeEarnings, figures.compositeTotalReturn]) {
      expect(figure.description.units).toBe('index number, January 2000 = 100');
      expect(rebase(figure.series(), { on: '2000-01-01' }).base.value).toBeCloseTo(100, 3);
    }
  });
});
