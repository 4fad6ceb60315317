// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { instrumentOn } from './index.ts';

const page = (html = '') => new DOMParser().parseFromString(html, 'text/html');
const canonical = (url: string, html?: string) => {
  const instrument = instrumentOn(url, page(html));
  return instrument === null ? undefined : instrument.canonicalSymbol;
};

/**
 * The addresses of one exchange on the sites that name it, with `{}` where the ticker stands, and
 * real listings: the ticker as sites write it, and in the notation of the price feed.
 */
interface Exchange {
  readonly addresses: readonly string[];
  readonly listings: Readonly<Record<string, string>>;
}

const google = (code: string) => [
  `https://www.google.com/finance/quote/{}:${code}`,
  `https://www.google.com/finance/beta/quote/{}:${code}?hl=en`,
  `https://stockanalysis.com/quote/${code.toLowerCase()}/{}/`,
];
const tradingview = (code: string) => [
  `https://www.tradingview.com/symbols/${code}-{}/`,
  `https://de.tradingview.com/symbols/${code}-{}/technicals/`,
  `https://www.tradingview.com/chart/?symbol=${code}%3A{}`,
];
const mic = (country: string, code: string) => [
  `https://www.wsj.com/market-data/quotes/${country.toUpperCase()}/${code}/{}`,
  `https://www.marketwatch.com/investing/stock/{}?countrycode=${country}&iso=${code.toLowerCase()}`,
  `https://www.barrons.com/market-data/stocks/{}?countrycode=${country}&iso=${code}`,
  `https://www.morningstar.com/stocks/${code.toLowerCase()}/{}/quote`,
];
const bloomberg = (code: string) => [
  `https://www.bloomberg.com/quote/{}:${code}`,
  `https://www.bloomberg.com/profile/company/{}:${code}`,
];
const country = (code: string) => [
  `https://www.marketwatch.com/investing/stock/{}?countrycode=${code}`,
  `https://www.barrons.com/market-data/stocks/{}?countrycode=${code}`,
  `https://www.wsj.com/market-data/quotes/${code.toUpperCase()}/{}`,
  `https://www.cnbc.com/quotes/{}-${code.toUpperCase()}`,
  `https://seekingalpha.com/symbol/{}:${code.toUpperCase()}`,
];
const pro = (code: string) => [`https://www.investing.com/pro/${code}:{}`];

