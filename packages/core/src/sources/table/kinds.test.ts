// Kinds of tables that people really have, each with several examples: what stands in them is made
// up, their forms are those of downloads, pastes and files of statistical offices.
import { describe, expect, test } from 'vitest';
import { parseDelimited, readDelimited } from '../delimited.ts';
import { isPriceSure, pickPrice } from '../price.ts';
import { parseSheetRange } from '../sheet-range.ts';
import type { Cell } from './cells.ts';
import type { TableOptions } from './read-table.ts';

const TODAY = '2026-11-29';

type Rows = Record<string, string>;

/** Each series by its name, its rows as `2024-01-02 5, 2024-01-03 6`. */
function given(text: string, options: TableOptions = {}): Rows {
  return written(parseDelimited(text, { today: TODAY, ...options }));
}

function ofRange(rows: Cell[][]): Rows {
  return written(parseSheetRange(rows, { today: TODAY }));
}

function written(series: ReturnType<typeof parseDelimited>): Rows {
  return Object.fromEntries(
    series.map((one, i) => [
      one.label.id ?? `column ${i + 1}`,
      Array.from(one, ({ date, value }) => `${date} ${value}`).join(', '),
    ]),
  );
}

/** The day a date is read as, or the sentence. */
function day(date: string, heading = 'Date'): string | undefined {
  return parseDelimited(`${heading}\tv\n${date}\t1\n`, { today: TODAY })[0].first?.date;
}

function lines(...rows: string[]): string {
  return rows.join('\n');
}

describe('months in six digits', () => {
  test.each<[string, string, Rows]>([
    [
      'under 日期',
      '日期,收盘\n202103,3441.9\n202104,3446.8\n202105,3615.4\n',
      { 收盘: '2021-03-01 3441.9, 2021-04-01 3446.8, 2021-05-01 3615.4' },
    ],
    [
      'under time',
      'time,x\n202312,5\n202401,6\n202402,6.5\n',
      { x: '2023-12-01 5, 2024-01-01 6, 2024-02-01 6.5' },
    ],
    [
      'where they may be days too',
      'Month,CPI\n200101,5\n200102,6\n',
      { CPI: '2001-01-01 5, 2001-02-01 6' },
    ],
    ['without a heading', '202311,5\n202312,6\n', { 'column 1': '2023-11-01 5, 2023-12-01 6' }],
    ['from new to old', 'ym;v\n202401;2,5\n202312;1,5', { v: '2023-12-01 1.5, 2024-01-01 2.5' }],
    [
      'of the Republic of China',
      '年月,指數\n11301,5\n11302,6\n',
      { 指數: '2024-01-01 5, 2024-02-01 6' },
    ],
    [
      'day, month and year',
      '<DATE>;<CLOSE>\n150124;10,5\n160124;11,5\n170124;12,5\n',
      { '<CLOSE>': '2024-01-15 10.5, 2024-01-16 11.5, 2024-01-17 12.5' },
    ],
    [
      'day, month and year, of which the first could come first',
      '<DATE>,<CLOSE>\n020124,5\n030124,6\n310124,7\n',
      { '<CLOSE>': '2024-01-02 5, 2024-01-03 6, 2024-01-31 7' },
    ],
    [
      'days of the Republic of China in seven',
      '日期,收盤\n1130102,5\n1130103,6\n',
      { 收盤: '2024-01-02 5, 2024-01-03 6' },
    ],
  ])('%s', (_, text, rows) => expect(given(text)).toEqual(rows));

  test('in a range', () => {
    expect(
      ofRange([
        ['Date', 'Open', 'Close'],
        [199911, 4, 5],
        [199912, 5, 6],
        [200001, 6, 7],
      ]),
    ).toEqual({
      Open: '1999-11-01 4, 1999-12-01 5, 2000-01-01 6',
      Close: '1999-11-01 5, 1999-12-01 6, 2000-01-01 7',
    });
  });

  test.each([
    ['a month 13', 'Date,P\n202113,5\n202114,6', /“202113” in row 2 is not a date/],
    [
      'open to two orders',
      'date,close\n240102,5\n240103,6',
      /“240102” the day 2002-01-24 or 2024-01-02/,
    ],
  ])('%s is asked about', (_, text, sentence) => expect(() => given(text)).toThrow(sentence));
});

