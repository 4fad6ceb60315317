// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Unbroken } from './unbroken.tsx';

function unbrokenIn(text: string): string[] {
  const root = document.createElement('p');
  render(<Unbroken text={text} />, root);
  expect(root.textContent).toBe(text);
  return [...root.querySelectorAll('.qt-unbroken')].map((each) => each.textContent!.trim());
}

test('keeps Chinese words whole, in the text as it is', () => {
  const root = document.createElement('p');
  const text = '風險趨避加倍，只是粗略估計；房貸利率不在此列。';
  render(<Unbroken text={text} />, root);
  expect(root.textContent).toBe(text);
  const words = [...root.querySelectorAll('.qt-word')].map((each) => each.textContent);
  expect(words).toEqual(expect.arrayContaining(['風險', '粗略', '利率']));
  expect(words.join('')).not.toMatch(/[，；。]/);
});

test.each([
  ['被動縮表 2.2 兆美元 ≈ 升息 74 個基點（風險趨避加倍）', ['2.2 兆美元', '74 個基點']],
  ['每 1% GDP 推高 10 年期美债收益率 6–8 个基点', ['1%', '10 年期', '6–8 个基点']],
  ['降息 0.55–0.74 碼', ['0.55–0.74 碼']],
  ['9,975 億美元', ['9,975 億美元']],
  ['about $2.5\u00a0trn ≈ 50\u00a0bp', ['$2.5\u00a0trn', '≈ 50\u00a0bp']],
  [
    'Total assets −$2.36\u00a0trn. To 27 Nov 2026, from Dec 7, 2022',
    ['−$2.36\u00a0trn', '27 Nov 2026', 'Dec 7, 2022'],
  ],
  ['refunded with bills: 0.3–2.7.', ['0.3–2.7']],
  ['没有数字', []],
  ['自 2026年9月16日起加息', ['自 2026年9月16日']],
  ['3.75–4.00%（截至 2026年9月25日）。', ['3.75–4.00%', '截至 2026年9月25日']],
  ['2025 年 12 月一篇市場評論，2026年二季度', ['2025 年 12 月', '2026年二季度']],
  ['购债 5,000 亿美元，1 万亿欧元', ['5,000 亿美元', '1 万亿欧元']],
])('keeps numbers with their units: %s', (text, quantities) => {
  expect(unbrokenIn(text)).toEqual(quantities);
});
