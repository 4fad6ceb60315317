import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customFunctions } from '../../apps-script/build/custom-functions.mjs';
import { pageNames } from '../../apps-script/build/pages.mjs';
import { appsScript } from '../../apps-script/src/testing/services.ts';
import { openSheet, read, readRange, serial, write } from '../../apps-script/src/testing/sheet.ts';
import {
  type MenuItem,
  spreadsheetApp,
  type WrittenSheet,
} from '../../apps-script/src/testing/spreadsheet.ts';
import { runAddOn } from './built-add-on.ts';
import { sharedAddOn } from './shared-add-on.ts';

const KEY = '0123456789abcdef0123456789abcdef';

let addOn: Awaited<ReturnType<typeof sharedAddOn>>;
beforeAll(async () => {
  addOn = await sharedAddOn();
});

let google: ReturnType<typeof appsScript>;
let app: ReturnType<typeof spreadsheetApp>;
let call: ReturnType<typeof runAddOn>;
function open(locale = 'en'): void {
  google = appsScript({});
  app = spreadsheetApp();
  const Session = { ...google.scope.Session, getActiveUserLocale: () => locale };
  call = runAddOn(addOn.code, { ...google.scope, ...app.scope, Session });
}
beforeEach(() => open());

const flat = (items: readonly MenuItem[]): MenuItem[] =>
  items.flatMap((item) => [item, ...flat(item.items ?? [])]);

describe('the menu', () => {
  test.each([
    [
      'en',
      [
        'Chart selection against Fed assets',
        'Convert…',
        'Scenario bench',
        'Insert template',
        'Refresh figures',
        'Function reference',
        'Settings',
      ],
    ],
    ['zh-CN', ['插入模板', '刷新数据', '函数说明', '设置']],
    ['zh_TW', ['插入範本', '重新整理數據', '函式說明', '設定']],
    ['de', ['Settings']],
  ])('in %s', (locale, captions) => {
    open(locale);
    call('onOpen', { authMode: 'NONE' });
    const [items] = app.menus;
    expect(items.map(({ caption }) => caption)).toEqual(expect.arrayContaining(captions));
    expect(items.find(({ items: sub }) => sub !== undefined)!.items).toHaveLength(6);
  });

  test('calls only functions the built code has', () => {
    call('onOpen');
    for (const { handler } of flat(app.menus[0])) {
      if (handler !== undefined)
        expect(addOn.code.includes(`\nfunction ${handler}(`), handler).toBe(true);
    }
  });

  test('opens without any authorisation: no service but the user interface is there', () => {
    const { getUi } = app.scope.SpreadsheetApp;
    runAddOn(addOn.code, { SpreadsheetApp: { getUi } })('onInstall');
    expect(app.menus).toHaveLength(1);
  });
});

