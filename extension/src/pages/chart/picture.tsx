import { ComparisonChart, type ComparisonChartProps } from '@qt-lens/ui/chart';
import { render } from 'preact';

export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** Pixels a CSS pixel of the picture has, whatever the screen's density. */
const DENSITY = 2;
const WIDTH = 1120;
const HEIGHT = 560;
const MARGIN = 20;
const HEAD = 64;
const LINE = 16;

/** The chart with its title above and its source below, as a PNG of twice the screen's density. */
export async function chartPicture(chart: ComparisonChartProps, text: PictureText): Promise<Blob> {
  const host = document.createElement('div');
  host.style.cssText = `position:fixed;left:-99999px;top:0;width:${(WIDTH * DENSITY) / devicePixelRatio}px`;
  document.body.append(host);
  try {
    render(
      <ComparisonChart
        {...chart}
        height={(HEIGHT * DENSITY) / devicePixelRatio}
        scale={DENSITY / devicePixelRatio}
      />,
      host,
    );
    // uPlot draws in a microtask of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return await framed(host.querySelector('canvas')!, text);
  } finally {
    render(null, host);
    host.remove();
  }
}

/** A canvas between its title and its source. */
function framed(canvas: HTMLCanvasElement, text: PictureText): Promise<Blob> {
  const style = getComputedStyle(document.documentElement);
  const color = (token: string) => style.getPropertyValue(`--${token}`).trim();
  const font = (size: number, weight: number) => `${weight} ${size * DENSITY}px ${color('font')}`;
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (context === null) throw new Error('the browser gives no canvas to draw on');
  picture.width = canvas.width + 2 * MARGIN * DENSITY;
  context.font = font(11, 400);
  const source = wrapped(context, text.source, canvas.width);
  picture.height = canvas.height + (HEAD + source.length * LINE + 20) * DENSITY;
  const write = (line: string, y: number, size: number, weight: number, token: string) => {
    context.font = font(size, weight);
    context.fillStyle = color(token);
    context.fillText(line, MARGIN * DENSITY, y, canvas.width);
  };
  context.fillStyle = color('surface');
  context.fillRect(0, 0, picture.width, picture.height);
  write(text.title, 28 * DENSITY, 17, 600, 'ink');
  write(text.subtitle, 48 * DENSITY, 13, 400, 'ink-2');
  context.drawImage(canvas, MARGIN * DENSITY, HEAD * DENSITY);
  for (const [i, line] of source.entries())
    write(line, HEAD * DENSITY + canvas.height + (i + 1) * LINE * DENSITY, 11, 400, 'ink-3');
  return new Promise((resolve, reject) => {
    picture.toBlob(
      (blob) =>
        blob === null ? reject(new Error('the picture could not be made')) : resolve(blob),
      'image/png',
    );
  });
}

/** A text in lines no wider than a width; Chinese breaks between any two characters. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== '' && context.measureText(line + piece.trimEnd()).width > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}
