import type { PhaseKind } from '@qt-lens/core';
import type uPlot from 'uplot';

/** A phase as a chart shows it. Days since 1970-01-01, both included. */
export interface PhaseSpan {
  readonly kind: PhaseKind;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Days at which the pace changed: gaps in the rail. */
  readonly steps?: readonly number[];
  /** True for a phase that runs beside a later-started one: its rail lies a row higher. */
  readonly beside?: boolean;
}

export interface EventMark {
  readonly day: number;
  readonly label: string;
  readonly date: string;
}

/** Colours by token, read from the surface's style sheet so that charts follow the theme. */
export type Palette = (token: string) => string;

/**
 * The palette of a document as it is now. The root's style is asked, which changes below it leave
 * settled, and each token once.
 */
export function paletteOf(document: Document): Palette {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (token) => {
    let value = known.get(token);
    if (value === undefined) {
      value = style.getPropertyValue(`--${token}`).trim();
      known.set(token, value);
    }
    return value;
  };
}

export const fontOf = (palette: Palette, size: number, weight = 400): string =>
  `${weight} ${size}px ${palette('font')}`;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

// How much larger than on screen a plot is drawn, for a picture; 1 where nothing is said.
const scales = new WeakMap<uPlot, number>();

/** Has everything of a plot drawn larger. Said before it draws for the first time. */
export function setScale(plot: uPlot, scale: number): void {
  scales.set(plot, scale);
}

const scaleOf = (plot: uPlot): number => scales.get(plot) ?? 1;

/** Where a value stands from the plot's left or upper edge, in CSS pixels as on screen. */
export function positionOf(plot: uPlot, value: number, axis: 'x' | 'y'): number {
  return plot.valToPos(value, axis) / scaleOf(plot);
}

/** The width of the whole chart in CSS pixels as on screen. */
export const chartWidth = (plot: uPlot): number => plot.width / scaleOf(plot);

/** The plot area in CSS pixels as on screen. */
export function plotBox(plot: uPlot): Box {
  const ratio = devicePixelRatio * scaleOf(plot);
  return {
    left: plot.bbox.left / ratio,
    top: plot.bbox.top / ratio,
    width: plot.bbox.width / ratio,
    height: plot.bbox.height / ratio,
  };
}

/** Draws in CSS pixels whatever the screen's density. */
export function inPixels(plot: uPlot, draw: (context: CanvasRenderingContext2D) => void): void {
  const { ctx } = plot;
  const ratio = devicePixelRatio * scaleOf(plot);
  ctx.save();
  ctx.scale(ratio, ratio);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  draw(ctx);
  ctx.restore();
}

export const RAIL_HEIGHT = 8;
const RAIL_GAP = 0;
const BESIDE_RISE = 12;
const LABEL_ROW = 18;
// How far a name may reach past its own rail, as a multiple of the rail, before it goes up a row.
const MAX_OVERHANG = 1.5;

export const PHASE_GLYPHS: Record<PhaseKind, string> = {
  easing: 'M4.5 0 9 8H0Z',
  tightening: 'M4.5 8 0 0H9Z',
  maturity: 'M4 .5v7L0 4Zm1.5 0v7L9.5 4Z',
  reinvestment: 'M0 1.5h9v1.6H0Zm0 3.6h9v1.6H0Z',
  'reserve-management': 'M0 .5h3.2v3.2H0Zm5 0h3.2v3.2H5ZM0 5h3.2v3.2H0Zm5 0h3.2v3.2H5Z',
  conventional: 'M0 3.2h9v1.6H0Z',
};

/** Shades the plot behind the lines and, if wanted, lays the rails above it. */
export function drawPhases(
  plot: uPlot,
  spans: readonly PhaseSpan[],
  palette: Palette,
  rails = true,
): void {
  const box = plotBox(plot);
  inPixels(plot, (context) => {
    for (const span of spans) {
      const [x, width] = extent(plot, box, span);
      if (width <= 0) continue;
      if (span.kind !== 'reinvestment' && span.kind !== 'conventional') {
        context.fillStyle = palette(`${span.kind}-tint`);
        context.globalAlpha = 0.75;
        context.fillRect(x, box.top, width, box.height);
        context.globalAlpha = 1;
      }
      if (span.kind === 'conventional' || !rails) continue;
      const top = box.top - RAIL_HEIGHT - RAIL_GAP - (span.beside ? BESIDE_RISE : 0);
      drawRail(context, span.kind, x, top, width, palette);
      context.fillStyle = palette('surface');
      for (const step of span.steps ?? []) {
        const at = positionOf(plot, step, 'x') + box.left;
        if (at > x && at < x + width) context.fillRect(at - 1, top, 2, RAIL_HEIGHT);
      }
    }
  });
}