describe('years and their decimals', () => {
  test.each<[string, Cell[][], Rows]>([
    [
      'years',
      [
        ['date', 'assets'],
        [1990, 50],
        [1995, 60],
        [2000, 75],
      ],
      { assets: '1990-01-01 50, 1995-01-01 60, 2000-01-01 75' },
    ],
    [
      'months',
      [
        ['Date', 'P'],
        [1999.11, 50],
        [1999.12, 52],
        [2000.01, 55],
      ],
      { P: '1999-11-01 50, 1999-12-01 52, 2000-01-01 55' },
    ],
    [
      'October',
      [
        ['Date', 'P'],
        [1871.09, 5],
        [1871.1, 6],
        [1871.11, 7],
      ],
      { P: '1871-09-01 5, 1871-10-01 6, 1871-11-01 7' },
    ],
    [
      'months as fractions',
      [
        ['Date', 'P'],
        [1871.0417, 5],
        [1871.125, 6],
        [1871.2083, 7],
      ],
      { P: '1871-01-01 5, 1871-02-01 6, 1871-03-01 7' },
    ],
    [
      'quarters',
      [
        ['Year', 'GDP'],
        [1990, 5],
        [1990.25, 6],
        [1990.5, 7],
        [1990.75, 8],
      ],
      { GDP: '1990-01-01 5, 1990-04-01 6, 1990-07-01 7, 1990-10-01 8' },
    ],
  ])('%s', (_, rows, expected) => expect(ofRange(rows)).toEqual(expected));

  test('in text', () => {
    const text = 'Date\tIndex\n1929.08\t30.1\n1929.09\t31.3\n1929.1\t28.0\n1929.11\t20.6\n';
    expect(given(text)).toEqual({
      Index: '1929-08-01 30.1, 1929-09-01 31.3, 1929-10-01 28, 1929-11-01 20.6',
    });
    expect(given('Date,gdp\n1990.25,5914.3\n1990.5,5999.3\n')).toEqual({
      gdp: '1990-04-01 5914.3, 1990-07-01 5999.3',
    });
  });

  test.each(['Date,GDP\n1990.1,5\n1990.2,6\n1990.3,7', 'Date,P\n1990.13,5\n1990.14,6'])(
    '%j may be months or tenths',
    (text) => expect(() => given(text)).toThrow(/stands under a heading of dates but is none/),
  );

  test.each<[string, string, Rows]>([
    [
      'month',
      'Year,Month,Value\n2024,1,5\n2024,2,6\n2025,1,7',
      { Value: '2024-01-01 5, 2024-02-01 6, 2025-01-01 7' },
    ],
    [
      'month by name',
      'year,month,CPI\n2024,Jan,5\n2024,Feb,6',
      { CPI: '2024-01-01 5, 2024-02-01 6' },
    ],
    ['quarter', 'Year,Quarter,GDP\n2024,Q1,5\n2024,Q2,6', { GDP: '2024-01-01 5, 2024-04-01 6' }],
    [
      'month and day',
      'Year,Month,Day,Close\n2024,1,2,5\n2024,1,3,6',
      { Close: '2024-01-02 5, 2024-01-03 6' },
    ],
  ])('a year with its %s in another column', (_, text, rows) => expect(given(text)).toEqual(rows));

  test('years side by side', () => {
    expect(given('Country,2020,2021,2022\nChina,1,2,3\n')).toEqual({
      China: '2020-01-01 1, 2021-01-01 2, 2022-01-01 3',
    });
  });
});

