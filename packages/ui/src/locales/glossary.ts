/**
 * The usual term of each place, held to by glossary.test.ts on every surface, and from which the
 * wording of Hong Kong is made out of Taiwan's. Longer terms stand before those they contain.
 */
export interface Term {
  readonly zh_CN: string;
  readonly zh_HK: string;
  readonly zh_TW: string;
  /** Where it was read; keys of {@link termSources}, or `usage` for this project's own choice. */
  readonly source: string;
}

const term = (zh_CN: string, zh_HK: string, zh_TW: string, source = 'usage'): Term => ({
  zh_CN,
  zh_HK,
  zh_TW,
  source,
});

/** The Fed, its decisions and its balance sheet; prices, yields and the economy; then software. */
export const terms: readonly Term[] = [
  term('美联储', '聯儲局', '聯準會', 'cicc am730 cnyes'),
  term('联储银行', '聯儲銀行', '聯準銀行', 'am730 cnyes'),
  term('鲍威尔', '鮑威爾', '鮑爾', 'cicc am730 udn'),
  term('加息', '加息', '升息', 'cicc am730 yahoo-tw'),
  term('降息', '減息', '降息', 'cicc am730 cnyes'),
  term('上调', '上調', '調升', 'xinhua am730 cnyes'),
  term('下调', '下調', '調降', 'xinhua am730 cnyes'),
  term('缩表', '縮表', '縮表', 'cicc am730 udn'),
  term('扩表', '擴表', '擴表', 'cicc am730 udn'),
  term('购债', '買債', '購債', 'cicc am730 cnyes'),
  term('准备金', '儲備', '準備金', 'cicc am730 cnyes'),
  term('回购市场', '回購市場', '附買回市場', 'usage'),
  term('短期国债', '短期國債', '國庫券', 'cicc am730 cnyes'),
  term('国债', '國債', '公債', 'cicc am730 udn'),
  term('收益率', '孳息率', '殖利率', 'cicc am730 udn'),
  term('期限溢价', '期限溢價', '期限溢酬', 'cicc usage'),
  term('通胀', '通脹', '通膨', 'cicc am730 udn'),
  term('总回报', '總回報', '總報酬', 'usage'),
  term('同比收益率', '按年回報率', '年報酬率', 'cicc usage'),
  term('回报率', '回報率', '報酬率', 'usage'),
  term('价格回报', '價格回報', '價格報酬', 'usage'),
  term('市盈率', '市盈率', '本益比', 'usage'),
  term('同比', '按年', '年增', 'cicc am730 udn'),
  term('盈利', '盈利', '盈餘', 'cicc'),
  term('估值', '估值', '評價', 'cicc usage'),
  term('增长', '增長', '成長', 'cicc am730 udn'),
  term('增速', '增長率', '成長率', 'cicc am730 udn'),
  term('风险厌恶', '風險厭惡', '風險趨避', 'usage'),
  term('万亿', '萬億', '兆', 'cicc am730 udn'),
  term('亿', '億', '億', 'cicc am730 udn'),
  term('每次 25 个基点', '每次 0.25 厘', '1 碼為 25 個基點', 'am730 cnyes'),
  term('个基点', '個基點', '個基點', 'xinhua am730 cnyes'),
  term('一季度', '第一季', '第一季', 'xinhua udn cnyes'),
  term('周三', '周三', '週三', 'usage'),
  term('情景', '情景', '情境', 'usage'),
  term('响应', '反應', '反應', 'usage'),
  term('节奏', '步伐', '步調', 'usage'),
  term('数据', '數據', '數據', 'usage'),
  term('序列', '序列', '數列', 'usage'),
  term('网络', '網絡', '網路', 'usage'),
  term('函数', '函數', '函式', 'usage'),
  term('单元格', '儲存格', '儲存格', 'usage'),
  term('剪贴板', '剪貼板', '剪貼簿', 'usage'),
  term('插件', '附加程式', '外掛程式', 'usage'),
  term('本项目', '本項目', '本專案', 'usage'),
];

/** What the keys of {@link Term.source} stand for. */
export const termSources: Readonly<Record<string, string>> = {
  cicc: 'the research note of CICC of early 2022 that the rule cicc-2022 is from',
  xinhua: 'Xinhua, by cqnews, 2023-07-27',
  am730: 'am730.com.hk, 608812 and 627405',
  udn: 'udn.com/news/story/6811, 9096370, 9075457, 9073030 and 9030280',
  cnyes: 'news.cnyes.com/news/id, 6273951, 6213860 and 6130957',
  'yahoo-tw': 'tw.stock.yahoo.com, 聯準會宣布升息3碼',
  usage: "the editor's judgement",
};

