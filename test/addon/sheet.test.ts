import type { HyperFormula } from 'hyperformula';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { spreadsheetServices } from '../../apps-script/src/testing/services.ts';
import { openSheet, read, readRange, serial, write } from '../../apps-script/src/testing/sheet.ts';
import { shippedQt2Hikes } from '../harness/shipped.ts';
import { runAddOn } from './built-add-on.ts';
import { sharedAddOn } from './shared-add-on.ts';

let addOn: Awaited<ReturnType<typeof sharedAddOn>>;
beforeAll(async () => {
  addOn = await sharedAddOn();
});

describe.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
  'a spreadsheet in %s',
  (zone) => {
    let sheet: HyperFormula;
    beforeEach(() => {
      sheet = openSheet(
        runAddOn(addOn.code, { ...spreadsheetServices({ zone }) }),
        addOn.functions,
        { zone },
      );
    });

    test('rebases quotes of GOOGLEFINANCE shape in place, header and dates kept', () => {
      write(sheet, 'A1', [
        ['Date', 'Close'],
        [serial('2022-12-06') + 16 / 24, 390],
        [serial('2022-12-08') + 16 / 24, 400],
        [serial('2022-12-09') + 16 / 24, 380],
        [null, null],
      ]);
      write(sheet, 'D1', [['=REBASE(A1:B5, 0, "2022-12-07")']]);
      const spilled = readRange(sheet, 'D1:E5');
      expect(spilled[0]).toEqual(['Date', 'Close']);
      expect(spilled.slice(1, 4).map(([date]) => date)).toEqual(readRange(sheet, 'A2:A4').flat());
      expect(spilled.slice(1, 4).map(([, value]) => (value as number).toFixed(2))).toEqual([
        '0.00',
        '2.56',
        '-2.56',
      ]);
      expect(spilled[4]).toEqual([null, null]);
    });

    test('reads date cells as the day they show', () => {
      write(sheet, 'A1', [['2022-04-12'], ['2022-04-13'], ['2022-04-14'], [null], ['2022-04-20']]);
      write(sheet, 'B1', [['=FED_ASSETS(A1:A5)']]);
      expect(readRange(sheet, 'B1:B5').flat()).toEqual([
        8937.592,
        8965.487,
        8965.487,
        null,
        8955.851,
      ]);
    });

    test('recalculates when a cell changes', () => {
      write(sheet, 'A1', [[634, 25360]]);
      write(sheet, 'C1', [['=QT_EQUIV_HIKES(A1, B1, "cicc-2022", "high")', '=C1*2']]);
      expect(readRange(sheet, 'C1:D1')).toEqual([[1, 2]]);
      write(sheet, 'A1', [[1268]]);
      expect(readRange(sheet, 'C1:D1')).toEqual([[2, 4]]);
    });

    test('shows a sentence where an argument is wrong, and recovers when it is put right', () => {
      write(sheet, 'A1', [['much']]);
      write(sheet, 'B1', [['=QT_EQUIV_HIKES(A1)']]);
      expect(read(sheet, 'B1')).toBe(
        '#ERROR! QT_EQUIV_HIKES: amount_bn must be a number, not "much"',
      );
      write(sheet, 'A1', [[0]]);
      expect(read(sheet, 'B1')).toBe(0);
    });

    test('spills the default comparison under its header', () => {
      write(sheet, 'A1', [['=REBASE()']]);
      const rows = readRange(sheet, 'A1:B200');
      expect(rows[0][0]).toBe('Date');
      expect(rows[1]).toEqual([serial('2022-12-07'), 0]);
      const end = rows.find(([date]) => date === serial('2025-12-03'))!;
      expect((end[1] as number).toFixed(2)).toBe('-23.85');
    });

    test('a skipped first argument takes its default, a blank cell alone stays blank', () => {
      write(sheet, 'A1', [['=QT_EQUIV_HIKES(,,"all")']]);
      expect(readRange(sheet, 'A1:C2')).toEqual([
        ['Rule', 'Low, hikes', 'Central, hikes'],
        [
          'cicc-2022',
          expect.closeTo(shippedQt2Hikes.low, 9),
          expect.closeTo(shippedQt2Hikes.central, 9),
        ],
      ]);
      write(sheet, 'H1', [['=REBASE(,0)', null, '=QT_EQUIV_HIKES(G1)', '=FED_ASSETS(G1)']]);
      expect(readRange(sheet, 'H1:K2')).toEqual([
        ['Date', 'Fed total assets, % change since 2022-12-07', null, null],
        [serial('2022-12-07'), 0, null, null],
      ]);
    });

    test('takes what its own functions spill, in one formula and through cells', () => {
      write(sheet, 'A1', [['=REBASE(FED_SERIES("assets","2022-01-01"),100,"2022-12-07")']]);
      const nested = readRange(sheet, 'A1:B230').find(([date]) => date === serial('2025-12-03'))!;
      expect((nested[1] as number).toFixed(2)).toBe('76.15');
      write(sheet, 'D1', [['=DIVERGENCE(FED_SERIES("assets"),A1:B230,"2022-12-07")']]);
      expect(readRange(sheet, 'D4:E4')).toEqual([['Direction', 'same']]);
      write(sheet, 'G1', [
        [
          '=QT_EQUIV_HIKES(FED_ASSETS("2022-06-01")-FED_ASSETS("2025-11-30"), 28697)',
          '=IFERROR(FED_ASSETS("soon"),"later")',
        ],
      ]);
      expect(readRange(sheet, 'G1:H1')).toEqual([[expect.closeTo(2.88, 2), 'later']]);
    });

    test('what spills can be filtered, looked up and summed, and follows its arguments', () => {
      write(sheet, 'A1', [['2022-06-01']]);
      write(sheet, 'C1', [['=FED_SERIES("assets", A1, "2022-07-01")']]);
      write(sheet, 'F1', [
        [
          '=MAX(D2:D20)',
          '=VLOOKUP(A1, C2:D20, 2, FALSE())',
          '=COUNT(D2:D20)',
          '=INDEX(FED_PHASES(), 15, 1)',
        ],
      ]);
      expect(readRange(sheet, 'F1:I1')).toEqual([[8934.346, 8915.05, 5, 'QT 2']]);
      write(sheet, 'A1', [['2022-06-08']]);
      expect(readRange(sheet, 'G1:H1')).toEqual([[8918.254, 4]]);
      write(sheet, 'A1', [['2022-08-01']]);
      expect(read(sheet, 'G1')).toMatch(/^#/);
      expect(read(sheet, 'C1')).toBe(
        '#ERROR! FED_SERIES: end is 2022-07-01, before the start 2022-08-01',
      );
      write(sheet, 'A1', [['2022-06-01']]);
      expect(read(sheet, 'H1')).toBe(5);
    });

    test('answers three cells for a range of rule and amount by amount for a column', () => {
      write(sheet, 'A1', [[634], [null], [-634]]);
      write(sheet, 'B1', [['=QT_EQUIV_HIKES(A1:A3, 25360, , "range")']]);
      const rows = readRange(sheet, 'B1:D3');
      expect(rows[0].map((value) => (value as number).toFixed(3))).toEqual([
        '0.750',
        '0.875',
        '1.000',
      ]);
      expect(rows[1]).toEqual([null, null, null]);
      expect(rows[2][2]).toBe(-1);
    });
  },
);