const exchanges: Readonly<Record<string, Exchange>> = {
  'New York Stock Exchange': {
    addresses: [
      'https://www.google.com/finance/quote/{}:NYSE',
      ...tradingview('NYSE'),
      ...bloomberg('US'),
      ...pro('NYSE'),
      'https://www.wsj.com/market-data/quotes/{}',
      'https://www.wsj.com/market-data/quotes/US/XNYS/{}',
      'https://www.marketwatch.com/investing/stock/{}',
      'https://www.morningstar.com/stocks/xnys/{}/quote',
      'https://www.cnbc.com/quotes/{}',
      'https://seekingalpha.com/symbol/{}',
      'https://stockanalysis.com/stocks/{}/',
      'https://xueqiu.com/S/{}',
      'https://stock.finance.sina.com.cn/usstock/quotes/{}.html',
      'https://www.futunn.com/stock/{}-US',
    ],
    listings: { KO: 'KO', JPM: 'JPM', 'BRK.B': 'BRK-B', T: 'T', V: 'V', COMP: 'COMP' },
  },
  Nasdaq: {
    addresses: [
      'https://www.google.com/finance/quote/{}:NASDAQ',
      ...tradingview('NASDAQ'),
      ...bloomberg('US'),
      ...pro('NASDAQGS'),
      'https://www.nasdaq.com/market-activity/stocks/{}',
      'https://finviz.com/quote.ashx?t={}&p=d',
      'https://finviz.com/stock?t={}',
      'https://finance.yahoo.com/quote/{}/',
      'https://www.morningstar.com/stocks/xnas/{}/quote',
      'https://www.barrons.com/quote/stock/us/xnas/{}/financials',
      'https://stooq.com/q/?s={}.us',
      'https://stockpage.10jqka.com.cn/{}/',
      'https://www.moomoo.com/stock/{}-US',
      'https://quote.eastmoney.com/unify/r/105.{}',
    ],
    listings: { AAPL: 'AAPL', MSFT: 'MSFT', NVDA: 'NVDA', DAX: 'DAX', FTNT: 'FTNT' },
  },
  London: {
    addresses: [
      ...google('LON'),
      ...tradingview('LSE'),
      ...mic('uk', 'XLON'),
      ...bloomberg('LN'),
      ...country('uk'),
      ...country('gb'),
      ...pro('LSE'),
      'https://stooq.com/q/?s={}.uk',
      'https://finance.yahoo.com/quote/{}.L/',
    ],
    listings: {
      VOD: 'VOD.L',
      SHEL: 'SHEL.L',
      AZN: 'AZN.L',
      SPX: 'SPX.L',
      INX: 'INX.L',
      SMI: 'SMI.L',
    },
  },
  'London, international order book': {
    addresses: tradingview('LSIN'),
    listings: { HYUP: 'HYUP.IL', SMSN: 'SMSN.IL', '0A1J': '0A1J.IL' },
  },
  Xetra: {
    addresses: [
      ...google('ETR'),
      ...tradingview('XETR'),
      ...mic('de', 'XETR'),
      ...bloomberg('GY'),
      ...pro('XTRA'),
      'https://stooq.com/q/?s={}.de',
      'https://finance.yahoo.com/quote/{}.DE/',
    ],
    listings: { SAP: 'SAP.DE', BMW: 'BMW.DE', VOW3: 'VOW3.DE', EUNL: 'EUNL.DE', INDU: 'INDU.DE' },
  },
  Frankfurt: {
    addresses: [...google('FRA'), ...tradingview('FWB'), ...mic('de', 'XFRA'), ...bloomberg('GF')],
    listings: { APC: 'APC.F', MSF: 'MSF.F', '1QZ': '1QZ.F', TOM: 'TOM.F' },
  },
  Stuttgart: {
    addresses: [...tradingview('SWB'), ...mic('de', 'XSTU'), ...bloomberg('GS')],
    listings: { APC: 'APC.SG', SHC: 'SHC.SG', '3R4': '3R4.SG' },
  },
  Munich: {
    addresses: [...tradingview('MUN'), ...mic('de', 'XMUN'), ...bloomberg('GM')],
    listings: { NKX: 'NKX.MU', INX: 'INX.MU', VAR1: 'VAR1.MU', '2FE': '2FE.MU' },
  },
  Berlin: {
    addresses: [...tradingview('BER'), ...mic('de', 'XBER')],
    listings: { HSI: 'HSI.BE', NKX: 'NKX.BE', APC: 'APC.BE' },
  },
  'Düsseldorf, Hamburg, Hanover': {
    addresses: mic('de', 'XDUS'),
    listings: { APC: 'APC.DU', INDU: 'INDU.DU' },
  },
  Hamburg: {
    addresses: [...tradingview('HAM'), ...mic('de', 'XHAM')],
    listings: { APC: 'APC.HM' },
  },
  Hanover: {
    addresses: [...tradingview('HAN'), ...mic('de', 'XHAN')],
    listings: { '4MGN': '4MGN.HA' },
  },
  Paris: {
    addresses: [
      ...google('EPA'),
      ...mic('fr', 'XPAR'),
      ...bloomberg('FP'),
      ...country('fr'),
      ...pro('ENXTPA'),
    ],
    listings: {
      MC: 'MC.PA',
      TTE: 'TTE.PA',
      CAC: 'CAC.PA',
      DAX: 'DAX.PA',
      UKX: 'UKX.PA',
      AUB: 'AUB.PA',
    },
  },
  Amsterdam: {
    addresses: [
      ...google('AMS'),
      ...mic('nl', 'XAMS'),
      ...bloomberg('NA'),
      ...country('nl'),
      ...pro('ENXTAM'),
    ],
    listings: { ASML: 'ASML.AS', INGA: 'INGA.AS', VUSA: 'VUSA.AS' },
  },
  Brussels: {
    addresses: [...google('EBR'), ...mic('be', 'XBRU'), ...bloomberg('BB'), ...country('be')],
    listings: { ABI: 'ABI.BR', KBC: 'KBC.BR' },
  },
  Lisbon: {
    addresses: [...google('ELI'), ...mic('pt', 'XLIS'), ...bloomberg('PL'), ...country('pt')],
    listings: { EDP: 'EDP.LS', GALP: 'GALP.LS' },
  },
  Milan: {
    addresses: [
      ...google('BIT'),
      ...tradingview('MIL'),
      ...mic('it', 'XMIL'),
      ...bloomberg('IM'),
      ...country('it'),
      ...pro('BIT'),
    ],
    listings: { ENI: 'ENI.MI', ISP: 'ISP.MI', IB: 'IB.MI', SPX: 'SPX.MI' },
  },
  Madrid: {
    addresses: [
      ...google('BME'),
      ...tradingview('BME'),
      ...mic('es', 'XMAD'),
      ...bloomberg('SM'),
      ...country('es'),
    ],
    listings: { SAN: 'SAN.MC', ITX: 'ITX.MC', TEF: 'TEF.MC' },
  },
  'SIX Swiss Exchange': {
    addresses: [
      ...google('SWX'),
      ...tradingview('SIX'),
      ...mic('ch', 'XSWX'),
      ...bloomberg('SW'),
      ...country('ch'),
      ...pro('SWX'),
    ],
    listings: { NESN: 'NESN.SW', ROG: 'ROG.SW', SX5E: 'SX5E.SW', CSSPX: 'CSSPX.SW' },
  },
  Vienna: {
    addresses: [
      ...google('VIE'),
      ...tradingview('VIE'),
      ...mic('at', 'XWBO'),
      ...bloomberg('AV'),
      ...country('at'),
    ],
    listings: { OMV: 'OMV.VI', EBS: 'EBS.VI' },
  },
  Stockholm: {
    addresses: [...google('STO'), ...mic('se', 'XSTO'), ...country('se').slice(0, 3)],
    listings: { 'VOLV-B': 'VOLV-B.ST', 'ERIC-B': 'ERIC-B.ST', SAND: 'SAND.ST' },
  },
  'Stockholm on TradingView': {
    addresses: tradingview('OMXSTO'),
    listings: { VOLV_B: 'VOLV-B.ST', SAND: 'SAND.ST' },
  },
  Copenhagen: {
    addresses: [...google('CPH'), ...mic('dk', 'XCSE')],
    listings: { 'NOVO-B': 'NOVO-B.CO', DSV: 'DSV.CO' },
  },
  Helsinki: {
    addresses: [
      ...google('HEL'),
      ...tradingview('OMXHEX'),
      ...mic('fi', 'XHEL'),
      ...bloomberg('FH'),
      ...country('fi'),
    ],
    listings: { NOKIA: 'NOKIA.HE', SAMPO: 'SAMPO.HE' },
  },
  Oslo: {
    addresses: [
      ...google('OSL'),
      ...tradingview('OSL'),
      ...mic('no', 'XOSL'),
      ...bloomberg('NO'),
      ...country('no'),
    ],
    listings: { EQNR: 'EQNR.OL', DNB: 'DNB.OL' },
  },
  Warsaw: {
    addresses: [
      ...google('WSE'),
      ...tradingview('GPW'),
      ...mic('pl', 'XWAR'),
      ...bloomberg('PW'),
      ...country('pl'),
      'https://stooq.pl/q/?s={}',
    ],
    listings: { PKN: 'PKN.WA', CDR: 'CDR.WA', '11B': '11B.WA' },
  },
  Istanbul: {
    addresses: [
      ...google('IST'),
      ...tradingview('BIST'),
      ...mic('tr', 'XIST'),
      ...bloomberg('TI'),
      ...country('tr'),
    ],
    listings: { THYAO: 'THYAO.IS', GARAN: 'GARAN.IS' },
  },
  Athens: {
    addresses: [
      ...tradingview('ATHEX'),
      ...mic('gr', 'XATH'),
      ...bloomberg('GA'),
      ...country('gr'),
    ],
    listings: { OPAP: 'OPAP.AT', ETE: 'ETE.AT' },
  },
  'Tel Aviv': {
    addresses: [
      ...google('TLV'),
      ...tradingview('TASE'),
      ...mic('il', 'XTAE'),
      ...bloomberg('IT'),
      ...country('il'),
    ],
    listings: { TEVA: 'TEVA.TA', NICE: 'NICE.TA' },
  },
  Johannesburg: {
    addresses: [
      ...google('JSE'),
      ...tradingview('JSE'),
      ...mic('za', 'XJSE'),
      ...bloomberg('SJ'),
      ...country('za'),
    ],
    listings: { NPN: 'NPN.JO', SOL: 'SOL.JO' },
  },
  Tadawul: {
    addresses: [
      ...google('TADAWUL'),
      ...tradingview('TADAWUL'),
      ...mic('sa', 'XSAU'),
      ...bloomberg('AB'),
      ...country('sa'),
    ],
    listings: { '2222': '2222.SR', '1120': '1120.SR' },
  },
  Tokyo: {
    addresses: [
      ...google('TYO'),
      ...tradingview('TSE'),
      ...mic('jp', 'XTKS'),
      ...bloomberg('JP'),
      ...bloomberg('JT'),
      ...country('jp'),
      ...pro('TSE'),
      'https://finance.yahoo.co.jp/quote/{}.T',
      'https://stocks.finance.yahoo.co.jp/stocks/detail/?code={}',
    ],
    listings: { '7203': '7203.T', '6758': '6758.T', '9984': '9984.T', '130A': '130A.T' },
  },
  'Hong Kong': {
    addresses: [
      ...google('HKG'),
      ...tradingview('HKEX'),
      ...mic('hk', 'XHKG'),
      ...bloomberg('HK'),
      ...country('hk'),
      ...pro('SEHK'),
      'https://quote.eastmoney.com/unify/r/116.{}',
      'https://www.futunn.com/stock/{}-HK',
      'https://quote.eastmoney.com/hk/{}.html',
      'https://stock.finance.sina.com.cn/hkstock/quotes/{}.html',
    ],
    listings: {
      '700': '0700.HK',
      '0005': '0005.HK',
      '9988': '9988.HK',
      '00388': '0388.HK',
      '404': '0404.HK',
      '80700': '80700.HK',
    },
  },
  'Hong Kong in five digits': {
    addresses: [
      'https://xueqiu.com/S/{}',
      'https://xueqiu.com/S/HK{}',
      'https://xueqiu.com/S/HK{}/GSJJ',
      'https://stockpage.10jqka.com.cn/HK{}/',
    ],
    listings: { '00700': '0700.HK', '09988': '9988.HK', '01810': '1810.HK' },
  },
  Shanghai: {
    addresses: [
      ...google('SHA'),
      ...tradingview('SSE'),
      ...mic('cn', 'XSHG'),
      ...bloomberg('CH'),
      ...bloomberg('CG'),
      ...country('cn'),
      ...pro('SHSE'),
      'https://xueqiu.com/S/SH{}',
      'https://quote.eastmoney.com/sh{}.html',
      'https://quote.eastmoney.com/unify/r/1.{}',
      'https://finance.sina.com.cn/realstock/company/sh{}/nc.shtml',
      'https://stockpage.10jqka.com.cn/{}/',
      'https://basic.10jqka.com.cn/astockpc/astockmain/index.html#/position?code={}&marketid=17&code_name=',
      'https://www.futunn.com/stock/{}-SH',
    ],
    listings: {
      '600519': '600519.SS',
      '688981': '688981.SS',
      '510300': '510300.SS',
      '900901': '900901.SS',
    },
  },
  Shenzhen: {
    addresses: [
      ...google('SHE'),
      ...tradingview('SZSE'),
      ...mic('cn', 'XSHE'),
      ...bloomberg('CH'),
      ...bloomberg('CS'),
      ...country('cn'),
      ...pro('SZSE'),
      'https://xueqiu.com/S/SZ{}',
      'https://quote.eastmoney.com/sz{}.html',
      'https://quote.eastmoney.com/unify/r/0.{}',
      'https://finance.sina.com.cn/realstock/company/sz{}/nc.shtml',
      'https://stockpage.10jqka.com.cn/{}/',
      'https://basic.10jqka.com.cn/astockpc/astockmain/index.html?code={}&marketid=33',
      'https://www.moomoo.com/stock/{}-SZ',
    ],
    listings: {
      '000858': '000858.SZ',
      '300750': '300750.SZ',
      '159915': '159915.SZ',
      '200012': '200012.SZ',
    },
  },
  'Taiwan Stock Exchange': {
    addresses: [...google('TPE'), ...tradingview('TWSE'), ...mic('tw', 'XTAI'), ...pro('TWSE')],
    listings: { '2330': '2330.TW', '0050': '0050.TW', '2881': '2881.TW' },
  },
  'Taipei Exchange': {
    addresses: [
      ...tradingview('TPEX'),
      ...mic('tw', 'ROCO'),
      ...pro('TPEX'),
      'https://stockanalysis.com/quote/tpex/{}/',
    ],
    listings: { '8069': '8069.TWO', '5274': '5274.TWO', '8299': '8299.TWO' },
  },
  'Korea, main board': {
    addresses: [...google('KRX'), ...mic('kr', 'XKRX'), ...bloomberg('KS'), ...pro('KOSE')],
    listings: { '005930': '005930.KS', '000660': '000660.KS' },
  },
  KOSDAQ: {
    addresses: [...google('KOSDAQ'), ...mic('kr', 'XKOS'), ...bloomberg('KQ'), ...pro('KOSDAQ')],
    listings: { '035900': '035900.KQ', '263750': '263750.KQ' },
  },
  Singapore: {
    addresses: [
      ...google('SGX'),
      ...tradingview('SGX'),
      ...mic('sg', 'XSES'),
      ...bloomberg('SP'),
      ...country('sg'),
    ],
    listings: { D05: 'D05.SI', Z74: 'Z74.SI', U11: 'U11.SI' },
  },
  Jakarta: {
    addresses: [
      ...google('IDX'),
      ...tradingview('IDX'),
      ...mic('id', 'XIDX'),
      ...bloomberg('IJ'),
      ...country('id'),
    ],
    listings: { BBCA: 'BBCA.JK', TLKM: 'TLKM.JK', GOLD: 'GOLD.JK' },
  },
  Bangkok: {
    addresses: [
      ...google('BKK'),
      ...tradingview('SET'),
      ...mic('th', 'XBKK'),
      ...bloomberg('TB'),
      ...country('th'),
    ],
    listings: { PTT: 'PTT.BK', AOT: 'AOT.BK', STI: 'STI.BK' },
  },
  'National Stock Exchange of India': {
    addresses: [
      ...google('NSE'),
      ...tradingview('NSE'),
      ...mic('in', 'XNSE'),
      ...bloomberg('IS'),
      ...pro('NSEI'),
    ],
    listings: { RELIANCE: 'RELIANCE.NS', INFY: 'INFY.NS', TCS: 'TCS.NS', UFLEX: 'UFLEX.NS' },
  },
  'Bombay Stock Exchange': {
    addresses: [...google('BOM'), ...mic('in', 'XBOM'), ...bloomberg('IB'), ...pro('BSE')],
    listings: { '500325': '500325.BO', '532540': '532540.BO' },
  },
  'Bombay on TradingView': {
    addresses: tradingview('BSE'),
    listings: { RELIANCE: 'RELIANCE.BO', M_M: 'M&M.BO' },
  },
  Sydney: {
    addresses: [
      ...google('ASX'),
      ...tradingview('ASX'),
      ...mic('au', 'XASX'),
      ...bloomberg('AU'),
      ...country('au'),
      ...pro('ASX'),
    ],
    listings: {
      BHP: 'BHP.AX',
      CBA: 'CBA.AX',
      IPC: 'IPC.AX',
      PX1: 'PX1.AX',
      SMI: 'SMI.AX',
      NEW: 'NEW.AX',
      FFF: 'FFF.AX',
    },
  },
  'New Zealand': {
    addresses: [
      ...google('NZE'),
      ...tradingview('NZX'),
      ...mic('nz', 'XNZE'),
      ...bloomberg('NZ'),
      ...country('nz'),
    ],
    listings: { AIR: 'AIR.NZ', PX1: 'PX1.NZ' },
  },
  Toronto: {
    addresses: [
      'https://www.google.com/finance/quote/{}:TSE',
      ...tradingview('TSX'),
      ...mic('ca', 'XTSE'),
      ...bloomberg('CT'),
      ...pro('TSX'),
      'https://stockanalysis.com/quote/tsx/{}/',
    ],
    listings: { RY: 'RY.TO', SHOP: 'SHOP.TO', 'BBD.B': 'BBD-B.TO', 'REI.UN': 'REI-UN.TO' },
  },
  'TSX Venture': {
    addresses: [
      'https://www.google.com/finance/quote/{}:CVE',
      ...tradingview('TSXV'),
      ...mic('ca', 'XTSX'),
      ...bloomberg('CV'),
      ...pro('TSXV'),
      'https://stockanalysis.com/quote/tsxv/{}/',
    ],
    listings: {
      TOI: 'TOI.V',
      AEX: 'AEX.V',
      SPX: 'SPX.V',
      INX: 'INX.V',
      DJI: 'DJI.V',
      IB: 'IB.V',
      C: 'C.V',
    },
  },
  'Cboe Canada and the Canadian Securities Exchange': {
    addresses: [
      ...tradingview('CSE'),
      ...mic('ca', 'XCNQ'),
      'https://stockanalysis.com/quote/cse/{}/',
    ],
    listings: { TRUL: 'TRUL.CN', SP: 'SP.CN', CO: 'CO.CN' },
  },
  'São Paulo': {
    addresses: [
      ...google('BVMF'),
      ...tradingview('BMFBOVESPA'),
      ...mic('br', 'BVMF'),
      ...bloomberg('BZ'),
      ...country('br'),
      ...pro('BOVESPA'),
    ],
    listings: { PETR4: 'PETR4.SA', VALE3: 'VALE3.SA', TAEE11: 'TAEE11.SA' },
  },
  Mexico: {
    addresses: [
      ...google('BMV'),
      ...tradingview('BMV'),
      ...mic('mx', 'XMEX'),
      ...bloomberg('MM'),
      ...country('mx'),
    ],
    listings: { WALMEX: 'WALMEX.MX', C: 'C.MX', DM: 'DM.MX' },
  },
};

