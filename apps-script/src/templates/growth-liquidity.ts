import { colours, type Template } from './template.ts';

const LAST = 700;

/**
 * The growth–liquidity fit to the last month, how it depends on where the sample ends, what each
 * factor contributed, and how closely the growth factor follows GDP and returns.
 */
export const growthLiquidityTemplate: Template = {
  key: 'growthLiquidity',
  sheet({ templates, template: m }) {
    return {
      cells: [
        { at: 'A1', rows: [[templates.growthLiquidity], [m.fitNote]] },
        { at: 'A3', rows: [[m.fit], ['=GROWTH_LIQUIDITY()']] },
        { at: 'A13', rows: [[m.fitByEnd], ['=GROWTH_LIQUIDITY("";"";"";"by-end")']] },
        { at: 'A24', rows: [[m.growthFactor], ['=GROWTH_CORRELATION("gdp")']] },
        { at: 'D25', rows: [['=GROWTH_CORRELATION("returns")']] },
        { at: 'I3', rows: [[m.decomposition], ['=GROWTH_LIQUIDITY("";"";"";"decompose")']] },
      ],
      headings: ['A1', 'A3:F4', 'A13:G14', 'A24', 'I3', 'I4:N4'],
      notes: ['A2'],
      inputs: [],
      formats: [
        { range: 'B5:F8', format: 'two-decimals' },
        { range: 'B9', format: 'whole' },
        { range: 'B10:B11', format: 'date' },
        { range: 'A15:A22', format: 'date' },
        { range: 'B15:F22', format: 'two-decimals' },
        { range: 'B25:B27', format: 'two-decimals' },
        { range: 'E25:E27', format: 'two-decimals' },
        { range: 'B29:B30', format: 'date' },
        { range: 'E29:E30', format: 'date' },
        { range: `I5:I${LAST}`, format: 'date' },
        { range: `J5:N${LAST}`, format: 'one-decimal' },
      ],
      widths: { A: 190, D: 190 },
      charts: [
        {
          // Baseline, growth and liquidity add up to the fit; the return is drawn beside it.
          title: m.decomposition,
          ranges: [`I4:I${LAST}`, `L4:N${LAST}`, `K4:K${LAST}`, `J4:J${LAST}`],
          series: [
            { kind: 'column', colour: '#C9CFD6' },
            { kind: 'column', colour: colours.growth },
            { kind: 'column', colour: colours.easing },
            { kind: 'line', colour: colours.ink, width: 1.75 },
            { kind: 'line', colour: colours.instrument, width: 1 },
          ],
          stacked: true,
          at: 'P4',
          width: 900,
          height: 420,
        },
      ],
      rows: LAST,
      columns: 26,
    };
  },
};
