import { type TableOptions, TimeSeries } from '@qt-lens/core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type PastedReading, readPasted } from '../../shared/pasted-prices.ts';
import type { ReadingAnswer, ReadingRequest } from './read-pasted.worker.ts';

/** Longer text is read by a worker, so that the page answers meanwhile. */
const MAX_CHARACTERS_AT_ONCE = 100_000;

/** How much there is to read: characters of a text, bytes of a file. */
export const lengthOf = (text: string | Blob): number =>
  typeof text === 'string' ? text.length : text.size;

export const isLongText = (text: string | Blob): boolean => lengthOf(text) > MAX_CHARACTERS_AT_ONCE;

/** What was read of a text, a file or a workbook. */
export interface Readout {
  /** Null while there is nothing, while it is being read, or for a workbook that is none. */
  readonly reading: PastedReading | null;
  readonly busy: boolean;
  /** True for a file that is no workbook, though it begins like one. */
  readonly unreadable: boolean;
  /** Names of a workbook's sheets, and which one was read. */
  readonly sheets: readonly string[];
  readonly sheet: number;
}

const NOTHING: Readout = { reading: null, busy: false, unreadable: false, sheets: [], sheet: 0 };

/**
 * Reads a text at once where it is short, anything else in a worker.
 *
 * @param sheet Of a workbook, which sheet; null for the first with prices. `undefined`: it is none.
 */
export function useReading(
  text: string | Blob,
  sheet: number | null | undefined,
  answers: TableOptions,
): Readout {
  const inWorker = sheet !== undefined || isLongText(text);
  const [later, setLater] = useState<Readout | null>(null);
  const atOnce = useMemo((): PastedReading | null => {
    return typeof text !== 'string' || inWorker || text.trim() === ''
      ? null
      : readPasted(text, answers);
  }, [text, answers, inWorker]);
  useEffect(() => {
    setLater(null);
    if (!inWorker) return undefined;
    const worker = new Worker(new URL('./read-pasted.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => setLater(readoutOf(data));
    const request: ReadingRequest = {
      text,
      options: answers,
      ...(sheet !== undefined && { sheet }),
    };
    worker.postMessage(request);
    // Another text was pasted, or the page goes: nobody waits for this one.
    return () => worker.terminate();
  }, [text, sheet, answers, inWorker]);
  if (!inWorker) return { ...NOTHING, reading: atOnce };
  return later ?? { ...NOTHING, busy: true };
}

function readoutOf({ sheets, sheet, ...answer }: ReadingAnswer): Readout {
  const reading = answer.reading === null ? null : readingOf(answer.reading, answer);
  return { reading, busy: false, unreadable: reading === null, sheets, sheet };
}

/** The series again, which lose what they are on their way between the threads. */
function readingOf(
  reading: PastedReading,
  { columns, price }: Pick<ReadingAnswer, 'columns' | 'price'>,
): PastedReading {
  if (columns.length === 0) return reading;
  const series = columns.map(({ days, values, label }) =>
    TimeSeries.fromColumns(days, values, label),
  );
  return { ...reading, columns: series, price: series[price] } as PastedReading;
}
