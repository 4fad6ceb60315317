import type { MenuMessages, TemplateKey } from '../locales/menu/messages.ts';

/**
 * What a cell is given: a number, text, or a formula. Formulas separate arguments by `;`, which
 * Sheets reads in every locale.
 */
type CellContent = string | number;

export type NumberFormat = 'date' | 'whole' | 'one-decimal' | 'two-decimals' | 'per-cent';

interface ChartSeries {
  readonly kind: 'line' | 'area' | 'column';
  readonly colour: string;
  /** Lines in pixels; areas have none. */
  readonly width?: number;
}

/**
 * A native chart: the first column of its range is the horizontal axis, each further one a series.
 */
export interface TemplateChart {
  readonly title: string;
  /** Ranges side by side, header row included. */
  readonly ranges: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly stacked?: boolean;
  /** Bars lie on their side. */
  readonly bars?: boolean;
  /** The cell its upper left corner stands on. */
  readonly at: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A sheet to be made: formulas, formats and charts, as data. */
export interface TemplateSheet {
  readonly cells: readonly {
    readonly at: string;
    readonly rows: readonly (readonly CellContent[])[];
  }[];
  readonly headings: readonly string[];
  readonly notes: readonly string[];
  readonly inputs: readonly string[];
  readonly formats: readonly { readonly range: string; readonly format: NumberFormat }[];
  /** Column widths in pixels, by letter. */
  readonly widths: Readonly<Record<string, number>>;
  readonly charts: readonly TemplateChart[];
  /** The size that formulas and charts refer to. */
  readonly rows: number;
  readonly columns: number;
}

export interface Template {
  readonly key: TemplateKey;
  sheet(messages: MenuMessages): TemplateSheet;
}

/** Colours that mean series and phases on every surface of QT Lens. */
export const colours = {
  fed: '#B42318',
  instrument: '#1A5FC4',
  ink: '#14181F',
  easing: '#0B6E63',
  tightening: '#8F5B00',
  reserveManagement: '#364873',
  growth: '#5F6873',
} as const;

/** Weekly figures from 2002 to the middle of the century. */
export const MANY_ROWS = 2500;
