import type { HelpOfFunctions } from './function-help.ts';

const DATE = '日期，或一个日期区域；省略时为最新数据所在日。';
const GDP_BN = '名义 GDP（十亿美元）；省略时用最新的内置数据。';
const RULE =
  '一条法则，例如 "cicc-2022"（默认）；"all" 列出所有法则的表。QT_RULES() 列出全部法则。';
const WHAT =
  '构成：缩减或购入的是 "securities"（证券，默认，按美联储持有的构成）、"mbs"（住房抵押贷款支持证券）还是 "bills"（短期国债）。QT_CAUTION 说明哪些法则不涵盖它。';
const BOUND =
  '"central"（中值，默认）、"low"（低）、"high"（高），或 "range"：低、中、高三个单元格。';
const SERIES_A = '第一个序列的日期与数值，例如 GOOGLEFINANCE 给出的区域。';
const SERIES_B = '第二个序列的日期与数值，例如 FED_SERIES("assets")。';
const START = '起始日；省略时从数据开头起。';
const END = '结束日；省略时到数据末尾为止。';

const DATE_ORDER =
  '文本日期（如 03/04/2024）中哪一项在前："dmy" 日在前，"mdy" 月在前，"ymd" 两位数的年份在前。仅当日期本身无法判断时需要。';
const DECIMAL = '文本数字的小数点："." 或 ","。仅当数字本身无法判断时需要。';

