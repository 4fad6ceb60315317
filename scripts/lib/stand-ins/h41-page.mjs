// A page of the Board's H.4.1 in the layout it has had since 12 August 2021: texts split over spans,
// numbers padded, footnotes glued to labels, cells with `id` and `header`.
// The rows and their figures of 23 September 2026 are those of the Board's own Table 5.

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const short = (day) => `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
const long = (day) => `${LONG[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
const grouped = (value) => String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',');
const amount = (value) => `&#xa0;${value < 0 ? '-&#xa0;' : ''}${grouped(value)}&#xa0;`;
const change = (value) => `&#xa0;${value < 0 ? '-' : '+'}&#xa0;${grouped(value)}`;

/**
 * @typedef {object} H41Figures Millions of dollars of a Wednesday.
 * @property {number} treasuries
 * @property {number} mbs
 * @property {number} reserves The week's average.
 * @property {number} reservesOnWednesday
 * @property {number} tga
 * @property {number} tgaAverage
 * @property {number} foreignRepo
 * @property {number} domesticRepo
 * @property {number} notes
 * @property {number} assets
 */

/**
 * @param {object} options
 * @param {string} options.wednesday `YYYY-MM-DD`.
 * @param {H41Figures} options.figures
 * @param {H41Figures} [options.before] Those of the week before, for the changes.
 * @param {string} [options.released] The day of the release; the day after if left out.
 * @param {boolean} [options.weekday] Whether the date line names its weekday.
 * @returns {string} The page.
 */
export function h41Page({ wednesday, figures, before = figures, released, weekday = true }) {
  const day = new Date(wednesday);
  const release = new Date(released ?? day.getTime() + DAY);
  const weekBefore = new Date(day.getTime() - 7 * DAY);
  const yearBefore = new Date(day.getTime() - 364 * DAY);
  const now = rowsOf(figures);
  const then = rowsOf(before);
  let row = 0;
  const restart = () => {
    row = 0;
    return '';
  };

  const heading = (number, title) => `
<p><span>${number}.</span> <span>${title}</span></p>
<p><span>Millions</span> <span>of dollars</span></p>`;
  const head1 = (t) => `<thead>
<tr><th id="t${t}h1c1" rowspan="2">Reserve Bank credit, related items, and reserve balances of depository institutions at Federal Reserve Banks</th>
<th id="t${t}h1c2" colspan="3">Averages of daily figures</th><th id="t${t}h1c3" rowspan="2"><span>Wednesday</span> <span>${short(day)}</span></th></tr>
<tr><th id="t${t}h2c1"><span>Week ended</span> <span>${short(day)}</span></th><th id="t${t}h2c2"><span>Change from week ended</span> <span>${short(weekBefore)}</span></th><th id="t${t}h2c3">${short(yearBefore)}</th></tr>
</thead>`;
  const line1 = (t, label, average, averageBefore, level, note = '') => {
    row++;
    return `<tr><td id="t${t}r${row}c1" header="t${t}h1c1"><span>${label}</span>${note}</td>
<td id="t${t}r${row}c2" header="t${t}r1c1 t${t}h1c2 t${t}h2c1">${amount(average)}</td>
<td id="t${t}r${row}c3" header="t${t}r1c1 t${t}h1c2 t${t}h2c2">${change(average - averageBefore)}</td>
<td id="t${t}r${row}c4" header="t${t}r1c1 t${t}h1c2 t${t}h2c3">${change(0)}</td>
<td id="t${t}r${row}c5" header="t${t}r1c1 t${t}h1c3">${amount(level)}</td></tr>`;
  };
  const same1 = (t, label, key, note) => line1(t, label, now[key], then[key], now[key], note);
  const head5 = (t) => `<thead>
<tr><th id="t${t}h1c1" rowspan="2">Assets, liabilities, and capital</th><th id="t${t}h1c2" rowspan="2">Eliminations from consolidation</th><th id="t${t}h1c3" rowspan="2"><span>Wednesday</span> <span>${short(day)}</span></th><th id="t${t}h1c4" colspan="2">Change since</th></tr>
<tr><th id="t${t}h2c1"><span>Wednesday</span> <span>${short(weekBefore)}</span></th><th id="t${t}h2c2"><span>Wednesday</span> <span>${short(yearBefore)}</span></th></tr>
</thead>`;
  const line5 = (t, label, key, note = '', eliminations = '') => {
    row++;
    return `<tr><td id="t${t}r${row}c1" header="t${t}h1c1"><span>${label}</span>${note}</td>
<td id="t${t}r${row}c2" header="t${t}r1c1 t${t}h1c2">${eliminations}</td>
<td id="t${t}r${row}c3" header="t${t}r1c1 t${t}h1c3">${amount(now[key])}</td>
<td id="t${t}r${row}c4" header="t${t}r1c1 t${t}h1c4 t${t}h2c1">${change(now[key] - then[key])}</td>
<td id="t${t}r${row}c5" header="t${t}r1c1 t${t}h1c4 t${t}h2c2">${change(0)}</td></tr>`;
  };
  const group5 = (t, label) => {
    row++;
    return `<tr><td id="t${t}r${row}c1" header="t${t}h1c1">${label}</td><td id="t${t}r${row}c2"></td><td id="t${t}r${row}c3"></td><td id="t${t}r${row}c4"></td><td id="t${t}r${row}c5"></td></tr>`;
  };

  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The Fed - Factors Affecting Reserve Balances - H.4.1</title><style>.num{text-align:right}</style><script>var t = "<table>";</script></head>
<body><h1>Factors Affecting Reserve Balances of Depository Institutions - H.4.1</h1>
<p><i>Release Date: ${weekday ? `${WEEKDAYS[release.getUTCDay()]}, ` : ''}${long(release)}</i></p>
<p>FEDERAL RESERVE statistical release</p>
<div>${restart()}${heading(1, 'Factors Affecting Reserve Balances of Depository Institutions')}
<table class="pubtables">${head1(1)}<tbody>
${same1(1, 'Reserve Bank credit', 'credit')}
${same1(1, 'Securities held outright', 'outright', '1')}
${same1(1, 'U.S. Treasury securities', 'treasuries')}
${same1(1, 'Bills', 'bills', '2')}
${same1(1, 'Federal agency debt securities', 'agency', '2')}
${same1(1, 'Mortgage-backed securities', 'mbs', '4')}
${same1(1, 'Repurchase agreements', 'repo', '6')}
${same1(1, 'Foreign official', 'zero')}
${same1(1, 'Others', 'repo')}
${same1(1, 'Loans', 'loans')}
</tbody></table></div>
<div>${restart()}${heading(1, 'Factors Affecting Reserve Balances of Depository Institutions (continued)')}
<table class="pubtables">${head1(2)}<tbody>
${same1(2, 'Currency in circulation', 'currency', '11')}
${same1(2, 'Reverse repurchase agreements', 'reverseRepo', '12')}
${same1(2, 'Foreign official and international accounts', 'foreignRepo')}
${same1(2, 'Others', 'domesticRepo')}
${line1(2, 'U.S. Treasury, General Account', figures.tgaAverage, before.tgaAverage, now.tga)}
${same1(2, 'Treasury contributions to credit facilities', 'zero', '14')}
${line1(2, 'Reserve balances with Federal Reserve Banks', figures.reserves, before.reserves, figures.reservesOnWednesday)}
</tbody></table></div>
<div>${restart()}${heading('1A', 'Memorandum Items')}
<table class="pubtables"><thead><tr><th id="t3h1c1">Memorandum item</th><th id="t3h1c3">Wednesday ${short(day)}</th></tr></thead><tbody>
<tr><td id="t3r1c1" header="t3h1c1">Securities held in custody for foreign official and international accounts</td><td id="t3r1c5" header="t3h1c3">${amount(3_012_345)}</td></tr>
</tbody></table></div>
<div>${restart()}${heading(5, 'Consolidated Statement of Condition of All Federal Reserve Banks')}
<table class="pubtables">${head5(7)}<tbody>
${group5(7, 'Assets')}
${line5(7, 'Gold certificate account', 'gold')}
${line5(7, 'Special drawing rights certificate account', 'sdr')}
${line5(7, 'Coin', 'coin')}
${line5(7, 'Securities, unamortized premiums and discounts, repurchase agreements, and loans', 'book')}
${line5(7, 'Securities held outright', 'outright', '1')}
${line5(7, 'U.S. Treasury securities', 'treasuries')}
${line5(7, 'Bills', 'bills', '2')}
${line5(7, 'Federal agency debt securities', 'agency', '2')}
${line5(7, 'Mortgage-backed securities', 'mbs', '4')}
${line5(7, 'Unamortized premiums on securities held outright', 'premiums', '5')}
${line5(7, 'Unamortized discounts on securities held outright', 'discounts', '5')}
${line5(7, 'Repurchase agreements', 'repo', '6')}
${line5(7, 'Loans', 'loans', '7')}
${line5(7, 'Central bank liquidity swaps', 'swaps', '8')}
${line5(7, 'Foreign currency denominated assets', 'foreign', '9')}
${line5(7, 'Items in process of collection', 'items', '', '(0)')}
${line5(7, 'Bank premises', 'premises')}
${line5(7, 'Other assets', 'other', '10')}
${line5(7, 'Total assets', 'assets', '', '(0)')}
</tbody></table></div>
<div>${restart()}${heading(5, 'Consolidated Statement of Condition of All Federal Reserve Banks (continued)')}
<table class="pubtables">${head5(8)}<tbody>
${group5(8, 'Liabilities')}
${line5(8, 'Federal Reserve notes, net of F.R. Bank holdings', 'notes')}
${line5(8, 'Reverse repurchase agreements', 'reverseRepo', '12')}
${line5(8, 'Deposits', 'deposits', '', '(0)')}
${line5(8, 'Term deposits held by depository institutions', 'zero')}
${line5(8, 'Other deposits held by depository institutions', 'reservesOnWednesday')}
${line5(8, 'U.S. Treasury, General Account', 'tga')}
${line5(8, 'Foreign official', 'foreignDeposits')}
${line5(8, 'Other', 'otherDeposits', '', '(0)')}
${line5(8, 'Deferred availability cash items', 'deferred', '', '(0)')}
${line5(8, 'Other liabilities and accrued dividends', 'otherLiabilities', '16')}
${line5(8, 'Total liabilities', 'liabilities', '', '(0)')}
${group5(8, 'Capital accounts')}
${line5(8, 'Capital paid in', 'capitalPaidIn')}
${line5(8, 'Surplus', 'surplus')}
${line5(8, 'Total capital', 'capital')}
</tbody></table></div>
<p>Note: Components may not sum to totals because of rounding.</p></body></html>
`;
}

/** Every row, from the figures that matter; the others stay as on 23 September 2026. */
function rowsOf(figures) {
  const fixed = {
    zero: 0,
    gold: 11_037,
    sdr: 15_200,
    coin: 1324,
    agency: 2347,
    premiums: 209_369,
    discounts: -25_985,
    repo: 1,
    loans: 6311,
    swaps: 72,
    foreign: 19_125,
    items: 50,
    premises: 682,
    foreignDeposits: 9468,
    otherDeposits: 246_778,
    deferred: 255,
    capitalPaidIn: 40_931,
    surplus: 6785,
    capital: 47_716,
  };
  const { treasuries, mbs, assets, notes, tga, foreignRepo, domesticRepo } = figures;
  const outright = treasuries + fixed.agency + mbs;
  const book = outright + fixed.premiums + fixed.discounts + fixed.repo + fixed.loans;
  const parts = ['gold', 'sdr', 'coin', 'swaps', 'foreign', 'items', 'premises'];
  const other = assets - book - parts.reduce((sum, key) => sum + fixed[key], 0);
  const reverseRepo = foreignRepo + domesticRepo;
  const deposits = figures.reservesOnWednesday + tga + fixed.foreignDeposits + fixed.otherDeposits;
  const liabilities = assets - fixed.capital;
  return {
    ...fixed,
    ...figures,
    bills: Math.round(treasuries * 0.12),
    outright,
    book,
    other,
    reverseRepo,
    deposits,
    liabilities,
    otherLiabilities: liabilities - notes - reverseRepo - deposits - fixed.deferred,
    currency: notes + 52_000,
    credit: book + other,
  };
}

/** A week after the embedded figures, made up to go on from them; millions of dollars. */
export const weekAfterEmbedded = {
  treasuries: 4_560_100,
  mbs: 1_907_900,
  reserves: 2_951_000,
  reservesOnWednesday: 2_939_400,
  tga: 902_310,
  tgaAverage: 921_000,
  foreignRepo: 321_500,
  domesticRepo: 1234,
  notes: 2_431_950,
  assets: 6_748_200,
};
