import type { EvidenceWords } from './words.ts';

/** What the literature states, in the Chinese of Taiwan: for the page of evidence and for cells. */
export const evidenceWords: EvidenceWords = {
  'gagnon-2016': {
    states: '購債規模每相當於 GDP 的 1%，10 年期殖利率下降 8 個基點（文獻平均）',
    checked: '據中金公司 2022 年報告引述',
  },
  'cicc-2022-qt-1': {
    name: '中金公司 2022（QT 1）',
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
      '投資組合期限縮短使 2017 年 10 年期期限溢酬上升約 15 個基點；按幕僚「三比一」的經驗，須以三倍幅度調降聯邦基金利率來抵銷',
    checked: '據 Monetary Policy Analytics 引述該演講的報告',
  },
  'waller-2022': {
    name: '華勒 2022',
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
    states: '每月 950 億美元的縮表全部完成，視結束時間而定，約合政策利率調升 59 至 100 個基點',
    checked: '見原文。所用為聯準會幕僚的估計，並非另一項獨立研究',
  },
  'damico-seida-2020': {
    states: '殖利率對緊縮意外的反應大於對寬鬆意外的反應，二者並非鏡像',
    checked: '見摘要',
  },
  'du-forbes-luzzetti-2024': {
    states: '宣布縮表使 1 年以上天期殖利率上升 4 至 8 個基點；主動出售的影響大於被動縮表',
    checked: '主動大於被動見摘要；4 至 8 個基點未見原文',
  },
  'ecb-2024': {
    name: '歐洲央行部落格 2024',
    states: '預期縮減 1 兆歐元，可使歐元區長天期無風險利率上升約 35 個基點',
    checked: '見原文',
  },
  'bank-of-england-2025': {
    name: '英國央行 2025',
    states: '截至目前的縮表與出售使英國公債殖利率上升 15 至 25 個基點',
    checked: '據兩篇新聞報導，未見原文',
  },
};