describe.each(Object.entries(exchanges))('%s', (_, { addresses, listings }) => {
  const rows = Object.entries(listings).flatMap(([ticker, expected]) =>
    addresses.map((address) => [address.replace('{}', encodeURIComponent(ticker)), expected]),
  );
  test(`${rows.length} addresses of its listings`, () => {
    const wrong = rows
      .map(([url, expected]) => [url, canonical(url!), expected])
      .filter(([, found, expected]) => found !== expected);
    expect(wrong).toEqual([]);
  });
});

test.each([
  // A country with several exchanges.
  'https://www.bloomberg.com/quote/TOI:CN',
  'https://www.bloomberg.com/quote/SAP:GR',
  'https://www.bloomberg.com/quote/5274:TT',
  'https://www.bloomberg.com/quote/RELIANCE:IN',
  'https://seekingalpha.com/symbol/AHR:CA/news',
  'https://www.barrons.com/market-data/stocks/trul?countrycode=ca',
  'https://www.marketwatch.com/investing/stock/apc?countrycode=de',
  'https://www.wsj.com/market-data/quotes/IN/RELIANCE',
  'https://www.wsj.com/market-data/quotes/KR/035900',
  'https://www.cnbc.com/quotes/5274-TW',
  'https://www.cnbc.com/quotes/263750-KR',
  'https://tw.stock.yahoo.com/quote/6488',
  // An exchange that is not known, or has several boards.
  'https://www.wsj.com/market-data/quotes/JP/XNGO/9999',
  'https://www.marketwatch.com/investing/stock/abc?countrycode=de&iso=xxxx',
  'https://www.tradingview.com/symbols/KRX-035760/',
  'https://www.tradingview.com/symbols/EURONEXT-DAX/',
  'https://www.tradingview.com/symbols/GETTEX-SPX/',
  'https://www.google.com/finance/quote/SPX:NOWHERE',
  'https://stockanalysis.com/quote/nase/SCOM/',
  'https://finance.yahoo.co.jp/quote/9999.N',
  'https://www.morningstar.com/stocks/xnai/scom/quote',
  // A key of the site's own.
  'https://global.morningstar.com/en-gb/investments/etfs/0P0001I3RZ/chart',
  'https://global.morningstar.com/en-ca/investments/stocks/0P000000B7/quote',
  'https://global.morningstar.com/es/inversiones/fondos/0P0001CLDK/cotizacion',
  // A name that is an index elsewhere.
  'https://www.marketwatch.com/investing/index/comp?countrycode=hr',
  'https://www.wsj.com/market-data/quotes/index/NG/INDU',
  'https://www.bloomberg.com/quote/COMP:IND',
  'https://www.google.com/finance/quote/SMI:INDEXSTOXX',
  'https://www.tradingview.com/symbols/FTSE-SPX/',
  // Another exchange's future, and other computed names.
  'https://www.tradingview.com/symbols/MCX-SILVER1!/',
  'https://www.tradingview.com/symbols/MCX-GOLD1!/',
  'https://www.tradingview.com/symbols/ICEEUR-C1!/',
  'https://www.tradingview.com/symbols/DCE-C1!/',
  'https://www.tradingview.com/symbols/CME_MINI-ESZ2026/',
  'https://quote.eastmoney.com/qihuo/CMAIN.html',
  'https://quote.eastmoney.com/unify/r/114.cm',
  'https://www.futunn.com/futures/HSImain-HK',
  'https://stooq.com/q/?s=eur_i',
  'https://stooq.pl/q/?s=fw40',
  'https://stooq.pl/q/?s=plopln3m',
  'https://www.cnbc.com/quotes/US5YTIP',
  'https://www.cnbc.com/quotes/US30YTIP',
  'https://www.cnbc.com/quotes/10Y3MS',
  'https://www.cnbc.com/quotes/10Y2YS',
  'https://www.bloomberg.com/quote/GT10:GOV',
  // Bonds and subscription codes of both mainland exchanges; Beijing.
  'https://stockpage.10jqka.com.cn/113050/',
  'https://stockpage.10jqka.com.cn/732580/',
  'https://quote.eastmoney.com/bj/430047.html',
  'https://xueqiu.com/S/BJ830799',
])('no canonical symbol where it would be a guess: %s', (url) => {
  expect(canonical(url)).toBeNull();
});

