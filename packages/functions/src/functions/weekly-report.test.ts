import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { FED_GAUGES, FED_H41, FED_RATE, FED_RUNOFF } = inUtc;
const rows = (table: unknown) => table as unknown[][];
const row = (table: unknown, name: string) => rows(table).find(([first]) => first === name)!;

describe('FED_H41', () => {
  test('the report of 30 September 2026, by line under a header with its Wednesday', () => {
    const table = FED_H41('2026-10-02');
    expect(rows(table)[0]).toEqual([
      'H.4.1 of',
      new Date(Date.UTC(2026, 8, 30)),
      'Week, $ bn',
      'Year, $ bn',
      'Since Reserve management began, $ bn',
    ]);
    expect(row(table, 'Total assets').slice(1, 3)).toEqual([6743.031, -4.673]);
    expect(rows(table)).toHaveLength(11);
  });

  test('what is not known for a Wednesday is blank', () => {
    expect(row(FED_H41('2012-03-07'), 'Reserves, Wednesday').slice(1)).toEqual(['', '', '', '']);
    expect(() => FED_H41('1999-01-01')).toThrow(/^FED_H41: date: assets starts on 2002-12-18/);
    expect(() => FED_H41([['2024-01-03', '2024-01-10']])).toThrow(
      'FED_H41: date must be one cell, not 1 × 2 cells',
    );
  });
});

describe('FED_RUNOFF', () => {
  test('QT 2: assets −2,363, reverse repo −1,963, reserves −425, and it adds up', () => {
    const table = FED_RUNOFF('2022-06-01', '2025-11-30');
    const change = (name: string) => Math.round(row(table, name)[1] as number);
    expect(change('Total assets')).toBe(-2363);
    expect(change('Reverse repo, domestic')).toBe(-1963);
    expect(change('Reserves, week average')).toBe(-425);
    expect(change('Treasury General Account')).toBe(119);
    const parts = rows(table).slice(2);
    const sum = parts.reduce((total, [, bn]) => total + (bn as number), 0);
    expect(sum).toBeCloseTo(row(table, 'Total assets')[1] as number, 9);
    expect(row(table, 'Other')[4]).toContain('Federal Reserve notes');
  });

  test('refuses what cannot be', () => {
    expect(() => FED_RUNOFF('2025-01-01', '2024-01-01')).toThrow(/is before the start/);
    expect(() => FED_RUNOFF('soon', '2024-01-01')).toThrow(/^FED_RUNOFF: from must be a date/);
  });
});

describe('FED_GAUGES', () => {
  test('values, units, days, and the one published level', () => {
    const table = FED_GAUGES('2026-09-23');
    expect(row(table, 'SOFR less interest on reserves').slice(1, 3)).toEqual([-3, 'basis points']);
    const reserves = row(table, 'Reserves to GDP, week average');
    expect(reserves[4]).toBe(0.09);
    expect(reserves[6]).toMatch(/Waller.*2025-07-10/);
    expect(row(table, 'Standing repo in use')[4]).toBe('');
  });
});

describe('FED_RATE', () => {
  test('as of any day, in ranges too', () => {
    expect(FED_RATE('target-upper', '2026-10-01')).toBe(4);
    expect(FED_RATE('IORB', '2026-09-30')).toBe(3.9);
    expect(FED_RATE('target-lower', [['2026-09-16'], ['2026-09-17']])).toEqual([[3.5], [3.75]]);
    expect(FED_RATE('sofr')).toBe(3.87);
  });

  test('what the figures do not know is a sentence', () => {
    expect(() => FED_RATE('target-upper', '2026-11-29')).toThrow(
      /the decision of 2026-10-28 is not in the figures/,
    );
    expect(() => FED_RATE('prime', '2024-01-03')).toThrow(/^FED_RATE: name/);
    expect(() => FED_RATE()).toThrow(/give one of target-lower/);
  });
});
