import { barrons } from './barrons.ts';
import { bloomberg } from './bloomberg.ts';
import { cnbc } from './cnbc.ts';
import { eastmoney } from './eastmoney.ts';
import { finviz } from './finviz.ts';
import { fred } from './fred.ts';
import { futu } from './futu.ts';
import { googleFinance } from './google-finance.ts';
import { investing } from './investing.ts';
import { marketwatch } from './marketwatch.ts';
import { morningstar } from './morningstar.ts';
import { nasdaq } from './nasdaq.ts';
import { seekingAlpha } from './seeking-alpha.ts';
import { sina } from './sina.ts';
import { stockanalysis } from './stockanalysis.ts';
import { stooq } from './stooq.ts';
import { tonghuashun } from './tonghuashun.ts';
import { tradingview } from './tradingview.ts';
import { wsj } from './wsj.ts';
import { xueqiu } from './xueqiu.ts';
import { yahoo } from './yahoo.ts';
import { yahooJapan } from './yahoo-japan.ts';

/** Every site: nothing but its lines here makes an adapter part of the extension. */
export const registry = [
  barrons,
  bloomberg,
  cnbc,
  eastmoney,
  finviz,
  fred,
  futu,
  googleFinance,
  investing,
  marketwatch,
  morningstar,
  nasdaq,
  seekingAlpha,
  sina,
  stockanalysis,
  stooq,
  tonghuashun,
  tradingview,
  wsj,
  xueqiu,
  yahoo,
  yahooJapan,
];
