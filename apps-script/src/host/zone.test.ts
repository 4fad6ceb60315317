import { toEpochDay, toIsoDay } from '@qt-lens/core';
import { afterEach, expect, test, vi } from 'vitest';
import { spreadsheetServices } from '../testing/services.ts';
import { cellDate, shownIn } from '../testing/spreadsheet-zone.ts';
import { spreadsheetZone } from './zone.ts';

const ZONES = [
  'Etc/UTC',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Australia/Lord_Howe',
  'Europe/London',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Beirut',
];

// Days on which clocks change in one of the zones, those without a midnight (São Paulo, Beirut,
// Cairo) among them.
const DAYS = [
  '2002-12-18',
  '2008-02-29',
  '2018-11-04',
  '2022-03-13',
  '2022-11-06',
  '2022-12-07',
  '2023-03-26',
  '2023-04-28',
  '2024-10-27',
  '2026-09-30',
];

function inZone(zone: string): ReturnType<typeof spreadsheetZone> {
  const services = spreadsheetServices({ zone });
  vi.stubGlobal('SpreadsheetApp', services.SpreadsheetApp);
  vi.stubGlobal('Session', services.Session);
  return spreadsheetZone();
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(ZONES)(
  '%s: a date cell is read as the day it shows, at midnight, at four in the afternoon and just before the next midnight',
  (name) => {
    const zone = inZone(name);
    for (const day of DAYS) {
      for (const time of ['00:00', '16:00', '23:45'])
        expect(toIsoDay(zone.dayOf(cellDate(day, name, time)))).toBe(day);
    }
  },
);

test.each(ZONES)('%s: a day goes back as the first moment of that day', (name) => {
  const zone = inZone(name);
  for (const day of DAYS) {
    const date = zone.dateOf(toEpochDay(day));
    expect(shownIn(name, date)).toBe(shownIn(name, cellDate(day, name)));
    expect(toIsoDay(zone.dayOf(date))).toBe(day);
  }
});

test('a zone only the spreadsheet service knows is asked of it', () => {
  vi.stubGlobal('SpreadsheetApp', {
    getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'Mars/Olympus' }),
  });
  vi.stubGlobal('Utilities', {
    formatDate: (date: Date, zone: string, pattern: string) => {
      expect([zone, pattern]).toEqual(['Mars/Olympus', 'yyyy M d H m s']);
      const shifted = new Date(date.getTime() + 5 * 3_600_000);
      return `${shifted.getUTCFullYear()} ${shifted.getUTCMonth() + 1} ${shifted.getUTCDate()} ${shifted.getUTCHours()} ${shifted.getUTCMinutes()} ${shifted.getUTCSeconds()}`;
    },
  });
  const zone = spreadsheetZone();
  expect(toIsoDay(zone.dayOf(new Date('2022-12-06T19:00:00Z')))).toBe('2022-12-07');
  expect(zone.dateOf(toEpochDay('2022-12-07')).toISOString()).toBe('2022-12-06T19:00:00.000Z');
});

test('either of the two ways to the open spreadsheet will do', () => {
  vi.stubGlobal('SpreadsheetApp', {
    getActive: () => ({ getSpreadsheetTimeZone: () => 'Pacific/Kiritimati' }),
  });
  expect(toIsoDay(spreadsheetZone().dayOf(new Date('2022-12-06T10:00:00Z')))).toBe('2022-12-07');
});

test('outside a spreadsheet the zone of the script is used, and without any service that of the machine', () => {
  vi.stubGlobal('Session', { getScriptTimeZone: () => 'Asia/Kolkata' });
  expect(toIsoDay(spreadsheetZone().dayOf(new Date('2022-12-06T18:30:00Z')))).toBe('2022-12-07');
  vi.unstubAllGlobals();
  expect(toIsoDay(spreadsheetZone().dayOf(new Date(2022, 11, 7)))).toBe('2022-12-07');
  expect(spreadsheetZone().dateOf(toEpochDay('2022-12-07')).getTime()).toBe(
    new Date(2022, 11, 7).getTime(),
  );
});

test('a broken date holds no day', () => {
  expect(inZone('Asia/Kolkata').dayOf(new Date(Number.NaN))).toBeNaN();
});

test('the last instant there is has a day, or none that a calendar knows', () => {
  for (const instant of [8.64e15, -8.64e15])
    expect(() => inZone('Asia/Kolkata').dayOf(new Date(instant))).not.toThrow();
});
