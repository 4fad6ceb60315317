import type { PageMessages } from './messages.ts';

export const zh_TW: PageMessages = {
  insertFormula: '插入公式',
  insertPicture: '插入圖片',
  insertedAt: (cell) => `已插入 ${cell}`,
  copyFormula: '複製公式',
  copied: '已複製',
  close: '關閉',
  reference: '函式說明',
  search: '搜尋',
  nothingFound: '沒有包含這些字詞的函式。',
  optional: '可省略',
  returns: '傳回',
  settings: '設定',
  fredKey: '您的 FRED 金鑰',
  fredKeyHelp:
    'FRED_SERIES 無需金鑰即可使用；填入金鑰後改用 FRED API。金鑰保存在本試算表的屬性中，不進入任何儲存格；可編輯本試算表的人都會使用它。',
  fredKeyKept: '已保存金鑰。',
  fredKeyNone: '未保存金鑰。',
  fredKeyWrong: 'FRED 金鑰由 32 個小寫字母和數字組成。',
  save: '儲存',
  forget: '刪除金鑰',
  saved: '已儲存。',
  forgotten: '已刪除。',
  failed: '未能完成，請再試一次。',
};
