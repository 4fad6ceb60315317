/** Joins words into a pattern's alternatives, the longest first. */
export function anyOf(...lists: ReadonlyArray<readonly string[]>): string {
  const words = lists.flat().sort((a, b) => b.length - a.length);
  return `(?:${words.join('|')})`;
}

/** The words of a list, each a pattern by itself; _ stands for a space or a hyphen. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().replaceAll('_', '[\\s-]').split(/\s+/);
}

/** Money that is no US dollar, by its ISO code, sign and names. Chinese is in simplified characters. */
const FOREIGN_CODES = wordsOf(`
  EUR GBP JPY CNY CNH RMB CHF CAD AUD NZD HKD TWD NTD KRW INR SGD SEK NOK DKK BRL MXN ZAR TRY RUB
  THB VND MYR IDR PHP PLN SAR AED`);
const FOREIGN_SIGNS = '[€£¥₩₹₽฿₫₺₴₪₱]';
const FOREIGN_NAMES = wordsOf(`
  euros? pounds? sterling yen yuan renminbi won rupees? (?:swiss_)?francs? pesos? reais rou?bles?
  baht dong ringgit rupiah rand lira kron[aoe]r? zloty dirhams? riyals?
  (?:canadian|australian|hong_kong|(?:new_)?taiwan|singapore|new_zealand)(?:_dollars?)?`);
const FOREIGN_HAN = wordsOf(`
  人民币 新?台币 [港澳加][币元圆纸] 新加坡[币元] 新元 坡币 纽元 日[币元圆円] 韩[币元圆] 欧[元罗] 英镑 瑞[郎士] 卢[布比] 泰铢
  [南尼]盾 [令林]吉特? 比索 里拉 克朗`);

/** Words between a currency and its number. */
const about = String.raw`(?:\s?${anyOf(
  wordsOf('大?约 近 逾 超过? 过 高?达 为 共计? 合计 总[计额] 至少 最多 仅'),
  wordsOf('about around roughly nearly almost over some up_to'),
)}){0,2}`;

export const DOLLAR = String.raw`(?:(?:\bUS|\bU\.S\.|(?<![A-Za-z]))\s?\$|\bUSD|美元|美金)`;
export const DOLLARS_AFTER =
  /^[\s-]*[多余]?(?:(?:US|U\.S\.)[\s-]?)?(?:dollars?\b|USD\b|\$|美元|美金|镁|ドル)/i;

/** How much text before or behind a number can tell what the number counts. */
export const NEIGHBOURHOOD = 32;

const FOREIGN_BEFORE = new RegExp(
  String.raw`(?:[A-Z]{1,3}\$|${FOREIGN_SIGNS}|\b${anyOf(FOREIGN_CODES, ['Rs\\.?'])}|` +
    String.raw`\b(?:[Ee]uro|[Yy]en|[Yy]uan)|${anyOf(FOREIGN_HAN)})\s?(?::|\(.{1,6}\))?${about}\s?-?\s?$`,
);
const FOREIGN_AFTER = new RegExp(
  String.raw`^[\s-]*[多余]?(?:左右|以[上下]|上下)?的?(?:${anyOf(FOREIGN_NAMES, FOREIGN_CODES)}\b|` +
    `${FOREIGN_SIGNS}|${anyOf(FOREIGN_HAN, ['[元圆円]'])})`,
  'i',
);

/** What is counted in hundred millions and is no money. */
const COUNTED_HAN = wordsOf(`
  股 人(?!民) 桶 公?吨 张 户 次(?![年月日]) 件 枚 部(?![分署门]) 份 口 手 单 颗 名(?![义目]) 位(?!于) 头(?!寸) 辆 条 平方 立方
  度电 千?瓦 [赫帕] 字节 位元 比特 参数 公[里斤顷] 英[里亩] 亩 加仑 蒲式耳 盎司 克(?!朗) 个(?!月) 家 岁 年(?![底内初末中化均度]) 天 篇
  行(?![业情动为]) 倍 光年 [英平][尺呎] 人次 票 支(?!付) 剂
  只(?=[^有能是]) 包(?![括含]) 瓶 片 盒 箱 封 棵 株 匹 场 间 座 艘 架(?!构) 杯 轮 套 用户 会员 粉丝 下载 播放 点击
  台(?![币湾]) 级 欧(?![元罗])`);