test.each([
  ['^GSPC', 'https://www.tradingview.com/symbols/SP-SPX/'],
  ['^GSPC', 'https://www.tradingview.com/symbols/TVC-SPX/'],
  ['^GSPC', 'https://www.google.com/finance/quote/.INX:INDEXSP'],
  ['^GSPC', 'https://www.bloomberg.com/quote/SPX:IND'],
  ['^GSPC', 'https://www.cnbc.com/quotes/.SPX'],
  ['^GSPC', 'https://www.marketwatch.com/investing/index/spx'],
  ['^GSPC', 'https://www.wsj.com/market-data/quotes/index/US/SPX'],
  ['^GSPC', 'https://www.barrons.com/market-data/indexes/spx'],
  ['^GSPC', 'https://www.morningstar.com/indexes/spi/spx/quote'],
  ['^GSPC', 'https://www.nasdaq.com/market-activity/index/spx'],
  ['^GSPC', 'https://seekingalpha.com/symbol/SP500'],
  ['^GSPC', 'https://stooq.com/q/?s=%5Espx'],
  ['^GSPC', 'https://xueqiu.com/S/.INX'],
  ['^GSPC', 'https://quote.eastmoney.com/gb/zsSPX.html'],
  ['^GSPC', 'https://stock.finance.sina.com.cn/usstock/quotes/.INX.html'],
  ['^GSPC', 'https://www.futunn.com/index/.SPX-US'],
  ['^GSPC', 'https://www.investing.com/indices/us-spx-500'],
  ['^GSPC', 'https://de.investing.com/indices/us-spx-500-advanced-chart'],
  ['^DJI', 'https://www.tradingview.com/symbols/DJ-DJI/'],
  ['^DJI', 'https://www.bloomberg.com/quote/INDU:IND'],
  ['^DJI', 'https://www.wsj.com/market-data/quotes/index/DJIA'],
  ['^DJI', 'https://www.cnbc.com/quotes/.DJI'],
  ['^DJI', 'https://www.google.com/finance/quote/.DJI:INDEXDJX'],
  ['^IXIC', 'https://www.tradingview.com/symbols/NASDAQ-IXIC/'],
  ['^IXIC', 'https://www.bloomberg.com/quote/CCMP:IND'],
  ['^IXIC', 'https://www.marketwatch.com/investing/index/comp'],
  ['^IXIC', 'https://www.nasdaq.com/market-activity/index/comp'],
  ['^NDX', 'https://www.tradingview.com/symbols/NASDAQ-NDX/'],
  ['^NDX', 'https://www.google.com/finance/quote/NDX:INDEXNASDAQ'],
  ['^NDX', 'https://www.investing.com/indices/nq-100'],
  ['^RUT', 'https://www.google.com/finance/quote/RUT:INDEXRUSSELL'],
  ['^VIX', 'https://www.tradingview.com/symbols/TVC-VIX/'],
  ['^VIX', 'https://www.cnbc.com/quotes/.VIX'],
  ['^VIX', 'https://www.investing.com/indices/volatility-s-p-500'],
  ['^FTSE', 'https://www.google.com/finance/quote/UKX:INDEXFTSE'],
  ['^FTSE', 'https://www.wsj.com/market-data/quotes/index/UK/FTSE%20UK/UKX'],
  ['^FTSE', 'https://www.marketwatch.com/investing/index/ukx?countrycode=uk'],
  ['^FTSE', 'https://uk.investing.com/indices/uk-100'],
  ['^GDAXI', 'https://www.tradingview.com/symbols/XETR-DAX/'],
  ['^GDAXI', 'https://www.google.com/finance/quote/DAX:INDEXDB'],
  ['^GDAXI', 'https://www.marketwatch.com/investing/index/dax?countrycode=dx'],
  ['^GDAXI', 'https://de.investing.com/indices/germany-30'],
  ['^FCHI', 'https://www.tradingview.com/symbols/EURONEXT-PX1/'],
  ['^AEX', 'https://www.tradingview.com/symbols/EURONEXT-AEX/'],
  ['^STOXX50E', 'https://www.google.com/finance/quote/SX5E:INDEXSTOXX'],
  ['^SSMI', 'https://www.tradingview.com/symbols/SIX-SMI/'],
  ['^IBEX', 'https://www.tradingview.com/symbols/BME-IBC/'],
  ['^N225', 'https://www.google.com/finance/quote/NI225:INDEXNIKKEI'],
  ['^N225', 'https://www.wsj.com/market-data/quotes/index/JP/NIK'],
  ['^N225', 'https://www.bloomberg.com/quote/NKY:IND'],
  ['^HSI', 'https://www.google.com/finance/quote/HSI:INDEXHANGSENG'],
  ['^HSI', 'https://www.tradingview.com/symbols/HSI-HSI/'],
  ['^HSI', 'https://xueqiu.com/S/HKHSI'],
  ['000300.SS', 'https://www.wsj.com/market-data/quotes/index/CN/XSHG/000300'],
  ['000300.SS', 'https://xueqiu.com/S/SH000300'],
  ['000001.SS', 'https://cn.tradingview.com/symbols/SSE-000001/'],
  ['399006.SZ', 'https://quote.eastmoney.com/zs399006.html'],
  ['^KS11', 'https://www.tradingview.com/symbols/KRX-KOSPI/'],
  ['^TWII', 'https://www.tradingview.com/symbols/TWSE-TAIEX/'],
  ['^BSESN', 'https://www.tradingview.com/symbols/BSE-SENSEX/'],
  ['^NSEI', 'https://www.tradingview.com/symbols/NSE-NIFTY/'],
  ['^AXJO', 'https://www.tradingview.com/symbols/ASX-XJO/'],
  ['^BVSP', 'https://www.tradingview.com/symbols/BMFBOVESPA-IBOV/'],
  ['WIG20.WA', 'https://stooq.pl/q/?s=wig20'],
  ['DX-Y.NYB', 'https://www.tradingview.com/symbols/TVC-DXY/'],
  ['DX-Y.NYB', 'https://www.bloomberg.com/quote/DXY:CUR'],
  // Currencies, coins, yields, futures.
  ['EURUSD=X', 'https://www.google.com/finance/quote/EUR-USD'],
  ['EURUSD=X', 'https://www.tradingview.com/symbols/FX-EURUSD/'],
  ['USDJPY=X', 'https://www.bloomberg.com/quote/USDJPY:CUR'],
  ['USDJPY=X', 'https://www.cnbc.com/quotes/JPY='],
  ['GBPUSD=X', 'https://www.investing.com/currencies/gbp-usd-chart'],
  ['USDCNH=X', 'https://quote.eastmoney.com/forex/USDCNH.html'],
  ['BTC-USD', 'https://www.tradingview.com/symbols/COINBASE-BTCUSD/'],
  ['BTC-USD', 'https://www.nasdaq.com/market-activity/cryptocurrency/btc'],
  ['ETH-USD', 'https://www.google.com/finance/quote/ETH-USD'],
  ['^TNX', 'https://www.cnbc.com/quotes/US10Y'],
  ['^TNX', 'https://www.tradingview.com/symbols/TVC-US10Y/'],
  ['^TNX', 'https://www.bloomberg.com/quote/USGG10YR:IND'],
  ['^TNX', 'https://www.investing.com/rates-bonds/u.s.-10-year-bond-yield-historical-data'],
  ['^IRX', 'https://www.marketwatch.com/investing/bond/tmubmusd03m?countrycode=bx'],
  ['^TYX', 'https://stooq.com/q/?s=30yusy.b'],
  ['ES=F', 'https://www.tradingview.com/symbols/CME_MINI-ES1!/'],
  ['SI=F', 'https://www.tradingview.com/symbols/COMEX-SI1!/'],
  ['BZ=F', 'https://www.tradingview.com/symbols/ICEEUR-BRN1!/'],
  ['CL=F', 'https://www.cnbc.com/quotes/@CL.1'],
  ['CL=F', 'https://www.bloomberg.com/quote/CL1:COM'],
  ['GC=F', 'https://www.investing.com/commodities/gold'],
  ['ZW=F', 'https://www.wsj.com/market-data/quotes/futures/W00'],
  ['GC=F', 'https://quote.eastmoney.com/globalfuture/GC00Y.html'],
  // Funds of the United States.
  ['VFIAX', 'https://www.marketwatch.com/investing/fund/vfiax'],
  ['FXAIX', 'https://www.morningstar.com/funds/xnas/fxaix/quote'],
  ['VTSAX', 'https://www.google.com/finance/quote/VTSAX:MUTF'],
  ['SPY', 'https://www.google.com/finance/quote/SPY:NYSEARCA'],
  ['SPY', 'https://www.tradingview.com/symbols/AMEX-SPY/'],
  ['SPY', 'https://www.marketwatch.com/investing/fund/spy'],
  ['FUND', 'https://www.wsj.com/market-data/quotes/FUND/historical-prices'],
])('%s: %s', (expected, url) => {
  expect(canonical(url)).toBe(expected);
});

