import type { TableOptions, TimeSeries } from '@qt-lens/core';
import { type PastedReading, readPasted, readPastedSheet } from '../../shared/pasted-prices.ts';
import { textOfFile } from './read-file.ts';
import { sheetsOf } from './workbook.ts';

/** What the page asks: one long text, the file it is in, or a workbook. */
export interface ReadingRequest {
  readonly text: string | Blob;
  /** Of a workbook, which sheet; null for the first with prices. Left out for what is none. */
  readonly sheet?: number | null;
  readonly options: TableOptions;
}

/** What came of it; of a series its columns, which lose what they are on their way. */
export interface ReadingAnswer {
  /** Null for a file that is no workbook, though it begins like one. */
  readonly reading: PastedReading | null;
  readonly columns: ReadonlyArray<Pick<TimeSeries, 'days' | 'values' | 'label'>>;
  readonly price: number;
  /** Names of a workbook's sheets. */
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: number;
}

const columnsOf = ({ days, values, label }: TimeSeries) => ({ days, values, label: { ...label } });

// Eight megabytes take seconds to read, in which a page of its own would answer nobody.
self.onmessage = async ({ data }: MessageEvent<ReadingRequest>) => {
  const { text, options } = data;
  if (data.sheet === undefined || typeof text === 'string') {
    const read = readPasted(typeof text === 'string' ? text : await textOfFile(text), options);
    return answer(read, [], 0);
  }
  const sheets = (await sheetsOf(text)) ?? [];
  const names = sheets.map(({ name }) => name);
  const readings = new Map<number, PastedReading>();
  const read = (sheet: number) => {
    const known = readings.get(sheet) ?? readPastedSheet(sheets[sheet].rows, options);
    readings.set(sheet, known);
    return known;
  };
  if (sheets.length === 0) return answer(null, names, 0);
  // Where a workbook begins with a cover, the first sheet with prices.
  const first = () =>
    Math.max(
      0,
      names.findIndex((_, i) => read(i).kind !== 'error'),
    );
  const sheet = data.sheet ?? first();
  answer(read(sheet), names, sheet);
};

function answer(reading: PastedReading | null, sheets: readonly string[], sheet: number): void {
  const beside = { sheets, sheet };
  if (reading === null || !('columns' in reading)) {
    self.postMessage({ reading, columns: [], price: 0, ...beside });
    return;
  }
  const { columns, ...rest } = reading;
  self.postMessage({
    reading: { ...rest, price: undefined },
    columns: columns.map(columnsOf),
    price: reading.kind === 'read' ? columns.indexOf(reading.price) : 0,
    ...beside,
  });
}
