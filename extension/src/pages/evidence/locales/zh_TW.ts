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
    statements: {
      'gagnon-2016': {
        states: '購債規模每相當於 GDP 的 1%，10 年期殖利率下降 8 個基點（文獻平均）',
        checked: '據中金 2022 年報告引述',
      },
      'cicc-2022-qt-1': {
        name: '中金 2022（QT 1）',
        states: '2017–2019 年縮表規模每相當於 GDP 的 1%，10 年期殖利率上升 6 個基點',
        checked: '見該報告原文',
      },
      'bonis-ihrig-wei-2017': {
        states:
          '首輪購債在 2009 年初壓低 34 個基點；全部購債合計在 2015 年底壓低約 100 個基點，至 2017 年底約 85 個基點',
        checked: '見原文；首輪數值見其配套論文摘要',
      },
      'feds-note-2022': {
        name: '聯準會 FEDS Notes 2022',
        states:
          '10 年期等價規模每相當於 GDP 的 1%，期限溢酬上升約 10 個基點；至 2024 年 9 月縮表 2.1 兆美元，殖利率上升 60 個基點',
        checked:
          '10 個基點係原文逐字引述；60 個基點據美國外交關係協會（Steil 與 Della Rocca，2022 年）',
      },
      'kim-laubach-wei-2020': {
        states: '購債 5,000 億美元的衝擊：峰值影響為產出 +1.2%、物價 +0.8%、失業率 −0.5 個百分點',
        checked: '見修訂稿摘要',
      },
      'yellen-2017': {
        name: '葉倫 2017',
        states:
          '投資組合期限縮短使 2017 年 10 年期期限溢酬上升約 15 個基點；按工作人員的三比一法則，須把政策利率少升三倍於此的幅度來抵銷',
        checked: '據 Monetary Policy Analytics 引述該演講的報告',
      },
      'waller-2022': {
        name: '沃勒 2022',
        states: '首年約 1 兆美元的縮表，按模型約合升息 2 碼',
        checked: '據演講摘要，未見演講原文',
      },
      'brainard-2022': {
        name: '布蘭納德 2022',
        states: '縮表計畫約合額外升息 2 至 3 碼',
        checked: '據報導引述，未見原文',
      },
      'cfr-2023': {
        name: '美國外交關係協會 2023',
        states: '每月 950 億美元的縮表全程，視結束時間約合政策利率上升 59 至 100 個基點',
        checked: '見原文。所用為聯準會工作人員的估計，並非另一項獨立研究',
      },
      'damico-seida-2020': {
        states: '殖利率對緊縮意外的反應大於對寬鬆意外的反應，二者並非鏡像',
        checked: '見摘要',
      },
      'du-forbes-luzzetti-2024': {
        states: '宣布縮表使 1 年及以上期限殖利率上升 4 至 8 個基點；主動出售的影響大於被動縮表',
        checked: '主動大於被動見摘要；4 至 8 個基點未見原文',
      },
      'ecb-2024': {
        name: '歐洲央行部落格 2024',
        states: '預期縮減 1 兆歐元，可使歐元區長期無風險利率上升約 35 個基點',
        checked: '見原文',
      },
      'bank-of-england-2025': {
        name: '英國央行 2025',
        states: '截至目前的縮表與出售使英國公債殖利率上升 15 至 25 個基點',
        checked: '據兩篇新聞報導，未見原文',
      },
    },
    convert: '按各法則換算',
    cell: (formula) => `儲存格公式：${formula}`,
  },
  outcome: {
    title: '中金報告的預測與實際結果',
    lead: '中金 2022 年初的一份研究報告對兩條路徑作了預測。兩條路徑均未成為現實，因此實際結果並不檢驗其模型。',
    paths: { mild: '溫和路徑', aggressive: '激進路徑', came: '實際結果' },
    rows: {
      hikes: '2022 年升息碼數',
      runoff: '2022 年縮表規模（證券）',
      equities: '標普 500，2022 年第二季至年底',
      gdp: '實質 GDP，至 2022 年底四季成長率',
      target: '2022 年底目標區間上限',
    },
    chart: '2022 年各季底目標區間上限（%）',
    note: '標普 500 的實際結果為 12 月均值較 4 月均值的變動，僅價格。GDP 為 2026 年所見數據。證券為 6 月以來公債與 MBS 之和。',
    bench: '在情境模擬中並列兩條路徑',
  },
  growth: {
    title: '成長因子、GDP 與標普 500',
    lead: '中金報告採用 ISM 製造業指數，該指數不可自由使用，此處以費城聯準銀行製造業調查代替。',
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