describe('pages', () => {
  test.each([
    ['openChart', 'Chart'],
    ['openConverter', 'Convert'],
    ['openScenarioBench', 'Scenario'],
    ['openReference', 'Reference'],
    ['openSettings', 'Settings'],
  ])('%s opens %s', (handler, file) => {
    call(handler);
    expect(app.shown.map((shown) => shown.file)).toEqual([file]);
    expect(pageNames()).toContain(file);
  });

  test('a key is kept in the document properties, told of but never told, and forgotten', () => {
    expect(call('pageContext')).toEqual({ language: 'en_US', locale: 'en_US', hasFredKey: false });
    call('saveFredKey', ` ${KEY} `);
    expect([...google.properties.entries.values()]).toContain(KEY);
    expect(JSON.stringify(call('pageContext'))).toBe(
      '{"language":"en_US","locale":"en_US","hasFredKey":true}',
    );
    call('saveFredKey', '');
    expect([...google.properties.entries.values()]).not.toContain(KEY);
  });

  test.each(['short', `${KEY}0`, KEY.toUpperCase(), '=IMPORTDATA("x")'])(
    'what cannot be a key is refused: %s',
    (key) => {
      expect(() => call('saveFredKey', key)).toThrow(
        'A FRED key has 32 lower-case letters and digits.',
      );
      expect(google.properties.entries.size).toBe(0);
    },
  );

  test('a formula goes into the selected cell if its answer has room there, and anything else is refused', () => {
    app.state.selection = 'C3:D9';
    const formula = { formula: '=QT_EQUIV_HIKES(600, , , "range")', rows: 1, columns: 3 };
    expect(call('insertFormula', formula)).toEqual({ cell: 'C3', inserted: true });
    expect(app.written[0].cells.get('C3')).toBe(formula.formula);
    app.state.selection = 'A3';
    expect(call('insertFormula', formula)).toEqual({ cell: 'A3', inserted: false });
    for (const text of [
      'text',
      '=1+1',
      '=IMPORTDATA("https://example.org/")&FED_ASSETS()',
      5,
      null,
      undefined,
    ]) {
      expect(() => call('insertFormula', { ...formula, formula: text })).toThrow(
        'Only a formula can be inserted.',
      );
    }
    for (const wrong of [
      null,
      'text',
      { formula: '=FED_ASSETS()' },
      { ...formula, rows: 0 },
      { ...formula, columns: 1.5 },
    ]) {
      expect(() => call('insertFormula', wrong)).toThrow('Only a formula can be inserted.');
    }
    app.state.selection = null;
    expect(() => call('insertFormula', formula)).toThrow('No cells are selected.');
  });

  test('a formula that shows nothing is not written over', () => {
    const { cells } = app.written[0];
    cells.set('B1', '=IF(A1="","",A1)');
    app.state.selection = 'A1';
    const formula = { formula: '=QT_EQUIV_HIKES(600, , , "range")', rows: 1, columns: 3 };
    expect(call('insertFormula', formula)).toEqual({ cell: 'A1', inserted: false });
    expect(cells.size).toBe(1);
  });

  test('beside the selection a formula takes the first columns with room all the way down', () => {
    const [sheet] = app.written;
    sheet.cells.set('A2', '2022-12-07').set('B2', 1).set('D6', 'taken');
    app.state.selection = 'A2:B8';
    expect(
      call('insertBesideSelection', { formula: '=REBASE(A2:B8)', rows: 7, columns: 2 }),
    ).toEqual({ cell: 'E2', inserted: true });
    // At the right edge of the sheet, columns are added.
    app.state.selection = 'X2:Y8';
    expect(
      call('insertBesideSelection', { formula: '=REBASE(X2:Y8)', rows: 7, columns: 2 }),
    ).toEqual({ cell: 'AA2', inserted: true });
    expect(sheet.columns).toBe(28);
  });

  test('the selection reaches a page as plain rows, dates as text of the spreadsheet zone', () => {
    const [sheet] = app.written;
    sheet.cells
      .set('A1', 'Date')
      .set('B1', 'Close')
      .set('A2', new Date('2022-12-07T16:00:00Z'))
      .set('B2', 390);
    app.state.selection = 'A1';
    expect(call('readSelection')).toEqual({
      range: 'Sheet1!A1:B2',
      rows: [
        ['Date', 'Close'],
        ['2022-12-07', 390],
      ],
    });
    app.state.selection = 'A1:Z10000';
    sheet.rows = 10_000;
    expect(() => call('readSelection')).toThrow(
      'The selection has 260,000 cells; at most 100,000 are charted.',
    );
  });

  test('a name with spaces or quotation marks is quoted', () => {
    app = spreadsheetApp({ sheets: ["Bob's prices"] });
    call = runAddOn(addOn.code, { ...google.scope, ...app.scope });
    expect((call('readSelection') as { range: string }).range).toBe("'Bob''s prices'!A1");
  });
});

test('refreshing takes live formulas out and puts them back, and leaves the others alone', () => {
  const [sheet] = app.written;
  sheet.cells
    .set('A1', '=FRED_SERIES("UNRATE")')
    .set('D2', '=REBASE(fred_series("GDP"))')
    .set('F1', '=FED_ASSETS()')
    .set('H1', '=QT_EQUIV_HIKES(600)')
    .set('G1', 'FRED_SERIES(');
  const touched: string[] = [];
  const { set } = sheet.cells;
  sheet.cells.set = function (address, content) {
    touched.push(address);
    return set.call(this, address, content);
  };
  call('refreshFigures');
  expect(touched.sort()).toEqual(['A1', 'D2', 'F1']);
  expect(sheet.cells.get('A1')).toBe('=FRED_SERIES("UNRATE")');
  expect(app.toasts).toEqual(['Reading figures anew: 3 formulas']);
  const generation = google.properties.entries.get('figuresGeneration');
  expect(generation).toBeTruthy();
  call('refreshFigures');
  expect(google.properties.entries.get('figuresGeneration')).not.toBe(generation);
});

