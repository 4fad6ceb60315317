import { colours, MANY_ROWS, type Template } from './template.ts';

const FIRST = 9;

/** A share or fund against Fed total assets since a base date. */
export const divergenceTemplate: Template = {
  key: 'divergence',
  sheet({ templates, template: m }) {
    return {
      cells: [
        { at: 'A1', rows: [[templates.divergence], [m.comparisonNote]] },
        {
          at: 'A3',
          rows: [
            [m.ticker, 'NYSEARCA:SPY'],
            [m.baseDate, '2022-12-07'],
            [m.endDate, ''],
          ],
        },
        { at: `A${FIRST - 1}`, rows: [['=REBASE(FED_SERIES("assets";B4);0;B4)']] },
        {
          at: `C${FIRST - 1}`,
          rows: [
            ['=B3'],
            [
              `=ARRAYFORMULA(IF(A${FIRST}:A${MANY_ROWS}="";"";IFERROR(VLOOKUP(A${FIRST}:A${MANY_ROWS};E${FIRST}:F${MANY_ROWS};2);"")))`,
            ],
          ],
        },
        {
          at: `E${FIRST - 2}`,
          rows: [[m.changeSinceBase], [`=REBASE(H${FIRST - 1}:I${MANY_ROWS};0;B4)`]],
        },
        {
          at: `H${FIRST - 2}`,
          rows: [[m.quotes], ['=GOOGLEFINANCE(B3;"close";B4-14;TODAY();"WEEKLY")']],
        },
        {
          at: 'K3',
          rows: [[`=DIVERGENCE(H${FIRST - 1}:I${MANY_ROWS};FED_SERIES("assets");B4;B5)`]],
        },
        { at: 'K15', rows: [[m.quotesNote]] },
      ],
      headings: ['A1', `A${FIRST - 1}:C${FIRST - 1}`, `E${FIRST - 2}:I${FIRST - 1}`],
      notes: ['A2', 'K15'],
      inputs: ['B3:B5'],
      formats: [
        { range: 'B4:B5', format: 'date' },
        { range: `A${FIRST}:A${MANY_ROWS}`, format: 'date' },
        { range: `B${FIRST}:C${MANY_ROWS}`, format: 'two-decimals' },
        { range: `E${FIRST}:E${MANY_ROWS}`, format: 'date' },
        { range: `F${FIRST}:F${MANY_ROWS}`, format: 'two-decimals' },
        { range: `H${FIRST}:H${MANY_ROWS}`, format: 'date' },
        { range: 'L3:L7', format: 'two-decimals' },
        { range: 'L8:L9', format: 'date' },
        { range: 'L10:L11', format: 'two-decimals' },
      ],
      widths: { A: 110, B: 130, C: 130, K: 230 },
      charts: [
        {
          title: `${templates.divergence}: ${m.changeSinceBase}`,
          ranges: [`A${FIRST - 1}:C${MANY_ROWS}`],
          series: [
            { kind: 'line', colour: colours.fed, width: 2.25 },
            { kind: 'line', colour: colours.instrument, width: 1.75 },
          ],
          at: 'K17',
          width: 760,
          height: 420,
        },
      ],
      rows: MANY_ROWS,
      columns: 20,
    };
  },
};