/**
 * Left edge and width of a span within the plot. The last day belongs to it, less a hair so that
 * neighbours stay apart.
 */
function extent(plot: uPlot, box: Box, span: PhaseSpan): [number, number] {
  const clamp = (x: number) => Math.max(0, Math.min(box.width, x));
  const from = clamp(positionOf(plot, span.from, 'x'));
  const to = clamp(positionOf(plot, span.to + 1, 'x'));
  return [box.left + from, to - from - (to < box.width ? 1 : 0)];
}

/** A rail in its kind's texture: the one sign that survives without colour. */
function drawRail(
  context: CanvasRenderingContext2D,
  kind: PhaseKind,
  x: number,
  y: number,
  width: number,
  palette: Palette,
): void {
  const color = palette(kind);
  if (width < 1) return;
  if (kind === 'tightening') {
    context.fillStyle = color;
    context.fillRect(x, y, width, RAIL_HEIGHT);
    return;
  }
  context.save();
  context.beginPath();
  context.rect(x, y, width, RAIL_HEIGHT);
  context.clip();
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 1.6;
  if (kind === 'easing') {
    context.beginPath();
    for (let at = x - RAIL_HEIGHT; at < x + width; at += 4.5) {
      context.moveTo(at, y + RAIL_HEIGHT);
      context.lineTo(at + RAIL_HEIGHT, y);
    }
    context.stroke();
  } else if (kind === 'maturity') {
    for (let at = x + 3; at < x + width; at += 4) context.fillRect(at, y, 1.6, RAIL_HEIGHT);
  } else if (kind === 'reserve-management') {
    for (let at = x + 2.5; at < x + width - 1; at += 4) {
      context.fillRect(at, y + 1.9, 1.7, 1.7);
      context.fillRect(at, y + 4.7, 1.7, 1.7);
    }
  }
  context.restore();
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), RAIL_HEIGHT - 1);
}

/**
 * Names the phases above their rails. A name wider than its rail moves a row up on a leader; one
 * that would run into another is left to the readout and the legend.
 */
export function drawPhaseLabels(
  plot: uPlot,
  spans: readonly PhaseSpan[],
  palette: Palette,
  rightEdge: number,
): void {
  const box = plotBox(plot);
  inPixels(plot, (context) => {
    context.font = fontOf(palette, 12, 600);
    const anyBeside = spans.some((span) => span.beside && extent(plot, box, span)[1] > 0);
    const last = plot.scales.x.max ?? Number.POSITIVE_INFINITY;
    const names = spans
      .filter((span) => span.kind !== 'conventional')
      .map((span): PhaseLabel => {
        const [x, width] = extent(plot, box, span);
        const needed = 13 + context.measureText(span.label).width;
        const atRightEdge = span.to + 1 >= last;
        return {
          span,
          middle: x + width / 2,
          width,
          needed,
          places: placesFor(span, x, width, needed, spans.length > 6, atRightEdge, rightEdge),
        };
      })
      .filter(({ span, width }) => width >= (span.kind === 'reinvestment' ? 14 : 3));
    // A raised rail takes the room of the lower row.
    const rails = spans.filter(({ beside }) => beside).map((span) => extent(plot, box, span));
    const blocked = rails
      .filter(([, width]) => width > 0)
      .map(([x, width]): Taken => ({ row: 0, from: x, to: x + width - 10 }));
    for (const { label, row, at } of arrange(names, blocked, rightEdge)) {
      const { span, middle } = label;
      const y = box.top - RAIL_HEIGHT - 6 - row * LABEL_ROW - (row === 1 && anyBeside ? 2 : 0);
      context.fillStyle = palette(span.kind);
      if (row === 1 && !span.beside) {
        context.strokeStyle = palette(span.kind);
        context.lineWidth = 1;
        context.beginPath();
        context.moveTo(Math.round(middle) + 0.5, y + 4);
        context.lineTo(Math.round(middle) + 0.5, box.top - RAIL_HEIGHT);
        context.stroke();
      }
      context.save();
      context.translate(at, y - 9);
      context.fill(new Path2D(PHASE_GLYPHS[span.kind]));
      context.restore();
      context.fillText(span.label, at + 13, y);
    }
  });
}

