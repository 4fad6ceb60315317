import { rules } from '@qt-lens/core';
import { colours, type Template } from './template.ts';

const FIRST = 6;
const AMOUNTS = Array.from({ length: 10 }, (_, i) => (i + 1) * 100);
const LAST = FIRST + AMOUNTS.length - 1;
const LAST_COLUMN = String.fromCharCode('A'.charCodeAt(0) + rules.length);
const TABLE = LAST + 4;

/**
 * Run-off in hikes by every rule held here, for a column of amounts and for one amount with its
 * range.
 */
export const equivalenceTemplate: Template = {
  key: 'equivalence',
  sheet({ templates, template: m }) {
    return {
      cells: [
        { at: 'A1', rows: [[templates.equivalence], [m.ruleNote]] },
        { at: 'A3', rows: [[m.gdpBn, '']] },
        { at: 'A4', rows: [[m.hikesByRule]] },
        { at: `A${FIRST - 1}`, rows: [[m.runoffBn, ...rules.map(({ key }) => key)]] },
        { at: `A${FIRST}`, rows: AMOUNTS.map((amount) => [amount]) },
        {
          at: `B${FIRST}`,
          rows: [
            [`=QT_EQUIV_HIKES(A${FIRST}:A${LAST};B3;B${FIRST - 1}:${LAST_COLUMN}${FIRST - 1})`],
          ],
        },
        { at: `A${TABLE - 2}`, rows: [[m.everyRule], [m.runoffBn, 600]] },
        { at: `A${TABLE}`, rows: [[`=QT_EQUIV_HIKES(B${TABLE - 1};B3;"all")`]] },
        { at: `A${TABLE + rules.length + 2}`, rows: [['=QT_RULES()']] },
      ],
      headings: [
        'A1',
        'A4',
        `A${FIRST - 1}:${LAST_COLUMN}${FIRST - 1}`,
        `A${TABLE - 2}`,
        `A${TABLE}:E${TABLE}`,
        `A${TABLE + rules.length + 2}:F${TABLE + rules.length + 2}`,
      ],
      notes: ['A2'],
      inputs: ['B3', `A${FIRST}:A${LAST}`, `B${TABLE - 1}`],
      formats: [
        { range: 'B3', format: 'whole' },
        { range: `A${FIRST}:A${LAST}`, format: 'whole' },
        { range: `B${FIRST}:${LAST_COLUMN}${LAST}`, format: 'two-decimals' },
        { range: `B${TABLE + 1}:D${TABLE + rules.length}`, format: 'two-decimals' },
      ],
      widths: { A: 170 },
      charts: [
        {
          title: m.everyRule,
          ranges: [`A${TABLE}:A${TABLE + rules.length}`, `B${TABLE}:D${TABLE + rules.length}`],
          series: [
            { kind: 'column', colour: '#C9CFD6' },
            { kind: 'column', colour: colours.ink },
            { kind: 'column', colour: '#7E8894' },
          ],
          bars: true,
          at: 'J4',
          width: 640,
          height: 420,
        },
      ],
      rows: TABLE + 2 * rules.length + 10,
      columns: 20,
    };
  },
};
