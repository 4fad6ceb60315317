/**
 * Text in one shape: full-width digits and signs made plain, thousands joined, fractions written
 * out.
 */
export function plainText(text: string): string {
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g, '')
    .replace(
      /(\d{0,24})\s?([¼½¾])/g,
      (_, whole: string, part: string) =>
        `${whole || '0'}${{ '¼': '.25', '½': '.5', '¾': '.75' }[part]}`,
    )
    .normalize('NFKC')
    .replace(/[\u2212\u2010\u2011\ufe63]/g, '-')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '');
}

/**
 * A number in digits: `1,140`, `997.5`, `.5`, and `1,5` with a decimal comma. Not part of a longer
 * number or a word, but right behind `USD` and `GDP`.
 */
export const DIGITS = String.raw`(?:(?<![\w.,])|(?<=\b(?:USD|GDP)))(?:\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,24})?|\d{1,24},\d{1,2}(?![\d,])|\d{1,24}(?:\.\d{1,24})?|\.\d{1,24})`;

/** The number that {@link DIGITS} matched. */
export function digitsValue(text: string): number {
  return Number(/^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replace(/,/g, ''));
}

const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const small: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map(
    (word, i): [string, number] => [word, i + 13],
  ),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['a', 1],
  ['an', 1],
]);
const wordList = [...small.keys(), 'hundred'].sort((a, b) => b.length - a.length).join('|');
const decimals: ReadonlyMap<string, number> = new Map([
  ...['zero', ...ONES.slice(0, 9)].map((word, i): [string, number] => [word, i]),
  ['oh', 0],
  ['nought', 0],
]);
const POINT = String.raw`[\s-]+point(?:[\s-]+(?:${[...decimals.keys()].join('|')})(?![A-Za-z])){1,6}`;

/**
 * A number below a thousand in English words: `six hundred`, `a`, `two and a half`, `half a`,
 * `thirty-five`, `six point six`.
 */
export const WORDS = String.raw`\b(?:(?:an?[\s-]+)?half(?:[\s-]+an?)?|(?:${wordList}|zero(?=${POINT}))(?:[\s-]+(?!and[\s-]+a[\s-]+(?:half|quarter))(?:and[\s-]+)?(?:${wordList})){0,9}(?:[\s-]+and[\s-]+a[\s-]+(?:half|quarter)|${POINT})?)(?=[\s-])`;

/** The number that {@link WORDS} matched; null for words in no order of a number. */
export function wordsValue(text: string): number | null {
  const words = text
    .toLowerCase()
    .trim()
    .split(/[\s-]+/);
  if (words[0] === 'half' || (words[1] === 'half' && words.length === 2)) return 0.5;
  let value = 0;
  let part = 0;
  const point = words.indexOf('point');
  if (point > 0) {
    const digits = words.splice(point).slice(1);
    part = Number(`0.${digits.map((word) => decimals.get(word)).join('')}`);
    if (words[0] === 'zero') words.shift();
  } else if (/ and a (?:half|quarter)$/.test(words.join(' '))) {
    part = words.at(-1) === 'half' ? 0.5 : 0.25;
    words.splice(-3);
  }
  let previous = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word === 'and') continue;
    if (word === 'hundred') {
      if (value < 1 || value > 9) return null;
      value *= 100;
      previous = 100;
      continue;
    }
    const number = small.get(word);
    if (number === undefined) return null;
    // A smaller number follows a larger one, and only tens and hundreds have any after them.
    if (value > 0 && !(number < previous && (previous === 100 || (previous >= 20 && number < 10))))
      return null;
    value += number;
    previous = number;
  }
  return value + part;
}

// Each traditional character of the words read here, and the simplified one behind it.
const SIMPLIFIED =
  '並并亞亚佔占來来侖仑個个備备債债僅仅價价億亿優优儲储內内兩两則则劑剂務务匯汇區区參参員员單单噸吨國国圓圆圜元場场實实寬宽將将對对幣币幹干幾几張张後后從从應应戶户拋抛擊击據据擴扩數数於于' +
  '暫暂會会條条棄弃業业構构標标歐欧歲岁歷历歸归沒没減减準准滙汇漲涨灣湾為为無无爾尔現现產产畝亩當当發发盧卢碼码積积節节籠笼約约紐纽紙纸級级絕绝絲丝緊紧線线緩缓縮缩總总續续羅罗義义聯联脹胀' +
  '臺台與与萬万蘭兰號号裏里規规計计認认說说調调議议負负買买貸贷貼贴資资賣卖質质購购載载輛辆輪轮連连週周進进過过達达遲迟還还釋释銖铢銷销鎂镁鎊镑鐘钟長长門门開开間间際际隻只離离難难電电韓韩' +
  '頂顶頃顷須须預预頭头顆颗額额餘余鬆松點点龐庞';
const simplifiedOf: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SIMPLIFIED.length / 2 }, (_, i) => [
    SIMPLIFIED[2 * i],
    SIMPLIFIED[2 * i + 1],
  ]),
);