describe('Investing.com, which names the exchange in some titles alone', () => {
  const at = (heading: string, currency: string, url: string, title = '') =>
    canonical(
      url,
      `<title>${title}</title><h1 data-test="instrument-header-title">${heading}</h1>
       <div data-test="instrument-price-last">10.5</div>
       <div data-test="currency-in-label">Currency in ${currency}</div>`,
    );
  const share = 'https://www.investing.com/equities/name';
  const etf = 'https://www.investing.com/etfs/name';
  test.each<[string, string, string, string | null]>([
    ['Apple Inc (AAPL)', 'USD', share, 'AAPL'],
    ['SPDR® S&amp;P 500 (SPY)', 'USD', etf, 'SPY'],
    ['American Campus Communities Inc (ACC)', 'USD', share, 'ACC'],
    ['Heico Corp A (HEIa)', 'USD', share, 'HEI-A'],
    ['Berkshire Hathaway B (BRKb)', 'USD', share, 'BRK-B'],
    ['McCormick &amp; Comp Inc (MKCv)', 'USD', share, 'MKC-V'],
    ['Churchill Capital Corp Unit (CCVu)', 'USD', share, 'CCV-UN'],
    ['BMO S&amp;P 500 USD (ZSPu)', 'USD', etf, null],
    ['Gazprom ADR (OGZDq)', 'USD', share, null],
    ['Bank of America Pref L (BAC_pl)', 'USD', share, 'BAC-PL'],
    ['MSCI ACWI UCITS USD (SSAC)', 'USD', `${etf}?cid=995535`, null],
    ['Treasury Bond 1-3 UCITS Acc (IBTA)', 'USD', etf, null],
    ['US Equity Multi-Factor (JPUS)', 'USD', `${etf}-ucits-acc`, null],
    ['Physical Gold ETC (IGLN)', 'USD', etf, null],
    ['Apple Inc (AAPL)', 'MXN', `${share}?cid=103`, null],
    ['Apple Inc (AAPL)', 'USD', `${share}?cid=103`, null],
    ['Vodafone Group PLC (VOD)', 'GBX', share, null],
    ['Tencent Holdings Ltd (0700)', 'HKD', share, '0700.HK'],
    ['CSG Holding Co Ltd (200012)', 'HKD', share, '200012.SZ'],
    ['Shanghai Dazhong B (900901)', 'USD', share, '900901.SS'],
    ['Kweichow Moutai (600519)', 'CNY', share, '600519.SS'],
    ['Toyota Motor Corp (7203)', 'JPY', share, '7203.T'],
    ['Petrobras Pref (PETR4)', 'BRL', share, 'PETR4.SA'],
    ['SAP SE (SAPG)', 'EUR', share, null],
    ['Zagreb Composite (COMP)', 'EUR', 'https://www.investing.com/indices/zagreb-composite', null],
    ['STOXX 600 (STOXX)', 'EUR', 'https://www.investing.com/indices/stoxx-600', '^STOXX'],
    [
      'STOXX Europe 50 USD Price (STOXX50)',
      'USD',
      'https://www.investing.com/indices/stoxx-europe-50-usd-price',
      null,
    ],
    [
      'DAX Financial Services Kurs (CXKVP)',
      'EUR',
      'https://www.investing.com/indices/dax-financial-services-kurs',
      null,
    ],
    ['Silver Futures', 'INR', 'https://www.investing.com/commodities/silver?cid=49791', null],
    ['Silver Futures', 'INR', 'https://www.investing.com/commodities/silver', null],
    ['Silver Futures', 'USD', 'https://www.investing.com/commodities/silver', 'SI=F'],
  ])('%s in %s at %s', (heading, currency, url, expected) => {
    expect(at(heading, currency, url)).toBe(expected);
  });

  test('what the title says goes before the currency', () => {
    const title = 'Apple Stock Price Today | NASDAQ: AAPL Live - Investing.com';
    expect(at('Apple Inc (AAPL)', 'USD', `${share}?cid=6408`, title)).toBe('AAPL');
  });
});

