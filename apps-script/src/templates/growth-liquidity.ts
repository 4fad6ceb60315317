import { colours, type Template } from './template.ts';

const LAST = 700;

/** The growth–liquidity fit and what each factor contributed. */
export const growthLiquidityTemplate: Template = {
  key: 'growthLiquidity',
  sheet({ templates, template: m }) {
    return {
      cells: [
        { at: 'A1', rows: [[templates.growthLiquidity], [m.fitNote]] },
        { at: 'A3', rows: [[m.fit], ['=GROWTH_LIQUIDITY()']] },
        { at: 'F3', rows: [[m.decomposition], ['=GROWTH_LIQUIDITY("";"";"";"decompose")']] },
      ],
      headings: ['A1', 'A3:D4', 'F3', 'F4:K4'],
      notes: ['A2'],
      inputs: [],
      formats: [
        { range: 'B5:D8', format: 'two-decimals' },
        { range: 'B9', format: 'whole' },
        { range: 'B10:B11', format: 'date' },
        { range: `F5:F${LAST}`, format: 'date' },
        { range: `G5:K${LAST}`, format: 'one-decimal' },
      ],
      widths: { A: 120 },
      charts: [
        {
          title: m.decomposition,
          ranges: [`F4:F${LAST}`, `J4:K${LAST}`, `G4:G${LAST}`],
          series: [
            { kind: 'column', colour: colours.growth },
            { kind: 'column', colour: colours.easing },
            { kind: 'line', colour: colours.instrument, width: 1.75 },
          ],
          stacked: true,
          at: 'M4',
          width: 900,
          height: 420,
        },
      ],
      rows: LAST,
      columns: 26,
    };
  },
};
