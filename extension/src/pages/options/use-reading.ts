import { type TableOptions, TimeSeries } from '@qt-lens/core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type PastedReading, readPasted, readPastedSheet } from '../../shared/pasted-prices.ts';
import type { ReadingRequest } from './read-pasted.worker.ts';
import type { Sheet } from './workbook.ts';

/** Longer text is read by a worker, so that the page answers meanwhile. */
const MAX_CHARACTERS_AT_ONCE = 100_000;

/** How much there is to read: characters of a text, bytes of a file. */
export const lengthOf = (text: string | Blob): number =>
  typeof text === 'string' ? text.length : text.size;

export const isLongText = (text: string | Blob): boolean => lengthOf(text) > MAX_CHARACTERS_AT_ONCE;

interface Answer {
  readonly reading: PastedReading;
  readonly columns: ReadonlyArray<Pick<TimeSeries, 'days' | 'values' | 'label'>>;
  readonly price: number;
}

/**
 * What is read of a text or a sheet; null while there is nothing, or while a long text is being
 * read.
 */
export function useReading(
  text: string | Blob,
  sheet: Sheet | undefined,
  answers: TableOptions,
): { readonly reading: PastedReading | null; readonly busy: boolean } {
  const isLong = sheet === undefined && isLongText(text);
  const [ofLong, setOfLong] = useState<PastedReading | null>(null);
  const atOnce = useMemo((): PastedReading | null => {
    if (sheet !== undefined) return readPastedSheet(sheet.rows, answers);
    return typeof text !== 'string' || isLong || text.trim() === ''
      ? null
      : readPasted(text, answers);
  }, [text, sheet, answers, isLong]);
  useEffect(() => {
    setOfLong(null);
    if (!isLong) return undefined;
    const worker = new Worker(new URL('./read-pasted.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => setOfLong(readingOf(data));
    const request: ReadingRequest = { text, options: answers };
    worker.postMessage(request);
    // Another text was pasted, or the page goes: nobody waits for this one.
    return () => worker.terminate();
  }, [text, answers, isLong]);
  return { reading: isLong ? ofLong : atOnce, busy: isLong && ofLong === null };
}

/** The series again, which lose what they are on their way between the threads. */
function readingOf({ reading, columns, price }: Answer): PastedReading {
  if (columns.length === 0) return reading;
  const series = columns.map(({ days, values, label }) =>
    TimeSeries.fromColumns(days, values, label),
  );
  return { ...reading, columns: series, price: series[price] } as PastedReading;
}
