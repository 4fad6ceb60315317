/// <reference types="google-apps-script" />
import type { NumberFormat, TemplateChart, TemplateSheet } from './template.ts';

const FORMATS: Readonly<Record<NumberFormat, string>> = {
  date: 'yyyy-mm-dd',
  whole: '#,##0',
  'one-decimal': '#,##0.0',
  'two-decimals': '#,##0.00',
  'per-cent': '0.0%',
};

/** Makes a sheet of its own for a template and shows it. */
export function insertTemplate(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
  template: TemplateSheet,
): void {
  const sheet = spreadsheet.insertSheet(freeName(spreadsheet, name));
  grow(sheet, template);
  for (const { range, format } of template.formats)
    sheet.getRange(range).setNumberFormat(FORMATS[format]);
  for (const range of template.headings) sheet.getRange(range).setFontWeight('bold');
  for (const range of template.notes) sheet.getRange(range).setFontColor('#636D7A');
  for (const range of template.inputs) sheet.getRange(range).setBackground('#F5F6F8');
  for (const [letter, width] of Object.entries(template.widths))
    sheet.setColumnWidth(columnOf(letter), width);
  for (const { at, rows } of template.cells) {
    const { row, column } = cellOf(at);
    const width = Math.max(...rows.map((cells) => cells.length));
    const filled = rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
    sheet.getRange(row, column, filled.length, width).setValues(filled);
  }
  for (const chart of template.charts) sheet.insertChart(builtChart(sheet, chart));
  spreadsheet.setActiveSheet(sheet);
}

/** Sheets takes two names that differ in case alone for the same. */
function freeName(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function grow(sheet: GoogleAppsScript.Spreadsheet.Sheet, { rows, columns }: TemplateSheet): void {
  const missingRows = rows - sheet.getMaxRows();
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

function builtChart(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  chart: TemplateChart,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { row, column } = cellOf(chart.at);
  let builder = sheet.newChart();
  for (const range of chart.ranges) builder = builder.addRange(sheet.getRange(range));
  builder = chart.bars
    ? builder.setChartType(Charts.ChartType.BAR)
    : builder.setChartType(Charts.ChartType.COMBO);
  return builder
    .setNumHeaders(1)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setPosition(row, column, 0, 0)
    .setOption('title', chart.title)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('legend', { position: 'top' })
    .setOption('areaOpacity', 0.09)
    .setOption('isStacked', chart.stacked === true)
    .setOption('interpolateNulls', false)
    .setOption(
      'series',
      Object.fromEntries(chart.series.map((series, i) => [i, seriesOptions(series)])),
    )
    .build();
}

function seriesOptions({
  kind,
  colour,
  width,
}: TemplateChart['series'][number]): Record<string, unknown> {
  const type = { line: 'line', area: 'steppedArea', column: 'bars' }[kind];
  return { type, color: colour, lineWidth: width ?? 0, pointSize: 0 };
}

function cellOf(address: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { row: Number(digits), column: columnOf(letters) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
