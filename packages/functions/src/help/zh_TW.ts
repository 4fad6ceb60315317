import type { HelpOfFunctions } from './function-help.ts';

const DATE = '日期，或一個日期範圍；省略時為最新數據所在日。';
const GDP_BN = '名目 GDP（十億美元）；省略時用最新的內建數據。';
const RULE =
  '一條法則，例如 "cicc-2022"（預設）；"all" 列出所有法則的表。QT_RULES() 列出全部法則。';
const WHAT =
  '構成：縮減或購入的是 "securities"（證券，預設，依聯準會持有的構成）、"mbs"（不動產抵押貸款證券）還是 "bills"（國庫券）。QT_CAUTION 說明哪些法則不涵蓋它。';
const BOUND =
  '"central"（中值，預設）、"low"（低）、"high"（高），或 "range"：低、中、高三個儲存格。';
const SERIES_A = '第一個數列的日期與數值，例如 GOOGLEFINANCE 給出的範圍。';
const SERIES_B = '第二個數列的日期與數值，例如 FED_SERIES("assets")。';
const START = '起始日；省略時從數據開頭起。';
const END = '結束日；省略時到數據結尾為止。';

const DATE_ORDER =
  '文字日期（如 03/04/2024）中哪一項在前："dmy" 日在前，"mdy" 月在前，"ymd" 兩位數的年份在前。僅當日期本身無法判斷時需要。';
const DECIMAL = '文字數字的小數點："." 或 ","。僅當數字本身無法判斷時需要。';

