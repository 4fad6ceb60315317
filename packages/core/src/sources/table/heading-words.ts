/** Longer headings are not looked at. */
const MAX_HEADING_LENGTH = 120;

/** Letters that no accent is taken from. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ı: 'i', ß: 'ss' };

/** A heading in small letters, its words apart: `TradeDate` and `trade_date` are `trade date`. */
export function headingWords(heading: string): string {
  return heading
    .slice(0, MAX_HEADING_LENGTH)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/[łøıß]/g, (letter) => PLAIN_LETTERS[letter])
    .replace(/[\s_<>()[\]"'.:*/\\-]+/g, ' ')
    .trim();
}

function anyOf(words: string): string {
  return `(?:^|[^\\p{L}])(?:${words.trim().split(/\s+/).join('|')})(?!\\p{L})`;
}

const DATE = new RegExp(
  `${anyOf(`
    dates? datetime time timestamp day week month quarter periods? asof as\\sof epoch
    yyyymm yyyymmdd yearmonth ym dt caldt
    datum dato dag data zeit zeitraum monat tag quartal fecha mes dia jour mois periode trimestre
    giorno mese periodo dzien miesiac tarih ay paiva kuukausi maned manad koniec okres
    дата месяц период день время`)}|日期|日付|年月|月份|月度|时间|時間|时点|時點|일자|날짜|기간|연월|년월|期間|期间|报告期|報告期|交易日|营业日|營業日|基準日|季度|季別|月別|^[日月季]$`,
  'iu',
);
const YEAR = new RegExp(
  `${anyOf('years? yr fy jahr annee ano anio anno rok ar jaar yil vuosi год')}|年|연도|년`,
  'iu',
);

/** Dates that say when a figure was made known, changed or will fall due, not which day it is of. */
const OTHER_DATE =
  /vintage|real ?time|release|publi|updat|modif|creat|revis|next|retriev|download|loaded|announce|available|issued?\b|expir|matur|deliver|\bex date|record date|pay|birth|inception|veroffentlich|aktuali|mise a jour|发布|發布|公布|公告|更新|修订|修訂|下载|下載|下次|到期|披露|录入|建立|创建|公表|公開|発表|공표|발표|갱신|수정/;

const MONTH = new RegExp(`${anyOf('months? mon monat mes mois mese maand mm m')}|月`, 'iu');
const QUARTER = new RegExp(`${anyOf('quarters? qtr quartal trimestre q')}|季`, 'iu');
const DAY_OF_MONTH = new RegExp(`${anyOf('days? dd tag dia jour giorno d')}|日`, 'iu');
const CLOCK = new RegExp(
  `^(?:${'time hour clock uhrzeit heure hora ora tid czas время'.split(' ').join('|')})$|时间|時間|時刻|시간`,
  'iu',
);

/** Words that may stand beside those of a date and mean nothing else. */
const BESIDE_DATE = new RegExp(
  `^(?:${'ending ended end of the trade trading observation obs ref reference utc gmt local est edt start begin in by calendar fiscal business value closing no number'.split(' ').join('|')}|yyyy|mm|dd|\\d+)$`,
);
const DATE_WORD = /^(?:dates?|datetime|timestamp|datum|dato|fecha|tarih|дата)$/;

/**
 * Whether a heading says that the numbers below it are dates: "Trade date", "Week ending", but not
 * "Day high".
 */
export function saysDates(heading: string): boolean {
  const words = headingWords(heading).split(' ');
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(heading)) return namesDate(heading);
  if (DATE_WORD.test(words[0]) || DATE_WORD.test(words[words.length - 1])) return true;
  return (
    namesDate(heading) &&
    words.every((word) => BESIDE_DATE.test(word) || DATE.test(word) || YEAR.test(word))
  );
}

export function namesDate(heading: string): boolean {
  return DATE.test(headingWords(heading));
}

export function namesYear(heading: string): boolean {
  return YEAR.test(headingWords(heading));
}

export function namesMonth(heading: string): boolean {
  return MONTH.test(headingWords(heading));
}

export function namesQuarter(heading: string): boolean {
  return QUARTER.test(headingWords(heading));
}

export function namesDayOfMonth(heading: string): boolean {
  return DAY_OF_MONTH.test(headingWords(heading));
}

export function namesTimeOfDay(heading: string): boolean {
  return CLOCK.test(headingWords(heading));
}

/** Whether a heading stands over dates of any kind. */
export function isDateHeading(heading: string): boolean {
  return heading !== '' && (namesDate(heading) || namesYear(heading));
}

/** Whether a heading stands over dates on which figures were made known, changed or fall due. */
export function namesOtherDate(heading: string): boolean {
  return OTHER_DATE.test(headingWords(heading));
}
