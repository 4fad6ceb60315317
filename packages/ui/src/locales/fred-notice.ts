import type { Language } from '../format/language.ts';

/** Shown wherever FRED's API is offered; its terms ask for these words. */
export const FRED_NOTICE =
  'This product uses the FRED® API but is not endorsed or certified by the Federal Reserve Bank of St. Louis.';

/** What it says, for a line under it, in languages other than its own. */
export const fredNoticeIn: Readonly<Partial<Record<Language, string>>> = {
  zh_CN: '（本产品使用 FRED® API，但未获圣路易斯联储认可或认证。）',
  zh_HK: '（本產品使用 FRED® API，但未獲聖路易斯聯儲銀行認可或認證。）',
  zh_TW: '（本產品使用 FRED® API，但未獲聖路易聯準銀行背書或認證。）',
};
