// The tables of the README and its translations that follow from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { customFunctions } from '../../apps-script/build/custom-functions.mjs';
import { firstSentence, signature } from '../../apps-script/build/reference.mjs';
import { root } from './run.mjs';
import { importTypeScript } from './typescript.mjs';

// The table of rules is an example: it keeps its amount and its GDP when newer figures come.
const EXAMPLE = { amountBn: 600, gdpBn: 32_486.066 };

/**
 * The README in each language, with the headings of its tables. Chinese has no billions: amounts
 * of this size are in 10^12 dollars.
 */
export const editions = [
  {
    file: 'README.md',
    language: 'en',
    sites: ['site', 'pages'],
    rules: ['rule', 'what it states', '$600 bn, in hikes', 'one hike, in $ bn', 'a hike is'],
    functions: ['formula', 'what it gives'],
    derived: ' (range derived here)',
    amounts: { unitBn: 1, digits: 0 },
  },
  {
    file: 'README.zh-CN.md',
    language: 'zh_CN',
    sites: ['网站', '页面'],
    rules: [
      '法则',
      '原文表述',
      '6000 亿美元相当于加息次数',
      '一次加息相当于（万亿美元）',
      '一次加息的含义',
    ],
    functions: ['公式', '结果'],
    derived: '（区间为推算）',
    amounts: { unitBn: 1000, digits: 2 },
  },
  {
    file: 'README.zh-TW.md',
    language: 'zh_TW',
    sites: ['網站', '頁面'],
    rules: [
      '法則',
      '原文表述',
      '6,000 億美元相當於升息（碼）',
      '升息 1 碼相當於（兆美元）',
      '升息 1 碼的含義',
    ],
    functions: ['公式', '結果'],
    derived: '（區間為推算）',
    amounts: { unitBn: 1000, digits: 2 },
  },
];

const source = (...parts) => pathToFileURL(path.join(root, ...parts)).href;
const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Data of the tables. */
export async function readmeFacts() {
  const adapters = await importTypeScript(source('extension', 'src', 'sites', 'site-of.ts'));
  const named = async (site) => ({
    ...site,
    name: (await importTypeScript(source('extension', 'src', 'sites', `${site.key}.ts`))).siteName,
  });
  const sites = await Promise.all(adapters.sites.map(named));
  const { compareRules } = await importTypeScript(source('packages', 'core', 'src', 'index.ts'));
  const { helpWith, summaryOf } = await importTypeScript(
    source('packages', 'functions', 'src', 'help', 'index.ts'),
  );
  const { messagesIn } = await importTypeScript(
    source('packages', 'ui', 'src', 'locales', 'index.ts'),
  );
  return {
    sites,
    comparison: compareRules(EXAMPLE.amountBn, { gdpBn: EXAMPLE.gdpBn }),
    functions: customFunctions(),
    messagesIn,
    summaryIn: (language, { name, description }) => {
      const help = helpWith(name, language);
      return help === undefined ? firstSentence(description) : summaryOf(help);
    },
  };
}

const hostsOf = ({ matches }) => [
  ...new Set(
    matches.map((pattern) => pattern.replace(/^[^:]*:\/\/(\*\.)?/, '').replace(/\/.*/, '')),
  ),
];

function range({ low, high }, digits, unit = 1) {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const [from, to] = [low, high].map((value) => (value / unit).toLocaleString('en', options));
  return from === to ? from : `${from}–${to}`;
}

/** The tables of one edition, by the name of their place. */
function tablesOf(edition, { sites, comparison, functions, messagesIn, summaryIn }) {
  const words = messagesIn[edition.language];
  const ruleRow = ({ rule, hikes, oneHikeBn }) => {
    const { url, date } = rule.source;
    const derived = rule.range === 'derived' ? edition.derived : '';
    const name = words.rules[rule.key] ?? rule.name;
    return [
      `${url === undefined ? name : `[${name}](${url})`} (\`${rule.key}\`, ${date})`,
      words.converter.rules[rule.key]?.states ?? rule.states,
      range(hikes, 2) + derived,
      range(oneHikeBn, edition.amounts.digits, edition.amounts.unitBn) + derived,
      words.converter.hikeMeanings[rule.hike],
    ];
  };
  const bySiteName = [...sites].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    sites: table(
      edition.sites,
      bySiteName.map((site) => [words.sites[site.key] ?? site.name, hostsOf(site).join(', ')]),
    ),
    rules: table(edition.rules, comparison.rows.map(ruleRow)),
    functions: table(
      edition.functions,
      functions.map((custom) => [
        `[\`${signature(custom)}\`](apps-script/README.md#${custom.name.toLowerCase()})`,
        summaryIn(edition.language, custom),
      ]),
    ),
  };
}

/** A text with its tables as they should be. */
export function withTables(text, tables) {
  return Object.entries(tables).reduce((readme, [name, content]) => {
    const begin = `<!-- ${name}: written by npm run readme -->`;
    const end = `<!-- end of ${name} -->`;
    const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`the marks around the ${name} are missing`);
    return `${readme.slice(0, from)}${begin}\n\n${content}\n\n${readme.slice(to)}`;
  }, text);
}

/** An edition with its tables and its count of sites as they should be. */
export function currentEdition(edition, text, facts) {
  return withTables(text, tablesOf(edition, facts)).replace(
    /\d+(?= (finance sites|个财经网站|個財經網站))/g,
    String(facts.sites.length),
  );
}

/** Brings every edition up to date, and says which of them was not. */
export async function writeReadmes() {
  const facts = await readmeFacts();
  return editions.map((edition) => {
    const file = path.join(root, edition.file);
    const text = readFileSync(file, 'utf8');
    const current = currentEdition(edition, text, facts);
    const stale = text !== current;
    if (stale) writeFileSync(file, current);
    return { file: edition.file, stale };
  });
}
