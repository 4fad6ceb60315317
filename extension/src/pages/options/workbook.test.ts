import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { readPastedSheet } from '../../shared/pasted-prices.ts';
import { kindOfFile, sheetsOf } from './workbook.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook of the fewest parts that Excel opens; cells of style 1 are dates. */
async function workbook(sheets: Record<string, (string | number | { serial: number })[][]>) {
  const zip = new JSZip();
  const names = Object.keys(sheets);
  const each = (part: (name: string, id: number) => string) =>
    names.map((name, i) => part(name, i + 1)).join('');
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${each((_, id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.file(
    'xl/workbook.xml',
    `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${each((name, id) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, id) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  zip.file(
    'xl/styles.xml',
    `${HEAD}<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  names.forEach((name, i) => {
    const rows = sheets[name].map((row, r) => {
      const cells = row.map((cell, c) => {
        const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`;
        if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
        return typeof cell === 'number'
          ? `<c ${at}><v>${cell}</v></c>`
          : `<c ${at} s="1"><v>${cell.serial}</v></c>`;
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    });
    zip.file(
      `xl/worksheets/sheet${i + 1}.xml`,
      `${HEAD}<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  });
  return fileOf(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}

function fileOf(bytes: Uint8Array | string): Blob {
  return new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]);
}

test('the sheets of a workbook, dates as dates', async () => {
  const file = await workbook({
    Cover: [['Made-up prices']],
    Prices: [
      ['Date', 'Volume', 'Close'],
      [{ serial: 45293 }, 900, 10.5],
      [{ serial: 45294 }, 950, 11.5],
    ],
  });
  expect(await kindOfFile(file)).toBe('workbook');
  const sheets = await sheetsOf(file);
  expect(sheets?.map(({ name }) => name)).toEqual(['Cover', 'Prices']);
  const reading = readPastedSheet(sheets![1].rows);
  expect(reading.kind === 'read' && reading.price.label.id).toBe('Close');
  expect(reading.kind === 'read' && reading.price.toJSON()).toEqual([
    ['2024-01-02', 10.5],
    ['2024-01-03', 11.5],
  ]);
});

test('what is no workbook is none', async () => {
  expect(await kindOfFile(fileOf('Date,Close\n2024-01-02,5'))).toBe('text');
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
  expect(await kindOfFile(fileOf(old))).toBe('old-workbook');
  expect(await sheetsOf(fileOf('PK\u0003\u0004'))).toBeUndefined();
  const zip = new JSZip();
  zip.file('a.txt', 'no sheet');
  expect(await sheetsOf(fileOf(await zip.generateAsync({ type: 'uint8array' })))).toBeUndefined();
});

test('a workbook that unpacks to more than is read is refused by its own statement', async () => {
  const file = await workbook({ Prices: [['Date']] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The directory's entries begin with these bytes, and have the size 24 behind them.
  const entry = bytes.findLastIndex(
    (_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1,
  );
  new DataView(bytes.buffer).setUint32(entry + 24, 200 * 2 ** 20, true);
  expect(await sheetsOf(file)).toHaveLength(1);
  expect(await sheetsOf(fileOf(bytes))).toBeUndefined();
});
