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
import { resolveSymbol } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

export const siteName = '${title(key)}';

export const ${camel(key)}: Site = {
  key: '${key}',
  matches: ['*://${at}/*'],
  parse(url) {
    const [head, name] = pathOf(url);
    const symbol = head === 'quote' ? decoded(name) : '';
    // Add as \`market\` what the page calls the exchange; leave it out where the page does not say.
    return /^[A-Z0-9.-]{1,12}$/.test(symbol) ? { symbol } : null;
  },
};

// The exchange decides: \`{ suffix: suffixBy('mic', page.market) }\`, with the vocabularies of
// shared/exchanges.ts. Where it is not known there is no canonical symbol, and none is guessed.
export const resolve: Resolve = (page) => resolveSymbol(page);

export const notSeen = 'Made up by npm run new: no real address stands here yet.';

export const testUrls: TestUrl[] = [
  { url: 'https://${at}/quote/AAPL', found: { symbol: 'AAPL', canonicalSymbol: null, kind: 'equity' } },
  { url: 'https://${at}/', found: null },
];
`,
  );
  change('extension/src/sites/registry.ts', (text) =>
    withSortedLine(
      withSortedLine(
        text,
        `import { ${camel(key)} } from './${key}.ts';`,
        /^import \{ \w+ \} from '\.\/[\w-]+\.ts';$/,
      ),
      `  ${camel(key)},`,
      /^ {2}\w+,$/,
    ),
  );
  return {
    test: 'npm test -- --only extension sites',
    readme: true,
    next: [
      `${file}: say how an address names its instrument and its exchange, and give real addresses in testUrls, with the day they were seen (then \`notSeen\` goes): pages with an instrument, and pages without.`,
      'An exchange that the site writes in its own way is translated in `resolve`, or in a column of extension/src/sites/shared/exchanges.ts.',
    ],
  };
}
