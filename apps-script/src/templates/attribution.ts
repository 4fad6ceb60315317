import { colours, type Template } from './template.ts';

const LAST = 400;

/** What earnings and valuation made of the return of the S&P composite since April 2020. */
export const attributionTemplate: Template = {
  key: 'attribution',
  sheet({ templates, template: m }) {
    return {
      cells: [
        { at: 'A1', rows: [[templates.attribution], [m.attributionNote]] },
        { at: 'A4', rows: [['=RETURN_ATTRIBUTION()']] },
      ],
      headings: ['A1', 'A4:D4'],
      notes: ['A2'],
      inputs: [],
      formats: [
        { range: `A5:A${LAST}`, format: 'date' },
        { range: `B5:D${LAST}`, format: 'one-decimal' },
      ],
      widths: { A: 110 },
      charts: [
        {
          title: m.attributionChart,
          ranges: [`A4:D${LAST}`],
          series: [
            { kind: 'column', colour: colours.growth },
            { kind: 'column', colour: colours.easing },
            { kind: 'line', colour: colours.instrument, width: 2.25 },
          ],
          stacked: true,
          at: 'F4',
          width: 900,
          height: 420,
        },
      ],
      rows: LAST,
      columns: 20,
    };
  },
};
