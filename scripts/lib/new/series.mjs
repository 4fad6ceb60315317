import { UserError } from '../terminal.mjs';
import { camel, kebab, title } from './names.mjs';

export const usage =
  'series NAME ID        a series of the Fed: npm run new series discount-window WLCFLPCL';

/** A series: its entry in the list, its table, and where the table comes from. */
export function series({ create, change }, [name, id]) {
  const key = kebab(name);
  if (!/^[A-Z0-9]{2,30}$/.test(id ?? ''))
    throw new UserError(`A new series needs FRED's identifier, such as WLCFLPCL.\n${usage}`);
  const figure = camel(key);
  create(`packages/core/figures/${id}.csv`, 'date,value\n2026-09-30,0\n');
  change('packages/core/figures/catalogue.json', (text) => {
    const catalogue = JSON.parse(text);
    if (catalogue.some((entry) => entry.id === id || entry.name === figure))
      throw new UserError(`${id} is in the catalogue already.`);
    const entry = {
      name: figure,
      id,
      file: `${id}.csv`,
      frequency: 'weekly',
      title: title(key),
      units: 'millions of US dollars',
      publisher: 'Board of Governors of the Federal Reserve System, H.4.1, Wednesday level',
      vintage: 'to be said',
      licence: 'US government work, public domain',
    };
    return text.replace(/\n\]\n$/, `,\n${JSON.stringify(entry, null, 2)}\n]\n`);
  });
  change('packages/core/src/balance-sheet/series.ts', (text) =>
    text.replace(/\n\} from '\.\.\/figures\/index\.ts';/, `\n  ${figure},$&`).replace(
      /\n\} as const satisfies Readonly<Record<string, SeriesEntry>>;/,
      `
  '${key}': {
    names: { en: '${title(key)}', zh_CN: '${title(key)}', zh_TW: '${title(key)}' },
    unit: 'millions',
    plausible: [1, 10_000],
    id: '${id}',
    figure: ${figure},
    fred: 'Weekly, As of Wednesday',
    live: true,
    offered: true,
  },$&`,
    ),
  );
  return {
    next: [
      `packages/core/figures/${id}.csv: the figures, a day a row; npm run figures embeds them.`,
      'packages/core/figures/catalogue.json: title, unit, publisher, vintage and terms.',
      'packages/core/src/balance-sheet/series.ts: its names, the magnitude it may have, FRED’s label of its frequency, and where the H.4.1 prints it.',
      'npm run figures:refresh reads it once packages/core/scripts/refresh/series.mjs names its table.',
    ],
    test: 'npm test -- --only core figures',
    figures: true,
  };
}
