import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { FED_PHASE, FED_PHASES, POLICY_CLOCK } = inUtc;

const local = (day: string): Date => new Date(`${day}T00:00:00`);

test('FED_PHASE names the phase of each day', () => {
  expect(FED_PHASE()).toBe('Reserve management');
  expect(FED_PHASE([['2022-06-01', '2025-11-30', '', '2012-10-01']])).toEqual([
    ['QT 2', 'QT 2', '', 'QE 3'],
  ]);
});

describe('FED_PHASES', () => {
  const [header, ...rows] = FED_PHASES();
  const of = (name: string, from: string) =>
    rows.find(
      ([phase, , start]) => phase === name && (start as Date).getTime() === local(from).getTime(),
    )!;

  test('is a table of fourteen columns: securities, and what to know of the phase', () => {
    expect(header).toHaveLength(14);
    for (const row of rows) expect(row).toHaveLength(14);
    expect(of('Reinvestment', '2010-04-01')[13]).toMatch(/begins on 10 August 2010/);
    expect(rows.at(-1)![13]).toMatch(/Checked up to 2026-09-17\.$/);
    const change = (name: string, from: string) => (of(name, from)[12] as number).toFixed(0);
    expect(header[12]).toBe('Securities, change, $ bn');
    expect(change('QE 1', '2008-11-25')).toBe('1369');
    expect(change('QT 2', '2022-06-01')).toBe('-2233');
  });

  test('QT 2: 2,363 bn of assets, 8.2 % of GDP, 2.33 to 3.11 hikes by its securities', () => {
    const [, kind, , to, start, end, change, share, low, high] = of('QT 2', '2022-06-01') as [
      string,
      string,
      Date,
      Date,
      ...number[],
    ];
    expect(kind).toBe('tightening');
    expect(to).toEqual(local('2025-11-30'));
    expect(change).toBeCloseTo(end - start, 9);
    expect([change.toFixed(0), (share * 100).toFixed(1), low.toFixed(2), high.toFixed(2)]).toEqual([
      '-2363',
      '-8.2',
      '2.33',
      '3.11',
    ]);
  });

  test('the phase before QE starts with the figures; the last has no end; only QE and QT have hikes', () => {
    expect(rows[0].slice(0, 3)).toEqual(['Before QE', 'conventional', local('2002-12-18')]);
    expect(rows.at(-1)!.slice(0, 4)).toEqual([
      'Reserve management',
      'reserve-management',
      local('2025-12-12'),
      '',
    ]);
    for (const [, kind, , , , , , , low] of rows)
      expect(low === '').toBe(kind !== 'easing' && kind !== 'tightening');
  });
});

describe('POLICY_CLOCK', () => {
  test('two cells for one date', () => {
    expect(POLICY_CLOCK('2023-03-15')).toEqual([['Hiking', 'QT 2']]);
    expect(POLICY_CLOCK('2020-06-01')).toEqual([['At the lower bound', 'QE 4 (pandemic)']]);
  });
  test('a hike beside reserve management, and a meeting it knows nothing of', () => {
    expect(POLICY_CLOCK('2026-09-30')).toEqual([['Hiking', 'Reserve management']]);
    expect(POLICY_CLOCK('2026-11-29')).toEqual([
      ['Hiking (outcome of the meeting of 2026-10-28 unknown)', 'Reserve management'],
    ]);
  });
  test('a column of dates gives two columns, a row two rows; blanks stay blank', () => {
    expect(POLICY_CLOCK([['2023-03-15'], ['']])).toEqual([
      ['Hiking', 'QT 2'],
      ['', ''],
    ]);
    expect(POLICY_CLOCK([['2023-03-15', '2020-06-01']])).toEqual([
      ['Hiking', 'At the lower bound'],
      ['QT 2', 'QE 4 (pandemic)'],
    ]);
  });
  test('a date before the figures is refused', () => {
    expect(() => POLICY_CLOCK('1999-01-01')).toThrow(/^POLICY_CLOCK: date: /);
  });
});

test('a value that no text can be made of is refused by name', () => {
  for (const value of [Object.create(null), { toString: () => Symbol.iterator }])
    expect(() => FED_PHASE(value)).toThrow(
      'FED_PHASE: date must be a date such as 2022-12-07, not something that is not a cell value',
    );
});
