import { headingWords } from './table/heading-words.ts';

/**
 * What a column of a price table is, best first: the adjusted close, the close, the settlement
 * price, the last price, any other price or level; a column of which nothing is known; one that is
 * no price to compare.
 */
export const PRICE_ROLES = [
  'adjusted close',
  'close',
  'settlement',
  'last',
  'price',
  'unknown',
  'no price',
] as const;

export type PriceRole = (typeof PRICE_ROLES)[number];

function words(list: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${list.trim().split(/\s+/).join('|')})(?!\\p{L})`, 'u');
}

/** The close of another day, whatever else the heading says. */
const PREVIOUS = [
  words(`prev\\w* prior yesterday\\w* yest vortag\\w* vorherig\\w* veille precedent\\w* anterior\\w*
    vorige\\w* forrige foregaende poprzedni\\w* onceki пред\\p{L}*`),
  /昨收|昨日|昨结|昨結|前收|前日|前终|前終|前結|前结|前一|上日|전일|전날/,
] as const;

const CHANGE = [
  words(`(?:price\\s)?chang\\w* chg diff\\w* net\\schange pct percent\\w* returns? ret gain loss
    verand\\w* anderung\\w* differenz var variation\\w* variaz\\w* variacion\\w* variacao\\w* zmian\\w*
    endring andring utv\\w* degisim\\w* fark изм\\p{L}* премия spread range amplitude`),
  /涨跌|漲跌|涨幅|漲幅|跌幅|升跌|升幅|振幅|前日比|騰落|등락|대비|变动|變動|变化|變化|日收益|回报|回報|報酬|%/,
] as const;

const OTHER_PRICE = [
  words(`open opening\\w* eroffn\\w* erster anfang\\w* ouv ouverture apertura abertura otwarcie opp\\w*
    opning\\w* aben\\w* acilis откр\\p{L}* high hoch tageshoch hochst\\w* haut plus\\shaut max\\w* alto
    massimo najwyzszy hoy\\w* hog\\w* hoj\\w* yuksek макс\\p{L}* low tief tagestief niedrigst\\w*
    tiefst\\w* bas plus\\sbas min\\w* bajo basso baixo najnizszy lav\\w* lag\\w* dusuk мин\\p{L}* laag
    hoogste laagste laagst hoogst bid ask asks bids offer geld brief kop\\w* salg\\w* salj\\w* buy sell
    avg average mean vwap wap moyenne\\w* durchschnitt\\w* media promedio medelkurs
    52w\\w* ytd`),
  /今开|今開|^[ohl]$|开盘|開盤|开市|開市|始値|시가|最高|最低|高値|安値|고가|저가|买价|買價|卖价|賣價|买入|買入|卖出|賣出|買|賣|买|卖|均价|均價|平均|加权|^开$|^開$|^高$|^低$/,
] as const;

const NO_PRICE = [
  words(`\\w*vol volume\\w* v turnover turn quantity qty shares? trades transactions? deals number count
    contracts open\\sinterest oi opint interest market\\scap\\w* capitali\\w* marketcap mktcap weight
    amount value\\straded umsatz\\w* stuck\\w* stuecke volumen nbre nombre obrot\\w* wolumen omsetn\\w* omsatt\\w*
    antal antall avslut\\w* hacim islem объем объём оборот dividend\\w* splits? stock\\ssplits factor
    div adj\\sfactor year month day id code no rank p\\se pe pb eps beta`),
  /成交量|成交额|成交額|成交金|成交笔|成交筆|成交数|成交股|成交張|成交张|总手|總手|换手|換手|量比|持仓|持倉|市值|总市|出来高|売買|거래|시가총액|股数|股數|金额|金額|笔数|筆數|本益|市盈|市净|^量$|^额$|^額$/,
] as const;

const ADJUSTED = [
  /(?:^| )adj\w*(?: \w+)? ?(?:close|clos|price|last)?\b|adjclose|adjusted|bereinigt|ajust\w*|rettifi|justert|justerad/,
  /复权|復權|還原|还原|調整後|调整后|調整値|수정/,
] as const;

const CLOSE = [
  words(`close closing cl close\\w* schluss\\w* schlu\\w* slutkurs slut sluttkurs slotkoers slot
    cierre\\w* clot cloture\\w* chius\\w* fech fechamento fecho zamk\\w* stangning\\w*
    lukukurs\\w* c kapan\\w* закр\\p{L}* sluiting\\w*
    paataskurssi zaver\\w* uzav\\w*`),
  /今收|收盘|收盤|收市|终值|终値|終値|終值|終価|終盤|종가|收价|收價|^收$/,
] as const;

const SETTLEMENT = [
  words('settle settlement settlements? settled sett abrechnung\\w* liquidacion compensation'),
  /结算|結算|清算値|정산/,
] as const;

const LAST = [
  words(`last latest letzt\\w* zuletzt dernier\\w* ultim\\w* laatste senast\\w* sist\\w* seneste
    viimeisin son ostatni\\w* kurs\\sakt\\w* aktuell\\w* current послед\\p{L}*`),
  /最新|现价|現價|現値|现在|成交价|成交價|市价|市價|現在値|현재가/,
] as const;

const PRICE = [
  words(`price prices px value nav rate level index kurs\\w* preis\\w* precio\\w* preco\\w* prix
    prezzo\\w* koers\\w* cen[ay] pris fiyat цена курс yield quote indeks`),
  /价格|價格|价$|價$|单位净值|淨值|净值|指数|指數|点位|點位|値段|株価|가격|지수|汇率|匯率|利率|收益率/,
] as const;

/** What a column is by its heading. */
export function priceRole(heading: string | undefined): PriceRole {
  if (heading === undefined || heading === '') return 'unknown';
  // "Close price adjusted for splits" is the close; a total return index is a level.
  const plain = headingWords(heading)
    .replace(/ (?:price )?adjusted for .*/, '')
    .replace('total return', '');
  const is = (patterns: readonly RegExp[]): boolean =>
    patterns.some((pattern) => pattern.test(plain));
  if (is(PREVIOUS)) return 'no price';
  // "Close change", "Vol. at close"; but "Exchange rate" and "Close/Last".
  if (is(CHANGE)) return 'no price';
  if (is(ADJUSTED) && !is(NO_PRICE) && !is(OTHER_PRICE)) return 'adjusted close';
  if (is(NO_PRICE)) return 'no price';
  if (is(CLOSE) && !is(OTHER_PRICE)) return 'close';
  if (is(OTHER_PRICE)) return 'no price';
  if (is(SETTLEMENT)) return 'settlement';
  if (is(LAST)) return 'last';
  if (is(PRICE)) return 'price';
  return 'unknown';
}