test.each([
  ['a cell that may not be edited', 'D2'],
  ['a flush that fails', 'flush'],
])('refreshing leaves no formula out: %s', (_, broken) => {
  const { cells } = app.written[0];
  cells
    .set('A1', '=FRED_SERIES("UNRATE")')
    .set('D2', '=FRED_SERIES("GDP")')
    .set('E2', '=FRED_SERIES("M2SL")');
  const before = new Map(cells);
  const remove = cells.delete.bind(cells);
  cells.delete = (address) => {
    if (address === broken) throw new Error('You are trying to edit a protected cell or object.');
    return remove(address);
  };
  if (broken === 'flush') {
    app.scope.SpreadsheetApp.flush = () => {
      throw new Error('Service Spreadsheets failed.');
    };
    expect(() => call('refreshFigures')).toThrow('Service Spreadsheets failed.');
  } else {
    call('refreshFigures');
    expect(app.toasts).toEqual(['Reading figures anew: 2 formulas']);
  }
  expect(new Map(cells)).toEqual(before);
});

describe('refreshing loses no formula', () => {
  const formulas = new Map([
    ['A1', '=FRED_SERIES("UNRATE")'],
    ['B1', '=FRED_SERIES("GDP")'],
    ['C1', '=FRED_SERIES("M2SL")'],
    ['D1', '=FRED_SERIES("CPIAUCSL")'],
  ]);
  let cells: Map<string, unknown>;
  let refuse: (address: string, content: unknown) => boolean;
  beforeEach(() => {
    ({ cells } = app.written[0]);
    for (const [address, formula] of formulas) cells.set(address, formula);
    refuse = () => false;
    const set = cells.set.bind(cells);
    cells.set = (address, content) => {
      if (refuse(address, content)) throw new Error('Service Spreadsheets timed out');
      return set(address, content);
    };
  });
  const live = () => new Map([...cells].filter(([address]) => formulas.has(address)));

  test('putting one back fails for a moment', () => {
    let times = 0;
    refuse = (address) => address === 'B1' && times++ < 2;
    call('refreshFigures');
    expect(live()).toEqual(formulas);
    expect(app.toasts).toEqual(['Reading figures anew: 4 formulas']);
  });

  test('putting one back fails for good: the others are back, it is named, and the next refresh restores it', () => {
    refuse = (address) => address === 'B1';
    expect(() => call('refreshFigures')).toThrow(
      /^Google did not take back the formulas of \w+!B1\. They are written down in this document/,
    );
    expect(cells.get('B1') ?? '').toBe('');
    expect([...live().keys()].filter((address) => cells.get(address) !== '').length).toBe(3);
    refuse = () => false;
    call('refreshFigures');
    expect(live()).toEqual(formulas);
    expect([...google.properties.entries.keys()].join()).not.toContain('takenFormulas');
  });

  test('Google ends the run in the middle: the next refresh restores what was out', () => {
    const { flush } = app.scope.SpreadsheetApp;
    // As if nothing after this ran.
    app.scope.SpreadsheetApp.flush = () => {
      refuse = () => true;
      throw new Error('Exceeded maximum execution time');
    };
    expect(() => call('refreshFigures')).toThrow();
    expect(cells.get('C1') ?? '').toBe('');
    app.scope.SpreadsheetApp.flush = flush;
    refuse = () => false;
    // What the user has written meanwhile stays.
    cells.set('D1', 'mine');
    call('refreshFigures');
    expect(live()).toEqual(new Map([...formulas, ['D1', 'mine']]));
  });

  test('where nothing can be written down nothing is taken out', () => {
    const { service } = google.properties;
    service.setProperties = () => {
      throw new Error('You have exceeded the property storage quota.');
    };
    expect(() => call('refreshFigures')).toThrow('property storage quota');
    expect(live()).toEqual(formulas);
  });

  test('what is written down stays until what takes its place is there', () => {
    refuse = (address) => address === 'B1';
    expect(() => call('refreshFigures')).toThrow(/B1/);
    // Putting it back fails again, and so does writing that down.
    const { service } = google.properties;
    const setProperty = service.setProperty.bind(service);
    service.setProperty = (key, value) => {
      if (key === 'takenFormulas') throw new Error('You have exceeded the property storage quota.');
      return setProperty(key, value);
    };
    expect(() => call('refreshFigures')).toThrow('property storage quota');
    service.setProperty = setProperty;
    refuse = () => false;
    call('refreshFigures');
    expect(live()).toEqual(formulas);
  });

  test('a thousand formulas in Chinese come back, a part at a time', () => {
    const long = `=IF(TRUE,FRED_SERIES("GDP"),"${'國內生產毛額'.repeat(40)}")`;
    for (let row = 2; row <= 501; row++) cells.set(`A${row}`, long).set(`B${row}`, long);
    let out = 0;
    let most = 0;
    const remove = cells.delete.bind(cells);
    cells.delete = (address) => {
      most = Math.max(most, ++out);
      return remove(address);
    };
    const set = cells.set;
    cells.set = (address, content) => {
      if (content !== '') out--;
      return set(address, content);
    };
    call('refreshFigures');
    expect(app.toasts).toEqual(['Reading figures anew: 1004 formulas']);
    expect(cells.get('B501')).toBe(long);
    expect(most).toBeLessThanOrEqual(100);
  });
});

