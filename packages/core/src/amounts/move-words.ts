import { anyOf, wordsOf } from './money-words.ts';

/**
 * The words of each kind that a text about rate moves is made of, Chinese in simplified characters.
 * The first kind that matches at a place is taken, so longer and more certain ones stand first.
 */
const WORDS = {
  'other-rate': `
    收益率 殖利率 孳息率? (?:按|股息|票面)息?率 利差 溢[价酬] [国公美]?债券?利率 [长短][端期]利率 实[际质]利率 (?:影子|中性|自然)利率
    (?:房贷|按揭|抵押|存款|贷款|房屋|市场|同业|回购|优惠)利率 隔夜利率(?!目标) 存款准备金率 存准率 降准
    拆息 债息 按息 曲线 yields? spreads? mortgages? curve \\d{1,2}s\\d{1,2}s (?:steep|flatt)en(?:s|ed|ing)?
    (?:term|risk)_premi(?:um|a) SOFR HIBOR LIBOR repo
    (?:shadow|treasury|bond|long_term|real|swap|deposit|market|inflation|exchange|tax|neutral|natural)_rates?`,
  'basis-points': '(?:个\\s?)?(?:基点|点子|bps?) basis_p(?:oin)?ts? b\\.p\\.? bpts?',
  'points-percent': '个?百分点 percentage_points? (?:per_?cent|pct|%)_p(?:oin)?ts? pps? ppts?',
  percent: '% per_?cent pct',
  points: 'points?',
  li: '厘',
  ma: '码',
  by: '[×*]',
  'each-of': '每[次个]?议?息?会议 各 (?:per|every|each)_meeting',
  each: '每[次步回] 每 each apiece',
  total: `
    总?共计? 合[计共] 总计? 累[计积] total(?:s|l?ing|l?ed)? (?:for_a|in)_total combined
    cumulative(?:ly)? altogether`,
  'in-a-row': '连续? straight consecutive in_a_row successive',
  vague: 'couple several few series string multiple many back_to_back dozens? 若干 数次 几次 多次',
  not: `
    未(?!来|必|几) 没有? 不[会再需必应宜能用](?!不|排除) (?<!不得|不能)不(?=[降加减升]) 并非 [而并]?不是 [而并]非 无[需须] 毋[需须] 难以(?!排除)
    不太?可能 not(?!_(?:only|just|rul|exclud)) never cannot(?!_(?:rule|exclude)) rather_than instead_of
    unlikely vs\\.? versus`,
  'not-the': `
    拒绝 否认 避免 暂停 停止 取消 放弃 反对 推迟 延[后迟] 排除(?<!不(?:能|会)?排除|难以排除) without nor neither against
    no(?!_(?:later|less|fewer|more_than|doubt)) avoid(?:s|ed|ing)? refus(?:es?|ed|ing)_to
    refrain(?:s|ed|ing)? rul(?:es?|ed|ing)_out oppos(?:es?|ed|ing)
    skip(?:s|ped|ping)? delay(?:s|ed|ing)? postpon(?:es?|ed|ing)`,
  month: `
    (?:in_|on_)?(?:january|february|march|april|june|july|august|september|october|november|december)
    (?:in_|on_)?(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`,
  and: 'and plus then 和 与 以?及 加上 并 其后',
  times: '次(?![性数级要贷日年月于新]) 度(?=[降减升加上下调]) times',
  meetings: 'meetings',
  cut: '[降减]息 cut(?:s|ting)? reductions? easing',
  hike: '[加升]息 hik(?:es?|ed|ing) increases? rises? tightening',
  down: `
    下[调修降] 调[降低] 降低 削减 降 减 lower(?:s|ed|ing)? reduc(?:es?|ed|ing) eases? eased fell
    fall(?:s|en)? drop(?:s|ped)? trim(?:s|med|ming)? slash(?:es|ed|ing)? shav(?:es?|ed|ing) par(?:es?|ed|ing)
    down`,
  up: `
    上[调修升] 调[升高] 提[高升] 升 加 rais(?:es?|ed|ing) increas(?:ed|ing) tighten(?:s|ed)? rose
    risen lift(?:s|ed|ing)? boost(?:s|ed|ing)? up(?!_to)`,
  policy: `
    (?:联邦[基资]金|基准|政策|目标)?利率(?:目标)?(?:区间)? 目标区间 利息 美?联储局? 联准会 央行 息[率口] 重贴现率 rates? interest
    fed(?:eral)? funds? policy fomc benchmark key target range borrowing costs`,
  range: '[至到] 或者?是? 还是 抑或 - – — ~ to or',
  of: 'of at',
  below: 'below',
  above: 'above higher',
  link: `
    的 了 过 达到? 高达 幅度? 为 是 大?约 约当 将 会 近 逾 超过? 至少 最多 仅 再度? 预期 空间 议?息?会议 则 次数 未来 接下来
    by the its their next last past coming remaining upcoming between more further extra another additional about around roughly nearly almost some at_least
    up_to increments? steps?`,
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
