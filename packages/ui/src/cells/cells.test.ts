import { describe, expect, test } from 'vitest';
import { cellWordsFor } from './index.ts';

const words = (locale: string) => cellWordsFor(locale)!;

test('cells stay English where the document does', () => {
  for (const locale of ['en_US', 'de_DE', 'ja_JP', ''])
    expect(cellWordsFor(locale)).toBeUndefined();
});

describe('headings', () => {
  test.each([
    ['Low, hikes', '低（加息次数）', '低（升息碼數）', '低（加息次數）'],
    [
      'Fed total assets, billions of US dollars',
      '美联储总资产（十亿美元）',
      '聯準會總資產（十億美元）',
      '聯儲局總資產（十億美元）',
    ],
    [
      'Fed total assets, % change since 2022-12-07',
      '美联储总资产（自 2022-12-07 以来变动，%）',
      '聯準會總資產（自 2022-12-07 以來變動，%）',
      '聯儲局總資產（自 2022-12-07 以來變動，%）',
    ],
    [
      'Change of Net liquidity, %',
      '净流动性的变动（%）',
      '淨流動性的變動（%）',
      '淨流動性的變動（%）',
    ],
    [
      '10-year Treasury yield, points',
      '10 年期美债收益率（百分点）',
      '10 年期美債殖利率（百分點）',
      '10 年期美債孳息率（百分點）',
    ],
    ['Correlation of yearly changes', '年变动相关系数', '年變動相關係數', '年變動相關係數'],
    [
      'Correlation of 12 monthly changes',
      '12 个月变动相关系数',
      '12 個月變動相關係數',
      '12 個月變動相關係數',
    ],
    [
      'Since Reserve management began, $ bn',
      '准备金管理购债开始以来（十亿美元）',
      '準備金管理購買開始以來（十億美元）',
      '儲備管理購買開始以來（十億美元）',
    ],
    ['Since QT 2 began', 'QT 2 开始以来', 'QT 2 開始以來', 'QT 2 開始以來'],
    [
      'Since QE 4 (pandemic) began',
      'QE 4（疫情）开始以来',
      'QE 4（疫情）開始以來',
      'QE 4（疫情）開始以來',
    ],
    ['My own title', 'My own title', 'My own title', 'My own title'],
    ['My fund, %', 'My fund（%）', 'My fund（%）', 'My fund（%）'],
  ])('%s', (english, mainland, taiwan, hongKong) => {
    expect(words('zh_CN').heading(english)).toBe(mainland);
    expect(words('zh_TW').heading(english)).toBe(taiwan);
    expect(words('zh_HK').heading(english)).toBe(hongKong);
  });
});

describe('sentences', () => {
  test.each([
    [
      'QT_EQUIV_HIKES: gdp_bn must be above 0, not -1 (row 2)',
      'QT_EQUIV_HIKES：gdp_bn 必须大于 0，而不是 -1（第 2 行）',
      'QT_EQUIV_HIKES：gdp_bn 必須大於 0，而不是 -1（第 2 列）',
    ],
    [
      'FED_ASSETS: date must be a date such as 2022-12-07, not "soon"',
      'FED_ASSETS：date 必须是日期，例如 2022-12-07，而不是 "soon"',
      'FED_ASSETS：date 必須是日期，例如 2022-12-07，而不是 "soon"',
    ],
    [
      'FED_SERIES: name must be one of assets, mbs, not blank',
      'FED_SERIES：name 必须是以下之一：assets, mbs；而不是 空白',
      'FED_SERIES：name 必須是以下之一：assets, mbs；而不是 空白',
    ],
    [
      'QT_EQUIV_HIKES: rule: "none" is not one of cicc-2022, powell-2022',
      'QT_EQUIV_HIKES：rule "none" 不在以下之列：cicc-2022, powell-2022',
      'QT_EQUIV_HIKES：rule "none" 不在以下之列：cicc-2022, powell-2022',
    ],
    [
      'ROLLING_CORRELATION: window is 52, more than the weekly changes both series have',
      'ROLLING_CORRELATION：window 为 52，多于两个序列共有的周变动个数',
      'ROLLING_CORRELATION：window 為 52，多於兩個數列共有的週變動個數',
    ],
    [
      'REBASE: something nobody foresaw',
      'REBASE: something nobody foresaw',
      'REBASE: something nobody foresaw',
    ],
    ['no function at all', 'no function at all', 'no function at all'],
  ])('%s', (english, mainland, taiwan) => {
    expect(words('zh_CN').sentence(english)).toBe(mainland);
    expect(words('zh_TW').sentence(english)).toBe(taiwan);
  });
});
