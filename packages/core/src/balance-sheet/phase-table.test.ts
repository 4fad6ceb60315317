import { describe, expect, test } from 'vitest';
import { nominalGdp, totalAssets } from '../figures/index.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { events } from './events.ts';
import { phaseTable } from './phase-table.ts';
import { phases } from './phases.ts';
import { securitiesHeld } from './securities-held.ts';

const assets = totalAssets.series();
const gdp = nominalGdp.series();
const rows = phaseTable(assets, gdp);
const row = (key: string) => rows.find(({ phase }) => phase.key === key)!;

describe('phaseTable', () => {
  test('the history in trillions: 0.9 → 2.3, 0.8… → nearly 9, 4.5 → 3.8, 8.9 → 6.6', () => {
    const trillions = (key: string) =>
      [row(key).from, row(key).to].map(({ amountBn }) => (amountBn / 1000).toFixed(1));
    expect(trillions('before-qe')).toEqual(['0.7', '2.2']);
    expect(trillions('qe-1')).toEqual(['2.2', '2.3']);
    expect(trillions('qe-4')).toEqual(['4.3', '8.9']);
    expect(trillions('qt-1')).toEqual(['4.5', '3.8']);
    expect(trillions('qt-2')).toEqual(['8.9', '6.6']);
  });

  test('QT 2 shrank assets by 2,363 bn, securities by 2,233 bn: 2.33 to 3.11 hikes', () => {
    const { changeBn, changeShareOfGdp, securities, hikes, running } = row('qt-2');
    expect(Math.round(changeBn)).toBe(-2363);
    expect((changeShareOfGdp * 100).toFixed(1)).toBe('-8.2');
    expect(Math.round(securities!.changeBn)).toBe(-2233);
    expect((securities!.changeShareOfGdp * 100).toFixed(1)).toBe('-7.8');
    expect([hikes!.low.toFixed(2), hikes!.high.toFixed(2)]).toEqual(['2.33', '3.11']);
    expect(running).toBe(false);
  });

  test.each([
    ['qe-1', 120, 1369, '-2.82', '-3.76'],
    ['qt-1', -677, -641, '0.92', '1.23'],
    ['qe-4', 4599, 4550, '-5.97', '-7.96'],
  ])('%s: assets %i bn, securities %i bn, %s to %s hikes', (key, assetsBn, heldBn, low, high) => {
    const { changeBn, securities, hikes } = row(key);
    expect([Math.round(changeBn), Math.round(securities!.changeBn)]).toEqual([assetsBn, heldBn]);
    expect([hikes!.low.toFixed(2), hikes!.high.toFixed(2)]).toEqual([low, high]);
  });

  test('what repo did in 2019 is no purchase of securities', () => {
    const { changeBn, securities } = row('reinvestment-2019');
    expect([Math.round(changeBn), Math.round(securities!.changeBn)]).toEqual([171, -4]);
  });

  test('securities of another source, from where they begin, and none', () => {
    const held = securitiesHeld();
    const late = phaseTable(assets, gdp, undefined, held.between('2012-01-01'));
    const find = (key: string) => late.find(({ phase }) => phase.key === key)!;
    expect(find('qe-2')).toMatchObject({ securities: undefined, hikes: undefined });
    expect(find('operation-twist').securities!.from.date).toBe('2012-01-04');
    const none = phaseTable(assets, gdp, undefined, TimeSeries.from([]));
    for (const { securities, hikes } of none)
      expect([securities, hikes]).toEqual([undefined, undefined]);
  });

  test('QE equals cuts; what is neither QE nor QT equals no move of the rate', () => {
    expect(row('qe-4').hikes!.central).toBeLessThan(0);
    for (const { phase, hikes } of rows)
      expect(hikes !== undefined).toBe(phase.kind === 'easing' || phase.kind === 'tightening');
  });

  test('another rule, and an unknown one', () => {
    const other = phaseTable(assets, gdp, 'wei-2022-normal').find(
      ({ phase }) => phase.key === 'qt-2',
    )!;
    expect(other.hikes!.rule.key).toBe('wei-2022-normal');
    expect(other.hikes!.central).toBeLessThan(row('qt-2').hikes!.central);
    expect(() => phaseTable(assets, gdp, 'nobody-2022')).toThrow(RangeError);
  });

  test('has every phase that has figures, in order, and only those', () => {
    expect(rows.map(({ phase }) => phase)).toEqual([...phases]);
    const early = phaseTable(assets.between(undefined, '2011-01-01'), gdp);
    expect(early.map(({ phase }) => phase.key)).toEqual([
      'before-qe',
      'qe-1',
      'reinvestment-2010',
      'qe-2',
    ]);
    expect(early.at(-1)).toMatchObject({ running: true, to: { date: '2010-12-29' } });
    const late = phaseTable(assets.between('2024-01-01'), gdp);
    expect(late.map(({ phase }) => phase.key)).toEqual([
      'qt-2',
      'reinvestment-2025',
      'reserve-management-2025',
    ]);
    expect(late[0]).toMatchObject({ phase: { from: '2022-06-01' }, from: { date: '2024-01-03' } });
    expect(rows.at(-1)).toMatchObject({ running: true, to: { date: '2026-09-30' } });
  });

  test('refuses an empty series', () => {
    expect(() => phaseTable(TimeSeries.from([]), gdp)).toThrow('assets: the series has no values');
  });
});

test('events are in order, with unique keys, within the figures', () => {
  expect(events.map(({ name, date }) => `${date} ${name}`)).toEqual([
    '2008-09-15 Lehman',
    '2013-05-22 Taper tantrum',
    '2019-09-17 Repo blow-out',
    '2020-03-15 Pandemic',
    '2023-03-12 SVB / BTFP',
    '2025-12-01 QT 2 ends',
  ]);
  expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
});
