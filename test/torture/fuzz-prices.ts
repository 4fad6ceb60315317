import { SourceError, toIsoDay } from '@qt-lens/core';
import { MAX_ERROR, type Outcome } from './fuzz-fed.ts';
import { difference, mutated, randomFrom } from './mutations.ts';
import { priceWires } from './price-wires.ts';

/** Feeds prices with one or two things changed to the parser of their publisher. */
export function fuzzPrices(runs: number, seed = 1, only?: string): Outcome[] {
  const random = randomFrom(seed);
  const wires = priceWires(seed).filter(({ name }) => only === undefined || name.includes(only));
  const outcomes = wires.map(({ name }): Outcome => ({ name, runs: 0, shown: 0, broke: [] }));
  for (let run = 0; run < runs; run++) {
    const { name, body, newestAt, read, truth } = wires[run % wires.length];
    const outcome = outcomes[run % wires.length];
    const text = mutated(body, random, newestAt);
    const isWeekly = name.includes('weeks');
    outcome.runs++;
    const fail = (what: string) =>
      outcome.broke.push(`run ${run}: ${what} in ${difference(body, text)}`);
    try {
      const answer = read(text);
      outcome.shown++;
      const found = answer.flatMap((series) => {
        const kind = /adj/i.test(series.label.id ?? '') ? 'adjclose' : 'close';
        return Array.from(series.days, (day, i) => {
          // Nothing tells a week that ended on a Thursday from one whose day is damaged.
          const right =
            (truth.get(day) ?? (isWeekly ? truth.get(day + 1) : undefined))?.[kind] ?? Number.NaN;
          return Math.abs(series.values[i] / right - 1) <= MAX_ERROR
            ? ''
            : `${kind} ${series.values[i]} on ${toIsoDay(day)} for ${right}`;
        });
      });
      const wrong = found.filter((each) => each !== '');
      if (wrong.length > 0) fail(`${wrong.length}: ${wrong[0]}`);
    } catch (error) {
      if (!(error instanceof SourceError)) fail(String(error));
    }
  }
  return outcomes;
}