const COUNTED_ENGLISH = wordsOf(`
  shares? people persons? barrels? tons? tonnes? users? customers? contracts? bushels? gallons?
  ounces? households? workers? jobs? devices? parameters? tokens? years? views? downloads? votes?
  doses? litres? liters? cubic square transactions? light_years? lightyears? metres? meters? feet km
  kilomet(?:re|er)s? homes? houses? passengers? trips? visits? visitors? streams? searches records?
  lines_of hours? minutes? seconds? bits kwh neurons cells trees visas copies units? messages? calls?
  students? children women men items? trades? parcels? packages? vaccines? plays downloads?
  b/d bpd boe acres? miles? watts? bytes? times population americans bitcoins? subscribers? vehicles? chips?`);
const COUNTED_AFTER = new RegExp(
  String.raw`^(?:[\s-](?:(?:outstanding|new|common|active|more|american|global|of|metric)\s){0,2}` +
    String.raw`${anyOf(COUNTED_ENGLISH)}\b|\s?[多余]?\s?${anyOf(COUNTED_HAN)})`,
  'i',
);
const COUNTED_BEFORE = new RegExp(
  `(?:(?:人口|用户|股本|股数|[产销]量|参数)(?:总?[数量])?|` +
    String.raw`\bpopulation(?:\s(?:of|is|was))?)${about}\s?$`,
  'i',
);
const UNIT_BEFORE = /单位\s?[:为是]?\s?$/;
// A unit alone is an amount ("近万亿美元", one trillion), save where it labels a column or says a
// magnitude.
const LABEL_BEFORE = /(?:[([]\s?|以|每)$/;
const MAGNITUDE_AFTER = /^\s?(?:美元|美金)?(?:(?:规模)?级|计\b|\s?[)\]])/;

/** Whether the words beside a number say that it is no amount of US dollars. */
export function isOtherwiseCounted(before: string, after: string): boolean {
  return isForeign(before, after) || COUNTED_BEFORE.test(before) || COUNTED_AFTER.test(after);
}

/** Whether the words beside a number name another country's money. */
export function isForeign(before: string, after: string): boolean {
  return FOREIGN_BEFORE.test(before) || FOREIGN_AFTER.test(after);
}

/** Whether a number is a column's unit: `单位：十亿美元`. */
export function isUnitLabel(before: string): boolean {
  return UNIT_BEFORE.test(before);
}

/** Whether a unit without a number (`千億美元`) names a column's unit or a magnitude. */
export function isLabel(before: string, after: string): boolean {
  return LABEL_BEFORE.test(before) || MAGNITUDE_AFTER.test(after);
}

/** Which way words move a balance sheet. */
export type BalanceSheetChange = 'run-off' | 'expansion';

// Latin words stand here by how they begin; CHANGE lets them end in -s, -ed, -ing and the like.
const RUN_OFF = wordsOf(`
  缩[表减小] 收缩 减[持少码] 量化紧缩 到期不续 抛售 卖[出债] 出售 下降 回落 QT\\d? quantitative_tightening shr[aiu]nk
  抽[走离回] 回笼 收回 shed los[etg] slash par(?:e|ing) cut lower matur withdr remov offload retir
  run(?:ning)?_?off ran_off roll(?:ing|ed|s)?_off reduc unw[io]und sell sold trim f[ae]ll declin drop drain
  contract taper`);
const EXPANSION = wordsOf(`
  扩[表张大充] [购买]债 购[买入] 买[入进] 增[持购加] [购买](?=[约逾近]?$)
  量化宽松 放水 注入 投放 释放 膨胀 上升 QE\\d? quantitative_easing
  expan[ds] gr[eo]w buy bought purchas add increas ris rais rose swell balloon inject pump acquir boost
  enlarg`);
// "Reduces its monthly purchases" is no purchase.
const LESS_BOUGHT =
  String.raw`(?:reduc|trim|taper|slow|cut)[a-z]{0,4}\s(?:[a-z]{1,12}\s){0,3}purchas|` +
  '(?:[缩减][减少]|放缓)[购买][债买]';
const ENDING = '(?:[a-z]{0,5})(?![A-Za-z])';
const CHANGE = new RegExp(
  `(?<![A-Za-z])(?:(?<runOff>${LESS_BOUGHT}|${anyOf(RUN_OFF)})|${anyOf(EXPANSION)})${ENDING}`,
  'gi',
);

/** Which way the word nearest to an amount moves the balance sheet; null where there is none. */
export function changeBeside(before: string, after: string): BalanceSheetChange | null {
  const last = [...before.matchAll(CHANGE)].at(-1);
  const next = [...after.matchAll(CHANGE)][0];
  const gap =
    last === undefined ? Number.POSITIVE_INFINITY : before.length - last.index - last[0].length;
  const nearest = next !== undefined && next.index < gap ? next : last;
  if (nearest === undefined) return null;
  return nearest.groups!.runOff === undefined ? 'expansion' : 'run-off';
}
