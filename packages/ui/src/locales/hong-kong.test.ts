import { expect, test } from 'vitest';
import { inHongKong } from './hong-kong.ts';
import { messagesIn } from './index.ts';

test('words Taiwan’s texts in the terms of Hong Kong', () => {
  const taiwan = {
    title: '聯準會資產（兆美元）',
    part: { rate: (count: string) => `升息 ${count} 碼，殖利率上升`, kept: '公債' },
  };
  const hongKong = inHongKong(taiwan, { part: { kept: '公債' } });
  expect(hongKong.title).toBe('聯儲局資產（萬億美元）');
  expect(hongKong.part.rate('2')).toBe('加息 2 次，孳息率上升');
  expect(hongKong.part.rate.length).toBe(1);
  expect(hongKong.part.kept).toBe('公債');
});

test('leaves alone what a sentence is given', () => {
  const { converter } = messagesIn.zh_HK;
  expect(converter.fromSelection('聯準會升息2碼')).toBe('取自「聯準會升息2碼」');
  expect(converter.noAmount('「升息」')).toContain('「升息」');
});

test('counts rate moves as Hong Kong does', () => {
  expect(messagesIn.zh_HK.hike('2.5–3.3')).toBe('加息 2.5–3.3 次');
  expect(messagesIn.zh_TW.hike('2.5–3.3')).toBe('升息 2.5–3.3 碼');
});