interface LabelPlace {
  readonly row: 0 | 1;
  readonly at: number;
}

interface PhaseLabel {
  readonly span: PhaseSpan;
  readonly middle: number;
  readonly width: number;
  readonly needed: number;
  /** Where the name may stand, best first. */
  readonly places: readonly LabelPlace[];
}

interface Taken {
  readonly row: 0 | 1;
  readonly from: number;
  readonly to: number;
}

function placesFor(
  span: PhaseSpan,
  x: number,
  width: number,
  needed: number,
  many: boolean,
  atRightEdge: boolean,
  rightEdge: number,
): LabelPlace[] {
  const places: LabelPlace[] = [];
  if (!span.beside) {
    if (needed <= width) {
      places.push({ row: 0, at: many && width - needed > 12 ? x + (width - needed) / 2 : x });
      places.push({ row: 0, at: x + width - needed + 4 });
    }
    if (needed > width && (needed < width * MAX_OVERHANG || atRightEdge))
      places.push({ row: 0, at: x });
  }
  const middle = x + width / 2;
  for (const at of [middle - 4, middle - needed + 4, middle - needed / 2])
    places.push({ row: 1, at });
  if (atRightEdge) places.push({ row: 1, at: rightEdge - needed });
  return places;
}

const LABEL_GAP = 4;

/**
 * Places names of action before those of mere upkeep, names that fit their own rail first, wide
 * rails before narrow ones; moves one neighbour out of the way where that makes room.
 */
function arrange(
  labels: readonly PhaseLabel[],
  blocked: readonly Taken[],
  rightEdge: number,
): Array<LabelPlace & { label: PhaseLabel }> {
  const placed: Array<LabelPlace & { label: PhaseLabel }> = [];
  const overlaps = (a: Taken, b: Taken) =>
    a.row === b.row && a.from < b.to + LABEL_GAP && b.from < a.to + LABEL_GAP;
  const taken = ({ row, at }: LabelPlace, { needed }: PhaseLabel): Taken => ({
    row,
    from: at,
    to: at + needed,
  });
  const allowed = (area: Taken) =>
    area.from >= 0 && area.to <= rightEdge && !blocked.some((other) => overlaps(area, other));
  const inTheWay = (area: Taken) =>
    placed.filter((other) => overlaps(area, taken(other, other.label)));
  const minor = ({ span }: PhaseLabel) => Number(span.kind === 'reinvestment');
  const order = [...labels].sort(
    (a, b) =>
      minor(a) - minor(b) ||
      Number(a.needed > a.width) - Number(b.needed > b.width) ||
      b.width - a.width,
  );
  for (const label of order) {
    const open = label.places
      .map((place) => ({ place, area: taken(place, label) }))
      .filter(({ area }) => allowed(area));
    const free = open.find(({ area }) => inTheWay(area).length === 0);
    if (free !== undefined) {
      placed.push({ ...free.place, label });
      continue;
    }
    makeRoom: for (const { place, area } of open) {
      const [neighbour, ...more] = inTheWay(area);
      if (more.length > 0) continue;
      for (const other of neighbour.label.places) {
        const moved = taken(other, neighbour.label);
        const crowded = inTheWay(moved).some((each) => each !== neighbour);
        if (crowded || !allowed(moved) || overlaps(moved, area)) continue;
        placed[placed.indexOf(neighbour)] = { ...other, label: neighbour.label };
        placed.push({ ...place, label });
        break makeRoom;
      }
    }
  }
  return placed;
}

/**
 * Ticks at the turn of the year, the year's number in the middle of what is shown of it; months too
 * on short spans. A number steps aside for a line that runs down through the axis on the day
 * `crossing`.
 */
