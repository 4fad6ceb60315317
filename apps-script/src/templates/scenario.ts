import { scenarioQuarters } from '@qt-lens/core/scenarios';
import { colours, type Template } from './template.ts';

const QUARTERS = 8;
const FIRST = 12;
const LAST = FIRST + scenarioQuarters - 1;

/**
 * Hikes and run-off by quarter through FRB/US, together and the run-off alone, over another path of
 * hikes; below, what the note projected and what came.
 */
export const scenarioTemplate: Template = {
  key: 'scenario',
  sheet({ templates, template: m }) {
    return {
      cells: [
        { at: 'A1', rows: [[templates.scenario], [m.scenarioNote]] },
        { at: 'A3', rows: [[m.gdpBn, 25360]] },
        {
          at: 'A5',
          rows: [
            [m.quarter, ...Array.from({ length: QUARTERS }, (_, i) => i + 1)],
            [m.hikes, 1, 1, 1, 1, 0, 0, 0, 0],
            [m.runoff, 0, 0, 150, 150, 0, 0, 0, 0],
            [m.hikesBeside, 1, 2, 2, 2, 0, 0, 0, 0],
          ],
        },
        { at: 'A9', rows: [['S&P 500', '=SP500_IMPACT(SUM(B6:E6);SUM(B7:E7);"all")']] },
        { at: `A${FIRST - 1}`, rows: [['=POLICY_SCENARIO(B6:I6;B7:I7;B3)']] },
        { at: `M${FIRST - 2}`, rows: [[m.runoff], ['=POLICY_SCENARIO(0;B7:I7;B3)']] },
        { at: `Y${FIRST - 2}`, rows: [[m.hikesBeside], ['=POLICY_SCENARIO(B8:I8;B7:I7;B3)']] },
        { at: `A${LAST + 22}`, rows: [['=NOTE_PROJECTIONS()']] },
      ],
      headings: [
        'A1',
        'A5:I5',
        `A${FIRST - 1}:K${FIRST - 1}`,
        `M${FIRST - 2}:W${FIRST - 1}`,
        `Y${FIRST - 2}:AI${FIRST - 1}`,
        `A${LAST + 22}:F${LAST + 22}`,
      ],
      notes: ['A2'],
      inputs: ['B3', 'B6:I8'],
      formats: [
        { range: 'B3', format: 'whole' },
        { range: 'B9:D9', format: 'one-decimal' },
        { range: `B${FIRST}:K${LAST}`, format: 'two-decimals' },
        { range: `N${FIRST}:W${LAST}`, format: 'two-decimals' },
        { range: `Z${FIRST}:AI${LAST}`, format: 'two-decimals' },
        { range: `C${LAST + 23}:F${LAST + 25}`, format: 'one-decimal' },
      ],
      widths: { A: 200 },
      charts: [
        {
          title: m.growthOfGdp,
          ranges: [
            `A${FIRST - 1}:A${LAST}`,
            `C${FIRST - 1}:C${LAST}`,
            `O${FIRST - 1}:O${LAST}`,
            `AA${FIRST - 1}:AA${LAST}`,
          ],
          series: [
            { kind: 'line', colour: colours.ink, width: 2.25 },
            { kind: 'line', colour: colours.tightening, width: 1.75 },
            { kind: 'line', colour: colours.instrument, width: 1.75 },
          ],
          at: `B${LAST + 3}`,
          width: 760,
          height: 360,
        },
      ],
      rows: LAST + 30,
      columns: 36,
    };
  },
};