export const zh_CN: HelpOfFunctions = {
  REBASE: {
    help: '将价格或任意数值换算到同一基准，使量级不同的序列可以放进同一张图。不带参数时：美联储总资产自 2022-12-07 以来的累计变动（%）。',
    arguments: {
      values:
        '一列或多列数值，如有日期则日期在第一列，横排亦可。GOOGLEFINANCE 的输出可直接使用。省略时为美联储总资产。',
      to: '基准对应的水平：省略时为 100；0 表示变动百分比（23.85 即 +23.85%）。',
      on: '基准日，取当日或之前的最新值。省略时为第一个正值。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns: '与所给数值形状相同的表，表头与日期保留，空白仍为空白。',
  },
  QT_EQUIV_HIKES: {
    help: '缩表规模按一条已发表法则相当于几次加息（每次 25 个基点）。不带参数时：上一轮已结束的缩表。',
    arguments: {
      amount_bn:
        '缩表规模（十亿美元）；扩表用负数，相当于降息。留空时为上一轮已结束的缩表，按其各季度的 GDP 计算。',
      gdp_bn: GDP_BN,
      rule: RULE,
      bound: BOUND,
      what: WHAT,
    },
    returns: '加息次数（每次 25 个基点）。',
  },
  HIKES_EQUIV_QT: {
    help: '若干次加息（每次 25 个基点）按一条已发表法则相当于多大规模的缩表，是 QT_EQUIV_HIKES 的反向换算。若要用三次降息抵消，缩表规模可达多少？HIKES_EQUIV_QT(3)。',
    arguments: {
      hikes: '加息次数（每次 25 个基点）；降息用负数，相当于扩表。',
      gdp_bn: GDP_BN,
      rule: RULE,
      bound: BOUND,
      what: WHAT,
    },
    returns: '十亿美元。低值为较小的金额，对应该法则中较强的影响。',
  },
  QT_YIELD_BP: {
    help: '缩表对 10 年期美债收益率的影响，按一条说明了该影响的已发表法则。',
    arguments: {
      amount_bn: '缩表规模（十亿美元）；扩表用负数。',
      gdp_bn: GDP_BN,
      rule: '一条法则，例如 "cicc-2022"（默认）；"all" 列出说明了对收益率影响的所有法则。',
      bound: BOUND,
      what: WHAT,
    },
    returns: '基点；收益率上升为正。',
  },
  QT_CAUTION: {
    help: 'QT_EQUIV_HIKES 或 QT_YIELD_BP 的答案旁需要说明的事：规模超出法则的适用范围、方向与法则相反，或法则不涵盖所指的证券。无须说明时留空。',
    arguments: {
      amount_bn: '缩表规模（十亿美元）；扩表用负数。',
      gdp_bn: GDP_BN,
      rule: '一条法则，例如 "cicc-2022"（默认）；"all" 列出所有法则的表。',
      what: WHAT,
    },
    returns: '一句话；无须说明时为空文本。',
  },
  QT_RULES: {
    help: '收录的全部法则：缩表相当于多少次加息，各附原文表述、出处、适用范围与“一次加息”的含义。',
    arguments: {},
    returns:
      '每条法则一行：法则、表述、来源、日期、区间类型、适用范围、“一次加息”的含义、前提与核对方式。',
  },
  QT_EVIDENCE: {
    help: '购债与缩表影响的已发表文献：对 10 年期收益率、海外收益率与经济，以及官员给出的加息折算；各条注明如何核对。',
    arguments: {},
    returns: '每条文献一行。',
  },
  FED_ASSETS: {
    help: '截至某日的美联储总资产（十亿美元）：当日或之前最近一个周三的时点值。',
    arguments: { date: DATE },
    returns: '十亿美元。',
  },
  FED_SERIES: {
    help: '美联储序列或利率的日期与数值：assets（总资产）、treasuries（国债）、mbs、reserves（准备金）、tga（财政部账户）、rrp（逆回购）、net-liquidity（净流动性）与 gdp 的单位为十亿美元；assets-to-gdp、reserves-to-gdp（资产、准备金占 GDP）为比重（0.21 即 21%）；target-lower、target-upper（目标区间上下限）、gs10（10 年期收益率）、fedfunds（联邦基金利率）与 shadow-rate（影子利率）的单位为 %。',
    arguments: {
      name: '序列名称，或一个含多个名称的区域，各序列并排列出；某日没有数据的单元格留空。',
      start: `${START}目标利率从起始日生效的水平开始。`,
      end: END,
    },
    returns: '日期与数值，表头注明序列与单位。',
  },
  FED_ASSETS_GDP: {
    help: '截至某日的美联储总资产占 GDP 的比重，按该日所在季度的 GDP 计算。',
    arguments: { date: DATE },
    returns: '比重：0.21 即 21%。',
  },
  NET_LIQUIDITY: {
    help:
      '截至某日的净流动性：美联储总资产减财政部一般账户，再减隔夜逆回购。它不等于准备金，' +
      '其中还包括流通中的现钞和外国官方逆回购；' +
      '=FED_SERIES({"net-liquidity","reserves","currency","rrp-foreign"}) 把它们并列。',
    arguments: { date: DATE },
    returns: '十亿美元。',
  },
  FED_H41: {
    help: '截至某日的美联储周报（H.4.1），逐科目列出余额，以及周、年与本资产负债表阶段以来的变动。',
    arguments: { date: '任意日期，取该日或之前最后一个周三的周报；省略时为最新一期。' },
    returns:
      '带表头的表，每科目一行（十亿美元）；该周三未知的科目留空。资产各项相加为总资产，负债亦然。',
  },
  FED_RUNOFF: {
    help: '两日之间资产负债表的变动去了哪里：逆回购（境内、外国）、准备金、财政部账户、现钞、其他。',
    arguments: {
      from: '起始日，例如 "2022-06-01"，QT 2 开始之日。',
      to: '结束日；省略时为最新数据所在日。',
    },
    returns:
      '带表头的表，每项一行：变动与首尾余额（十亿美元）及说明。总资产以下各项相加为总资产变动。',
  },
  FED_GAUGES: {
    help: '截至某日准备金有多稀缺：SOFR 与有效联邦基金利率减准备金利率、常备回购与隔夜逆回购用量、准备金占 GDP 比重。',
    arguments: { date: '不看该日之后的数据；省略时为最新数据。' },
    returns: '带表头的表，每项一行：数值、单位、日期；有公开参照水平的列出差距与来源。',
  },
  FED_RATE: {
    help: '截至任意日期的政策或市场利率（%）。目标区间在其有效期内都有答案；数据不知道的以一句话说明。',
    arguments: {
      name: '利率：target-lower、target-upper（目标区间）、iorb（准备金利率）、effr、sofr、dgs2 或 dgs10（美债收益率）。',
      date: DATE,
    },
    returns: '百分比。',
  },
  FED_PHASE: {
    help: '某日美联储资产负债表所处的阶段：QE、QT、再投资、准备金管理购债或扭转操作。',
    arguments: { date: DATE },
    returns: '阶段名称（英文）。两个阶段并行时，取较晚开始的一个。',
  },
  FED_PHASES: {
    help: '2002 年以来美联储资产负债表的各个阶段：QE 1 至 4、扭转操作、QT 1 与 QT 2 及其间的阶段，以及各阶段总资产与证券的变动。',
    arguments: {},
    returns:
      '每个阶段一行：阶段、类型、起止日（进行中则止日留空）、期初与期末总资产及其变动（十亿美元）、变动占 GDP 的比重、QE 与 QT 的证券变动按中金 2022 折合的加息次数（低、高；降息为负），以及证券（国债与 MBS）的期初、期末与变动，以及该阶段的备注。',
  },
  POLICY_CLOCK: {
    help: '某日的政策位置：利率处于加息、按兵不动、降息还是下限，资产负债表处于哪个阶段。',
    arguments: { date: DATE },
    returns:
      '两个单元格：利率阶段、资产负债表阶段。如数据与其中之一矛盾，或会议已有决定而数据尚未反映，会在括号中说明。',
  },
  DIVERGENCE: {
    help: '两个序列自基准日以来的背离：各自的变动、差距、方向是否一致，以及变动的相关系数。仅作比较，不代表因果。',
    arguments: {
      a: SERIES_A,
      b: SERIES_B,
      on: '基准日，两个序列均取当日或之前的最新值；省略时为两者都有数值的第一天。',
      to_date: '结束日；省略时为任一序列的最后一天。明显较早结束的序列决定比较的终点。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns:
      '标签与数值：各自变动（%）、差距（百分点）、方向、周变动相关系数（有月度序列时按月；少于十二个则不给出）、基准日、结束日、相关系数的 95% 区间、变动个数。',
  },
  ROLLING_CORRELATION: {
    help: '两个序列涨跌幅的滚动相关系数，默认窗口为 52 周。仅作比较，不代表因果。',
    arguments: {
      a: SERIES_A,
      b: SERIES_B,
      window: '窗口包含的变动个数，至少 12 个。',
      changes: '变动的周期："week"（周，默认）、"month"（月）或 "quarter"（季）。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns: '日期与相关系数（−1 至 1），带表头；日期为窗口的最后一天。',
  },
  POLICY_SCENARIO: {
    help: '加息路径与缩表路径在美联储 FRB/US 模型中对经济的影响：二十个季度相对基线的偏离。这是用于比较路径的模拟，不是预测。首列为季度。模型由求解得出，早期版本则叠加单步响应：后期数值相差至多一成。旧公式照常计算；因新增首列，按序号取列者须右移一列。利率不低于 0.125%，自今日利率算起。',
    arguments: {
      hikes_by_quarter:
        '各季度的加息次数（每次 25 个基点），加息后一直保持；降息用负数。一行或一列，至多 20 个单元格，空白表示不变。',
      qt_bn_by_quarter: '各季度的缩表规模（十亿美元）；扩表用负数。省略时为不缩表。',
      gdp_bn: '名义 GDP（十亿美元），用于把缩表折算为占比；省略时用最新的内置数据。',
      expectations:
        '"VAR"（默认，由模型求解），或 "MCE"（金融市场与定薪定价者自首季起即预知整条路径；由预存响应叠加，为近似值）。',
      rule: '把缩表换算为期限溢价的法则，须说明对 10 年期收益率的影响；省略时为 "cicc-2022"。',
      start: '起始季度，例如 "2026Q4"：2021Q4 至 2022Q4，或 2024Q4 起。省略时为 "2022Q1"。',
      held_quarters: '利率按路径维持的季度数，随后按泰勒规则；省略时为 20。',
      policy: '"fixed"（默认）：利率按给定路径；"rule"：泰勒规则回应缩表。',
      term_premium:
        '"held"（默认，保持）、"decaying"（三年减半），或 "ten-year-only"（仅 10 年期）。',
    },
    returns:
      '每季度一行，带表头：季度、实际 GDP、GDP 增速、失业率、核心 PCE、PCE、联邦基金利率、10 年期收益率、BBB 收益率、房贷利率、股票财富。',
  },
  OFFSETTING_PATH: {
    help: '抵消缩表所需的降息路径，由 FRB/US 求解：使 GDP、失业率或核心通胀保持在基线上。若改给加息次数，则求抵消加息所需的缩表或扩表路径。',
    arguments: {
      qt_bn_by_quarter: '各季度的缩表规模（十亿美元）；扩表用负数。一行或一列，至多 20 个单元格。',
      target:
        '保持在基线上的指标："gdp"（默认）、"unemployment"（失业率）或 "inflation"（核心通胀）。',
      steps: '"smooth"（默认，平滑），或 "25bp"（每次 25 个基点）。',
      start: '起始季度，例如 "2027Q1"：2021Q4 至 2022Q4，或 2024Q4 起。省略时为 "2026Q4"。',
      gdp_bn: '名义 GDP（十亿美元），用于把缩表折算为占比；省略时用最新的内置数据。',
      rule: '把缩表换算为期限溢价的法则，须说明对 10 年期收益率的影响；省略时为 "cicc-2022"。',
      hikes_by_quarter: '各季度的加息次数（每次 25 个基点），用于反求抵消加息的缩表路径。',
      lower_bound: '"bound"（默认）：利率不低于 0.125%，自今日利率算起；"free"：不设下限。',
    },
    returns:
      '每季度一行，带表头：季度、联邦基金利率的变动（百分点）、降息次数、缩表、抵消前的指标、余下的影响。若利率受下限所限，其列标题会注明。',
  },
  FRBUS: {
    help: '美联储 FRB/US 模型的任一变量：在加息路径与缩表路径下二十个季度的基线、情景与偏离。基线作于 2024 年 3 月；利率降幅不超过今日利率与 0.125% 之差。变量名见插件文档。',
    arguments: {
      variable:
        '模型中的名称，例如 "xgdp"（实际 GDP）、"lur"（失业率）、"picx4"（核心 PCE 通胀）、"rg10"（10 年期收益率）。',
      hikes_by_quarter:
        '各季度的加息次数（每次 25 个基点），加息后一直保持；降息用负数。一行或一列，至多 20 个单元格，空白表示不变。',
      qt_bn_by_quarter: '各季度的缩表规模（十亿美元）；扩表用负数。',
      start: '起始季度，例如 "2027Q1"：2021Q4 至 2022Q4，或 2024Q4 起。省略时为 "2026Q4"。',
      gdp_bn: '名义 GDP（十亿美元），用于把缩表折算为占比；省略时用最新的内置数据。',
    },
    returns: '每季度一行，带表头：季度、基线、情景、偏离、偏离（%，基线为零时空白）。',
  },
  SP500_IMPACT: {
    help: '一年紧缩对标普 500 同比收益率的拖累，按中金 2022 的法则。盈利与估值同时下降，即“双杀”；该法则仅适用于紧缩，对市场已预期的变动可能高估。',
    arguments: {
      hikes: '一年内的加息次数（每次 25 个基点），不小于 0。',
      qt_bn: '缩表规模（十亿美元），不小于 0；省略时为不缩表。',
      part: '"total"（合计，默认）、"earnings"（盈利）、"valuation"（估值），或 "all"：合计、盈利、估值三个单元格。',
      gdp_bn:
        '名义 GDP（十亿美元）：缩表改按其占比计算，不再是研报原来的数值；省略时按研报当时的 GDP 计算。',
    },
    returns: '同比收益率的百分点：4 次加息与 3000 亿美元缩表为 −5.2。',
  },
  NOTE_PROJECTIONS: {
    help: '中金研究报告对 2022 年两条路径的预测，以及当年的实际结果。两条路径均未成为现实，因此并不检验其模型。',
    arguments: {},
    returns:
      '每条路径一行：加息次数（每次 25 个基点）、缩表规模、标普 500 自 2022 年二季度至年末的变动（实际结果按 4 月与 12 月月均值）、至年末的实际 GDP 四季增速、当时的目标区间上限。',
  },
  RETURN_ATTRIBUTION: {
    help: '将累计价格回报拆分为盈利与估值（市盈率）的贡献，以对数点计，两者之和恰为总额。不给区域时：标普综合指数自 2020年4月起，按过去 12 个月盈利，至盈利数据截止。',
    arguments: {
      prices: '价格，如有日期则日期在第一列。',
      earnings:
        '十二个月每股收益，已公布或预期均可，价格有日期时须带日期；在每个价格日取当日或之前的最新值。',
      on: '基准日；省略时为两者都有数值的第一天，不给区域时为 2020年4月。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns:
      '日期，以及自基准日以来的盈利、估值与合计：对数点 × 100。没有日期时第一列为区域中的行号。',
  },
  GROWTH_LIQUIDITY: {
    help: '以一个增长因子与一个流动性因子解释同比收益率（普通最小二乘法），并拆分各自的贡献。不给区域时：标普综合指数对费城联储制造业指数与 Wu–Xia 影子利率回归，自 2001-01 至各序列都有数据的最后一个月。',
    arguments: {
      returns: '同比收益率（%），如有日期则日期在第一列。',
      growth: '增长因子，例如采购经理指数；省略时用费城联储指数。',
      liquidity: '流动性因子；省略时用 Wu–Xia 影子利率，其 2022年2月结束后用有效联邦基金利率。',
      output:
        '"fit"（默认）给出系数、Newey–West 标准误、t、R² 与 n；"decompose" 每日一行；"by-end" 给出以更早日期截止的各样本的系数。',
      to_date:
        '样本截止日，例如研报所用的 2022-02-28；省略时到各序列都有数据的最后一期。2022 年以来流动性系数已变号。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns:
      '带表头的表。同比收益率相互重叠：最后两列的常规标准误小于证据所能支持的程度，Newey–West 标准误已作调整。',
  },
  GROWTH_CORRELATION: {
    help: '增长因子（默认费城联储制造业指数）自 2001 年以来与实际 GDP 增速或标普综合指数收益率的相关程度。相关不代表因果。',
    arguments: {
      outcome: '"gdp"（默认）为实际 GDP 四季增速，"returns" 为标普综合指数同比收益率。',
      growth: '自备的带日期的增长因子，例如采购经理指数。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns: '标签与数值：相关系数、其 95% 区间的两端、所依据的季度或月份数，以及其中的首尾两期。',
  },
  FRED_SERIES: {
    help: '圣路易斯联储 FRED 数据库的在线序列，六小时内至多读取一次。无法连接 FRED 时，若插件内置了该序列则使用内置数据，表头会注明。数值为 FRED 的原始单位。',
    arguments: {
      id: 'FRED 的序列代码，例如 "CPIAUCSL"，或一个含多个代码的区域，各序列并排列出。',
      start: START,
      end: END,
    },
    returns: '日期与数值，表头注明来源。',
  },
  FIGURES_AS_OF: {
    help: '数据的新旧：各序列的最新日期、发布机构与数据版本，以及数据是插件内置还是从 FRED 读取。',
    arguments: {
      name: 'FED_SERIES 的名称或 FRED 的代码，或一个含多个名称的区域；省略时为 FED_SERIES 的全部名称。',
    },
    returns: '每个序列一行，带表头：名称、标题、单位、最新数据日、发布机构、数据版本或读取时间。',
  },
};
