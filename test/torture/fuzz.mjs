import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/run.mjs';

/** A generator of whole numbers below a limit that gives the same sequence for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const CHARACTERS = '01234567890123456789.,-e \n"X:}]';

/** A body that is well formed but for one or two characters, every other time among the newest. */
function mutated(body, random) {
  let text = body;
  for (let changes = 1 + random(2); changes > 0; changes--) {
    const at = random(2) === 0 ? random(text.length) : Math.max(0, text.length - 1 - random(400));
    text = text.slice(0, at) + CHARACTERS[random(CHARACTERS.length)] + text.slice(at + 1);
  }
  return text;
}

const TABLES = {
  assets: 'WALCL',
  treasuries: 'TREAST',
  mbs: 'WSHOMCB',
  reserves: 'WRESBAL',
  tga: 'WDTGAL',
  rrp: 'RRPONTSYD',
  gdp: 'GDP',
};
/** As far as a figure may be off that is shown all the same. */
const MAX_ERROR = 0.05;

/** The figures of a table, as FRED writes them in its two forms. */
function bodiesOf(id) {
  const rows = readFileSync(path.join(root, 'packages', 'core', 'figures', `${id}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(','));
  const csv = `observation_date,${id}\n${rows.map((row) => row.join(',')).join('\n')}\n`;
  const [last] = rows[rows.length - 1];
  const observations = rows.map(([date, value]) => ({
    realtime_start: last,
    realtime_end: last,
    date,
    value,
  }));
  return { rows, csv, json: JSON.stringify({ units: 'lin', observations }) };
}

/**
 * Feeds publishers' bodies with one or two characters changed to their own parser and to the judge
 * of incoming figures. Survived is a body that is refused, or of which nothing is shown that is off
 * by more than 5 % or on a false day.
 *
 * @param {typeof import('@qt-lens/core')} core The built calculation package.
 * @param {number} runs Bodies a series and form.
 * @returns {Array<{ name: string, runs: number, refused: number, shown: number, broke: string[] }>}
 */
export function fuzzFigures(core, runs, seed = 1) {
  return Object.entries(TABLES).flatMap(([key, id]) => {
    const { rows, csv, json } = bodiesOf(id);
    const trueOn = new Map(rows.map(([date, value]) => [date, Number(value)]));
    const truth = core.TimeSeries.from(rows);
    // The last two months are news.
    const held = truth.between(undefined, core.toEpochDay(truth.last.date) - 60);
    const today = core.toIsoDay(core.toEpochDay(truth.last.date) + (key === 'gdp' ? 130 : 9));
    return [
      [`FRED's table of ${id}`, csv, core.parseFredCsv],
      [`FRED's JSON of ${id}`, json, core.parseFredJson],
    ].map(([name, body, parse]) => {
      const random = randomFrom(seed);
      const result = { name, runs, refused: 0, shown: 0, broke: [] };
      for (let run = 0; run < runs; run++) {
        const text = mutated(body, random);
        let shown;
        try {
          shown = core.plausibleFigures(key, parse(text, { id })[0], held, { today }).series;
        } catch (error) {
          if (error instanceof core.SourceError) result.refused++;
          else result.broke.push(String(error));
          continue;
        }
        result.shown++;
        for (const { date, value } of shown) {
          const right = trueOn.get(date);
          if (right === undefined || Math.abs(value - right) > MAX_ERROR * Math.abs(right))
            result.broke.push(`${date}: ${value} for ${right}`);
        }
      }
      return result;
    });
  });
}
