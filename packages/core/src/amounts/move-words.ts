import { anyOf, wordsOf } from './money-words.ts';

/**
 * The words of each kind that a text about rate moves is made of, Chinese in simplified characters.
 * The first kind that matches at a place is taken, so longer and more certain ones stand first.
 */
const WORDS = {
  'other-rate': `
    收益率 殖利率 孳息率? (?:按|股息|票面)息?率 利差 溢[价酬] [国公美]?债券?利率 [长短][端期]利率 实[际质]利率 影子利率
    (?:房贷|按揭|抵押|存款|贷款|房屋)利率 存款准备金率 存准率 降准 yields? spreads? mortgages?
    (?:term|risk)_premi(?:um|a)
    (?:shadow|treasury|bond|long_term|real|swap|deposit|market|inflation|exchange|tax)_rates?`,
  'basis-points': '(?:个\\s?)?基点 (?:个\\s?)?点子 bps? basis_points?',
  'points-percent': '个?百分点 percentage_points? (?:per_?cent|pct|%)_points? pps?',
  percent: '% per_?cent pct points?',
  li: '厘',
  ma: '码',
  each: '每[次步回] 每个?会议 各 每 each apiece (?:per|every)_meeting',
  total: `
    总?共计? 合[计共] 总计? 累[计积] total(?:s|l?ing|l?ed)? (?:for_a|in)_total combined
    cumulative(?:ly)? altogether`,
  'in-a-row': '连续? straight consecutive in_a_row successive',
  and: 'and plus then 和 与 以?及 加上 并 其后',
  times: '次(?![性数级要贷日年月于新]) 度(?=[降减升加上下调]) times',
  cut: '[降减]息 cut(?:s|ting)? reductions? easing',
  hike: '[加升]息 hik(?:es?|ed|ing) increases? rises? tightening',
  down: `
    下[调修降] 调[降低] 降低 削减 降 减 lower(?:s|ed|ing)? reduc(?:es?|ed|ing) eases? eased fell
    fall(?:s|en)? drop(?:s|ped)?`,
  up: `
    上[调修升] 调[升高] 提[高升] 升 加 rais(?:es?|ed|ing) increas(?:ed|ing) tighten(?:s|ed)? rose
    risen up`,
  policy: `
    (?:联邦[基资]金|基准|政策|目标)?利率(?:目标)?(?:区间)? 目标区间 利息 美?联储局? 联准会 央行 息[率口] 重贴现率 rates? interest
    fed(?:eral)? funds? policy fomc benchmark key target range borrowing costs`,
  range: '[至到] 或者? - – — ~ to or',
  of: 'of at',
  link: `
    的 了 过 达到? 高达 幅度? 为 是 大?约 约当 将 会 近 逾 超过? 至少 最多 仅 再度? 预期 空间 议?息?会议 则 次数 by the its their
    between more further extra another additional about around roughly nearly almost some at_least
    up_to`,
  dian: '点(?![钟整半分前后开宣公])',
  soft: ', 、 : \\( \\[',
  stop: '; 。 ! \\? \\n \\.(?!\\d) \\) \\]',
} as const;

/** What a piece of a text about rate moves is. */
export type MoveWord = keyof typeof WORDS;

function whole(word: string): string {
  return /[a-z]/i.test(word) ? `(?:${word})(?![A-Za-z])` : word;
}

/** One word of {@link MoveWord} at a place of a text: its group, with _ for -, is the kind. */
export const MOVE_WORD = new RegExp(
  Object.entries(WORDS)
    .map(([kind, words]) => `(?<${kind.replaceAll('-', '_')}>${anyOf(wordsOf(words).map(whole))})`)
    .join('|'),
  'iy',
);