export function drawTimeAxis(
  plot: uPlot,
  palette: Palette,
  monthLabel: (year: number, month: number) => string,
  crossing?: number,
): void {
  const box = plotBox(plot);
  const { min, max } = plot.scales.x;
  if (min == null || max == null) return;
  const dayOf = (year: number, month = 0) => Date.UTC(year, month, 1) / 86_400_000;
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const first = yearOf(min);
  const last = yearOf(max);
  const bottom = Math.round(box.top + box.height) + 0.5;
  inPixels(plot, (context) => {
    context.font = fontOf(palette, 11);
    context.strokeStyle = palette('divider');
    context.fillStyle = palette('ink-3');
    context.lineWidth = 1;
    context.textAlign = 'center';
    const x = (day: number) => box.left + positionOf(plot, day, 'x');
    const tick = (day: number, length: number) => {
      if (day < min || day > max) return;
      context.beginPath();
      context.moveTo(Math.round(x(day)) + 0.5, bottom);
      context.lineTo(Math.round(x(day)) + 0.5, bottom + length);
      context.stroke();
    };
    const line = crossing === undefined ? undefined : x(crossing);
    const number = (text: string, from: number, to: number, y: number) => {
      const clear = context.measureText(text).width / 2 + 5;
      const middle = (from + to) / 2;
      const aside = line !== undefined && Math.abs(middle - line) < clear;
      const side = line !== undefined && to - line > line - from ? 1 : -1;
      context.fillText(text, aside ? line + side * clear : middle, bottom + y);
    };
    const pixelsPerYear = (box.width / (max - min)) * 365.25;
    if (pixelsPerYear > 420) {
      const step = pixelsPerYear > 900 ? 1 : pixelsPerYear > 600 ? 2 : 3;
      for (let year = first; year <= last; year++) {
        for (let month = 0; month < 12; month += step) {
          tick(dayOf(year, month), 5);
          const middle = (dayOf(year, month) + dayOf(year, month + step)) / 2;
          if (middle > min && middle < max)
            number(
              monthLabel(year, month),
              x(dayOf(year, month)),
              x(dayOf(year, month + step)),
              15,
            );
        }
      }
      return;
    }
    const every = Math.max(1, Math.ceil(38 / pixelsPerYear));
    for (let year = first; year <= last + 1; year++) {
      tick(dayOf(year), 6);
      if (pixelsPerYear > 90) for (const month of [3, 6, 9]) tick(dayOf(year, month), 3);
      if (year % every !== 0) continue;
      if (every > 1) {
        // Too narrow for every year: the number stands at its tick.
        if (dayOf(year) >= min && dayOf(year) <= max)
          number(String(year), x(dayOf(year)), x(dayOf(year)), 17);
        continue;
      }
      const from = Math.max(min, dayOf(year));
      const to = Math.min(max, dayOf(year + 1));
      if (((to - from) * box.width) / (max - min) > 26) number(String(year), x(from), x(to), 17);
    }
  });
}

/**
 * Where a line of the plot runs, in CSS pixels below the plot's top; null before its start and
 * after its end.
 */
type Curve = (day: number) => number | null;

/**
 * The line of a column of the plot's data, as it is drawn: straight from one figure to the next.
 */
export function curveOf(plot: uPlot, column: number): Curve {
  const days = plot.data[0];
  const values = plot.data[column];
  return (day) => {
    let before = plot.valToIdx(day);
    if (days[before] > day) before--;
    while (before >= 0 && values[before] == null) before--;
    let after = Math.max(before, 0);
    while (after < days.length && (days[after] < day || values[after] == null)) after++;
    if (before < 0 || after >= days.length) return null;
    const share = after === before ? 0 : (day - days[before]) / (days[after] - days[before]);
    return positionOf(plot, values[before]! + share * (values[after]! - values[before]!), 'y');
  };
}

export interface EventDrawing {
  /** The lines whose way the names keep out of. */
  readonly curves: readonly Curve[];
  /** Name and date in one line, or below each other with a dot on the first curve. */
  readonly oneLine: boolean;
  /** What is written in the plot already. */
  readonly taken?: readonly Area[];
}

/** In CSS pixels of the plot's canvas. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A plot narrower than this has no room for the names of events, only for their marks. */
const MIN_WIDTH_FOR_NAMES = 260;

const EVENT_ROWS = [0.3, 0.42, 0.54, 0.66, 0.78, 0.9, 0.18, 0.08];

/**
 * Marks events by a dotted line and a name beside it, where neither another name nor a curve is in
 * the way.
 */
