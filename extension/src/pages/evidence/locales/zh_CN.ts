import { evidenceWords } from '@qt-lens/ui/evidence-zh-cn';
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
    statements: evidenceWords,
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
