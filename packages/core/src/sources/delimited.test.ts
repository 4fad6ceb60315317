import { describe, expect, test } from 'vitest';
import { parseDelimited } from './delimited.ts';
import { pickPrice } from './price.ts';
import type { SourceError } from './source-error.ts';
import type { TableOptions } from './table/read-table.ts';

const bodies = import.meta.glob<string>('./recorded/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const recorded = (name: string): string => bodies[`./recorded/${name}.txt`];

/** The only series of a text, as rows. */
function only(text: string, options?: TableOptions) {
  const [series, ...more] = parseDelimited(text, options);
  expect(more).toEqual([]);
  return series.toJSON();
}

function refusal(text: string, options?: TableOptions): SourceError {
  try {
    parseDelimited(text, options);
  } catch (error) {
    return error as SourceError;
  }
  throw new Error(`parsed: ${text}`);
}

describe('downloads and pastes of well-known sites', () => {
  const price = (name: string) => {
    const picked = pickPrice(parseDelimited(recorded(name)));
    return { id: picked.label.id, units: picked.label.units, rows: picked.toJSON() };
  };

  test.each([
    [
      'yahoo-download',
      {
        id: 'Adj Close',
        rows: [
          ['2025-12-01', 100.002487],
          ['2025-12-03', 102],
        ],
      },
    ],
    [
      'investing-com',
      {
        id: 'Price',
        rows: [
          ['2025-11-28', 4289.5],
          ['2025-12-04', 4301.86],
          ['2025-12-05', 4321.2],
        ],
      },
    ],
    [
      'investing-com-german',
      {
        id: 'Zuletzt',
        rows: [
          ['2025-12-04', 9738.5],
          ['2025-12-05', 9882.03],
        ],
      },
    ],
    [
      'nasdaq-com',
      {
        id: 'Close/Last',
        units: '$',
        rows: [
          ['2025-12-03', 57.1],
          ['2025-12-04', 59],
          ['2025-12-05', 58.62],
        ],
      },
    ],
    [
      'stooq-polish',
      {
        id: 'Zamkniecie',
        rows: [
          ['2025-12-04', 12],
          ['2025-12-05', 13.25],
        ],
      },
    ],
    [
      'tradingview',
      {
        id: 'close',
        rows: [
          ['2025-12-01', 100.5],
          ['2025-12-02', 101.25],
        ],
      },
    ],
    [
      'yfinance',
      {
        id: 'Close QTLX',
        rows: [
          ['2025-12-04', 103.5],
          ['2025-12-05', 104.75],
        ],
      },
    ],
    [
      'fred-csv-before-2024',
      {
        id: 'WALCL',
        rows: [
          ['2017-09-27', 4_460_079],
          ['2017-10-04', 4_456_009],
          ['2017-10-18', 4_469_813],
        ],
      },
    ],
  ])('%s', (name, expected) => {
    expect(price(name)).toEqual({ units: undefined, ...expected });
  });

  test('the table of a Yahoo page, with a dividend between the rows', () => {
    const series = parseDelimited(recorded('yahoo-page-paste'));
    expect(series).toHaveLength(6);
    const picked = pickPrice(series);
    expect(picked.label.id).toMatch(/^Adj Close/);
    expect(picked.toJSON()).toEqual([
      ['2025-12-04', 1002],
      ['2025-12-05', 104.75],
    ]);
  });

  test('volumes with suffixes and changes in per cent are series of their own', () => {
    const series = new Map(
      parseDelimited(recorded('investing-com')).map((one) => [one.label.id, one]),
    );
    expect([...series.keys()]).toEqual(['Price', 'Open', 'High', 'Low', 'Vol.', 'Change %']);
    expect(series.get('Vol.')?.toJSON()).toEqual([
      ['2025-12-04', 1_840_000_000],
      ['2025-12-05', 120_250_000],
    ]);
    expect(series.get('Change %')?.label.units).toBe('per cent');
    expect(series.get('Change %')?.last?.value).toBe(0.45);
  });
});

describe('separators', () => {
  const expected = [
    ['2024-01-02', 5.5],
    ['2024-01-03', 6.25],
  ];
  test.each([
    ['comma', 'Date,Close\n2024-01-02,5.5\n2024-01-03,6.25\n'],
    ['tab', 'Date\tClose\n2024-01-02\t5.5\n2024-01-03\t6.25'],
    ['semicolon', 'Date;Close\n2024-01-02;5,5\n2024-01-03;6,25'],
    ['pipe', 'Date|Close\n2024-01-02|5.5\n2024-01-03|6.25'],
    ['Markdown', '| Date | Close |\n|:-----|------:|\n| 2024-01-02 | 5.5 |\n| 2024-01-03 | 6.25 |'],
    ['columns of spaces', 'Date         Close\n2024-01-02    5.5\n2024-01-03   6.25'],
    ['one space', 'Jan 2, 2024 5.5\nJan 3, 2024 6.25'],
    ['quoted', '"Date","Close"\r\n"2024-01-02","5.5"\r\n"2024-01-03","6.25"\r\n'],
    [
      'a line break in the heading',
      'Date,"Close\n(adjusted, ""all"")"\n2024-01-02,5.5\n2024-01-03,6.25',
    ],
    ['carriage returns', 'Date,Close\r2024-01-02,5.5\r2024-01-03,6.25'],
    ['byte-order mark', '\ufeffDate,Close\n2024-01-02,5.5\n2024-01-03,6.25'],
    ['no heading', '2024-01-02,5.5\n2024-01-03,6.25'],
    ['comma in the date', 'Date,Close\nJan 2, 2024,5.5\nJan 3, 2024,6.25'],
    ['a heading without a word for the dates', ',Close\n2024-01-02,5.5\n2024-01-03,6.25'],
    ['row numbers', ',Date,Close\n0,2024-01-02,5.5\n1,2024-01-03,6.25'],
    ['newest first', 'Date,Close\n2024-01-03,6.25\n2024-01-02,5.5'],
    [
      'preamble and source line',
      'Example Index\n\n"Not advice, of any kind."\n\nDate,Close\n2024-01-02,5.5\n2024-01-03,6.25\n\nSource: example,\n',
    ],
    ['total', 'Date,Close\n2024-01-02,5.5\n2024-01-03,6.25\nAverage,5.875'],
    ['a row without a date', 'Date,Close\n2024-01-02,5.5\n,6\n2024-01-03,6.25'],
    ['MetaTrader', '<DATE>\t<CLOSE>\n2024.01.02\t5.5\n2024.01.03\t6.25'],
    ['powers of ten', 'Date,Close\n2024-01-02,5.5e+00\n2024-01-03,625E-02'],
    ['columns of words', 'Symbol,Date,Close,Note\nX,2024-01-02,5.5,a\nX,2024-01-03,6.25,b'],
  ])('%s', (_, text) => {
    expect(only(text)).toEqual(expected);
  });
});

describe('headings', () => {
  const names = (text: string) => parseDelimited(text).map(({ label }) => label.id);
  test.each([
    [['Close'], 'Date,Close\n2024-01-02,5'],
    [['Close'], ',Close\n2024-01-02,5'],
    [['Close USD'], 'Date,Close\n,USD\n2024-01-02,5'],
    [['Close SPY', 'Close QQQ'], 'Price,Close,Close\nTicker,SPY,QQQ\nDate,,\n2024-01-02,5,6'],
    [['Close'], 'Symbol,SPY\nDate,Close\n2024-01-02,5'],
    [['Close'], 'Example Index\nDate,Close\n2024-01-02,5'],
    [[undefined], 'Example Index\n2024-01-02,5'],
    [[undefined, undefined], '2024-01-02,5,6'],
    [['a b'], 'Date,"a\n  b"\n2024-01-02,5'],
  ])('%j', (expected, text) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('dates', () => {
  test.each([
    ['2024-01-02', '2024-01-02'],
    ['2024-1-2', '2024-01-02'],
    ['2024/01/02', '2024-01-02'],
    ['2024.01.02', '2024-01-02'],
    ['20240102', '2024-01-02'],
    ['02.01.2024', '2024-01-02'],
    ['2.1.2024', '2024-01-02'],
    ['31.12.99', '1999-12-31'],
    ['25/01/2024', '2024-01-25'],
    ['01/25/2024', '2024-01-25'],
    ['25-01-2024', '2024-01-25'],
    ['1/25/24', '2024-01-25'],
    ['Jan 2, 2024', '2024-01-02'],
    ['January 2, 2024', '2024-01-02'],
    ['Tue, Jan 2, 2024', '2024-01-02'],
    ['2 Jan 2024', '2024-01-02'],
    ['2nd January 2024', '2024-01-02'],
    ['02-Jan-2024', '2024-01-02'],
    ['2-Jan-24', '2024-01-02'],
    ['2024-Jan-02', '2024-01-02'],
    ['2. Januar 2024', '2024-01-02'],
    ['3. März 2024', '2024-03-03'],
    ['1er août 2024', '2024-08-01'],
    ['2 de enero de 2024', '2024-01-02'],
    ['2 gennaio 2024', '2024-01-02'],
    ['2 fev 2024', '2024-02-02'],
    ['2024年1月2日', '2024-01-02'],
    ['113/01/02', '2024-01-02'],
    ['民國113年1月2日', '2024-01-02'],
    ['2024년 1월 2일', '2024-01-02'],
    ['2024. 1. 2.', '2024-01-02'],
    ['2024-01', '2024-01-01'],
    ['2024/02', '2024-02-01'],
    ['2024M03', '2024-03-01'],
    ['Jan 2024', '2024-01-01'],
    ['Jan-24', '2024-01-01'],
    ['2024年3月', '2024-03-01'],
    ['2024Q1', '2024-01-01'],
    ['2024-Q2', '2024-04-01'],
    ['Q3 2024', '2024-07-01'],
    ['2024-01-02T00:00:00.000Z', '2024-01-02'],
    ['2024-01-02 23:59:59-05:00', '2024-01-02'],
    ['1/25/2024 16:00:00', '2024-01-25'],
    ['1/25/2024 4:00 PM', '2024-01-25'],
    ['Jan 25, 2024, 4:00 PM EST', '2024-01-25'],
  ])('%s', (written, day) => {
    expect(only(`Date\tValue\n${written}\t1.5\n`)).toEqual([[day, 1.5]]);
  });

  test.each(['2024-02-30', '2024-13-01', '31.02.2024', '45/45/2024', '2024Q5', 'Feb 30, 2024'])(
    '%s is no date',
    (written) => {
      expect(refusal(`Date\tValue\n2024-01-02\t1\n${written}\t2\n`)).toMatchObject({
        kind: 'unexpected-shape',
        message: expect.stringContaining(written),
      });
    },
  );

  test('a date that fits one order only decides for all', () => {
    expect(only('03/04/2024,1\n25/04/2024,2')).toEqual([
      ['2024-04-03', 1],
      ['2024-04-25', 2],
    ]);
    expect(only('03/04/2024,1\n04/25/2024,2')).toEqual([
      ['2024-03-04', 1],
      ['2024-04-25', 2],
    ]);
    expect(only('01/01/2024,1\n02/02/2024,2')).toEqual([
      ['2024-01-01', 1],
      ['2024-02-02', 2],
    ]);
  });

  test('if none decides, the question is asked, and answered by an option', () => {
    const text = 'Date,Close\n03/04/2024,1\n04/04/2024,2\n';
    expect(refusal(text)).toMatchObject({
      kind: 'unexpected-shape',
      question: 'dateOrder',
      message: expect.stringMatching(/03\/04\/2024.*2024-04-03 or 2024-03-04\?/),
    });
    expect(only(text, { dateOrder: 'dmy' })).toEqual([
      ['2024-04-03', 1],
      ['2024-04-04', 2],
    ]);
    expect(only(text, { dateOrder: 'mdy' })).toEqual([
      ['2024-03-04', 1],
      ['2024-04-04', 2],
    ]);
    expect(refusal('25/04/2024,1', { dateOrder: 'mdy' })).toMatchObject({
      kind: 'unexpected-shape',
      message: expect.stringContaining('25/04/2024'),
    });
  });

  test('dates in both orders are refused', () => {
    expect(refusal('25/04/2024,1\n04/26/2024,2')).toMatchObject({
      kind: 'unexpected-shape',
      message: expect.stringContaining('mixes'),
    });
  });

  test('years and spreadsheet days need a heading that says so', () => {
    expect(only('Year,GDP\n2023,27.7\n2024,29.2')).toEqual([
      ['2023-01-01', 27.7],
      ['2024-01-01', 29.2],
    ]);
    expect(only('Date,Close\n45293,5\n45294.6667,6')).toEqual([
      ['2024-01-02', 5],
      ['2024-01-03', 6],
    ]);
    expect(only('timestamp,close\n1704200400000,5\n1704286800000,6')).toEqual([
      ['2024-01-02', 5],
      ['2024-01-03', 6],
    ]);
    for (const text of ['2023,27.7\n2024,29.2', '45293,5\n45294,6', 'Day,Close\n1,5\n2,6'])
      expect(refusal(text).kind).toBe('unexpected-shape');
  });

  test('of the times of a day the latest counts, in either order', () => {
    const rows = ['2024-01-02 09:30:00,1', '2024-01-02 16:00:00,2', '2024-01-03 16:00:00,3'];
    const expected = [
      ['2024-01-02', 2],
      ['2024-01-03', 3],
    ];
    expect(only(['time,close', ...rows].join('\n'))).toEqual(expected);
    expect(only(['time,close', ...rows.toReversed()].join('\n'))).toEqual(expected);
  });
});

describe('numbers', () => {
  test.each([
    ['1234.5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234.5', 1234.5],
    ["1'234.5", 1234.5],
    ['1’234.5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['12,34,567.8', 1_234_567.8],
    ['1,5', 1.5],
    ['0,123', 0.123],
    ['0.123', 0.123],
    ['1.2345', 1.2345],
    ['1234,567', 1234.567],
    ['.5', 0.5],
    ['-1.5', -1.5],
    ['−1,5', -1.5],
    ['+1.5', 1.5],
    ['(1.5)', -1.5],
    ['$1,234.50', 1234.5],
    ['-$1.50', -1.5],
    ['$-1.50', -1.5],
    ['1.234,50 €', 1234.5],
    ['€ 1.234,50', 1234.5],
    ['USD 1,234.50', 1234.5],
    ['1’234.50 CHF', 1234.5],
    ['HK$1.50', 1.5],
    ['¥1,234,567', 1_234_567],
    ['3.62%', 3.62],
    ['3,62 %', 3.62],
    ['150.25K', 150_250],
    ['32.94M', 32_940_000],
    ['1.84B', 1_840_000_000],
    ['2.1T', 2_100_000_000_000],
    ['1,5 Mrd.', 1_500_000_000],
    ['1.23亿', 123_000_000],
  ])('%s', (written, value) => {
    expect(only(`2024-01-02\t${written}`)).toEqual([['2024-01-02', value]]);
  });

  test.each([
    '',
    '.',
    '-',
    '--',
    '—',
    'N/A',
    'n/a',
    '#N/A',
    'null',
    'NaN',
    'None',
    'nd',
    '#DIV/0!',
    'Loading...',
  ])('"%s" is missing', (written) => {
    expect(only(`Date\tClose\n2024-01-02\t${written}\n2024-01-03\t5`)).toEqual([['2024-01-03', 5]]);
  });

  test('one number decides the decimal mark of all', () => {
    expect(only('2024-01-02\t1.234\n2024-01-03\t1.234,5')).toEqual([
      ['2024-01-02', 1234],
      ['2024-01-03', 1234.5],
    ]);
    expect(only('2024-01-02\t1,234\n2024-01-03\t1,234.5')).toEqual([
      ['2024-01-02', 1234],
      ['2024-01-03', 1234.5],
    ]);
  });

  test('1,234 alone is a thousand, but decimal where the table is continental', () => {
    expect(only('Date\tClose\n2024-01-02\t1,234\n2024-01-03\t999')).toEqual([
      ['2024-01-02', 1234],
      ['2024-01-03', 999],
    ]);
    expect(only('Datum;Kurs\n2024-01-02;1,085\n2024-01-03;1,092')).toEqual([
      ['2024-01-02', 1.085],
      ['2024-01-03', 1.092],
    ]);
    expect(only('02.01.2024\t1,085')).toEqual([['2024-01-02', 1.085]]);
    expect(only('Date\tClose\n2024-01-02\t1,234', { decimal: ',' })).toEqual([
      ['2024-01-02', 1.234],
    ]);
  });

  test('where a point may be either, the question is asked, and answered by an option', () => {
    const text = 'Datum;Kurs\n02.01.2024;16.794\n03.01.2024;16.801\n';
    expect(refusal(text)).toMatchObject({
      kind: 'unexpected-shape',
      question: 'decimal',
      message: expect.stringContaining('16.794'),
    });
    expect(only(text, { decimal: ',' })[0]).toEqual(['2024-01-02', 16_794]);
    expect(only(text, { decimal: '.' })[0]).toEqual(['2024-01-02', 16.794]);
    expect(refusal('2024-01-02;1,5;1.5')).toMatchObject({ question: 'decimal' });
    expect(refusal('Date;Close\n2024-01-02;1.234')).toMatchObject({ question: 'decimal' });
    expect(only('Date,Close\n2024-01-02,1.234')).toEqual([['2024-01-02', 1.234]]);
    expect(only('Date\tVersion\tClose\n2024-01-02\tv1.2.3\t1.5')).toEqual([['2024-01-02', 1.5]]);
  });

  test('what looks like a number but is none is refused', () => {
    for (const written of ['1.2.3', '1,23,4.5', '1-2', '1,234,56']) {
      expect(
        refusal(`Date\tClose\n2024-01-02\t${written}\n2024-01-03\t5.5\n2024-01-04\t6.5`),
      ).toMatchObject({
        kind: 'unexpected-shape',
        message: expect.stringContaining(written),
      });
    }
  });

  test('a number cut in two by an unquoted comma is refused', () => {
    expect(refusal('Date,Close\n2024-01-02,999.5\n2024-01-03,1,234.5').message).toContain('row 3');
    expect(refusal('2024-01-02,999.5\n2024-01-03,1,234.5').message).toContain('row 2');
  });
});

describe('refusals', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \r\n\t'],
    ['empty', 'Date,Close\n'],
    ['empty', 'Date,Close\n2024-01-02,\n2024-01-03,N/A\n'],
    ['unexpected-shape', '1.5\n2.5\n3.5'],
    ['unexpected-shape', '1.5'],
    ['unexpected-shape', 'hello world'],
    ['unexpected-shape', 'a,b\nc,d\n'],
    ['unexpected-shape', '{"a":1}'],
    ['unexpected-shape', '[1,2]'],
    ['unexpected-shape', '<!doctype html><table></table>'],
    ['unexpected-shape', 'Date,Close\n"2024-01-02,5\n2024-01-03,6'],
    ['unexpected-shape', 'As of,2024-01-02\n1,5\n2,6\n3,7\n'],
    ['rate-limited', 'Exceeded the daily hits limit'],
    ['bad-key', 'Get your apikey:\n\n1. Open the page'],
    ['not-found', 'No data'],
    ['too-large', `Date${',A'.repeat(300)}\n2024-01-02${',1'.repeat(300)}`],
  ])('%s: %j', (kind, text) => {
    expect(refusal(text)).toMatchObject({ name: 'SourceError', kind });
  });

  test('numbers without dates are refused in words that help', () => {
    expect(refusal('1.5\n2.5').message).toBe(
      'The text has numbers but no dates: put a column of dates beside the values',
    );
  });

  test('wrong arguments', () => {
    expect(() => parseDelimited(5 as unknown as string)).toThrow(TypeError);
    expect(() => parseDelimited('2024-01-02,5', { dateOrder: 'ydm' as 'dmy' })).toThrow(RangeError);
    expect(() => parseDelimited('2024-01-02,5', { decimal: ';' as ',' })).toThrow(RangeError);
  });
});
