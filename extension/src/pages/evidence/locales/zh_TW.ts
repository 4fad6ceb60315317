import { evidenceWords } from '@qt-lens/ui/evidence-zh-tw';
import type { EvidenceMessages } from './messages.ts';

export const zh_TW: EvidenceMessages = {
  title: '研究依據',
  lead: '關於資產負債表的已發表研究，以及數據怎麼說。僅作比較，不代表因果，亦非預測。',
  literature: {
    title: '已發表的研究',
    columns: { study: '研究', states: '結論', checked: '核對方式' },
    measures: {
      '10-year yield': '對 10 年期殖利率的影響',
      'policy rate': '折算為政策利率',
      'long yields abroad': '對海外長期殖利率的影響',
      economy: '對經濟的影響',
    },
    of: { purchases: '購債', 'run-off': '縮表' },
    statements: evidenceWords,
    convert: '按各法則換算',
    cell: (formula) => `儲存格公式：${formula}`,
  },
  outcome: {
    title: '中金公司報告的預測與實際結果',
    lead: '中金公司 2022 年初的一份研究報告對兩條路徑作了預測。兩條路徑均未成為現實，因此實際結果並不檢驗其模型。',
    paths: { mild: '溫和路徑', aggressive: '激進路徑', came: '實際結果' },
    rows: {
      hikes: '2022 年升息碼數',
      runoff: '2022 年縮表規模（證券）',
      equities: '標普 500，2022 年第二季至年底',
      gdp: '實質 GDP，至 2022 年底四季成長率',
      target: '2022 年底目標區間上限',
    },
    chart: '2022 年各季底目標區間上限（%）',
    note: '標普 500 的實際結果為 12 月平均較 4 月平均的變動，僅價格。GDP 為 2026 年所見數據。證券為 6 月以來公債與 MBS 之和。',
    bench: '在情境模擬中並列兩條路徑',
  },
  growth: {
    title: '成長因子、GDP 與標普 500',
    lead: '中金公司報告採用 ISM 製造業指數，該指數不可自由使用，此處以費城聯準銀行製造業調查代替。',
    index: '費城聯準銀行目前活動指數',
    returns: '標普 500 年報酬率',
    gdp: '實質 GDP 四季成長率',
    withReturns: '該調查與標普 500',
    withGdp: '該調查與實質 GDP',
    correlation: (value, low, high, count) =>
      `相關係數 ${value}，95% 區間 ${low} 至 ${high}，${count}。`,
    months: (count) => `${count} 個月`,
    quarters: (count) => `${count} 季`,
    note: '該區間把各月、各季視為相互獨立；年增數據彼此重疊，實際不確定性更大。',
  },
  fit: {
    title: '標普 500 中的成長與流動性',
    lead: '以該調查與流動性解釋年報酬率；流動性為 Wu–Xia 影子利率，2022 年 3 月起為聯邦基金利率。基線、成長與流動性之和即配適值。',
    baseline: '基線',
    growth: '成長',
    liquidity: '流動性',
    fitted: '配適值',
    actual: '報酬率',
    ends: '樣本截止',
    observations: '月數',
    byEnd: '係數隨樣本截止日而變',
    t: 't 值',
    note: (lags) =>
      `t 值按 Newey–West 標準誤（落後 ${lags} 期）。流動性因子自 2022 年以來已變號：配適只描述樣本，並不解釋原因。`,
  },
  attribution: {
    title: '2020 年 4 月以來的盈餘與評價',
    lead: '股價 = 本益比 × 每股盈餘：二者各為標普綜合指數報酬貢獻多少，以對數點計，恰好相加。',
    earnings: '盈餘',
    valuation: '評價',
    total: '股價',
    note: (month) => `盈餘為過去十二個月已公布盈餘（非預期）；此處數據止於 ${month}。`,
  },
  axes: { percent: '%', index: '指數', logPoints: '對數點' },
};