describe('a name of an index where it may be another listing', () => {
  // London, Frankfurt and Paris at Eastmoney; a share of Ho Chi Minh City; what no list holds.
  test.each([
    ['https://quote.eastmoney.com/unify/r/155.SPX', null],
    ['https://quote.eastmoney.com/unify/r/156.DAX', null],
    ['https://quote.eastmoney.com/unify/r/128.HSI', null],
    ['https://quote.eastmoney.com/hk/SPX.html', null],
    ['https://quote.eastmoney.com/unify/r/100.SPX', '^GSPC'],
    ['https://quote.eastmoney.com/unify/r/124.HSI', '^HSI'],
    ['https://www.tradingview.com/symbols/HOSE-VIX/', null],
    ['https://www.tradingview.com/symbols/VIX/?exchange=HOSE', null],
    ['https://www.tradingview.com/chart/?symbol=HOSE%3AVIX', null],
    ['https://www.tradingview.com/symbols/SPX/?exchange=LSE', 'SPX.L'],
    ['https://www.tradingview.com/symbols/DAX/?exchange=NASDAQ', 'DAX'],
    ['https://www.tradingview.com/symbols/SPX/?exchange=SP', '^GSPC'],
    ['https://www.tradingview.com/symbols/PEPPERSTONE-US500/', '^GSPC'],
    ['https://www.marketwatch.com/investing/stock/spx?iso=xlon', 'SPX.L'],
    ['https://www.barrons.com/market-data/stocks/spx?iso=xlon', 'SPX.L'],
    ['https://www.marketwatch.com/investing/stock/var1?iso=xqqq', null],
    ['https://www.morningstar.com/indexes/xzag/comp/quote', null],
    ['https://www.morningstar.com/indexes/xnas/comp/quote', '^IXIC'],
    ['https://www.morningstar.com/indexes/xlon/ftse/quote', '^FTSE'],
    ['https://xueqiu.com/S/HKSPX', null],
    ['https://xueqiu.com/S/CSISPX', null],
    ['https://xueqiu.com/S/HKHSI', '^HSI'],
    ['https://stooq.com/q/?s=usd', null],
    ['https://stooq.com/q/?s=pkn', 'PKN.WA'],
  ])('%s', (url, expected) => {
    expect(canonical(url)).toBe(expected);
  });
});