describe('years of two digits', () => {
  test.each<[string, string, Rows]>([
    [
      'first, with points',
      'date\tvix\n19.12.30\t14.8\n19.12.31\t13.7\n20.01.02\t12.4\n',
      { vix: '2019-12-30 14.8, 2019-12-31 13.7, 2020-01-02 12.4' },
    ],
    [
      'first, from new to old',
      'date,close\n18-12-28,2041.0\n18-12-27,2028.4\n18-12-26,2028.1\n',
      { close: '2018-12-26 2028.1, 2018-12-27 2028.4, 2018-12-28 2041' },
    ],
    [
      'first, with slashes',
      'date,close\n24/01/02,5\n24/01/03,6\n24/01/04,7\n24/02/05,8',
      { close: '2024-01-02 5, 2024-01-03 6, 2024-01-04 7, 2024-02-05 8' },
    ],
    [
      'last, of days that follow each other',
      'date,close\n13/01/24,5\n14/01/24,6\n15/01/24,7',
      { close: '2024-01-13 5, 2024-01-14 6, 2024-01-15 7' },
    ],
    [
      'last, once a year',
      'date,close\n31/12/19,5\n31/12/20,6\n31/12/21,7',
      { close: '2019-12-31 5, 2020-12-31 6, 2021-12-31 7' },
    ],
    [
      "last, on New Year's Day",
      'date,close\n01/01/20,5\n01/01/21,6\n01/01/22,7',
      { close: '2020-01-01 5, 2021-01-01 6, 2022-01-01 7' },
    ],
    [
      'last, with the month first',
      'Date,Close\n12/30/99,5\n12/31/99,6\n01/03/00,7',
      { Close: '1999-12-30 5, 1999-12-31 6, 2000-01-03 7' },
    ],
    [
      'before 1970, to this century',
      'Month,CPI\nJan-47,21.4\nFeb-47,21.6\nDec-24,317.6\n',
      { CPI: '1947-01-01 21.4, 1947-02-01 21.6, 2024-12-01 317.6' },
    ],
    [
      'before 1970, from new to old',
      'Month,CPI\nDec-24,317.6\nFeb-47,21.6\nJan-47,21.4\n',
      { CPI: '1947-01-01 21.4, 1947-02-01 21.6, 2024-12-01 317.6' },
    ],
    [
      'never in the future',
      'Date,IP\n1-Jan-60,22.9\n1-Jan-61,22.2\n1-Jan-62,24.1\n',
      { IP: '1960-01-01 22.9, 1961-01-01 22.2, 1962-01-01 24.1' },
    ],
    [
      'day first, before 1970',
      'Date,M1\n31/12/59,139.9\n31/12/60,140.7\n31/12/61,145.2\n',
      { M1: '1959-12-31 139.9, 1960-12-31 140.7, 1961-12-31 145.2' },
    ],
    [
      'with points, before 1970',
      'Date,v\n31.12.29,5\n31.12.30,6\n',
      { v: '1929-12-31 5, 1930-12-31 6' },
    ],
    [
      'across a century',
      'Date,v\n1-Jan-24,1\n1-Jan-25,2\n1-Jan-26,3\n1-Jan-27,4\n1-Jan-28,5',
      { v: '1924-01-01 1, 1925-01-01 2, 1926-01-01 3, 1927-01-01 4, 1928-01-01 5' },
    ],
    [
      'of the Republic of China',
      '日期,收盤\n99/12/31,5\n100/01/03,6\n',
      { 收盤: '2010-12-31 5, 2011-01-03 6' },
    ],
  ])('%s', (_, text, rows) => expect(given(text)).toEqual(rows));

  test.each([
    ['date,close\n03/04/24,5\n04/04/24,6\n', '2024-04-03 or 2024-03-04 or 2003-04-24'],
    ['date,close\n15/03/21,5\n15/03/22,6\n15/03/23,7\n', '2021-03-15 or 2015-03-21'],
  ])('%j is asked about, and answered', (text, readings) => {
    expect(() => given(text)).toThrow(readings);
    const first = readings.split(' or ');
    expect(parseDelimited(text, { today: TODAY, dateOrder: 'dmy' })[0].first?.date).toBe(first[0]);
    expect(parseDelimited(text, { today: TODAY, dateOrder: 'ymd' })[0].first?.date).toBe(
      first.at(-1),
    );
  });
});

