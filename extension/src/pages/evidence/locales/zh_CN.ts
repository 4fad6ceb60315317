import type { EvidenceMessages } from './messages.ts';

export const zh_CN: EvidenceMessages = {
  title: '研究依据',
  lead: '关于资产负债表的已发表研究，以及数据怎么说。仅作比较，不代表因果，亦非预测。',
  literature: {
    title: '已发表的研究',
    columns: { study: '研究', states: '结论', checked: '核对方式' },
    measures: {
      '10-year yield': '对 10 年期收益率的影响',
      'policy rate': '折算为政策利率',
      'long yields abroad': '对海外长期收益率的影响',
      economy: '对经济的影响',
    },
    of: { purchases: '购债', 'run-off': '缩表' },
    statements: {
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
        states: '购债 5,000 亿美元的冲击：峰值影响为产出 +1.2%、物价 +0.8%、失业率 −0.5 个百分点',
        checked: '见修订稿摘要',
      },
      'yellen-2017': {
        name: '耶伦 2017',
        states:
          '投资组合期限缩短使 2017 年 10 年期期限溢价上升约 15 个基点；按工作人员的三比一法则，须把政策利率少加三倍于此的幅度来抵消',
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
        states: '每月 950 亿美元的缩表全程，视结束时间约合政策利率上升 59 至 100 个基点',
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
    },
    convert: '按各法则换算',
    cell: (formula) => `单元格公式：${formula}`,
  },
  outcome: {
    title: '中金报告的预测与实际结果',
    lead: '中金 2022 年初的一份研究报告对两条路径作了预测。两条路径均未成为现实，因此实际结果并不检验其模型。',
    paths: { mild: '温和路径', aggressive: '激进路径', came: '实际结果' },
    rows: {
      hikes: '2022 年加息次数（每次 25 个基点）',
      runoff: '2022 年缩表规模（证券）',
      equities: '标普 500，2022 年二季度至年末',
      gdp: '实际 GDP，至 2022 年末四季增速',
      target: '2022 年末目标区间上限',
    },
    chart: '2022 年各季末目标区间上限（%）',
    note: '标普 500 的实际结果为 12 月均值较 4 月均值的变动，仅价格。GDP 为 2026 年所见数据。证券为 6 月以来国债与 MBS 之和。',
    bench: '在情景模拟中并列两条路径',
  },
  growth: {
    title: '增长因子、GDP 与标普 500',
    lead: '中金报告采用 ISM 制造业指数，该指数不可自由使用，此处以费城联储制造业调查代替。',
    index: '费城联储当前活动指数',
    returns: '标普 500 同比收益率',
    gdp: '实际 GDP 四季增速',
    withReturns: '该调查与标普 500',
    withGdp: '该调查与实际 GDP',
    correlation: (value, low, high, count) =>
      `相关系数 ${value}，95% 区间 ${low} 至 ${high}，${count}。`,
    months: (count) => `${count} 个月`,
    quarters: (count) => `${count} 个季度`,
    note: '该区间把各月、各季视为相互独立；同比数据彼此重叠，实际不确定性更大。',
  },
  fit: {
    title: '标普 500 中的增长与流动性',
    lead: '以该调查与流动性解释同比收益率；流动性为 Wu–Xia 影子利率，2022 年 3 月起为联邦基金利率。基线、增长与流动性之和即拟合值。',
    baseline: '基线',
    growth: '增长',
    liquidity: '流动性',
    fitted: '拟合值',
    actual: '收益率',
    ends: '样本截止',
    observations: '月数',
    byEnd: '系数随样本截止日而变',
    t: 't 值',
    note: (lags) =>
      `t 值按 Newey–West 标准误（滞后 ${lags} 期）。流动性因子自 2022 年以来已变号：拟合只描述样本，并不解释原因。`,
  },
  attribution: {
    title: '2020 年 4 月以来的盈利与估值',
    lead: '股价 = 市盈率 × 每股盈利：二者各为标普综合指数收益贡献多少，以对数点计，恰好相加。',
    earnings: '盈利',
    valuation: '估值',
    total: '股价',
    note: (month) => `盈利为过去十二个月已公布盈利（非预期）；此处数据止于 ${month}。`,
  },
  axes: { percent: '%', index: '指数', logPoints: '对数点' },
};
