import type { EvidenceWords } from './words.ts';

/** What the literature states, in the Chinese of the mainland: for the page of evidence and for cells. */
export const evidenceWords: EvidenceWords = {
  'gagnon-2016': {
    states: '购债规模每相当于 GDP 的 1%，10 年期收益率下降 8 个基点（文献平均）',
    checked: '据中金 2022 年报告引述',
  },
  'cicc-2022-qt-1': {
    name: '中金 2022（QT 1）',
    states: '2017–2019 年缩表规模每相当于 GDP 的 1%，10 年期收益率上升 6 个基点',
    checked: '见该报告原文',
  },
  'bonis-ihrig-wei-2017': {
    states:
      '首轮购债在 2009 年初压低 34 个基点；全部购债合计在 2015 年末压低约 100 个基点，至 2017 年末约 85 个基点',
    checked: '见原文；首轮数值见其配套论文摘要',
  },
  'feds-note-2022': {
    name: '美联储 FEDS Notes 2022',
    states:
      '10 年期等价规模每相当于 GDP 的 1%，期限溢价上升约 10 个基点；至 2024 年 9 月缩表 2.1 万亿美元，收益率上升 60 个基点',
    checked:
      '10 个基点系原文逐字引述；60 个基点据美国外交关系协会（Steil 与 Della Rocca，2022 年）',
  },
  'kim-laubach-wei-2020': {
    states: '购债 5000 亿美元的冲击：峰值影响为产出 +1.2%、物价 +0.8%、失业率 −0.5 个百分点',
    checked: '见修订稿摘要',
  },
  'yellen-2017': {
    name: '耶伦 2017',
    states:
      '投资组合期限缩短使 2017 年 10 年期期限溢价上升约 15 个基点；按工作人员“三比一”的经验，须以三倍幅度下调联邦基金利率来抵消',
    checked: '据 Monetary Policy Analytics 引述该演讲的报告',
  },
  'waller-2022': {
    name: '沃勒 2022',
    states: '首年约 1 万亿美元的缩表，按模型约合加息 2 次（每次 25 个基点）',
    checked: '据演讲摘要，未见演讲原文',
  },
  'brainard-2022': {
    name: '布雷纳德 2022',
    states: '缩表计划约合额外加息 2 至 3 次',
    checked: '据报道引述，未见原文',
  },
  'cfr-2023': {
    name: '美国外交关系协会 2023',
    states: '每月 950 亿美元的缩表全部完成，视结束时间而定，约合政策利率上调 59 至 100 个基点',
    checked: '见原文。所用为美联储工作人员的估计，并非另一项独立研究',
  },
  'damico-seida-2020': {
    states: '收益率对紧缩意外的反应大于对宽松意外的反应，二者并非镜像',
    checked: '见摘要',
  },
  'du-forbes-luzzetti-2024': {
    states: '宣布缩表使 1 年及以上期限收益率上升 4 至 8 个基点；主动出售的影响大于被动缩表',
    checked: '主动大于被动见摘要；4 至 8 个基点未见原文',
  },
  'ecb-2024': {
    name: '欧央行博客 2024',
    states: '预期缩减 1 万亿欧元，可使欧元区长期无风险利率上升约 35 个基点',
    checked: '见原文',
  },
  'bank-of-england-2025': {
    name: '英国央行 2025',
    states: '截至目前的缩表与出售使英国国债收益率上升 15 至 25 个基点',
    checked: '据两篇新闻报道，未见原文',
  },
};
