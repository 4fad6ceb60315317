import { withSortedLine } from './edit.mjs';
import { camel, kebab, title } from './names.mjs';

export const usage =
  'rule NAME             a published QT-to-hikes rule: npm run new rule smith-2027';

/** A published rule: its file, its line in the registry, and the test of what it states. */
export function rule({ create, change }, [name]) {
  const key = kebab(name);
  const year = /\b(19|20)\d\d\b/.exec(key)?.[0] ?? '';
  // The statements of one year count by one GDP.
  const of2022 = year === '2022';
  const gdpBn = of2022 ? 'gdp2022Bn' : `gdp${year}Bn`;
  const file = `packages/core/src/rules/${key}.ts`;
  create(
    file,
    `import { ${of2022 ? 'gdp2022Bn, ' : ''}hikesPerShareOfGdp } from './dollar-statements.ts';
import type { Rule } from './rule.ts';

${of2022 ? '' : `/** Nominal GDP ${year ? `of ${year}` : 'of the year of the statement'} in billions. */\nconst ${gdpBn} = Number.NaN;\n\n`}/** ${title(key)}: what it states, in one line. */
export const ${camel(key)}: Rule = {
  key: '${key}',
  name: '${title(key)}',
  source: {
    title: '',
    authors: '',
    publisher: '',
    date: '${year}',
  },
  states: '',
  domain: '',
  range: 'single',
  hike: 'not-said',
  conditions: 'normal',
  statedFor: { change: 'run-off', maxShareOfGdp: Number.NaN, knows: ['securities'] },
  checked: '',
  // The statement in its own money, and the GDP it was made for. Of another currency than the
  // dollar: currency: 'EUR', and GDP in it. A rule that states shares of GDP has no statedAtGdpBn:
  // see gagnon-sack-2018.ts.
  hikesPerShareOfGdp: hikesPerShareOfGdp(${gdpBn}, { amountBn: Number.NaN, rateBp: Number.NaN }),
  statedAtGdpBn: ${gdpBn},
};
`,
  );
  const registry = 'packages/core/src/rules/registry.ts';
  change(registry, (text) =>
    withSortedLine(
      text,
      `import { ${camel(key)} } from './${key}.ts';`,
      /^import (type )?\{ \w+ \} from '\.\/[\w-]+\.ts';$/,
    ),
  );
  change(registry, (text) =>
    text.replace(
      /(export const rules: readonly Rule\[\] = \[[^\]]*?),?\s*\];/,
      `$1, ${camel(key)}];`,
    ),
  );
  const test = 'packages/core/src/rules/registry.test.ts';
  change(test, (text) =>
    text.replace(
      /(const statements: Record<string, \(\) => void> = \{\n[\s\S]*?\n)(\};\n)/,
      (_, entries, end) =>
        `${entries}  // So many billions are so many basis points: weaker, central, stronger.\n  '${key}': () => says('${key}', Number.NaN, [Number.NaN, Number.NaN, Number.NaN]),\n${end}`,
    ),
  );
  return {
    test: 'npm test -- --only core; npm test -- --only ui converter',
    next: [
      `${file}: give the source, what it states in its own figures and currency, what it means by a hike, what it was stated for, and how that was checked; until then its tests fail.`,
      ...(of2022
        ? []
        : [
            `${file}: nominal GDP of its year, the mean of the quarters in packages/core/figures/GDP.csv.`,
          ]),
      `${test}: repeat the statement, so that the rule is shown to reproduce it.`,
      'packages/core/src/rules/compare.test.ts: add its row to the comparison; a rule beyond the others moves the spread.',
      'packages/core/README.md: add its row to the table of rules; a rule beyond the others moves the figures of "All rules" above it.',
      'npm run readme, once the figures are there: the tables of the front page.',
      'packages/ui/src/locales: its name (rules) and its wording (converter.rules), in all languages or in none; without it, pages show the text of its file.',
    ],
  };
}