type Chinese = 'zh_CN' | 'zh_HK' | 'zh_TW';

/**
 * Words that must not stand in a language's texts, each with what is said instead: unusual ones, and
 * the words of another place written in this one's characters.
 */
export const avoided: Readonly<
  Record<Chinese, ReadonlyArray<readonly [word: string, say: string]>>
> = {
  zh_CN: [
    ['联准会', '美联储'],
    ['联储局', '美联储'],
    ['升息', '加息'],
    ['减息', '降息'],
    ['殖利率', '收益率'],
    ['孳息', '收益率'],
    ['通膨', '通胀'],
    ['公债', '国债'],
    ['期限溢酬', '期限溢价'],
    ['续发', '再融资'],
    ['实时', '最新, 在线'],
    ['刻线', '竖线'],
    ['载入', '加载'],
    ['第一季，', '一季度'],
    ['报告规则', '中金法则'],
  ],
  zh_HK: [
    ['美聯儲', '聯儲局'],
    ['升息', '加息'],
    ['降息', '減息'],
    ['收益率', '孳息率'],
    ['通貨膨脹', '通脹'],
    ['兆', '萬億'],
    ['碼', '次'],
    ['即時', '最新'],
  ],
  zh_TW: [
    ['美聯儲', '聯準會'],
    ['聯儲局', '聯準會'],
    ['鮑威爾', '鮑爾'],
    ['加息', '升息'],
    ['減息', '降息'],
    ['萬億', '兆'],
    ['收益率', '殖利率'],
    ['孳息', '殖利率'],
    ['通脹', '通膨'],
    ['國債', '公債'],
    ['期限溢價', '期限溢酬'],
    ['回購', '附買回'],
    ['總回報', '總報酬'],
    ['盈利', '盈餘'],
    ['估值', '評價'],
    ['增長', '成長'],
    ['同比', '年增'],
    ['環比', '季增, 月增'],
    ['季度', '第一季, 各季'],
    ['月度', '月'],
    ['序列', '數列'],
    ['續發', '改發'],
    ['即時', '最新, 線上'],
    ['保存', '儲存'],
    ['恢復', '還原'],
    ['撤回', '取消授權'],
    ['跳轉', '切換'],
    ['可選：', '選填：'],
    ['聯邦準備銀行', '聯準銀行'],
    ['數字化', '數位化'],
    ['網絡', '網路'],
    ['函數', '函式'],
    ['單元格', '儲存格'],
    ['剪貼板', '剪貼簿'],
    ['插件', '外掛程式'],
    ['視頻', '影片'],
    ['信息', '資訊'],
    ['軟件', '軟體'],
    ['默認', '預設'],
    ['聯邦資金', '聯邦基金'],
    ['短期公債', '國庫券'],
    ['週均', '週平均'],
    ['月均值', '月平均'],
    ['規則折合', '法則折合'],
    ['刻線', '直線'],
  ],
};

/** Words with another word in them that their language does not use by itself. */
const usual: Readonly<Record<Chinese, readonly string[]>> = {
  zh_CN: [],
  zh_HK: ['初估值', '代碼', '號碼', '密碼', '編碼', '程式碼', '原始碼', '源碼', '數碼'],
  // Of GDP, and of what the Fed calls its overnight reverse repurchase agreements.
  zh_TW: ['初估值', '逆回購'],
};

/** A word of a text that its language does not use, and what it says instead. */
export interface UnusualWord {
  readonly word: string;
  readonly say: string;
}

/** The words of a text that readers of a language would not write. */
export function unusualWords(text: string, language: Chinese): UnusualWord[] {
  const others = terms.flatMap((one) => {
    const own = one[language];
    return (['zh_CN', 'zh_HK', 'zh_TW'] as const)
      .map((place) => one[place])
      .filter((word) => word !== own && !isUsual(word, language))
      .map((word) => [word, own] as const);
  });
  const found = new Map([...avoided[language], ...others]);
  const rest = usual[language].reduce((left, word) => left.replaceAll(word, ''), text);
  return [...found].filter(([word]) => rest.includes(word)).map(([word, say]) => ({ word, say }));
}

/** Whether a word, or one that contains it, is usual in a language for something else. */
function isUsual(word: string, language: Chinese): boolean {
  return terms.some((one) => one[language].includes(word));
}