export const zh_TW: HelpOfFunctions = {
  REBASE: {
    help: '將價格或任意數值換算到同一基準，使量級不同的數列可以放進同一張圖。不帶參數時：聯準會總資產自 2022-12-07 以來的累計變動（%）。',
    arguments: {
      values:
        '一欄或多欄數值，如有日期則日期在第一欄，橫排亦可。GOOGLEFINANCE 的輸出可直接使用。省略時為聯準會總資產。',
      to: '基準對應的水平：省略時為 100；0 表示變動百分比（23.85 即 +23.85%）。',
      on: '基準日，取當日或之前的最新值。省略時為第一個正值。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns: '與所給數值形狀相同的表，表頭與日期保留，空白仍為空白。',
  },
  QT_EQUIV_HIKES: {
    help: '縮表規模依一條已發表法則相當於升息幾碼（1 碼為 25 個基點）。不帶參數時：上一輪已結束的縮表。',
    arguments: {
      amount_bn:
        '縮表規模（十億美元）；擴表用負數，相當於降息。留空時為上一輪已結束的縮表，依其各季的 GDP 計算。',
      gdp_bn: GDP_BN,
      rule: RULE,
      bound: BOUND,
      what: WHAT,
    },
    returns: '升息碼數（1 碼為 25 個基點）。',
  },
  HIKES_EQUIV_QT: {
    help: '升息若干碼（1 碼為 25 個基點）依一條已發表法則相當於多大規模的縮表，是 QT_EQUIV_HIKES 的反向換算。若要用降息三碼抵銷，縮表規模可達多少？HIKES_EQUIV_QT(3)。',
    arguments: {
      hikes: '升息碼數（1 碼為 25 個基點）；降息用負數，相當於擴表。',
      gdp_bn: GDP_BN,
      rule: RULE,
      bound: BOUND,
      what: WHAT,
    },
    returns: '十億美元。低值為較小的金額，對應該法則中較強的影響。',
  },
  QT_YIELD_BP: {
    help: '縮表對 10 年期美債殖利率的影響，依一條說明了該影響的已發表法則。',
    arguments: {
      amount_bn: '縮表規模（十億美元）；擴表用負數。',
      gdp_bn: GDP_BN,
      rule: '一條法則，例如 "cicc-2022"（預設）；"all" 列出說明了對殖利率影響的所有法則。',
      bound: BOUND,
      what: WHAT,
    },
    returns: '基點；殖利率上升為正。',
  },
  QT_CAUTION: {
    help: 'QT_EQUIV_HIKES 或 QT_YIELD_BP 的答案旁需要說明的事：規模超出法則的適用範圍、方向與法則相反，或法則不涵蓋所指的證券。無須說明時留空。',
    arguments: {
      amount_bn: '縮表規模（十億美元）；擴表用負數。',
      gdp_bn: GDP_BN,
      rule: '一條法則，例如 "cicc-2022"（預設）；"all" 列出所有法則的表。',
      what: WHAT,
    },
    returns: '一句話；無須說明時為空文字。',
  },
  QT_RULES: {
    help: '收錄的全部法則：縮表相當於升息多少碼，各附原文表述、出處、適用範圍與「一次升息」的含義。',
    arguments: {},
    returns:
      '每條法則一列：法則、表述、來源、日期、區間類型、適用範圍、「一次升息」的含義、前提與核對方式。',
  },
  QT_EVIDENCE: {
    help: '購債與縮表影響的已發表文獻：對 10 年期殖利率、海外殖利率與經濟，以及官員給出的升息折算；各條註明如何核對。',
    arguments: {},
    returns: '每條文獻一列。',
  },
  FED_ASSETS: {
    help: '截至某日的聯準會總資產（十億美元）：當日或之前最近一個週三的時點值。',
    arguments: { date: DATE },
    returns: '十億美元。',
  },
  FED_SERIES: {
    help: '聯準會數列或利率的日期與數值：assets（總資產）、treasuries（公債）、mbs、reserves（準備金）、tga（財政部帳戶）、rrp（逆回購）、net-liquidity（淨流動性）與 gdp 的單位為十億美元；assets-to-gdp、reserves-to-gdp（資產、準備金占 GDP）為比重（0.21 即 21%）；target-lower、target-upper（目標區間上下限）、gs10（10 年期殖利率）、fedfunds（聯邦基金利率）與 shadow-rate（影子利率）的單位為 %。',
    arguments: {
      name: '數列名稱，或一個含多個名稱的範圍，各數列並排列出；某日沒有數據的儲存格留空。',
      start: `${START}目標利率從起始日生效的水準開始。`,
      end: END,
    },
    returns: '日期與數值，表頭註明數列與單位。',
  },
  FED_ASSETS_GDP: {
    help: '截至某日的聯準會總資產占 GDP 的比重，按該日所在季的 GDP 計算。',
    arguments: { date: DATE },
    returns: '比重：0.21 即 21%。',
  },
  NET_LIQUIDITY: {
    help:
      '截至某日的淨流動性：聯準會總資產減財政部一般帳戶，再減隔夜逆回購。它不等於準備金，' +
      '其中還包括流通中的現鈔和外國官方逆回購；' +
      '=FED_SERIES({"net-liquidity","reserves","currency","rrp-foreign"}) 把它們並列。',
    arguments: { date: DATE },
    returns: '十億美元。',
  },
  FED_H41: {
    help: '截至某日的聯準會週報（H.4.1），逐科目列出餘額，以及週、年與本資產負債表階段以來的變動。',
    arguments: { date: '任意日期，取該日或之前最後一個週三的週報；省略時為最新一期。' },
    returns:
      '附標題列的表，每科目一列（十億美元）；該週三未知的科目留空。資產各項相加為總資產，負債亦然。',
  },
  FED_RUNOFF: {
    help: '兩日之間資產負債表的變動去了哪裡：逆回購（境內、外國）、準備金、財政部帳戶、現鈔、其他。',
    arguments: {
      from: '起始日，例如 "2022-06-01"，QT 2 開始之日。',
      to: '結束日；省略時為最新資料所在日。',
    },
    returns:
      '附標題列的表，每項一列：變動與首尾餘額（十億美元）及說明。總資產以下各項相加為總資產變動。',
  },
  FED_GAUGES: {
    help: '截至某日準備金有多稀缺：SOFR 與有效聯邦基金利率減準備金利率、常備附買回與隔夜逆回購用量、準備金占 GDP 比重。',
    arguments: { date: '不看該日之後的資料；省略時為最新資料。' },
    returns: '附標題列的表，每項一列：數值、單位、日期；有公開參照水準的列出差距與來源。',
  },
  FED_RATE: {
    help: '截至任意日期的政策或市場利率（%）。目標區間在其有效期內都有答案；資料不知道的以一句話說明。',
    arguments: {
      name: '利率：target-lower、target-upper（目標區間）、iorb（準備金利率）、effr、sofr、dgs2 或 dgs10（美債殖利率）。',
      date: DATE,
    },
    returns: '百分比。',
  },
  FED_PHASE: {
    help: '某日聯準會資產負債表所處的階段：QE、QT、再投資、準備金管理購買或扭轉操作。',
    arguments: { date: DATE },
    returns: '階段名稱（英文）。兩個階段並行時，取較晚開始的一個。',
  },
  FED_PHASES: {
    help: '2002 年以來聯準會資產負債表的各個階段：QE 1 至 4、扭轉操作、QT 1 與 QT 2 及其間的階段，以及各階段總資產與證券的變動。',
    arguments: {},
    returns:
      '每個階段一列：階段、類型、起訖日（進行中則迄日留空）、期初與期末總資產及其變動（十億美元）、變動占 GDP 的比重、QE 與 QT 的證券變動依中金公司 2022 折合的升息碼數（低、高；降息為負），以及證券（公債與 MBS）的期初、期末與變動，以及該階段的備註。',
  },
  POLICY_CLOCK: {
    help: '某日的政策位置：利率處於升息、按兵不動、降息還是下限，資產負債表處於哪個階段。',
    arguments: { date: DATE },
    returns:
      '兩個儲存格：利率階段、資產負債表階段。如數據與其中之一矛盾，或會議已有決定而數據尚未反映，會在括號中說明。',
  },
  DIVERGENCE: {
    help: '兩個數列自基準日以來的背離：各自的變動、差距、方向是否一致，以及變動的相關係數。僅作比較，不代表因果。',
    arguments: {
      a: SERIES_A,
      b: SERIES_B,
      on: '基準日，兩個數列均取當日或之前的最新值；省略時為兩者都有數值的第一天。',
      to_date: '結束日；省略時為任一數列的最後一天。明顯較早結束的數列決定比較的終點。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns:
      '標籤與數值：各自變動（%）、差距（百分點）、方向、週變動相關係數（有月數列時按月；少於十二個則不給出）、基準日、結束日、相關係數的 95% 區間、變動個數。',
  },
  ROLLING_CORRELATION: {
    help: '兩個數列漲跌幅的滾動相關係數，預設期間為 52 週。僅作比較，不代表因果。',
    arguments: {
      a: SERIES_A,
      b: SERIES_B,
      window: '期間包含的變動個數，至少 12 個。',
      changes: '變動的週期："week"（週，預設）、"month"（月）或 "quarter"（季）。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns: '日期與相關係數（−1 至 1），附表頭；日期為期間的最後一天。',
  },
  POLICY_SCENARIO: {
    help: '升息路徑與縮表路徑在聯準會 FRB/US 模型中對經濟的影響：二十季相對基線的偏離。這是用於比較路徑的模擬，不是預測。首欄為季。模型由求解得出，早期版本則疊加單步反應：後期數值相差至多一成。舊公式照常計算；因新增首欄，依序號取欄者須右移一欄。利率不低於 0.125%，自今日利率算起。',
    arguments: {
      hikes_by_quarter:
        '各季的升息碼數（1 碼為 25 個基點），升息後一直保持；降息用負數。一列或一欄，至多 20 個儲存格，空白表示不變。',
      qt_bn_by_quarter: '各季的縮表規模（十億美元）；擴表用負數。省略時為不縮表。',
      gdp_bn: '名目 GDP（十億美元），用於把縮表折算為占比；省略時用最新的內建數據。',
      expectations:
        '"VAR"（預設，由模型求解），或 "MCE"（金融市場與定薪定價者自首季起即預知整條路徑；由預存反應疊加，為近似值）。',
      rule: '把縮表換算為期限溢酬的法則，須說明對 10 年期殖利率的影響；省略時為 "cicc-2022"。',
      start: '起始季，例如 "2026Q4"：2021Q4 至 2022Q4，或 2024Q4 起。省略時為 "2022Q1"。',
      held_quarters: '利率依路徑維持的季數，其後依泰勒法則；省略時為 20。',
      policy: '"fixed"（預設）：利率依給定路徑；"rule"：泰勒法則回應縮表。',
      term_premium:
        '"held"（預設，維持）、"decaying"（三年減半），或 "ten-year-only"（僅 10 年期）。',
    },
    returns:
      '每季一列，附表頭：季、實質 GDP、GDP 成長率、失業率、核心 PCE、PCE、聯邦基金利率、10 年期殖利率、BBB 殖利率、房貸利率、股票財富。',
  },
  OFFSETTING_PATH: {
    help: '抵銷縮表所需的降息路徑，由 FRB/US 求解：使 GDP、失業率或核心通膨維持在基線上。若改給升息碼數，則求抵銷升息所需的縮表或擴表路徑。',
    arguments: {
      qt_bn_by_quarter: '各季的縮表規模（十億美元）；擴表用負數。一列或一欄，至多 20 個儲存格。',
      target:
        '維持在基線上的指標："gdp"（預設）、"unemployment"（失業率）或 "inflation"（核心通膨）。',
      steps: '"smooth"（預設，平滑），或 "25bp"（每次 1 碼）。',
      start: '起始季，例如 "2027Q1"：2021Q4 至 2022Q4，或 2024Q4 起。省略時為 "2026Q4"。',
      gdp_bn: '名目 GDP（十億美元），用於把縮表折算為占比；省略時用最新的內建數據。',
      rule: '把縮表換算為期限溢酬的法則，須說明對 10 年期殖利率的影響；省略時為 "cicc-2022"。',
      hikes_by_quarter: '各季的升息碼數（1 碼為 25 個基點），用於反求抵銷升息的縮表路徑。',
      lower_bound: '"bound"（預設）：利率不低於 0.125%，自今日利率算起；"free"：不設下限。',
    },
    returns:
      '每季一列，附表頭：季、聯邦基金利率的變動（百分點）、降息碼數、縮表、抵銷前的指標、餘下的影響。若利率受下限所限，其欄標題會註明。',
  },
  FRBUS: {
    help: '聯準會 FRB/US 模型的任一變數：在升息路徑與縮表路徑下二十季的基線、情境與偏離。基線作於 2024 年 3 月；利率降幅不超過今日利率與 0.125% 之差。變數名見外掛程式文件。',
    arguments: {
      variable:
        '模型中的名稱，例如 "xgdp"（實質 GDP）、"lur"（失業率）、"picx4"（核心 PCE 通膨）、"rg10"（10 年期殖利率）。',
      hikes_by_quarter:
        '各季的升息碼數（1 碼為 25 個基點），升息後一直保持；降息用負數。一列或一欄，至多 20 個儲存格，空白表示不變。',
      qt_bn_by_quarter: '各季的縮表規模（十億美元）；擴表用負數。',
      start: '起始季，例如 "2027Q1"：2021Q4 至 2022Q4，或 2024Q4 起。省略時為 "2026Q4"。',
      gdp_bn: '名目 GDP（十億美元），用於把縮表折算為占比；省略時用最新的內建數據。',
    },
    returns: '每季一列，附表頭：季、基線、情境、偏離、偏離（%，基線為零時空白）。',
  },
  SP500_IMPACT: {
    help: '一年緊縮對標普 500 年報酬率的拖累，依中金公司 2022 的法則。盈餘與評價同時下降，即「雙殺」；該法則僅適用於緊縮，對市場已預期的變動可能高估。',
    arguments: {
      hikes: '一年內的升息碼數（1 碼為 25 個基點），不小於 0。',
      qt_bn: '縮表規模（十億美元），不小於 0；省略時為不縮表。',
      part: '"total"（合計，預設）、"earnings"（盈餘）、"valuation"（評價），或 "all"：合計、盈餘、評價三個儲存格。',
      gdp_bn:
        '名目 GDP（十億美元）：縮表改依其占比計算，不再是研究報告原來的數值；省略時按研究報告當時的 GDP 計算。',
    },
    returns: '年報酬率的百分點：升息 4 碼與縮表 3,000 億美元為 −5.2。',
  },
  NOTE_PROJECTIONS: {
    help: '中金研究報告對 2022 年兩條路徑的預測，以及當年的實際結果。兩條路徑均未成為現實，因此並不檢驗其模型。',
    arguments: {},
    returns:
      '每條路徑一列：升息碼數、縮表規模、標普 500 自 2022 年第二季至年底的變動（實際結果按 4 月與 12 月月平均）、至年底的實質 GDP 四季成長率、當時的目標區間上限。',
  },
  RETURN_ATTRIBUTION: {
    help: '將累計價格報酬拆分為盈餘與評價（本益比）的貢獻，以對數點計，兩者之和恰為總額。不指定範圍時：標普綜合指數自 2020年4月起，按過去 12 個月盈餘，至盈餘數據截止。',
    arguments: {
      prices: '價格，如有日期則日期在第一欄。',
      earnings:
        '十二個月每股盈餘，已公佈或預期均可，價格有日期時須帶日期；在每個價格日取當日或之前的最新值。',
      on: '基準日；省略時為兩者都有數值的第一天，不指定範圍時為 2020年4月。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns:
      '日期，以及自基準日以來的盈餘、評價與合計：對數點 × 100。沒有日期時第一欄為範圍中的列號。',
  },
  GROWTH_LIQUIDITY: {
    help: '以一個成長因子與一個流動性因子解釋年報酬率（普通最小平方法），並拆分各自的貢獻。不指定範圍時：標普綜合指數對費城聯準銀行製造業指數與 Wu–Xia 影子利率迴歸，自 2001-01 至各數列都有數據的最後一個月。',
    arguments: {
      returns: '年報酬率（%），如有日期則日期在第一欄。',
      growth: '成長因子，例如採購經理人指數；省略時用費城聯準銀行指數。',
      liquidity: '流動性因子；省略時用 Wu–Xia 影子利率，其 2022年2月結束後用有效聯邦基金利率。',
      output:
        '"fit"（預設）給出係數、Newey–West 標準誤、t、R² 與 n；"decompose" 每日一列；"by-end" 給出以更早日期截止的各樣本的係數。',
      to_date:
        '樣本截止日，例如研究報告所用的 2022-02-28；省略時到各數列都有數據的最後一期。2022 年以來流動性係數已變號。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns:
      '附表頭的表。年報酬率相互重疊：最後兩欄的一般標準誤小於證據所能支持的程度，Newey–West 標準誤已作調整。',
  },
  GROWTH_CORRELATION: {
    help: '成長因子（預設費城聯準銀行製造業指數）自 2001 年以來與實質 GDP 成長率或標普綜合指數報酬率的相關程度。相關不代表因果。',
    arguments: {
      outcome: '"gdp"（預設）為實質 GDP 四季成長率，"returns" 為標普綜合指數年報酬率。',
      growth: '自備的帶日期的成長因子，例如採購經理人指數。',
      date_order: DATE_ORDER,
      decimal: DECIMAL,
    },
    returns: '標籤與數值：相關係數、其 95% 區間的兩端、所依據的季或月份數，以及其中的首尾兩期。',
  },
  FRED_SERIES: {
    help: '聖路易聯準銀行 FRED 資料庫的線上數列，六小時內至多讀取一次。無法連線 FRED 時，若外掛程式內建了該數列則使用內建數據，表頭會註明。數值為 FRED 的原始單位。',
    arguments: {
      id: 'FRED 的數列代號，例如 "CPIAUCSL"，或一個含多個代號的範圍，各數列並排列出。',
      start: START,
      end: END,
    },
    returns: '日期與數值，表頭註明來源。',
  },
  FIGURES_AS_OF: {
    help: '數據的新舊：各數列的最新日期、發布機構與數據版本，以及數據是外掛程式內建還是從 FRED 讀取。',
    arguments: {
      name: 'FED_SERIES 的名稱或 FRED 的代號，或一個含多個名稱的範圍；省略時為 FED_SERIES 的全部名稱。',
    },
    returns: '每個數列一列，附表頭：名稱、標題、單位、最新數據日、發布機構、數據版本或讀取時間。',
  },
};
