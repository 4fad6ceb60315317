import { expect, test } from 'vitest';
import { stateSentence } from './state-sentence.ts';

test('size is held from 10 August 2010 on, and was not before', () => {
  expect(stateSentence('2010-05-05', 'en')).toBe(
    'Purchases over: only maturing Treasuries are replaced.',
  );
  expect(stateSentence('2010-08-09', 'zh_CN')).toBe('购债结束：仅到期国债续作，MBS 还本不再投资。');
  expect(stateSentence('2010-08-10', 'en')).toBe('Size held: maturing securities are replaced.');
  expect(stateSentence('2015-06-03', 'en')).toBe('Size held: maturing securities are replaced.');
});