/**
 * The same text in simplified characters, as far as amounts and moves are worded in them, so that
 * each word is listed once. As long as the text.
 */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplifiedOf.get(character) ?? character);
}

const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_LARGE: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  兆: 1e12,
};

/** The ten digits as numerals, and the ones that multiply them, for character classes. */
export const HAN_ONES = Object.keys(HAN_DIGITS).join('');
const HAN_TENS = Object.keys(HAN_SMALL).join('');
export const HAN_SIZES = Object.keys(HAN_LARGE).join('');
/** Numerals of cheques, which are not read, and no unit behind them is. */
const HAN_FORMAL = '壹贰貳叁肆伍陆陸柒捌玖拾佰仟';
const HAN_POINT = String.raw`点(?=[${HAN_ONES}\d])`;

/** A number in numerals without a unit of size: `二十五`, `三點七五`, `十一`, `百`, `半`. */
export const HAN_COUNT = `(?:[${HAN_ONES}${HAN_TENS}](?:[${HAN_ONES}${HAN_TENS}]|${HAN_POINT}){0,12}|半)`;

/**
 * A number that Chinese or Japanese readers write, in digits or not, with its units: `6000亿`,
 * `1万5000亿`, `六千億`, `两万亿`, `2兆5000億`, `六點六兆`, `半兆`, `一兆半`; or the unit alone, which is
 * one of it: `千億`, `万亿`. Vague ones (`数千亿`, `上万亿`) are none.
 */
export const HAN =
  `(?<![\\d.,${HAN_ONES}${HAN_TENS}${HAN_SIZES}${HAN_FORMAL}半数几]|\\d/)` +
  `(?:[\\d${HAN_ONES}十半]|(?<![上成干])[百千${HAN_SIZES}])` +
  `(?:[\\d${HAN_ONES}${HAN_TENS}${HAN_SIZES}]|(?<=\\d)[.,](?=\\d)|(?<=[\\d${HAN_ONES}${HAN_TENS}])${HAN_POINT}|` +
  `(?<=[\\d${HAN_ONES}${HAN_TENS}半])\\s(?=[${HAN_TENS}${HAN_SIZES}])){0,40}` +
  `(?:[多余]\\s?[${HAN_SIZES}]{1,2}|(?<=[${HAN_SIZES}])半)?`;

/** Both numbers of a rough one, `六七千億` and `七八百億`; null where it is none. */
export function hanPair(text: string): readonly [low: number, high: number] | null {
  const [first, second] = [...text].map((character) => HAN_DIGITS[character]);
  if (!(first > 0) || second !== first + 1 || second > 9) return null;
  const size = text.slice(2);
  const ends = [`${text[0]}${size}`, `${text[1]}${size}`].map(hanValue);
  return ends[0] === null || ends[1] === null ? null : [ends[0], ends[1]];
}

/** The number that {@link HAN} or {@link HAN_COUNT} matched; null where it is none. */
export function hanValue(text: string): number | null {
  const tokens = text.replace(/[\s多余]/g, '').match(/\d[\d,]*(?:\.\d+)?|[^\d]/g) ?? [];
  let done = 0;
  let section = 0;
  let current: number | null = null;
  // The place of the next digit behind a decimal point; 0 in front of it.
  let place = 0;
  /** The size of the unit before: half of it is what 半 adds. */
  let unit = 1;
  for (const [i, token] of tokens.entries()) {
    if (/^\d/.test(token)) {
      if (current !== null && place === 0) return null;
      current =
        place === 0 ? digitsValue(token) : (current ?? 0) + Number(`0.${token.replace(/\D/g, '')}`);
    } else if (token in HAN_DIGITS) {
      if (current !== null && current !== 0 && place === 0) return null;
      current =
        place === 0
          ? HAN_DIGITS[token]
          : Number(((current ?? 0) + HAN_DIGITS[token] * place).toFixed(12));
      place /= 10;
    } else if (token === '点') {
      if (place !== 0) return null;
      current ??= 0;
      place = 0.1;
    } else if (token in HAN_SMALL) {
      section += (current ?? 1) * HAN_SMALL[token];
      current = null;
      place = 0;
    } else if (token in HAN_LARGE) {
      if (current === null && section === 0 && i > 0) return null;
      section += current ?? (section === 0 ? 1 : 0);
      current = null;
      place = 0;
      section *= HAN_LARGE[token];
      unit = (i > 0 && tokens[i - 1] in HAN_LARGE ? unit : 1) * HAN_LARGE[token];
      if (HAN_LARGE[token] > 1e4) {
        done += section;
        section = 0;
      }
    } else if (token === '半') {
      if (i === 0) current = 0.5;
      else if (i === tokens.length - 1) return done + section + unit / 2;
      else return null;
    } else return null;
  }
  const value = done + section + (current ?? 0);
  return Number.isFinite(value) ? value : null;
}
