import { UserError } from '../terminal.mjs';
import { withSortedLine } from './edit.mjs';
import { camel, kebab, title } from './names.mjs';

export const usage =
  'site NAME [HOST]      a finance site: npm run new site boerse-frankfurt www.boerse-frankfurt.de';

/** A finance site: its adapter with addresses that test it, and its line in the registry. */
export function site({ create, change }, [name, host]) {
  const key = kebab(name);
  const at = (host ?? `www.${key.replaceAll('-', '')}.com`).toLowerCase();
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(at))
    throw new UserError(`"${host}" is not the name of a host, such as www.example.com.`);
  const file = `extension/src/sites/${key}.ts`;
  create(
    file,
    `import { decoded, pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

export const siteName = '${title(key)}';

export const ${camel(key)}: Site = {
  key: '${key}',
  matches: ['*://${at}/*'],
  instrument(url) {
    const [head, name] = pathOf(url);
    const symbol = head === 'quote' ? decoded(name) : '';
    // Left out, the market is unknown: '' is the United States, '.DE' Xetra, and so on as the price
    // feed writes it.
    return /^[A-Z0-9.-]{1,12}$/.test(symbol) ? { symbol, suffix: '' } : null;
  },
};

export const testUrls: TestUrl[] = [
  { url: 'https://${at}/quote/AAPL', found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' } },
  { url: 'https://${at}/', found: null },
];
`,
  );
  change('extension/src/sites/registry.ts', (text) =>
    withSortedLine(
      text,
      `export { ${camel(key)} } from './${key}.ts';`,
      /^export \{ \w+ \} from '\.\/[\w-]+\.ts';$/,
    ),
  );
  return {
    test: 'npm test -- --only extension sites',
    readme: true,
    next: [
      `${file}: say how an address names its instrument, and give real addresses in testUrls: pages with an instrument, and pages without.`,
      'A market, an index or a pair that the site writes in its own way is translated in extension/src/sites/shared/notation.ts.',
    ],
  };
}