describe('templates', () => {
  /** The template as Sheets calculates it, quotes included. */
  function calculated(handler: string): {
    made: WrittenSheet;
    sheet: ReturnType<typeof openSheet>;
  } {
    call(handler);
    const made = app.written[1];
    const quotes = [
      ['Date', 'Close'],
      ...Array.from({ length: 210 }, (_, i) => [
        new Date(Date.UTC(2022, 10, 25 + 7 * i, 16)),
        400 + i,
      ]),
    ];
    const formula: typeof call = (name, ...inputs) =>
      name === 'GOOGLEFINANCE' ? quotes : call(name, ...inputs);
    const sheet = openSheet(
      formula,
      [...customFunctions().map(({ name }) => name), 'GOOGLEFINANCE'],
      {
        separator: ';',
        rows: made.rows,
        columns: made.columns,
      },
    );
    for (const [address, content] of made.cells) write(sheet, address, [[content as string]]);
    return { made, sheet };
  }

  test.each([
    'insertDivergenceTemplate',
    'insertHistoryTemplate',
    'insertEquivalenceTemplate',
    'insertScenarioTemplate',
    'insertGrowthLiquidityTemplate',
    'insertAttributionTemplate',
  ])('%s: every formula calculates, every chart has its columns', (handler) => {
    const { made, sheet } = calculated(handler);
    for (const [address, content] of made.cells) {
      if (typeof content === 'string' && content.startsWith('=')) {
        expect(String(read(sheet, address)), `${address} ${content}`).not.toMatch(/^#/);
      }
    }
    expect(made.charts).toHaveLength(1);
    const [{ ranges, options }] = made.charts;
    const columns = ranges.flatMap(
      (range) =>
        readRange(
          sheet,
          range.replace(/(\d+):([A-Z]+)\d+/, (_, row, last) => `${row}:${last}${Number(row) + 1}`),
        )[0],
    );
    expect(columns.every((heading) => typeof heading === 'string' && heading !== '')).toBe(true);
    expect(columns).toHaveLength(Object.keys(options.series as object).length + 1);
  });

  test('the divergence sheet shows −23.85 on 3 December 2025 beside the quotes of that week', () => {
    const { sheet } = calculated('insertDivergenceTemplate');
    const rows = readRange(sheet, 'A8:C300');
    expect(rows[0][2]).toBe('NYSEARCA:SPY');
    const row = rows.find(([date]) => date === serial('2025-12-03'))!;
    expect((row[1] as number).toFixed(2)).toBe('-23.85');
    expect(row[2]).toBeGreaterThan(30);
    expect(readRange(sheet, 'K3:K6').flat()).toEqual([
      'Change of Close, %',
      'Change of Fed total assets, billions of US dollars, %',
      'Spread, points',
      'Direction',
    ]);
  });

  test('the history sheet bands QE and QT apart from reserve management', () => {
    const { sheet } = calculated('insertHistoryTemplate');
    const rows = readRange(sheet, 'A5:G1300');
    const on = (day: string) =>
      rows
        .find(([date]) => date === serial(day))!
        .slice(4)
        .map((cell) => Number(cell) > 0);
    expect(on('2020-05-06')).toEqual([true, false, false]);
    expect(on('2023-05-03')).toEqual([false, true, false]);
    expect(on('2026-05-06')).toEqual([false, false, true]);
    expect(on('2016-05-04')).toEqual([false, false, false]);
  });

  test('a second sheet of a template gets a name of its own, and the languages their wording', () => {
    open('zh-CN');
    call('insertScenarioTemplate');
    call('insertScenarioTemplate');
    expect(app.written.map(({ name }) => name)).toEqual(['Sheet1', '情景表', '情景表 2']);
  });

  test('a name that differs in case alone is taken', () => {
    app = spreadsheetApp({ sheets: ['SCENARIO table', 'Scenario table 2'] });
    call = runAddOn(addOn.code, { ...google.scope, ...app.scope });
    call('insertScenarioTemplate');
    expect(app.written.map(({ name }) => name)).toEqual([
      'SCENARIO table',
      'Scenario table 2',
      'Scenario table 3',
    ]);
  });
});
