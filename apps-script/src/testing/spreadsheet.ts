/**
 * A double of the spreadsheet the menu writes to: keeps what was written, and refuses what Google
 * refuses — ranges beyond the sheet, rows that do not fit the range, a sheet name used twice.
 */

interface WrittenChart {
  readonly ranges: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly position: readonly number[];
}

export interface WrittenSheet {
  readonly name: string;
  rows: number;
  columns: number;
  /** Contents by address, `A1`. */
  readonly cells: Map<string, unknown>;
  readonly formats: Map<string, string>;
  readonly charts: WrittenChart[];
  readonly pictures: WrittenPicture[];
}

interface WrittenPicture {
  readonly blob: {
    readonly bytes: readonly number[];
    readonly type: string;
    readonly name: string;
  };
  readonly column: number;
  readonly row: number;
}

export interface MenuItem {
  readonly caption: string;
  readonly handler?: string;
  readonly items?: readonly MenuItem[];
}

interface RangeDouble {
  readonly sheet: WrittenSheet;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** SpreadsheetApp, Charts and HtmlService, and what was done with them. */
export function spreadsheetApp({
  zone = 'Etc/UTC',
  locale = 'en_US',
  sheets = ['Sheet1'],
}: {
  zone?: string;
  locale?: string;
  sheets?: string[];
} = {}) {
  const written: WrittenSheet[] = sheets.map((name) => newSheet(name));
  const menus: MenuItem[][] = [];
  const toasts: string[] = [];
  const shown: {
    kind: 'dialog' | 'sidebar';
    title: string;
    file: string;
    width?: number;
    height?: number;
  }[] = [];
  const state: { active: number; selection: string | null } = { active: 0, selection: 'A1' };

  const spreadsheet = {
    getSpreadsheetTimeZone: () => zone,
    getSpreadsheetLocale: () => locale,
    getSheetByName: (name: string) => {
      const sheet = written.find((candidate) => candidate.name === name);
      return sheet === undefined ? null : sheetService(sheet);
    },
    getSheets: () => written.map(sheetService),
    insertSheet: (name: string) => {
      if (written.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
        throw new Error(
          `A sheet with the name "${name}" already exists. Please enter another name.`,
        );
      const sheet = newSheet(name);
      written.push(sheet);
      return sheetService(sheet);
    },
    setActiveSheet: (sheet: { getName(): string }) => {
      state.active = written.findIndex(({ name }) => name === sheet.getName());
    },
    getActiveRange: () =>
      state.selection === null
        ? null
        : rangeService(rangeOf(written[state.active], [state.selection])),
    toast: (message: string) => void toasts.push(message),
  };

  const menu = (items: MenuItem[], done: () => void) => {
    const builder = {
      items,
      addItem: (caption: string, handler: string) => {
        items.push({ caption, handler });
        return builder;
      },
      addSeparator: () => builder,
      addSubMenu: (sub: { items: MenuItem[]; caption: string }) => {
        items.push({ caption: sub.caption, items: sub.items });
        return builder;
      },
      addToUi: done,
    };
    return builder;
  };
  const ui = {
    createAddonMenu: () => {
      const items: MenuItem[] = [];
      return menu(items, () => void menus.push(items));
    },
    createMenu: (caption: string) =>
      Object.assign(
        menu([], () => undefined),
        { caption },
      ),
    showModalDialog: (page: PageDouble, title: string) =>
      void shown.push({ kind: 'dialog', title, ...page.taken() }),
    showModelessDialog: (page: PageDouble, title: string) =>
      void shown.push({ kind: 'dialog', title, ...page.taken() }),
    showSidebar: (page: PageDouble) =>
      void shown.push({
        kind: 'sidebar',
        title: page.taken().title ?? '',
        file: page.taken().file,
      }),
  };

  const scope = {
    SpreadsheetApp: {
      getActiveSpreadsheet: () => spreadsheet,
      getActive: () => spreadsheet,
      getUi: () => ui,
      flush: () => undefined,
    },
    Charts: {
      ChartType: { BAR: 'BAR', COMBO: 'COMBO' },
      ChartMergeStrategy: { MERGE_COLUMNS: 'MERGE_COLUMNS' },
    },
    HtmlService: { createHtmlOutputFromFile: (file: string) => page(file) },
    Utilities: {
      sleep: () => undefined,
      base64Decode: (text: string) =>
        Array.from(atob(text), (character) => character.charCodeAt(0)),
      newBlob: (bytes: number[], type: string, name: string) => ({ bytes, type, name }),
    },
  };
  return { scope, written, menus, toasts, shown, state };
}

type PageDouble = ReturnType<typeof page>;

function page(file: string) {
  const taken: { file: string; title?: string; width?: number; height?: number } = { file };
  const output = {
    setWidth: (width: number) => {
      taken.width = width;
      return output;
    },
    setHeight: (height: number) => {
      taken.height = height;
      return output;
    },
    setTitle: (title: string) => {
      taken.title = title;
      return output;
    },
    taken: () => taken,
  };
  return output;
}

function newSheet(name: string): WrittenSheet {
  return {
    name,
    rows: 1000,
    columns: 26,
    cells: new Map(),
    formats: new Map(),
    charts: [],
    pictures: [],
  };
}

function sheetService(sheet: WrittenSheet): Record<string, unknown> & { getName(): string } {
  return {
    getName: () => sheet.name,
    getMaxRows: () => sheet.rows,
    getMaxColumns: () => sheet.columns,
    insertRowsAfter: (_: number, count: number) => {
      sheet.rows += count;
    },
    insertColumnsAfter: (_: number, count: number) => {
      sheet.columns += count;
    },
    setColumnWidth: () => undefined,
    getRange: (...place: [string] | number[]) => rangeService(rangeOf(sheet, place)),
    getDataRange: () => rangeService(dataRange(sheet)),
    newChart: () => chartBuilder(),
    insertChart: (chart: WrittenChart) => void sheet.charts.push(chart),
    insertImage: (blob: WrittenPicture['blob'], column: number, row: number) =>
      void sheet.pictures.push({ blob, column, row }),
  };
}

function rangeService(range: RangeDouble): Record<string, unknown> {
  const { sheet, row, column, height, width } = range;
  const addresses = (): string[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) => addressOf(row + r, column + c)),
    );
  const put = (address: string, content: unknown): void => {
    if (content === '') sheet.cells.delete(address);
    else sheet.cells.set(address, content);
  };
  const self: Record<string, unknown> = {
    getA1Notation: () =>
      height * width === 1
        ? addressOf(row, column)
        : `${addressOf(row, column)}:${addressOf(row + height - 1, column + width - 1)}`,
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => height,
    getNumColumns: () => width,
    getSheet: () => sheetService(sheet),
    getCell: (r: number, c: number) => rangeService(rangeOf(sheet, [row + r - 1, column + c - 1])),
    // Enough for tests: everything that is written.
    getDataRegion: () => rangeService(dataRange(sheet)),
    // Of formulas as if they gave nothing: what they give is not calculated here.
    getValues: () =>
      addresses().map((cells) =>
        cells.map((address) =>
          isFormula(sheet.cells.get(address)) ? '' : (sheet.cells.get(address) ?? ''),
        ),
      ),
    getFormulas: () =>
      addresses().map((cells) =>
        cells.map((address) => {
          const content = sheet.cells.get(address);
          return isFormula(content) ? content : '';
        }),
      ),
    setValues: (rows: unknown[][]) => {
      if (rows.length !== height)
        throw new Error(
          `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
        );
      addresses().forEach((cells, r) => {
        if (rows[r].length !== width)
          throw new Error(
            `The number of columns in the data does not match the number of columns in the range. The data has ${rows[r].length} but the range has ${width}.`,
          );
        cells.forEach((address, c) => {
          put(address, rows[r][c]);
        });
      });
      return self;
    },
    setFormula: (formula: string) => {
      put(addressOf(row, column), formula);
      return self;
    },
    isBlank: () =>
      addresses()
        .flat()
        .every((address) => (sheet.cells.get(address) ?? '') === ''),
    clearContent: () => {
      for (const address of addresses().flat()) put(address, '');
      return self;
    },
    setNumberFormat: (format: string) => {
      sheet.formats.set(
        self.getA1Notation instanceof Function ? String(self.getA1Notation()) : '',
        format,
      );
      return self;
    },
    setFontWeight: () => self,
    setFontColor: () => self,
    setBackground: () => self,
  };
  return self;
}

function isFormula(content: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

function rangeOf(sheet: WrittenSheet, place: [string] | number[]): RangeDouble {
  const range =
    typeof place[0] === 'string'
      ? parsedRange(sheet, place[0])
      : numberedRange(sheet, place as number[]);
  if (
    range.row < 1 ||
    range.column < 1 ||
    range.row + range.height - 1 > sheet.rows ||
    range.column + range.width - 1 > sheet.columns
  ) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return range;
}

function numberedRange(
  sheet: WrittenSheet,
  [row, column, height = 1, width = 1]: number[],
): RangeDouble {
  return { sheet, row, column, height, width };
}

function parsedRange(sheet: WrittenSheet, text: string): RangeDouble {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text);
  if (match === null) throw new Error(`Range not found: ${text}`);
  const [, left, top, right = left, bottom = top] = match;
  const [column, lastColumn] = [columnOf(left), columnOf(right)];
  return {
    sheet,
    row: Number(top),
    column,
    height: Number(bottom) - Number(top) + 1,
    width: lastColumn - column + 1,
  };
}

function dataRange(sheet: WrittenSheet): RangeDouble {
  let height = 1;
  let width = 1;
  for (const address of sheet.cells.keys()) {
    const { row, column } = parsedRange(sheet, address);
    height = Math.max(height, row);
    width = Math.max(width, column);
  }
  return { sheet, row: 1, column: 1, height, width };
}

function chartBuilder() {
  const ranges: string[] = [];
  const options: Record<string, unknown> = {};
  let type = '';
  let position: number[] = [];
  const builder = {
    addRange: (range: { getA1Notation(): string }) => {
      ranges.push(range.getA1Notation());
      return builder;
    },
    setChartType: (chosen: string) => {
      type = chosen;
      return builder;
    },
    setNumHeaders: () => builder,
    setMergeStrategy: () => builder,
    setPosition: (...place: number[]) => {
      position = place;
      return builder;
    },
    setOption: (name: string, value: unknown) => {
      options[name] = value;
      return builder;
    },
    build: (): WrittenChart => {
      if (ranges.length === 0 || type === '' || position.length !== 4)
        throw new Error('A chart needs ranges, a type and a position.');
      return { ranges, options, type, position };
    },
  };
  return builder;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