describe('charts of TradingView', () => {
  const chart = 'https://www.tradingview.com/chart/AbCd1234/';
  const bar = (text: string, attribute = 'data-qa-id') =>
    `<div ${attribute}="header-toolbar-symbol-search"><div>Symbols</div><div>${text}</div></div>`;
  const legend = (exchange: string) =>
    `<div data-qa-id="title-wrapper legend-source-exchange">${exchange}</div>`;
  test.each<[string, string, string | null | undefined]>([
    [chart, `${bar('<span>TSLA</span>')}${legend('NASDAQ')}`, 'TSLA'],
    [chart, `${bar('<span>TSLA</span>', 'id')}${legend('NASDAQ')}`, 'TSLA'],
    [chart, bar('<span>TSLA</span>'), null],
    [chart, `${bar('SPX')}${legend('LSE')}`, 'SPX.L'],
    [chart, `${bar('SPX')}${legend('SP')}`, '^GSPC'],
    [chart, bar('Crude Palm Oil Futures'), undefined],
    [chart, bar(''), undefined],
    [`${chart}?symbol=LSE%3ASPX`, '<title>SPX 6,240.5 ▲ +0.4% Unnamed</title>', 'SPX.L'],
    [chart, '<title>NVDA-AMD 12.41 ▲ +1.1% Unnamed</title>', undefined],
    [chart, '<title>NVDA/AMD 1.41 ▲ +1.1% Unnamed</title>', undefined],
    [`${chart}?symbol=NASDAQ%3ANVDA-NASDAQ%3AAMD`, '', undefined],
    [
      `${chart}?symbol=NASDAQ%3ANVDA`,
      '<title>NASDAQ:NVDA-NASDAQ:AMD 1.41 ▲ +1%</title>',
      undefined,
    ],
  ])('%s %s', (url, html, expected) => {
    expect(canonical(url, html)).toBe(expected);
  });
});

describe('names', () => {
  const named = (url: string, html: string) => instrumentOn(url, page(html))?.name;
  test.each([
    [
      'https://finance.yahoo.com/quote/AAPL/',
      '<title>Apple Inc. (AAPL) Stock Price, News - Yahoo Finance</title>',
      'Apple Inc.',
    ],
    [
      'https://xueqiu.com/S/SH600519',
      '<title>贵州茅台(SH600519)股票股价_股价行情 - 雪球</title>',
      '贵州茅台',
    ],
    [
      'https://quote.eastmoney.com/sh600519.html',
      '<title>贵州茅台(600519)股票价格_行情_走势图—东方财富网</title>',
      '贵州茅台',
    ],
    [
      'https://finance.yahoo.co.jp/quote/7203.T',
      '<title>トヨタ自動車(株)【7203】：株価・株式情報</title>',
      'トヨタ自動車(株)',
    ],
    [
      'https://www.marketwatch.com/investing/stock/aapl',
      '<title>AAPL | Apple Inc. Stock Price &amp; News - MarketWatch</title>',
      'Apple Inc.',
    ],
    [
      'https://www.cnbc.com/quotes/AAPL',
      '<title>AAPL: Apple Inc - Stock Price, Quote and News - CNBC</title>',
      'Apple Inc',
    ],
    [
      'https://www.bloomberg.com/quote/AAPL:US',
      '<title>AAPL Quote - Apple Inc - Bloomberg</title>',
      'Apple Inc',
    ],
    [
      'https://finviz.com/quote.ashx?t=AAPL',
      '<title>AAPL - Apple Inc Stock Price and Quote</title>',
      'Apple Inc',
    ],
    [
      'https://www.tradingview.com/symbols/NASDAQ-AAPL/',
      '<title>AAPL Stock Price and Chart — NASDAQ:AAPL — TradingView</title><h1>Apple Inc</h1>',
      'Apple Inc',
    ],
    [
      'https://finance.yahoo.com/quote/TROW/',
      '<title>T. Rowe Price Group, Inc. (TROW) Stock Price</title>',
      'T. Rowe Price Group, Inc.',
    ],
    // Of another instrument, or of the site.
    [
      'https://finance.yahoo.com/quote/AAPL/',
      '<title>Microsoft Corporation (MSFT) Stock Price</title>',
      undefined,
    ],
    [
      'https://finance.yahoo.com/quote/AAPL/',
      '<title>Yahoo Finance</title><h1>Yahoo Finance</h1>',
      undefined,
    ],
    [
      'https://finance.yahoo.com/quote/AAPL',
      '<title>AAPL 282.97 7.94 2.89% : Apple Inc. - Yahoo Finance</title>',
      undefined,
    ],
  ])('%s %s', (url, html, name) => {
    expect(named(url, html)).toBe(name);
  });
});

