import { scenarioQuarters } from '@qt-lens/core/scenarios';
import { colours, type Template } from './template.ts';

const QUARTERS = 8;
const FIRST = 12;
const LAST = FIRST + scenarioQuarters - 1;

/** Hikes and run-off by quarter through FRB/US, together and the run-off alone. */
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
          ],
        },
        { at: 'A9', rows: [['S&P 500', '=SP500_IMPACT(SUM(B6:E6);SUM(B7:E7);"all")']] },
        { at: `A${FIRST - 1}`, rows: [['=POLICY_SCENARIO(B6:I6;B7:I7;B3)']] },
        { at: `M${FIRST - 2}`, rows: [[m.runoff], ['=POLICY_SCENARIO(0;B7:I7;B3)']] },
      ],
      headings: ['A1', 'A5:I5', `A${FIRST - 1}:K${FIRST - 1}`, `M${FIRST - 2}:W${FIRST - 1}`],
      notes: ['A2'],
      inputs: ['B3', 'B6:I7'],
      formats: [
        { range: 'B3', format: 'whole' },
        { range: 'B9:D9', format: 'one-decimal' },
        { range: `B${FIRST}:K${LAST}`, format: 'two-decimals' },
        { range: `N${FIRST}:W${LAST}`, format: 'two-decimals' },
      ],
      widths: { A: 200 },
      charts: [
        {
          title: m.growthOfGdp,
          ranges: [`A${FIRST - 1}:A${LAST}`, `C${FIRST - 1}:C${LAST}`, `O${FIRST - 1}:O${LAST}`],
          series: [
            { kind: 'line', colour: colours.ink, width: 2.25 },
            { kind: 'line', colour: colours.tightening, width: 1.75 },
          ],
          at: `B${LAST + 3}`,
          width: 760,
          height: 360,
        },
      ],
      rows: LAST + 30,
      columns: 24,
    };
  },
};
