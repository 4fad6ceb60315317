/**
 * The exchanges the price feed carries, and what each site calls them. Loaded by the background
 * alone.
 *
 * Sources: Yahoo's list of exchange suffixes (help.yahoo.com/kb/SLN2310.html); ISO 10383
 * (iso20022.org/market-identifier-codes); Google's list of exchanges
 * (google.com/googlefinance/disclaimer); TradingView's (tradingview.com/data-coverage);
 * Bloomberg's exchange codes as its addresses write them; S&P Capital IQ's as InvestingPro does.
 * Read in 2025 and 2026.
 *
 * A country stands for an exchange only where the feed has no other exchange of that country:
 * Canada, China, Germany, India, Korea and Taiwan have several and stand in no row. The same holds
 * for Bloomberg's composites (CN, GR, IN, TT). `-` is none.
 */
const TABLE = `
suffix google tradingview mic bloomberg capitaliq country
- NASDAQ,NYSE,NYSEARCA,NYSEAMERICAN,AMEX,ARCA,BATS,OTCMKTS,OTC,PINK,MUTF NASDAQ,NYSE,AMEX,CBOE,OTC,ARCA,BATS,CBOEBZX XNAS,XNGS,XNMS,XNCM,XNYS,XASE,ARCX,BATS,BATO,IEXG,PINX,OOTC,OTCM,OTCB,OTCQ,EXPM,PSGM,XOTC,OTC,GREY,CBOE US,UN,UW,UQ,UR,UP,UF,UV,UA NYSE,NASDAQGS,NASDAQGM,NASDAQCM,NYSEAM,ARCA,BATS,OTCPK us
.TO TSE TSX XTSE CT TSX -
.V CVE TSXV XTSX CV TSXV -
.NE NEO NEO NEOE - NEOE -
.CN CSE,CNSX CSE XCNQ - CNSX -
.MX BMV BMV XMEX MM BMV mx
.SA BVMF BMFBOVESPA BVMF BZ,BS BOVESPA br
.BA BCBA BCBA XBUE AR BASE ar
.SN BCS,SNSE BCS XSGO CI SNSE cl
.CL BVC BVC XBOG CB BVC co
.L LON LSE XLON LN LSE,AIM gb,uk
.IL - LSIN - LI - -
.AQ - AQUIS,AQSE NEXX - OFEX -
.DE ETR XETR XETR GY XTRA -
.F FRA FWB XFRA GF DB -
.SG STU,SWB SWB XSTU GS BST -
.MU MUN MUN XMUN GM MUN -
.BE BER BER XBER - BER -
.DU DUS DUS XDUS GD DUSE -
.HM HAM HAM XHAM GH HMSE -
.HA HAN HAN XHAN GI HNSE -
.PA EPA - XPAR FP ENXTPA fr
.AS AMS - XAMS NA ENXTAM nl
.BR EBR - XBRU BB ENXTBR be
.LS ELI - XLIS PL ENXTLS pt
.MI BIT MIL XMIL,MTAA IM BIT it
.MC BME BME XMAD SM,SQ BME es
.SW SWX,VTX SIX XSWX SW,SE SWX ch
.VI VIE VIE XWBO AV WBAG at
.ST STO OMXSTO XSTO SS OM se
.CO CPH OMXCOP XCSE DC CPSE dk
.HE HEL OMXHEX XHEL FH HLSE fi
.IC ICE OMXICE XICE - ICSE is
.OL OSL OSL XOSL NO OB no
.TL TAL OMXTSE XTAL - TLSE ee
.RG RSE OMXRSE XRIS - RISE lv
.VS VSE OMXVSE XLIT - NSEL lt
.WA WSE GPW,NEWCONNECT XWAR PW WSE pl
.AT ATHEX,ATH ATHEX XATH GA ATSE gr
.BD BUD BET XBUD HB BUSE hu
.PR PRA,PRG PSECZ XPRA CP SEP cz
.IR ISE,IEX - XDUB,XMSM ID ISE ie
.IS IST BIST XIST TI IBSE tr
.TA TLV TASE XTAE IT TASE il
.JO JSE JSE XJSE SJ JSE za
.SR TADAWUL TADAWUL XSAU AB SASE sa
.QA QSE,DSM QSE DSMD QD DSM qa
.KW KWSE KSE XKUW KK KWSE kw
.CA EGX EGX XCAI EY CASE eg
.T TYO TSE XTKS,XJPX JP,JT TSE jp
.HK HKG HKEX XHKG HK SEHK hk
.SS SHA SSE XSHG CG SHSE sh
.SZ SHE SZSE XSHE CS SZSE sz
.TW TPE TWSE XTAI - TWSE -
.TWO TWO,TPEX TPEX ROCO - TPEX -
.KS KRX - XKRX KS KOSE -
.KQ KOSDAQ KOSDAQ XKOS KQ KOSDAQ -
.SI SGX SGX XSES SP SGX,CATALIST sg
.KL KLSE MYX XKLS MK KLSE my
.JK IDX IDX XIDX IJ IDX id
.BK BKK SET XBKK TB SET th
.PS - PSE XPHS PM PSE ph
.NS NSE NSE XNSE IS NSEI -
.BO BOM BSE XBOM IB BSE -
.AX ASX ASX XASX AU,AT ASX au
.NZ NZE NZX XNZE NZ NZSE nz
`;

