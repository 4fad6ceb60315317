import { colours, MANY_ROWS, type Template } from './template.ts';

const FIRST = 5;
const column = (letter: string): string => `${letter}${FIRST}:${letter}${MANY_ROWS}`;

/** A band as high as the chart over the days of some phases; nothing over the others. */
const band = (isPhase: string): string =>
  `=ARRAYFORMULA(IF(${column('A')}="";;IF(${isPhase};ROUNDUP(MAX($C$${FIRST}:$C$${MANY_ROWS});0);)))`;

/** Fed total assets since 2002 over the phases of the balance sheet, and the table of phases. */
export const historyTemplate: Template = {
  key: 'history',
  sheet({ templates, template: m }) {
    return {
      cells: [
        { at: 'A1', rows: [[templates.history], [m.comparisonNote]] },
        { at: `A${FIRST - 1}`, rows: [['=FED_SERIES("assets")']] },
        {
          at: `C${FIRST - 1}`,
          rows: [[m.trillions], [`=ARRAYFORMULA(IF(${column('A')}="";;${column('B')}/1000))`]],
        },
        { at: `D${FIRST - 1}`, rows: [[m.phases], [`=FED_PHASE(${column('A')})`]] },
        {
          at: `E${FIRST - 1}`,
          rows: [
            [m.easing, m.tightening, m.reserveManagement],
            [
              band(`LEFT(${column('D')};2)="QE"`),
              band(`LEFT(${column('D')};2)="QT"`),
              band(`${column('D')}="Reserve management"`),
            ],
          ],
        },
        { at: 'I3', rows: [[m.phases], ['=FED_PHASES()']] },
      ],
      headings: ['A1', `A${FIRST - 1}:G${FIRST - 1}`, 'I3', 'I4:V4'],
      notes: ['A2'],
      inputs: [],
      formats: [
        { range: column('A'), format: 'date' },
        { range: column('B'), format: 'one-decimal' },
        { range: column('C'), format: 'two-decimals' },
        { range: 'K5:L30', format: 'date' },
        { range: 'M5:O30', format: 'whole' },
        { range: 'P5:P30', format: 'per-cent' },
        { range: 'Q5:R30', format: 'two-decimals' },
        { range: 'S5:U30', format: 'whole' },
      ],
      widths: { A: 100, B: 150, C: 150, D: 140, I: 150, J: 140 },
      charts: [
        {
          title: m.trillions,
          ranges: [
            `A${FIRST - 1}:A${MANY_ROWS}`,
            `C${FIRST - 1}:C${MANY_ROWS}`,
            `E${FIRST - 1}:G${MANY_ROWS}`,
          ],
          series: [
            { kind: 'line', colour: colours.fed, width: 2.25 },
            { kind: 'area', colour: colours.easing },
            { kind: 'area', colour: colours.tightening },
            { kind: 'area', colour: colours.reserveManagement },
          ],
          at: 'I24',
          width: 900,
          height: 420,
        },
      ],
      rows: MANY_ROWS,
      columns: 23,
    };
  },
};
