import { readdirSync, readFileSync } from 'node:fs';
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

const PIECES = [
  '',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '"',
  '{',
  '}',
  '[',
  ']',
  'null',
  'NaN',
  '-',
  '1e309',
  '\u0000',
  '\ufeff',
  '<html>',
  '__proto__',
  '2022-02-30',
  '日',
  '.',
];

/** A body with a few pieces cut out, doubled, put elsewhere or replaced. */
function mutated(body, random) {
  let text = body;
  for (let changes = 1 + random(6); changes > 0; changes--) {
    const at = random(text.length + 1);
    const length = random(40);
    const piece = text.slice(at, at + length);
    switch (random(5)) {
      case 0:
        text = text.slice(0, at) + text.slice(at + length);
        break;
      case 1:
        text = text.slice(0, at) + piece + piece + text.slice(at + length);
        break;
      case 2:
        text = text.slice(0, at);
        break;
      case 3:
        text = text.slice(0, at) + PIECES[random(PIECES.length)] + text.slice(at);
        break;
      default:
        text = text.slice(0, at) + PIECES[random(PIECES.length)] + text.slice(at + length);
    }
  }
  return text;
}

/** Bodies as publishers send them, to be broken. */
function seeds() {
  const recorded = path.join(root, 'packages', 'core', 'src', 'sources', 'recorded');
  const bodies = readdirSync(recorded).map((name) =>
    readFileSync(path.join(recorded, name), 'utf8'),
  );
  bodies.push(readFileSync(path.join(root, 'packages', 'core', 'figures', 'GDP.csv'), 'utf8'));
  bodies.push(
    '{"chart":{"result":[{"meta":{"currency":"USD","symbol":"SPY","gmtoffset":-18000},"timestamp":[1670423400,1670509800],"indicators":{"quote":[{"close":[393.8,null]}],"adjclose":[{"adjclose":[380.1,null]}]}}],"error":null}}',
  );
  bodies.push(
    '[{"date":"2022-12-07T00:00:00.000Z","close":393.83,"adjClose":380.1},{"date":"2022-12-08T00:00:00.000Z","close":396.24,"adjClose":382.4}]',
  );
  return bodies;
}

/**
 * Feeds every parser broken bodies. Whatever comes in, a parser either gives series or throws its
 * own error.
 *
 * @param {Record<string, unknown>} core The built calculation package.
 * @param {number} runs Bodies a parser.
 * @returns {Array<{ parser: string, runs: number, parsed: number, refused: number, broke: string[]
 *   }>}
 */
export function fuzzParsers(core, runs, seed = 1) {
  const bodies = seeds();
  const parsers = Object.keys(core).filter((name) =>
    /^parse(Fred|Yahoo|Tiingo|Alpha|Delimited)/.test(name),
  );
  return parsers.map((parser) => {
    const random = randomFrom(seed);
    const result = { parser, runs, parsed: 0, refused: 0, broke: [] };
    for (let run = 0; run < runs; run++) {
      const body = mutated(bodies[random(bodies.length)], random);
      try {
        for (const series of core[parser](body))
          if (!(series instanceof core.TimeSeries)) throw new TypeError('not a series');
        result.parsed++;
      } catch (error) {
        if (error instanceof core.SourceError) result.refused++;
        else result.broke.push(`${error}: ${JSON.stringify(body.slice(0, 200))}`);
      }
    }
    return result;
  });
}
