import type { SeriesLabel } from '../../time-series/index.ts';
import { type Cells, textOf } from './cells.ts';
import { headingWords } from './heading-words.ts';

const TITLE =
  /^(?:series )?(?:descriptions?|titles?|names?)$|^series$|^(?:指标名称|指標名稱|指标|指標|名称|名稱|系列名)$/;
const UNIT = /^(?:units?|单位|單位|単位)$/;
const MULTIPLIER = /^(?:multiplier|unit mult(?:iplier)?)$/;
const CURRENCY = /^currency$/;
const COUNTS: Readonly<Record<string, string>> = {
  '1': '',
  '1000': 'thousands of ',
  '1000000': 'millions of ',
  '1000000000': 'billions of ',
  '1000000000000': 'trillions of ',
};

/** Lines above the figures that may describe them. */
const MAX_LINES = 30;

/**
 * What the lines above the heading say of a column, each under its own name in the first column:
 * the Federal Reserve's Data Download Program writes titles and units there, and only codes in the
 * heading.
 */
export function descriptionOf(
  cells: Cells,
  headingRow: number,
  dates: number,
  column: number,
): SeriesLabel {
  let [title, unit, multiplier, currency] = ['', '', '', ''];
  for (let row = Math.max(0, headingRow - MAX_LINES); row < headingRow; row++) {
    const name = headingWords(textOf(cells.at(row, dates)));
    const text = textOf(cells.at(row, column));
    if (name === '' || text === '') continue;
    if (TITLE.test(name)) title ||= text;
    else if (UNIT.test(name)) unit ||= text;
    else if (MULTIPLIER.test(name)) multiplier ||= text;
    else if (CURRENCY.test(name)) currency ||= text;
  }
  const units = unitsOf(unit, multiplier, currency);
  return { ...(title !== '' && { title }), ...(units !== '' && { units }) };
}

function unitsOf(unit: string, multiplier: string, currency: string): string {
  const plain = unit.replace(/:?_/g, ' ').trim();
  const known = currency !== '' && currency !== 'NA';
  const counted = /^currency$/i.test(plain) && known ? currency : plain;
  const factor = Number(multiplier);
  const count = COUNTS[String(factor)] ?? (multiplier === '' ? '' : `${multiplier} × `);
  return counted === '' ? '' : `${count}${counted}`;
}
