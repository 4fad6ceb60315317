import type { PageMessages } from './messages.ts';

export const zh_CN: PageMessages = {
  insertFormula: '插入公式',
  insertPicture: '插入图片',
  insertedAt: (cell) => `已插入 ${cell}`,
  copyFormula: '复制公式',
  copied: '已复制',
  close: '关闭',
  reference: '函数说明',
  search: '搜索',
  nothingFound: '没有包含这些字词的函数。',
  optional: '可省略',
  returns: '返回',
  settings: '设置',
  fredKey: '您的 FRED 密钥',
  fredKeyHelp:
    'FRED_SERIES 无需密钥即可使用；填入密钥后改用 FRED API。密钥保存在本表格的属性中，不进入任何单元格；可编辑本表格的人都会使用它。',
  fredKeyKept: '已保存密钥。',
  fredKeyNone: '未保存密钥。',
  fredKeyWrong: 'FRED 密钥由 32 个小写字母和数字组成。',
  save: '保存',
  forget: '删除密钥',
  saved: '已保存。',
  forgotten: '已删除。',
  failed: '未能完成，请重试。',
};
