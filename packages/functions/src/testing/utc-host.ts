import { functionsIn } from '../functions-in.ts';
import { type Host, LiveError } from '../host.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** A spreadsheet in UTC without a network. */
const utcHost: Host = {
  dateCells: () => ({
    dayOf: (date) => Math.floor(date.getTime() / MILLISECONDS_PER_DAY),
    offsetMinutes: () => 0,
    dateOf: (day) => new Date(day * MILLISECONDS_PER_DAY),
  }),
  fred: {
    deadline: () => 0,
    read() {
      throw new LiveError('FRED could not be reached');
    },
    cached: () => undefined,
  },
};

/** The functions in that spreadsheet. */
export const inUtc = functionsIn(utcHost);
