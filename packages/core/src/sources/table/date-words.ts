/**
 * The months by name in English, German, French, Spanish, Italian, Portuguese, Dutch, the Nordic
 * languages, Polish, Czech, Turkish and Russian, in small letters without accents.
 */
const MONTHS: readonly string[] = [
  'january januar janvier enero gennaio janeiro januari styczen stycznia leden ledna ocak январь января tammikuu',
  'february februar fevrier febrero febbraio fevereiro februari luty lutego unor unora subat февраль февраля helmikuu',
  'march marz maerz mars marzo marco maart marec mrz mrt marzec marca brezen brezna mart март марта maaliskuu',
  'april avril abril aprile kwiecien kwietnia duben dubna nisan апрель апреля huhtikuu',
  'may mai mayo maggio maio mei maj maja kveten kvetna mayis маи мая toukokuu',
  'june juni juin junio giugno junho czerwiec czerwca cerven cervna haziran июнь июня kesakuu',
  'july juli juillet julio luglio julho lipiec lipca cervenec cervence temmuz июль июля heinakuu',
  'august aout agosto augustus augusti sierpien sierpnia srpen srpna agustos август августа elokuu',
  'september septembre septiembre settembre setembro wrzesien wrzesnia zari eylul сентябрь сентября syyskuu',
  'october oktober octobre octubre ottobre outubro pazdziernik pazdziernika rijen rijna ekim октябрь октября lokakuu',
  'november novembre noviembre novembro listopad listopada listopadu kasim ноябрь ноября marraskuu',
  'december dezember decembre diciembre dicembre dezembro desember grudzien grudnia prosinec prosince aralik декабрь декабря joulukuu',
];

/** Every beginning of three letters or more; of two months that share one, the first stands. */
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, month) =>
    names.split(' ').flatMap((name) => {
      const lengths = Array.from({ length: name.length - 2 }, (_, i) => i + 3);
      return lengths.map((length): [string, number] => [name.slice(0, length), month + 1]);
    }),
  ).reverse(),
);

/** The month, 1 to 12, that a word without accents and in small letters names or begins to name. */
export function monthNamed(word: string): number | undefined {
  return MONTH_OF.get(word);
}

const WEEKDAYS =
  'mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays? mon tues? wed thurs? thur? fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim ' +
  'lunes martes miercoles miércoles jueves viernes sabado sábado domingo mie mié jue vie sab sáb dom ' +
  'lunedi lunedì martedi martedì mercoledi mercoledì giovedi giovedì venerdi venerdì domenica gio ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo ' +
  'segunda terca terça quarta quinta sexta seg ter qua qui sex';
const EAST_ASIAN_WEEKDAY =
  '(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[日月火水木金土](?:曜日?)?|[월화수목금토일](?:요일)?';
const NAMES = `(?:${WEEKDAYS.split(' ').join('|')})\\.?`;
const BEHIND = new RegExp(
  `(?:(?<=[\\d日일])|[ ,]+)(?:\\((?:${EAST_ASIAN_WEEKDAY}|[一二三四五六]|${NAMES})\\)|(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[日月火水木金土월화수목금토일](?:曜日?|요일)|(?<=[ ,])(?:${NAMES}|[月火水木金土월화수목금토]))$`,
  'i',
);
const BEFORE = new RegExp(
  `^\\(?(?:(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|${NAMES}(?=[ ,]))\\)?[ ,]*(?=\\S)`,
  'i',
);

/** A date without the day of the week before or behind it. */
export function withoutWeekday(date: string): string {
  const bare = date.replace(BEHIND, '').trim();
  const rest = bare.replace(BEFORE, '');
  // "Mar 2, 2024" and "2 mar 2024" begin or end with a month and not with mardi; of "Sat" nothing
  // would be left.
  if (rest !== bare && /\d/.test(rest) && hasMonth(rest)) return rest;
  return hasMonth(bare) ? bare : date;
}

/** Whether three numbers or a month's name are left, so that what was taken off was no month. */
function hasMonth(date: string): boolean {
  return /\d[^\d]+\d+[^\d]+\d|\d{8}|[月월]|\p{L}{3}/u.test(date);
}