type Vocabulary = 'google' | 'tradingview' | 'mic' | 'bloomberg' | 'capitaliq' | 'country';

let tables: Readonly<Record<string, ReadonlyMap<string, string>>> | undefined;

function parseTable(): Readonly<Record<string, ReadonlyMap<string, string>>> {
  const [header, ...rows] = TABLE.trim()
    .split('\n')
    .map((row) => row.split(' '));
  return Object.fromEntries(
    header!.slice(1).map((vocabulary, column) => [
      vocabulary,
      new Map(
        rows.flatMap(([suffix, ...codes]) =>
          codes[column]!.split(',')
            .filter((code) => code !== '-')
            .map((code) => [code, suffix === '-' ? '' : suffix!] as const),
        ),
      ),
    ]),
  );
}

/**
 * What the price feed adds to the tickers of an exchange; '' for the United States, undefined for a
 * code that is not known, or that stands for several exchanges.
 *
 * @param code As the vocabulary writes it: capitals for all but countries, which are ISO 3166 in
 *   small letters.
 */
export function suffixBy(vocabulary: Vocabulary, code: string | undefined): string | undefined {
  tables ??= parseTable();
  return code === undefined ? undefined : tables[vocabulary]!.get(code);
}

/**
 * The suffix of a mainland code where a site leaves the exchange out, by the codes the exchanges
 * assign: 6 and 900 Shanghai's shares, 5 its funds; 0, 200 and 30 Shenzhen's shares, 15, 16 and 18
 * its funds, 399 its indices. Bonds (1) of both share their beginnings, and the feed does not carry
 * Beijing (4, 8, 92).
 */
export const mainlandSuffix = (code: string): string | undefined =>
  /^([56]\d|900)\d{3,}$/.test(code)
    ? '.SS'
    : /^(0\d|200|30|399|1[568])\d{3,}$/.test(code)
      ? '.SZ'
      : undefined;

/**
 * The suffix where a site names a country and no exchange: that of the country's only exchange in
 * the feed, in China by the code. A London ticker that begins with 0 may stand in its main market
 * or in its international order book.
 *
 * @param country ISO 3166, in capitals or small letters
 */
export function suffixByCountry(country: string | undefined, ticker: string): string | undefined {
  const code = country?.toLowerCase();
  if (code === 'cn') return mainlandSuffix(ticker);
  const suffix = suffixBy('country', code);
  return suffix === '.L' && /^0[A-Z0-9]{3}$/.test(ticker) ? undefined : suffix;
}
