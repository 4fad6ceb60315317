import { LiveError, setHost } from '../host.ts';

// A spreadsheet in UTC without a network.
setHost({
  dateCells: () => ({
    dayOf: (date) => Math.floor(date.getTime() / 86_400_000),
    offsetMinutes: () => 0,
    dateOf: (day) => new Date(day * 86_400_000),
  }),
  fred: {
    deadline: () => 0,
    read() {
      throw new LiveError('FRED could not be reached');
    },
    kept: () => undefined,
  },
});
