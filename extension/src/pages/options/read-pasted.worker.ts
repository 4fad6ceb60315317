import type { TableOptions, TimeSeries } from '@qt-lens/core';
import { readPasted } from '../../shared/pasted-prices.ts';
import { textOfFile } from './read-file.ts';

/** What the page asks: one long text, or the file it is in. */
export interface ReadingRequest {
  readonly text: string | Blob;
  readonly options: TableOptions;
}

const columnsOf = ({ days, values, label }: TimeSeries) => ({ days, values, label: { ...label } });

// Eight megabytes take seconds to read, in which a page of its own would answer nobody.
self.onmessage = async ({ data: { text, options } }: MessageEvent<ReadingRequest>) => {
  const reading = readPasted(typeof text === 'string' ? text : await textOfFile(text), options);
  if (!('columns' in reading)) return self.postMessage({ reading, columns: [], price: 0 });
  const { columns, ...rest } = reading;
  const price = reading.kind === 'read' ? columns.indexOf(reading.price) : 0;
  self.postMessage({
    reading: { ...rest, price: undefined },
    columns: columns.map(columnsOf),
    price,
  });
};