export function drawEvents(
  plot: uPlot,
  events: readonly EventMark[],
  palette: Palette,
  { curves, oneLine, taken: written = [] }: EventDrawing,
): void {
  const box = plotBox(plot);
  const { min, max } = plot.scales.x;
  if (min == null || max == null) return;
  const shown = events.filter(({ day }) => day >= min && day <= max);
  const lineHeight = oneLine ? 16 : 30;
  inPixels(plot, (context) => {
    const taken = [...written];
    const names: Array<() => void> = [];
    const isFree = (left: number, right: number, top: number) =>
      top > box.top + 2 &&
      top + lineHeight < box.top + box.height - 2 &&
      curves.every((curve) =>
        clearOfCurve(plot, box, curve, left, right, top - 4, top + lineHeight + 2),
      ) &&
      taken.every(
        (other) =>
          left > other.right + 6 ||
          right < other.left - 6 ||
          top > other.bottom + 2 ||
          top + lineHeight < other.top - 2,
      );
    for (const event of shown) {
      const x = Math.round(box.left + positionOf(plot, event.day, 'x')) + 0.5;
      context.font = fontOf(palette, 11, oneLine ? 400 : 600);
      const text = oneLine ? `${event.label} · ${event.date}` : event.label;
      const width =
        Math.max(
          context.measureText(text).width,
          oneLine ? 0 : context.measureText(event.date).width,
        ) + 8;
      const isCrossed = ({ left }: { left: number }) =>
        shown.some((other) => {
          const line = box.left + positionOf(plot, other.day, 'x');
          return other !== event && line > left && line < left + width;
        });
      const sides = [
        { right: true, left: x + 5 },
        { right: false, left: x - 3 - width },
      ]
        .filter(({ left }) => left > box.left && left + width < box.left + box.width)
        .sort((a, b) => Number(isCrossed(a)) - Number(isCrossed(b)));
      const place = (box.width < MIN_WIDTH_FOR_NAMES ? [] : sides)
        .flatMap((side) =>
          EVENT_ROWS.map((share) => ({ ...side, top: box.top + box.height * share })),
        )
        .find(({ left, top }) => isFree(left, left + width, top));
      const value = oneLine ? null : (curves[0]?.(event.day) ?? null);
      const atCurve = value === null ? null : box.top + value;
      context.strokeStyle = palette('ink-3');
      context.lineWidth = 1;
      context.setLineDash([2, 3]);
      context.beginPath();
      const crossings = curves.map((curve) => curve(event.day)).filter((y) => y !== null);
      // From the name, and through every curve.
      context.moveTo(
        x,
        place === undefined ? box.top : Math.min(place.top, ...crossings.map((y) => box.top + y)),
      );
      context.lineTo(x, box.top + box.height);
      context.stroke();
      context.setLineDash([]);
      if (place !== undefined) {
        const { left, top, right } = place;
        taken.push({ left, right: left + width, top, bottom: top + lineHeight });
        names.push(() => {
          context.textAlign = right ? 'left' : 'right';
          const at = right ? x + 6 : x - 6;
          context.lineWidth = 3;
          context.lineJoin = 'round';
          context.strokeStyle = palette('surface');
          context.fillStyle = palette('ink-2');
          context.font = fontOf(palette, 11, oneLine ? 400 : 600);
          context.strokeText(text, at, top + 11);
          context.fillText(text, at, top + 11);
          if (oneLine) return;
          context.font = fontOf(palette, 11);
          context.fillStyle = palette('ink-3');
          context.strokeText(event.date, at, top + 25);
          context.fillText(event.date, at, top + 25);
        });
      }
      if (atCurve !== null) dot(context, x, atCurve, palette);
    }
    // Over the lines of later events.
    for (const draw of names) draw();
  });
}

function clearOfCurve(
  plot: uPlot,
  box: Box,
  curve: Curve,
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean {
  let before: number | null = null;
  for (let x = left; x <= right; x += 4) {
    const offset = curve(plot.posToVal(x - box.left, 'x'));
    if (offset === null) continue;
    const y = box.top + offset;
    // A steep rise may pass the box between two samples.
    if (Math.max(y, before ?? y) > top && Math.min(y, before ?? y) < bottom) return false;
    before = y;
  }
  return true;
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  context.beginPath();
  context.arc(x, y, 3.2, 0, 2 * Math.PI);
  context.fillStyle = palette('surface');
  context.fill();
  context.strokeStyle = palette('ink');
  context.lineWidth = 1.4;
  context.stroke();
}