describe('forms of dates', () => {
  test.each([
    ['2021 - 12 - 29', '2021-12-29'],
    ['2023- 10- 09', '2023-10-09'],
    ['2024. 3. 5', '2024-03-05'],
    ['24-Mar-2023 00:00:00', '2023-03-24'],
    ['2024-03-14 星期四', '2024-03-14'],
    ['2024-03-15周五', '2024-03-15'],
    ['2024年3月5日(星期二)', '2024-03-05'],
    ['2024-03-05 (二)', '2024-03-05'],
    ['2024/3/5（火）', '2024-03-05'],
    ['2024. 3. 5. (화)', '2024-03-05'],
    ['星期二 2024-03-05', '2024-03-05'],
    ['2024-03-05 Tue', '2024-03-05'],
    ['Tuesday, March 5, 2024', '2024-03-05'],
    ['Di, 05.03.2024', '2024-03-05'],
    ['mar. 5 mars 2024', '2024-03-05'],
    ['Tue Mar 05 2024 00:00:00 GMT+0000 (UTC)', '2024-03-05'],
    ['2024/1/2 上午 09:30:00', '2024-01-02'],
    ['20240305 160000', '2024-03-05'],
    ['02JAN2024', '2024-01-02'],
    ["Jan'24", '2024-01-01'],
    ['15 maj 2024', '2024-05-15'],
    ['5 października 2024', '2024-10-05'],
    ['5 мая 2024', '2024-05-05'],
    ['5 Mart 2024', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['2024-W10', '2024-03-04'],
    ['2020-W53', '2020-12-28'],
    ['W10 2024', '2024-03-04'],
    ['2024-W10-3', '2024-03-06'],
    ['2024年第10周', '2024-03-04'],
    ['2024H1', '2024-01-01'],
    ['2024-S2', '2024-07-01'],
    ['H2 2024', '2024-07-01'],
    ['2024年上半年', '2024-01-01'],
    ['2024年第1季度', '2024-01-01'],
    ['2024年一季度', '2024-01-01'],
    ['2024年第三季度', '2024-07-01'],
    ['3Q24', '2024-07-01'],
    ['Q3-24', '2024-07-01'],
    ['T1 2024', '2024-01-01'],
    ['1. Quartal 2024', '2024-01-01'],
    ['民國99年11月', '2010-11-01'],
    ['民國113/03/05', '2024-03-05'],
    ['中華民國113年3月5日', '2024-03-05'],
    ['113年第2季', '2024-04-01'],
    ['令和6年3月5日', '2024-03-05'],
    ['令和元年5月1日', '2019-05-01'],
    ['H31.4.26', '2019-04-26'],
    ['S49.9.24', '1974-09-24'],
  ])('%s', (date, expected) => expect(day(date)).toBe(expected));

  test.each([
    '5/III/2024',
    'Market 5, 2024',
    '2024/25',
    '2021-W53',
    '2024-064',
    '2024H3',
    '2024Q5',
    'FY2024',
  ])('%s is none', (date) => expect(() => day(date)).toThrow(date));
});

describe('the column that dates the values', () => {
  test.each<[string, string, Rows]>([
    [
      'not the vintage',
      'vintage_date,observation_date,GDP\n2024-01-25,2023-10-01,27938.8\n2024-04-25,2024-01-01,28284.5\n',
      { GDP: '2023-10-01 27938.8, 2024-01-01 28284.5' },
    ],
    [
      'not the update',
      'last_updated;date;close\n2024-05-02;2024-04-29;10\n2024-05-02;2024-04-30;11\n',
      { close: '2024-04-29 10, 2024-04-30 11' },
    ],
    [
      'not the publication',
      '公布日期,统计日期,数值\n2024-02-10,2024-01-31,5\n2024-03-10,2024-02-29,6\n',
      { 数值: '2024-01-31 5, 2024-02-29 6' },
    ],
    [
      'not one that never changes',
      'a,b,v\n2024-05-02,2024-04-29,5\n2024-05-02,2024-04-30,6\n',
      { v: '2024-04-29 5, 2024-04-30 6' },
    ],
    [
      'nor one behind the values',
      'Date,Value,Updated,Other\n2024-01-02,5,2024-03-01,7\n2024-01-03,6,2024-03-02,8',
      { Value: '2024-01-02 5, 2024-01-03 6', Other: '2024-01-02 7, 2024-01-03 8' },
    ],
    [
      'years beside the publication',
      'year,published,value\n2022,2023-03-01,5\n2023,2024-03-01,6',
      { value: '2022-01-01 5, 2023-01-01 6' },
    ],
    [
      'of the vintages of a day the latest',
      'observation_date,realtime_start,GDP\n2024-01-01,2024-05-25,6\n2024-01-01,2024-04-25,5\n2024-04-01,2024-07-25,7\n',
      { GDP: '2024-01-01 6, 2024-04-01 7' },
    ],
    [
      'and no year as a value',
      'Date,Year,Value\n2024-01-02,2024,5\n2024-01-03,2024,6',
      { Value: '2024-01-02 5, 2024-01-03 6' },
    ],
  ])('%s', (_, text, rows) => expect(given(text)).toEqual(rows));

  test('dates in cells beside dates in text are refused where day and month may be exchanged', () => {
    const range = (days: string[]): Cell[][] => [
      ['Datum', 'P'],
      ...days.map((written, i): Cell[] => [new Date(written), i]),
      ['25/01/2022', 9],
    ];
    expect(() => ofRange(range(['2022-03-01', '2022-04-01']))).toThrow(
      /dates as text, such as “25\/01\/2022”, beside dates in cells/,
    );
    expect(ofRange(range(['2022-01-24']))).toEqual({ P: '2022-01-24 0, 2022-01-25 9' });
  });
});

describe('typing errors and torn dates', () => {
  test.each([
    ['2024-01-02,10\n2204-01-03,11\n2024-01-04,12', '“2204-01-03” in row 3'],
    ['2024-01-02,10\n2024-01-03,11\n2204-01-04,12', '“2204-01-04” in row 4'],
    ['2024-01-02,10\n2042-01-03,11\n2024-01-04,12', '“2042-01-03” in row 3'],
    ['2024-01-02,10\n2024-01-03,11\n2042-01-04,12', '“2042-01-04” in row 4'],
    ['1024-01-02,10\n2024-01-03,11\n2024-01-04,12', '“1024-01-02” in row 2'],
    ['0202-01-02,10\n2024-01-03,11', '“0202-01-02” in row 2'],
  ])('%j', (rows, row) => expect(() => given(`Date,Close\n${rows}\n`)).toThrow(row));

  test('years far ahead are projections', () => {
    expect(given('Year,GDP\n2025,5\n2050,6\n2100,7')).toEqual({
      GDP: '2025-01-01 5, 2050-01-01 6, 2100-01-01 7',
    });
  });

  test.each([
    'Date,Price,Open,Change %\nDec-30,2022,261.5,260.9\nDec-29,2022,262.0,259.9\n',
    'Date,Price,Open\n30 Dec,2022,261.5,260.9\n29 Dec,2022,262.0,259.9\n',
    'Date,Price,Open\nDec 30,2022,261.5,260.9\nDec 29,2022,262.0,259.9\n',
  ])('%j: a date is torn at its comma', (text) => {
    expect(given(text).Price).toBe('2022-12-29 262, 2022-12-30 261.5');
  });

  test('a month beside a price that could be a year is not torn', () => {
    expect(given('Date,Price\nDec-22,2022\nJan-23,2030\n')).toEqual({
      Price: '2022-12-01 2022, 2023-01-01 2030',
    });
  });
});

describe('the column taken for the price', () => {
  test.each([
    ['Close', 'Date,Yesterday Close,Open,Close'],
    ['收盘', '日期,昨收,开盘,最高,最低,收盘'],
    ['收盤', '日期,昨收,開盤,最高,最低,收盤'],
    ['收盤價', '日期,成交金額,開盤價,最高價,最低價,收盤價'],
    ['收盘价(元)', '日期,前收盘,开盘价(元),收盘价(元),成交额'],
    ['最新价', '日期,昨收,今开,最新价,涨跌幅'],
    ['終値', '日付,前日比,始値,高値,安値,終値,出来高'],
    ['종가', '일자,전일대비,시가,고가,저가,종가,거래량'],
    ['PX_LAST', 'Dates,PX_VOLUME,PX_OPEN,PX_LAST'],
    ['Siste', 'Dato,Åpning,Høy,Lav,Siste'],
    ['Senast', 'Datum,Högst,Lägst,Omsättning,Senast'],
    ['Slutkurs', 'Datum,Högstakurs,Lägstakurs,Slutkurs'],
    ['Price', 'Date,Price change,Price'],
    ['Closing price', 'Date,Bid,Ask,Opening price,Closing price'],
    ['clôt', 'date,ouv,haut,bas,clôt'],
    ['Dernier', 'Date,Ouverture,Plus haut,Plus bas,Dernier,Variation'],
    ['Letzter', 'Datum,Vortag,Erster,Hoch,Tief,Letzter,Stück'],
    ['Schlusskurs', 'Datum,Erster,Hoch,Tief,Schlusskurs,Stuecke,Volumen'],
    ['Slot', 'Datum,Openingskoers,Hoogste,Laagste,Slot'],
    ['Cierre', 'Fecha,Cierre anterior,Apertura,Máximo,Mínimo,Cierre'],
    ['Fechamento', 'Data,Abertura,Máxima,Mínima,Variação,Fechamento'],
    ['Kapanış', 'Tarih,Açılış,Yüksek,Düşük,Fark %,Kapanış'],
    ['Закрытие', 'Дата,Откр.,Макс.,Мин.,Объём,Закрытие'],
    ['Settle', 'Date,Open,High,Low,Change,Settle,Previous Day Open Interest'],
    ['Adj Close', 'Date,Open,High,Low,Close,Adj Close,Volume'],
    ['<CLOSE>', '<DATE>,<OPEN>,<HIGH>,<LOW>,<TICKVOL>,<VOL>,<SPREAD>,<CLOSE>'],
    ['NAV', 'Date,Units,NAV,Change'],
    ['SPY', 'Date,SPY,QQQ'],
  ])('%s of %s', (column, heading) => {
    const width = heading.split(',').length;
    const row = (date: string, first: number) =>
      [date, ...Array.from({ length: width - 1 }, (_, i) => first + i * 3.1)].join(',');
    const series = parseDelimited(
      lines(heading, row('2024-01-02', 103.2), row('2024-01-03', 104.2)),
    );
    expect(pickPrice(series).label.id).toBe(column);
    expect(isPriceSure(series)).toBe(true);
  });

  test.each(['Date,Open,High,Low,Volume', 'Date,Bid,Ask', '日期,昨收,开盘'])(
    '%s has none',
    (heading) => {
      const cells = heading
        .split(',')
        .slice(1)
        .map((_, i) => 5.5 + i);
      expect(isPriceSure(parseDelimited(`${heading}\n2024-01-02,${cells.join(',')}\n`))).toBe(
        false,
      );
    },
  );
});

describe('several series in one column', () => {
  test.each<[string, string, Rows]>([
    [
      'told apart by a symbol',
      'date,symbol,close\n2024-01-02,AAA,10\n2024-01-03,AAA,11\n2024-01-02,BBB,500\n2024-01-03,BBB,510\n',
      { AAA: '2024-01-02 10, 2024-01-03 11', BBB: '2024-01-02 500, 2024-01-03 510' },
    ],
    [
      'by a maturity',
      'date,maturity,yield\n2024-01-02,2Y,4.33\n2024-01-02,10Y,3.95\n2024-01-03,2Y,4.33\n2024-01-03,10Y,3.91\n',
      { '2Y': '2024-01-02 4.33, 2024-01-03 4.33', '10Y': '2024-01-02 3.95, 2024-01-03 3.91' },
    ],
    [
      'by a maturity in numbers',
      'date,maturity,yield\n2024-01-02,2,4.33\n2024-01-02,10,3.95\n2024-01-03,2,4.3\n2024-01-03,10,3.91',
      { '2': '2024-01-02 4.33, 2024-01-03 4.3', '10': '2024-01-02 3.95, 2024-01-03 3.91' },
    ],
    [
      'by a country, though no day stands twice',
      'country,year,value\nUS,2021,5\nUS,2022,6\nCN,2023,7\nCN,2024,8',
      { US: '2021-01-01 5, 2022-01-01 6', CN: '2023-01-01 7, 2024-01-01 8' },
    ],
    [
      'by two columns',
      'date,country,what,value\n2024-01-01,US,CPI,1\n2024-01-01,US,GDP,2\n2024-01-01,CN,CPI,3\n2024-01-01,CN,GDP,4\n2025-01-01,US,CPI,5\n2025-01-01,US,GDP,6\n2025-01-01,CN,CPI,7\n2025-01-01,CN,GDP,8',
      {
        'US CPI': '2024-01-01 1, 2025-01-01 5',
        'US GDP': '2024-01-01 2, 2025-01-01 6',
        'CN CPI': '2024-01-01 3, 2025-01-01 7',
        'CN GDP': '2024-01-01 4, 2025-01-01 8',
      },
    ],
    [
      'each with several columns',
      'date,symbol,open,close\n2024-01-02,A,1,2\n2024-01-02,B,3,4\n2024-01-03,A,5,6\n2024-01-03,B,7,8',
      {
        'open A': '2024-01-02 1, 2024-01-03 5',
        'open B': '2024-01-02 3, 2024-01-03 7',
        'close A': '2024-01-02 2, 2024-01-03 6',
        'close B': '2024-01-02 4, 2024-01-03 8',
      },
    ],
    [
      'a day twice with one value',
      'Date,v\n2024-01-02,5\n2024-01-02,5\n2024-01-03,6',
      { v: '2024-01-02 5, 2024-01-03 6' },
    ],
    [
      'times of the day in a column of their own',
      '<DATE>,<TIME>,<CLOSE>\n20240102,100000,5\n20240102,110000,6\n20240103,100000,7',
      { '<CLOSE>': '2024-01-02 6, 2024-01-03 7' },
    ],
    [
      'the heading again',
      'Date,A\n2024-01-02,5\nDate,A\n2024-02-02,6',
      { A: '2024-01-02 5, 2024-02-02 6' },
    ],
  ])('%s', (_, text, rows) => expect(given(text)).toEqual(rows));

  test.each([
    [
      'two blocks below each other',
      'date,value\n2024-01-03,7681\n2024-01-10,7687\n2024-01-03,720\n2024-01-10,680\n',
      '2024-01-03 stands twice with different values, in rows 2 and 4 (7681 and 720)',
    ],
    [
      'another table',
      'Date,A\n2024-01-02,5\n\nDate,B\n2024-02-02,6',
      'another table begins in row 4 (“B”)',
    ],
  ])('%s: %s', (_, text, sentence) => expect(() => given(text)).toThrow(sentence));
});

describe('headings', () => {
  test.each<[string, string, Rows]>([
    [
      'above a blank line',
      '日期\t开盘\t收盘\n\n2024-01-02\t10.5\t11.5\n',
      { 开盘: '2024-01-02 10.5', 收盘: '2024-01-02 11.5' },
    ],
    [
      'above a line of commas, below a title',
      'Made-up prices\n\nDate,Volume,Close\n,,\n2024-01-02,900,11\n',
      { Volume: '2024-01-02 900', Close: '2024-01-02 11' },
    ],
    [
      'one fewer than columns, as R writes row numbers',
      '"date","x"\n"1","2020-01-02",5449.9\n"2","2020-01-03",5460.6\n',
      { x: '2020-01-02 5449.9, 2020-01-03 5460.6' },
    ],
    [
      'one fewer, dates as row names',
      '"open","close"\n"2020-01-02",5,6\n',
      { open: '2020-01-02 5', close: '2020-01-02 6' },
    ],
    [
      'that begin with a word for days but are prices',
      'Date,Day high\n2024-01-02,38000\n2024-01-03,38100',
      { 'Day high': '2024-01-02 38000, 2024-01-03 38100' },
    ],
  ])('%s', (_, text, rows) => expect(given(text)).toEqual(rows));

  test("the Data Download Program's titles and units", () => {
    const text = lines(
      '"Series Description","Total assets: Wednesday level","Total assets: Week average"',
      '"Unit:","Currency","Currency"',
      '"Multiplier:","1000000","1000000"',
      '"Currency:","USD","USD"',
      '"Unique Identifier: ","H41/H41/RESPPMA_N.WW","H41/H41/RESPPMA_A.WW"',
      '"Time Period","RESPPMA_N.WW","RESPPMA_A.WW"',
      '2024-01-03,7681024,7680000',
    );
    expect(parseDelimited(text).map(({ label }) => label)).toEqual([
      { id: 'RESPPMA_N.WW', title: 'Total assets: Wednesday level', units: 'millions of USD' },
      { id: 'RESPPMA_A.WW', title: 'Total assets: Week average', units: 'millions of USD' },
    ]);
  });

  test('SDMX has its values under OBS_VALUE and its titles beside them', () => {
    const text = lines(
      'KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DECIMALS,TITLE',
      'EXR.D.USD,D,USD,2024-01-02,1.0956,A,4,"US dollar, euro"',
      'EXR.D.JPY,D,JPY,2024-01-02,155,A,2,"Yen, euro"',
      'EXR.D.USD,D,USD,2024-01-03,1.0919,A,4,"US dollar, euro"',
      'EXR.D.JPY,D,JPY,2024-01-03,156,A,2,"Yen, euro"',
    );
    expect(parseDelimited(text).map(({ label, length }) => [label.title, length])).toEqual([
      ['US dollar, euro', 2],
      ['Yen, euro', 2],
    ]);
    expect(given('TIME_PERIOD,OBS_VALUE\n2024-W10,6790\n2024-W11,6780\n')).toEqual({
      OBS_VALUE: '2024-03-04 6790, 2024-03-11 6780',
    });
  });
});

describe('figures', () => {
  const values = (...cells: string[]): number[] => {
    const rows = cells.map((cell, i) => `2024-03-${String(i + 1).padStart(2, '0')}\t${cell}`);
    const [series] = parseDelimited(lines('date\tclose', ...rows));
    return [...series.values];
  };

  test.each<[string[], number[]]>([
    [
      ['9700億', '9900億', '1.1兆'],
      [970e9, 990e9, 1.1e12],
    ],
    [
      ['9800亿元', '1.03万亿元'],
      [980e9, 1.03e12],
    ],
    [
      ['9,950億', '1.01兆'],
      [995e9, 1.01e12],
    ],
    [
      ['1.2조원', '9,800억원'],
      [1.2e12, 980e9],
    ],
    [
      ['960 Mrd.', '990 Mrd.', '1,05 Bio.'],
      [960e9, 990e9, 1.05e12],
    ],
    [
      ['$1.2 trn', '$990 bn', '$1.3 trillion'],
      [1.2e12, 990e9, 1.3e12],
    ],
    [
      ['1,2 Md€', '990 M€'],
      [1.2e9, 990e6],
    ],
    [
      ['1 200,5', '6 700'],
      [1200.5, 6700],
    ],
    [
      ['1.2b', '1.3b'],
      [1.2e9, 1.3e9],
    ],
    [
      ['950', '1.2K', '998'],
      [950, 1200, 998],
    ],
    [
      ['100.1', '101.2 p'],
      [100.1, 101.2],
    ],
    [
      ['104p', '103*', '101r', '5.4e', '5.4 (e)', '99 [1]', '7.1¹', '8.2†'],
      [104, 103, 101, 5.4, 5.4, 99, 7.1, 8.2],
    ],
    [
      ['7.1', '7.2b', '7.4'],
      [7.1, 7.2, 7.4],
    ],
    [
      ['7.1', '7.2 bp', '7.4e'],
      [7.1, 7.2, 7.4],
    ],
    [
      ['25bps', '50bps'],
      [25, 50],
    ],
    [
      ['1.5-', '2.5'],
      [-1.5, 2.5],
    ],
    [
      ['35%', '34.8', '0.9%'],
      [35, 34.8, 0.9],
    ],
  ])('%j', (cells, expected) => expect(values(...cells)).toEqual(expected));

  test.each([
    [['7.1', '7.2M', '7.4'], '“7.2M” in row 3 stands between figures of its size without M'],
    [['0.3', '35%', '0.32'], '“35%” in row 3 stands between figures a hundredth of its size'],
    [['$5', '€6'], '“€6” in row 3 stands in one column with figures in $'],
  ])('%j', (cells, sentence) => expect(() => values(...cells)).toThrow(sentence));

  test('what is left out is counted and said', () => {
    const read = (text: string) => readDelimited(text).leftOut;
    expect(read('Date,Close\n2024-01-02,5\n2024-01-03,soon\n2024-01-04,7\nAverage,6')).toBe(
      '2 of 4 rows left out: “Average” is no date (row 5), “soon” is no number (row 3, column 2)',
    );
    expect(read('Date,Close\n2024-01-02,5\n,6\n2024-01-04,7')).toBe(
      '1 of 3 rows left out: a row has no date (row 3)',
    );
    expect(read('Date,Close,Note\n2024-01-02,5,7\n2024-01-03,6,a\n2024-01-04,6,b')).toBe(
      'column 3 left out: only 1 of its 3 cells are numbers',
    );
    expect(read('Date,Close\n2024-01-02,5\n2024-01-03,N/A\n')).toBeUndefined();
  });
});