describe('pages that stand in the place of a quote', () => {
  const quotes = [
    ...['A', 'E', 'F', 'J', 'P', 'S', 'T', 'NOT', 'PAGE', 'SORRY', 'FOUND', '404', '0404.HK'].map(
      (symbol) => `https://finance.yahoo.com/quote/${symbol}/`,
    ),
    'https://www.nasdaq.com/market-activity/stocks/a',
    'https://www.tradingview.com/symbols/HKEX-404/',
    'https://finviz.com/quote.ashx?t=E',
  ];
  test.each([
    ...['Just a moment...', 'Access Denied', 'Access to this page has been denied.', 'Forbidden'],
    ...[
      '404 Not Found',
      'Page Not Found - 404 | Stock Analysis',
      'Error - St. Louis Fed',
      'Error 404',
    ],
    ...['Yahoo! Finance: Will be right back', 'Nasdaq | Access Denied', 'CNBC · 502 Bad Gateway'],
    ...['Sorry, the page you requested was not found', 'Oops! Something went wrong', 'Error'],
    ...['We couldn’t find FORB', 'Symbol not found', 'Unknown symbol', 'The symbol does not exist'],
    ...[
      '503 Service Temporarily Unavailable',
      'Service Unavailable',
      'Under maintenance',
      '找不到页面',
    ],
    ...[
      'HTTP 429 Too Many Requests',
      'Checking your browser before accessing',
      'Human Verification',
    ],
  ])('whatever the symbol is called: %s', (text) => {
    const shown = quotes.filter(
      (url) =>
        instrumentOn(url, page(`<title>${text}</title>`)) !== null ||
        instrumentOn(url, page(`<title>Quote</title><h1>${text}</h1>`)) !== null,
    );
    expect(shown).toEqual([]);
  });

  // As the editions of these sites, and browsers' walls before them, say it.
  test.each([
    ...['Symbol ZZZZ unknown', '“ZZZZ” isn’t a valid ticker', 'No results found for "ZZZZ"'],
    ...['No data available for this symbol', 'This symbol is no longer available'],
    ...['Symbol existiert nicht', 'Unbekanntes Symbol', 'Keine Ergebnisse für ZZZZ'],
    ...['Ce symbole n’existe pas', 'Symbole inconnu', 'Aucun résultat pour ZZZZ', 'Erreur 404'],
    ...['No se encontró el símbolo', 'Símbolo desconocido', 'Sin resultados para ZZZZ'],
    ...['O símbolo não foi encontrado', 'O ativo não existe', 'Il simbolo non esiste'],
    ...['Nessun risultato per ZZZZ', 'Symbool bestaat niet', 'Symbol nie istnieje'],
    ...['Символ не существует', 'Символ не знайдено', 'Böyle bir sembol yok'],
    ...['Symbolen hittades inte', 'Symbolet blev ikke fundet', 'Symbolia ei löytynyt'],
    ...['Symbol nenalezen', 'A szimbólum nem található', 'Simbolul nu a fost găsit'],
    ...['Το σύμβολο δεν βρέθηκε', 'الرمز غير موجود', 'הסימול לא נמצא', 'ไม่พบสัญลักษณ์'],
    ...['Không tìm thấy mã', 'Simbol tidak ditemukan', 'प्रतीक नहीं मिला'],
    ...['查无此股票', '无此代码', '股票代码错误', '没有该股票', '無效的代號', '查無此股'],
    ...['該当する銘柄はありません', 'ページが存在しません', '존재하지 않는 종목입니다'],
    ...['Zugriff verweigert', 'Accès refusé', 'Acceso denegado', '访问被拒绝', 'Доступ запрещен'],
    ...['Un instant…', 'Einen Moment, bitte...', '请稍候…', 'Are you human?', '系统维护中'],
  ])('in the language of the edition: %s', (text) => {
    const shown = quotes.filter((url) =>
      [
        `<title>${text}</title>`,
        `<title>Quote</title><h1>${text}</h1>`,
        `<title>ZZZZ - ${text}</title>`,
        `<title>${text} | Finance</title>`,
      ].some((html) => instrumentOn(url, page(html)) !== null),
    );
    expect(shown).toEqual([]);
  });

  // Names of the exchanges' lists in November 2026.
  test.each([
    ...[
      'Forbidden Technologies plc',
      'Forbidden Foods Limited',
      'Access Intelligence Plc',
      'Robot, S.A.',
    ],
    ...[
      'Human Holdings Co., Ltd.',
      'Client Service International, Inc.',
      'VerifyMe, Inc.',
      'UnUsUaL Limited',
    ],
    ...[
      'Service Properties Trust',
      'ServiceNow, Inc.',
      'New Found Gold Corp.',
      'Page Industries Limited',
    ],
    ...['Accesso Technology Group plc', 'Error Free Holdings', 'Sorry Foods Inc', 'Oops Holdings'],
    ...['Unknown Worlds', 'Invalid Systems Inc', 'No Results Marketing plc', 'No Borders Inc'],
    ...[
      'Symbol Mining',
      'Security Bank Corp',
      'Please Wait Media',
      'Data Not Lost Ltd',
      '无印良品',
    ],
  ])('a company whose name begins with such a word has a card: %s', (name) => {
    const document = page(
      `<title>${name} (FBT.L) Stock Price, News - Yahoo Finance</title><h1>${name}</h1>`,
    );
    const found = instrumentOn('https://finance.yahoo.com/quote/FBT.L/', document);
    expect([found?.canonicalSymbol, found?.name]).toEqual(['FBT.L', name]);
  });

  test.each([
    'https://finviz.com/stock?t=%C5%BFPY',
    'https://www.cnbc.com/quotes/%C5%BFBUX',
    'https://www.cnbc.com/quotes/%EF%BC%B3PY',
  ])('a letter that is none of A to Z is no letter of a ticker: %s', (url) => {
    expect(instrumentOn(url, page())).toBeNull();
  });

  test('a company of Bloomberg that is not listed has no card', () => {
    for (const key of ['2285811D:US', '1482193D:SW', '1200719Z:LN'])
      expect(instrumentOn(`https://www.bloomberg.com/profile/company/${key}`, page())).toBeNull();
  });
});
