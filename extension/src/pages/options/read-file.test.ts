import { expect, test } from 'vitest';
import { readPasted } from '../../shared/pasted-prices.ts';
import { textOfFile } from './read-file.ts';

/** Bytes of headings as Windows programs of each language write them, in hexadecimal. */
const HEADINGS: Readonly<Record<string, readonly [hex: string, text: string]>> = {
  Shift_JIS: ['93fa95742c914f93fa94e42c8e6e926c2c8f49926c', '日付,前日比,始値,終値'],
  'Shift_JIS, two columns': ['93fa95742c8f49926c', '日付,終値'],
  'EUC-JP': ['c6fcc9d52cbbcfc3cd2cbdaac3cd', '日付,始値,終値'],
  'EUC-KR': ['c0cfc0da2cbdc3b0a12cb0edb0a12cc0fab0a12cc1beb0a1', '일자,시가,고가,저가,종가'],
  GB18030: ['c8d5c6da2cbfaac5cc2ccad5c5cc', '日期,开盘,收盘'],
  'GB18030, two columns': ['c8d5c6da2ccad5c5cc', '日期,收盘'],
  Big5: ['a4e9b4c12cb67dbd4cbbf92ca6acbd4cbbf9', '日期,開盤價,收盤價'],
  'Big5, two columns': ['a4e9b4c12ca6acbd4c', '日期,收盤'],
  'windows-1252': ['446174756d2c4572f666666e756e672c5363686c757373', 'Datum,Eröffnung,Schluss'],
  'windows-1252, French': [
    '446174652c4f75766572747572652c436cf474757265',
    'Date,Ouverture,Clôture',
  ],
  'windows-1250': ['446174612c5a616d6b6e69ea636965', 'Data,Zamknięcie'],
  'windows-1251': ['c4e0f2e02cc7e0eaf0fbf2e8e5', 'Дата,Закрытие'],
  'windows-1254': ['54617269682c41e7fd6cfdfe2c4b6170616efdfe', 'Tarih,Açılış,Kapanış'],
};

const bytesOf = (hex: string): number[] =>
  Array.from(hex.matchAll(/../g), ([byte]) => Number.parseInt(byte, 16));
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

test.each(Object.entries(HEADINGS))('%s', async (_, [hex, heading]) => {
  const cells = heading.split(',').length - 1;
  const row = (day: string, close: string) =>
    [day, ...Array.from({ length: cells - 1 }, () => '10.5'), close].join(',');
  const body = `\n${row('2024-01-02', '11.5')}\n${row('2024-01-03', '12.5')}\n`;
  const file = new Blob([new Uint8Array([...bytesOf(hex), ...ascii(body)])]);
  expect(await textOfFile(file)).toBe(heading + body);
  const reading = readPasted(heading + body);
  expect(reading.kind === 'read' && reading.price.last?.value).toBe(12.5);
});

test('a space that does not break, in windows-1252', async () => {
  const text = 'Datum\tSlutkurs\n2018-01-29\t1\u00a0234,5\n2018-01-30\t1\u00a0240,5\n';
  const file = new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);
  expect(await textOfFile(file)).toBe(text);
  const reading = readPasted(text);
  expect(reading.kind === 'read' && [...reading.price.values]).toEqual([1234.5, 1240.5]);
});

test.each(['utf-16le', 'utf-16be'])('%s, with its mark and without', async (encoding) => {
  const text = '日期\t收盘\n2024-01-02\t10\n2024-01-03\t11\n';
  const encode = (letters: string): Uint8Array<ArrayBuffer> => {
    const view = new DataView(new ArrayBuffer(letters.length * 2));
    Array.from(letters).forEach((letter, i) => {
      view.setUint16(i * 2, letter.charCodeAt(0), encoding === 'utf-16le');
    });
    return new Uint8Array(view.buffer);
  };
  expect(await textOfFile(new Blob([encode(text)]))).toBe(text);
  expect(await textOfFile(new Blob([encode(`\ufeff${text}`)]))).toBe(text);
});
