import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatAmountIn,
  formatAmountRange,
  formatBillions,
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
  formatQuarter,
  formatRange,
  formatWeekday,
  languageFor,
} from './index.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('amounts of dollars', () => {
  test.each([
    [6743.031, false, '$6.74 trn', '6.74 万亿美元', '6.74 兆美元'],
    [600, false, '$600 bn', '6000 亿美元', '6,000 億美元'],
    [18.463, true, '+$18 bn', '+185 亿美元', '+185 億美元'],
    [-2046.954, true, '−$2.05 trn', '−2.05 万亿美元', '−2.05 兆美元'],
    [999.7, false, '$1.00 trn', '1.00 万亿美元', '1.00 兆美元'],
    [0, true, '$0 bn', '0 亿美元', '0 億美元'],
    [2.576, false, '$2.6 bn', '26 亿美元', '26 億美元'],
  ])('%d bn', (amountBn, signed, en, simplified, traditional) => {
    expect(plain(formatAmount(amountBn, 'en', { signed }).text)).toBe(en);
    expect(plain(formatAmount(amountBn, 'zh_CN', { signed }).text)).toBe(simplified);
    expect(plain(formatAmount(amountBn, 'zh_TW', { signed }).text)).toBe(traditional);
    expect(plain(formatAmount(amountBn, 'zh_HK', { signed }).text)).toBe(
      traditional.replace('兆', '萬億'),
    );
  });
});

test('a true minus, and no sign on what rounds to zero', () => {
  expect(formatNumber(-24.79, 1)).toBe('\u221224.8');
  expect(formatNumber(-0.04, 1, true)).toBe('0.0');
  expect(formatNumber(0.3, 1, true)).toBe('+0.3');
});

test('per cent and points', () => {
  expect(formatPercent(-23.8497, 'en', { decimals: 2 }).text).toBe('−23.85\u00a0%');
  expect(formatPercent(-23.8497, 'en_US', { decimals: 2 }).text).toBe('−23.85%');
  expect(formatPercent(77.8, 'zh_CN', { signed: true }).text).toBe('+77.8%');
  expect(plain(formatPoints(-0.63, 'zh_TW').text)).toBe('−0.63 個百分點');
});

test('ranges', () => {
  expect(formatRange(2.47, 3.29, 'en')).toBe('2.5–3.3');
  expect(formatRange(-0.06, -0.08, 'en', { decimals: 2 })).toBe('−0.06 to −0.08');
  expect(formatRange(-0.06, -0.08, 'zh_CN', { decimals: 2 })).toBe('−0.06 至 −0.08');
  expect(formatRange(1.01, 1.04, 'en')).toBe('1.0');
});

test('ranges of dollars', () => {
  expect(plain(formatAmountRange(811.9, 1082.5, 'en').text)).toBe('$0.81–1.08 trn');
  expect(plain(formatAmountRange(81.2, 108.3, 'en').text)).toBe('$81–108 bn');
  expect(plain(formatAmountRange(487.1, 487.1, 'en', { trillions: true }).text)).toBe('$0.49 trn');
  expect(plain(formatAmountRange(81.2, 108.3, 'zh_CN').text)).toBe('812–1083 亿美元');
  expect(plain(formatAmountRange(811.9, 1082.5, 'zh_TW').text)).toBe('0.81–1.08 兆美元');
});

test('billions in a table are in the unit of the language', () => {
  expect(formatBillions(6743.031, 'en')).toBe('6,743.0');
  expect(formatBillions(6743.031, 'zh_CN')).toBe('67430');
  expect(formatBillions(6743.031, 'zh_TW')).toBe('67,430');
  expect(formatBillions(-4.16, 'zh_HK', { signed: true })).toBe('−42');
});

test('dates', () => {
  expect(formatDay('2026-09-30', 'en')).toBe('30 Sep 2026');
  expect(formatDay('2026-09-30', 'en_US')).toBe('Sep 30, 2026');
  expect(formatDay('2026-09-30', 'zh_TW')).toBe('2026年9月30日');
  expect(formatDayOfYear('2023-03-12', 'en')).toBe('12 Mar');
  expect(formatDayOfYear('2023-03-12', 'en_US')).toBe('Mar 12');
  expect(formatMonth('2026-04-01', 'en_US')).toBe('Apr 2026');
  expect(formatQuarter('2026-04-01', 'en_US')).toBe('Q2 2026');
  expect(formatMonth('2026-04-01', 'zh_CN')).toBe('2026年4月');
  expect(formatQuarter('2026-04-01', 'en')).toBe('2026 Q2');
  expect(formatQuarter('2026-04-01', 'zh_CN')).toBe('2026年二季度');
  expect(formatQuarter('2026-04-01', 'zh_HK')).toBe('2026年第二季');
  expect(formatQuarter('2026-04-01', 'zh_TW')).toBe('2026年第二季');
  expect(formatWeekday('2026-11-27', 'en')).toBe('Fri');
  expect(formatWeekday('2026-10-08', 'zh_CN')).toBe('周四');
  expect(formatWeekday('2026-10-08', 'zh_TW')).toBe('週四');
});

test('the language of a reader', () => {
  expect(languageFor(['tlh', 'zh-Hant-HK', 'en'])).toBe('zh_HK');
  for (const tag of ['zh-HK', 'zh-MO', 'zh-Hant-MO', 'yue', 'yue-HK', 'zh-yue'])
    expect([tag, languageFor([tag])]).toEqual([tag, 'zh_HK']);
  for (const tag of ['zh-TW', 'zh-Hant', 'zh-Hant-TW', 'zh_TW', 'zh-Hant-SG'])
    expect([tag, languageFor([tag])]).toEqual([tag, 'zh_TW']);
  for (const tag of ['zh-Hans-HK', 'zh-CN', 'yue-Hans', 'yue-CN'])
    expect([tag, languageFor([tag])]).toEqual([tag, 'zh_CN']);
  expect(languageFor(['zh'])).toBe('zh_CN');
  expect(languageFor(['zh-SG'])).toBe('zh_CN');
  expect(languageFor(['en-GB', 'zh'])).toBe('en');
  for (const tag of ['en-US', 'en_US', 'en-Latn-US', 'en-PR'])
    expect([tag, languageFor([tag, 'en'])]).toEqual([tag, 'en_US']);
  for (const tag of ['en', 'en-AU', 'en-HK', 'en-001'])
    expect([tag, languageFor([tag, 'en-US'])]).toEqual([tag, 'en']);
  expect(languageFor(['tlh'])).toBe('en');
});

test.each([
  ['en', '€15.10\u00a0trn'],
  ['zh_CN', '15.10\u00a0万亿欧元'],
  ['zh_HK', '15.10\u00a0萬億歐元'],
  ['zh_TW', '15.10\u00a0兆歐元'],
] as const)('amounts of another currency: %s', (language, text) => {
  expect(formatAmountIn('EUR', 15_100, language)).toBe(text);
  expect(formatAmountIn('USD', 15_100, language)).toBe(
    formatAmount(15_100, language, { decimals: 2 }).text,
  );
});
