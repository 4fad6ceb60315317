import { SourceError, toEpochDay } from '@qt-lens/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { h41Page } from '../../../scripts/lib/stand-ins/h41-page.mjs';
import { readH41Page } from './index.ts';

// Rows of the Board's own Table 5 of 16 and 23 September 2026; averages of the same weeks.
const figures = {
  treasuries: 4_558_332,
  mbs: 1_910_409,
  reserves: 2_930_193,
  reservesOnWednesday: 2_969_925,
  tga: 947_317,
  tgaAverage: 977_084,
  foreignRepo: 320_264,
  domesticRepo: 461,
  notes: 2_430_606,
  assets: 6_747_704,
};
const before = {
  treasuries: 4_554_450,
  mbs: 1_913_523,
  reserves: 3_013_794,
  reservesOnWednesday: 2_921_537,
  tga: 991_708,
  tgaAverage: 881_000,
  foreignRepo: 318_428,
  domesticRepo: 5375,
  notes: 2_431_275,
  assets: 6_746_548,
};
const page = h41Page({ wednesday: '2026-09-23', figures, before });

function sentence(html: string): string {
  try {
    readH41Page(html);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return (error as SourceError).message;
  }
}

describe('a release', () => {
  test('gives the week, and the week before where it prints the change', () => {
    const { releaseDay, wednesday, series, confirmed } = readH41Page(page);
    expect([releaseDay, wednesday]).toEqual(['2026-09-24', '2026-09-23']);
    const rows = Object.fromEntries([...series].map(([key, each]) => [key, each.toJSON()]));
    const both = (now: number, then: number) => [
      ['2026-09-16', then],
      ['2026-09-23', now],
    ];
    expect(rows).toEqual({
      assets: both(6_747_704, 6_746_548),
      treasuries: both(4_558_332, 4_554_450),
      mbs: both(1_910_409, 1_913_523),
      reserves: both(2_930_193, 3_013_794),
      'reserves-wednesday': [['2026-09-23', 2_969_925]],
      tga: both(947_317, 991_708),
      currency: both(2_430_606, 2_431_275),
      'rrp-total': both(320_725, 323_803),
      rrp: [['2026-09-23', 0.461]],
    });
    expect([...confirmed].sort()).toEqual(
      ['assets', 'mbs', 'reserves-wednesday', 'rrp', 'rrp-total', 'tga', 'treasuries'].sort(),
    );
    expect(series.get('assets')?.label).toEqual({
      id: 'WALCL',
      units: 'millions of US dollars',
      publisher: 'Board of Governors of the Federal Reserve System, H.4.1',
    });
  });

  test.each([
    ['without the weekday', page.replace('Thursday, September', 'September')],
    [
      'with the date in the next node',
      page.replace('Release Date: ', 'Release Date:</i></p><p><i>'),
    ],
    [
      'with a note before the tables',
      page.replace('<div>', '<table><tr><td>Note</td></tr></table><div>'),
    ],
    ['with rows that are new', page.replace('t1r9', 't1r42').replace('t7r2c', 't7r77c')],
    [
      'with text split further',
      page.replace('<span>Total assets</span>', '<b>Total</b> <i>as</i>sets'),
    ],
    ['with plain spaces', page.replaceAll('&#xa0;', ' ')],
    ['without heads of its cells', page.replace(/ header="[^"]*"/g, '')],
    ['closed on a holiday', page.replace('Thursday, September 24', 'Friday, September 25')],
  ])('%s is read', (_, html) => {
    expect(html).not.toBe(page);
    expect(readH41Page(html).series.get('assets')?.last?.value).toBe(6_747_704);
  });
});

describe('a page that has changed is refused with a sentence, whole', () => {
  test.each<[string, string, string]>([
    ['half of it', page.slice(0, page.length / 2), 'Table 5'],
    ['another unit', page.replaceAll('Millions', 'Thousands'), '“Millions of dollars”'],
    ['no date line', page.replace('Release Date', 'Issued'), '“Release Date: …”'],
    [
      'a date on another weekday',
      page.replace('Thursday, September', 'Friday, September'),
      'a Friday',
    ],
    [
      'a page that stood still',
      page.replace('Thursday, September 24, 2026', 'Thursday, August 29, 2013'),
      "no week's release",
    ],
    [
      'a Wednesday that is none',
      page.replaceAll('Sep 23, 2026', 'Sep 22, 2026'),
      'takes 2026-09-22',
    ],
    ['another label', page.replaceAll('Total assets', 'All assets'), '“Total assets”'],
    [
      'columns that moved',
      page
        .replace('id="t7h1c3"', 'id="t7h1cX"')
        .replace('id="t7h1c4"', 'id="t7h1c3"')
        .replace('id="t7h1cX"', 'id="t7h1c4"'),
      'another column head',
    ],
    ['a figure that was cut', page.replace('6,747,704', '6,747,70'), 'prints'],
    [
      'total assets of another sum',
      page.replaceAll('6,747,704', '6,847,704'),
      'liabilities and capital',
    ],
    ['a part of another amount', page.replace(/15,200/, '25,200'), 'add up'],
    [
      'Treasuries that differ',
      page.replace(/(id="t1r3c5"[^>]*>&#xa0;)4,558,332/, '$14,558,432'),
      'Table 1',
    ],
    [
      'a cell twice',
      page.replace('<td id="t7r3c3"', '<td id="t7r3c3"></td><td id="t7r3c3"'),
      'twice',
    ],
    ['a page of an error', '<!DOCTYPE html><title>Access Denied</title><p>No.</p>', 'Release Date'],
    ['no page', 'Service unavailable', 'something other'],
    ['JSON', '{"a":1}', 'something other'],
  ])('%s', (_, html, said) => {
    expect(html).not.toBe(page);
    expect(sentence(html)).toContain(said);
    expect(sentence(html)).toMatch(/^The Board/);
  });

  test('law: of copies with one or two characters changed none is read with another total or day', () => {
    const truth = readH41Page(page);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(page.length - 1), fc.constantFrom(...'0123456789,-+ <>')), {
          minLength: 1,
          maxLength: 2,
        }),
        (edits) => {
          const copy = [...page];
          for (const [at, character] of edits) copy[at] = character;
          let read: ReturnType<typeof readH41Page>;
          try {
            read = readH41Page(copy.join(''));
          } catch (error) {
            if (error instanceof SourceError) return;
            throw error;
          }
          expect(read.wednesday).toBe(truth.wednesday);
          for (const key of ['assets', 'treasuries', 'mbs', 'tga', 'reserves-wednesday'] as const) {
            const value = read.series.get(key)?.last?.value ?? Number.NaN;
            const right = truth.series.get(key)!.last!.value;
            // A digit of the last places is within rounding.
            expect(Math.abs(value - right)).toBeLessThanOrEqual(10);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a hostile page takes no time', () => {
    for (const html of [
      '<a '.repeat(300_000),
      '<!--'.repeat(300_000),
      `<p>${'&#'.repeat(300_000)}`,
      '<div>'.repeat(100_000),
    ])
      expect(sentence(html)).toMatch(/^The Board/);
  });

  test('a comment changes nothing, wherever it stands', () => {
    const read = (html: string) => JSON.stringify([...readH41Page(html).series]);
    const plain = read(page);
    expect(read(page.replace(/(\d)(<\/t[dh]>)/g, '$1<!-- printed -->$2'))).toBe(plain);
    expect(read(page.replace(/(\d),(\d{3})/g, '$1<!-- > -->,$2<!---->'))).toBe(plain);
    expect(read(page.replace(/(<td[^>]*>)/g, '<!-- cell -->$1<!-- figure -->'))).toBe(plain);
  });

  test('days are calendar days', () => {
    expect(toEpochDay(readH41Page(page).wednesday)).toBe(20_719);
  });
});
