// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const {
  changeSettings,
  defaultSettings,
  exportSettings,
  importSettings,
  isBaseDate,
  onSettings,
  readSettings,
  parseSettings,
} = await import('./settings.ts');

beforeEach(() => fakeBrowser.reset());

test('nothing stored: the defaults', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

test('what is changed stays, and the rest too', async () => {
  await changeSettings({ baseDate: '2024-01-03', sitesOff: ['cnbc'] });
  await changeSettings({ rule: 'powell-2022' });
  expect(await readSettings()).toEqual({
    ...defaultSettings,
    baseDate: '2024-01-03',
    sitesOff: ['cnbc'],
    rule: 'powell-2022',
  });
});

test.each<[string, unknown]>([
  ['no object', 'garbage'],
  ['null', null],
  ['a list', [1, 2]],
  ['a base date that is none', { baseDate: '2024-02-30' }],
  ['a base date before the figures', { baseDate: '1999-01-01' }],
  ['a base date in another form', { baseDate: '20240103' }],
  ['a number for a base date', { baseDate: 20240103 }],
  ['an unknown language', { language: 'tlh' }],
  ['an unknown rule', { rule: 'mine' }],
  ['a rule by a name of every object', { rule: 'toString' }],
  ['an unknown source', { priceSource: 'bloomberg' }],
  ['sites that are no list', { sitesOff: 'yahoo', comparisonSites: { length: 1 } }],
  ['sites that are no keys', { sitesOff: ['<script>'], comparisonSites: [7] }],
  ['more sites than there are', { sitesOff: Array(10_000).fill('a') }],
])('a damaged store (%s) gives the defaults', async (_, stored) => {
  await fakeBrowser.storage.local.set({ settings: stored });
  expect(await readSettings()).toEqual(defaultSettings);
});

test('changes made at the same moment are all kept: consent that is withdrawn stays withdrawn', async () => {
  for (let round = 0; round < 40; round++) {
    await changeSettings({ comparisonSites: ['yahoo', 'cnbc'], baseDate: '2024-01-03' });
    await Promise.all([
      changeSettings(({ comparisonSites }) => ({
        comparisonSites: comparisonSites.filter((site) => site !== 'yahoo'),
      })),
      changeSettings({ baseDate: '2025-01-03' }),
      changeSettings(({ comparisonSites }) => ({ comparisonSites: [...comparisonSites, 'wsj'] })),
    ]);
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      comparisonSites: ['cnbc', 'wsj'],
      baseDate: '2025-01-03',
    });
  }
});

test('an unsound site does not take the others of its list with it', async () => {
  await changeSettings({
    comparisonSites: ['yahoo', 'A_B', 'cnbc'],
    sitesOff: ['wsj', 'x'.repeat(99)],
  });
  expect(await readSettings()).toMatchObject({
    comparisonSites: ['yahoo', 'cnbc'],
    sitesOff: ['wsj'],
  });
});

test('one damaged field does not take the sound ones with it', () => {
  expect(parseSettings({ baseDate: 'x', rule: 'gagnon-sack-2018', unknown: 1 })).toEqual({
    ...defaultSettings,
    rule: 'gagnon-sack-2018',
  });
});

test('a store that fails: the defaults are read, and a change says that it was not kept', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(
    new Error('QUOTA_BYTES quota exceeded'),
  );
  expect(await readSettings()).toEqual(defaultSettings);
  expect(await changeSettings({ baseDate: '2024-01-03' })).toBeNull();
  vi.restoreAllMocks();
});

test('changes are told, until the listener goes', async () => {
  const heard: string[] = [];
  const stop = onSettings(({ baseDate }) => heard.push(baseDate));
  await changeSettings({ baseDate: '2024-01-03' });
  await fakeBrowser.storage.local.set({ 'card:yahoo': {} });
  stop();
  await changeSettings({ baseDate: '2025-01-02' });
  expect(heard).toEqual(['2024-01-03']);
});

test('base dates are calendar days from the first figure on', () => {
  for (const day of ['2002-12-18', '2022-12-07', '2024-02-29']) expect(isBaseDate(day)).toBe(true);
  for (const day of ['2002-12-17', '2023-02-29', '2024-1-3', '2100-01-01', '', null])
    expect(isBaseDate(day)).toBe(false);
});

describe('settings as a file', () => {
  const chosen = {
    ...defaultSettings,
    baseDate: '2024-01-03',
    language: 'zh_TW' as const,
    comparisonSites: ['yahoo'],
  };

  test('come back as they were', () => {
    const { comparisonSites: _, ...kept } = chosen;
    expect(importSettings(exportSettings(chosen))).toEqual(kept);
    expect(importSettings(`\ufeff${exportSettings(chosen)}`)).toEqual(kept);
  });

  test('never consent in the reader’s place', () => {
    expect(exportSettings(chosen)).not.toContain('comparisonSites');
    const forged = JSON.stringify({
      format: 'qt-lens-settings',
      version: 1,
      settings: { comparisonSites: ['yahoo'], baseDate: '2024-01-03' },
    });
    expect(importSettings(forged)).toEqual({ baseDate: '2024-01-03' });
  });

  test.each([
    '',
    'x',
    '[]',
    '{}',
    'null',
    '{"format":"qt-lens-settings"}',
    '{"format":"qt-lens-settings","settings":7}',
  ])('%j is none', (text) => {
    expect(importSettings(text)).toEqual({ refused: 'not-settings' });
  });

  test('with a field that holds what it cannot are refused as a whole', () => {
    const file = JSON.stringify({
      format: 'qt-lens-settings',
      settings: { language: 'en', baseDate: 'soon' },
    });
    expect(importSettings(file)).toEqual({ refused: { field: 'baseDate' } });
  });
});
