import { toIsoDay } from '@qt-lens/core';
import type { Comparison } from '@qt-lens/ui/comparison';

/**
 * The comparison as CSV: a row a day, per-cent changes since the base date, empty where a line has
 * no figure that day. Texts that a spreadsheet would run as a formula are made harmless.
 */
export function comparisonCsv(
  comparison: Comparison,
  names: { readonly fed: string; readonly instrument: string },
  base: string,
): string {
  const series = [comparison.instrument, comparison.fed].filter((each) => each !== null);
  const header = [
    `date (base ${base}, per cent)`,
    ...(comparison.instrument ? [names.instrument] : []),
    names.fed,
  ];
  const columns = series.map(
    (each) => new Map(Array.from(each.days, (day, i) => [day, each.values[i]])),
  );
  const days = [...new Set(series.flatMap((each) => Array.from(each.days)))].sort((a, b) => a - b);
  const rows = days.map((day) => [
    toIsoDay(day),
    ...columns.map((column) => String(column.get(day) ?? '')),
  ]);
  return [header.map(cell), ...rows].map((row) => row.join(',')).join('\r\n');
}

/** One text cell: quoted where needed, and never a formula. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** A chart's canvas with its title above and its source below, as a PNG. */
export async function chartPng(
  canvas: HTMLCanvasElement,
  text: PictureText,
  style: CSSStyleDeclaration,
): Promise<Blob> {
  const ratio = devicePixelRatio;
  const margin = 20 * ratio;
  const head = 64 * ratio;
  const foot = 36 * ratio;
  const picture = document.createElement('canvas');
  picture.width = canvas.width + 2 * margin;
  picture.height = canvas.height + head + foot;
  const context = picture.getContext('2d');
  if (context === null) throw new Error('the browser gives no canvas to draw on');
  const color = (token: string) => style.getPropertyValue(`--${token}`).trim();
  const write = (line: string, y: number, size: number, weight: number, token: string) => {
    context.font = `${weight} ${size * ratio}px ${color('font')}`;
    context.fillStyle = color(token);
    context.fillText(line, margin, y * ratio, picture.width - 2 * margin);
  };
  context.fillStyle = color('surface');
  context.fillRect(0, 0, picture.width, picture.height);
  write(text.title, 28, 17, 600, 'ink');
  write(text.subtitle, 48, 13, 400, 'ink-2');
  context.drawImage(canvas, margin, head);
  write(text.source, picture.height / ratio - 14, 11, 400, 'ink-3');
  return new Promise((resolve, reject) => {
    picture.toBlob(
      (blob) =>
        blob === null ? reject(new Error('the picture could not be made')) : resolve(blob),
      'image/png',
    );
  });
}
