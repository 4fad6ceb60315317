// Brings the tables of figures/ up to date from the Board's file of the H.4.1, the New York Fed and,
// for what they lack, FRED's download, all without a key; and generates the embedded figures anew.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../../../scripts/lib/typescript.mjs';
import { refresh, writeFigures } from './refresh/refresh.mjs';
import { reportLines } from './refresh/report.mjs';
import { sources } from './refresh/series.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const figures = join(root, 'figures');
const usage = `npm run figures:refresh                    new and revised figures; if one is refused, nothing is written
npm run figures:refresh -- --dry-run       only show what would change
npm run figures:refresh -- --only GDP      one series (repeat for more)
npm run figures:refresh -- --accept GDP    take this series' revisions and jumps, after a look at them
npm run figures:refresh -- --history WLFN  also this series' figures before the table's first, which are embedded then
npm run figures:refresh -- --from URL      another server that answers like the publishers
                           --board, --new-york-fed, --fred URL   in place of one of them`;
const publishers = ['board', 'new-york-fed', 'fred'];

const node = (...args) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const known = new Set(sources.flatMap(({ ids }) => Object.values(ids)));

function optionsOf() {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean' },
      only: { type: 'string', multiple: true },
      accept: { type: 'string', multiple: true, default: [] },
      history: { type: 'string', multiple: true, default: [] },
      from: { type: 'string' },
      ...Object.fromEntries(publishers.map((name) => [name, { type: 'string' }])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  for (const id of [...(values.only ?? []), ...values.accept, ...values.history]) {
    if (!known.has(id)) throw new Error(`${id} is none of ${[...known].join(', ')}.`);
  }
  for (const name of ['from', ...publishers]) {
    const address = values[name];
    if (address !== undefined && !/^https?:\/\//.test(address))
      throw new Error(`--${name} must be an http address, not ${address}.`);
  }
  return values;
}

async function main() {
  let options;
  try {
    options = optionsOf();
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    return 1;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const [parsers, list] = await Promise.all(
    ['../src/sources/index.ts', '../src/balance-sheet/series.ts'].map((file) =>
      importTypeScript(new URL(file, import.meta.url)),
    ),
  );

  const onProgress = process.stdout.isTTY
    ? (name) => process.stdout.write(`\r\x1b[KReading ${name} …`)
    : undefined;
  const report = await refresh({
    figures,
    core: { ...parsers, ...list },
    origins: Object.fromEntries(
      publishers.flatMap((name) => {
        const origin = options[name] ?? options.from;
        return origin === undefined ? [] : [[name, origin]];
      }),
    ),
    only: options.only,
    history: options.history,
    accept: options.accept,
    onProgress,
  });
  if (onProgress) process.stdout.write('\r\x1b[K');
  for (const line of reportLines(report)) console.log(line);
  if (report.refused) {
    console.log('Nothing was written, because something was refused.');
    return 1;
  }
  if (options['dry-run'] || report.files.size === 0) {
    console.log(
      report.files.size === 0
        ? 'Everything is up to date.'
        : `Would be written: ${[...report.files.keys()].join(', ')}.`,
    );
    return 0;
  }
  const undo = writeFigures(figures, report);
  try {
    node(join(root, 'scripts', 'generate-figures.mjs'));
  } catch (error) {
    undo();
    node(join(root, 'scripts', 'generate-figures.mjs'));
    throw error;
  }
  console.log(`Written: ${[...report.files.keys()].join(', ')}, and the embedded figures.`);
  return 0;
}

process.exitCode = await main();
