import {
  defaultRule,
  type Equivalence,
  equivalentHikes,
  nominalGdp,
  phaseRunOff,
  phases,
  type Rule,
  ruleOf,
  rules,
  runoffForHikes,
  totalAssets,
  yieldImpact,
} from '@qt-lens/core';
import type { Argument } from '../argument.ts';
import type { Call } from '../cells/call.ts';
import { type Input, isBlank, isLeftOut, type Output, type Table } from '../cells/cell.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

const ALL = 'all';

const GDP_BN: Argument = {
  name: 'gdp_bn',
  kind: 'number',
  above: 0,
  default: () => nominalGdp.series().last!.value,
  help: 'Nominal GDP in billions of dollars; the latest embedded figure if left out.',
};
const RULE: Argument = {
  name: 'rule',
  kind: 'text',
  default: defaultRule.key,
  help:
    'A rule such as "cicc-2022" (the default), or "all" for a table of every rule; ' +
    'QT_RULES() lists them.',
  words: [...rules.map(({ key }) => key), ALL],
};
const BOUND = {
  name: 'bound',
  kind: 'text',
  choices: ['central', 'low', 'high', 'range'],
  default: 'central',
  help:
    '"central" (the default), "low", "high", or "range" for three cells: low, central, ' + 'high.',
} as const;

export const QT_EQUIV_HIKES = spreadsheetFunction({
  name: 'QT_EQUIV_HIKES',
  help:
    "Rate hikes of 25 bp that shrinking the Fed's balance sheet equals, by a published rule. " +
    'Without any argument: the last finished run-off.',
  summaries: {
    zh_CN: '缩表规模按已发表法则折合的加息次数（每次 25 个基点）。',
    zh_TW: '縮表規模按已發表法則折合的升息碼數（1 碼為 25 個基點）。',
  },
  arguments: [
    {
      name: 'amount_bn',
      kind: 'number',
      optional: true,
      help:
        'Run-off in billions of dollars; negative for an expansion, which equals cuts. Left ' +
        'empty: the last finished run-off, by the GDP of its quarters.',
    },
    GDP_BN,
    RULE,
    BOUND,
  ],
  returns: {
    kind: 'number',
    help: 'Hikes of 25 bp; by a rule whose source says "at least" (feds-note-2022), at least so many.',
  },
  answer(call, amount_bn, gdp_bn, rule, bound) {
    // Sheets may hand over a skipped place as it does a blank cell: =QT_EQUIV_HIKES(, , "all").
    // Beside a GDP of its own a blank cell is a blank amount.
    const skipped =
      isLeftOut(amount_bn) ||
      (isBlank(amount_bn) && isBlank(gdp_bn) && !(isBlank(rule) && isBlank(bound)));
    const runOff = skipped ? lastRunOff() : undefined;
    const inputs = {
      amount_bn: runOff?.runOffBn ?? amount_bn,
      gdp_bn: isBlank(gdp_bn) ? runOff?.gdp.gdpBn : gdp_bn,
      rule,
      bound,
    };
    return converted(call, inputs, equivalentHikes, 'hikes');
  },
});

export const HIKES_EQUIV_QT = spreadsheetFunction({
  name: 'HIKES_EQUIV_QT',
  help:
    "Run-off of the Fed's balance sheet that a number of rate hikes of 25 bp equals, by a " +
    'published rule: the inverse of QT_EQUIV_HIKES. How far may the Fed shrink for three ' +
    'cuts to offset it? HIKES_EQUIV_QT(3).',
  summaries: {
    zh_CN: '若干次加息按已发表法则折合的缩表规模，QT_EQUIV_HIKES 的反向换算。',
    zh_TW: '升息若干碼按已發表法則折合的縮表規模，QT_EQUIV_HIKES 的反向換算。',
  },
  arguments: [
    {
      name: 'hikes',
      kind: 'number',
      help: 'Hikes of 25 bp; negative for cuts, which equal an expansion.',
    },
    GDP_BN,
    RULE,
    BOUND,
  ],
  returns: {
    kind: 'number',
    help: "Billions of dollars. Low is the smaller amount, which the rule's stronger effect gives.",
  },
  answer(call, hikes, gdp_bn, rule, bound) {
    call.required('hikes', hikes, 'give a number of 25 bp hikes');
    return converted(call, { hikes, gdp_bn, rule, bound }, runoffForHikes, '$ bn');
  },
});

export const QT_YIELD_BP = spreadsheetFunction({
  name: 'QT_YIELD_BP',
  help:
    "Effect of shrinking the Fed's balance sheet on the 10-year Treasury yield, by a " +
    'published rule that states one.',
  summaries: {
    zh_CN: '缩表对 10 年期美债收益率的影响（基点）。',
    zh_TW: '縮表對 10 年期美債殖利率的影響（基點）。',
  },
  arguments: [
    {
      name: 'amount_bn',
      kind: 'number',
      help: 'Run-off in billions of dollars; negative for an expansion.',
    },
    GDP_BN,
    {
      name: 'rule',
      kind: 'text',
      default: defaultRule.key,
      help:
        'A rule such as "cicc-2022" (the default), or "all" for a table of every rule that ' +
        'states an effect on the yield.',
      words: [...rules.map(({ key }) => key), ALL],
    },
    BOUND,
  ],
  returns: { kind: 'number', help: 'Basis points; positive where the yield rises.' },
  answer(call, amount_bn, gdp_bn, rule, bound) {
    call.required('amount_bn', amount_bn, 'give a run-off in billions of dollars');
    return converted(call, { amount_bn, gdp_bn, rule, bound }, yieldImpact, 'bp');
  },
});

export const QT_RULES = spreadsheetFunction({
  name: 'QT_RULES',
  help:
    "Every published rule for what shrinking the Fed's balance sheet equals: what it states, " +
    'where it was published, for what it was stated.',
  summaries: {
    zh_CN: '全部已发表法则：表述、出处与适用范围。',
    zh_TW: '全部已發表法則：表述、出處與適用範圍。',
  },
  arguments: [],
  returns: {
    kind: 'table',
    help:
      'A row a rule: rule, what it states, source, date, kind of range, what it was stated ' +
      'for.',
  },
  answer: () => [
    ['Rule', 'States', 'Source', 'Date', 'Range', 'Stated for'],
    ...rules.map((rule) => [
      rule.key,
      rule.states,
      sourceOf(rule),
      rule.source.date,
      rule.range,
      rule.domain,
    ]),
  ],
});

type Conversion = (quantity: number, options: { gdpBn: number; rule: Rule }) => Equivalence;

/**
 * Answers cell by cell, or with a table of every rule. The first input is the quantity to convert.
 */
function converted(
  call: Call,
  inputs: Record<string, Input>,
  convert: Conversion,
  unit: string,
): Output | Table {
  const [quantity] = Object.keys(inputs);
  if (call.mentions('rule', inputs.rule, ALL)) {
    call.single('rule', inputs.rule);
    return everyRule(call, quantity, inputs, convert, unit);
  }
  const isRange = Array.isArray(inputs[quantity]) && inputs[quantity].length > 1;
  return call.spill(inputs, (cells) => {
    const rule = call.named('rule', cells.rule, ruleOf);
    const bound = call.choice(BOUND, cells.bound);
    const { amount, gdpBn } = quantities(call, quantity, cells[quantity], cells.gdp_bn, isRange);
    const { low, central, high } = call.withArgumentName('rule', () =>
      convert(amount, { gdpBn, rule }),
    );
    return { low, central, high, range: [low, central, high] }[bound];
  });
}

/** Amounts of less than a billion are plausible in a column, and beside a GDP in per cent. */
const GDP_IN_BILLIONS = 1000;

/** The quantity to convert and the GDP, each such as its unit can be. */
function quantities(
  call: Call,
  quantity: string,
  cell: Input,
  gdp: Input,
  isRange: boolean,
): { amount: number; gdpBn: number } {
  const amount = call.number(quantity, cell);
  const gdpBn = call.number('gdp_bn', gdp);
  call.inUnit('gdp_bn', 'gdpBn', gdpBn);
  if (quantity === 'hikes') call.inUnit(quantity, 'hikes', amount);
  else if (Math.abs(amount) >= 1 || (!isRange && gdpBn >= GDP_IN_BILLIONS))
    call.inUnit(quantity, 'amountBn', amount);
  return { amount, gdpBn };
}

function everyRule(
  call: Call,
  quantity: string,
  inputs: Record<string, Input>,
  convert: Conversion,
  unit: string,
): Output | Table {
  const cell = call.single(quantity, inputs[quantity]);
  if (cell === undefined) return '';
  const bound = call.single('bound', inputs.bound);
  call.choice(BOUND, bound);
  const gdp = call.single('gdp_bn', inputs.gdp_bn);
  const { amount, gdpBn } = quantities(call, quantity, cell, gdp, false);
  const stating =
    convert === yieldImpact
      ? rules.filter((rule) => rule.yieldBpPerShareOfGdp !== undefined)
      : rules;
  return [
    ['Rule', `Low, ${unit}`, `Central, ${unit}`, `High, ${unit}`, 'Source', 'Range'],
    ...stating.map((rule): Output[] => {
      const { low, central, high } = convert(amount, { gdpBn, rule });
      const range = rule.range === 'at-least' ? 'at least' : rule.range;
      return [rule.key, low, central, high, `${sourceOf(rule)}, ${rule.source.date}`, range];
    }),
  ];
}

function sourceOf({ source }: Rule): string {
  return `${source.authors}: ${source.title}${/[.?!]$/.test(source.title) ? '' : '.'} ${source.publisher}`;
}

/** The last run-off that is over, with the GDP of its quarters. */
function lastRunOff(): ReturnType<typeof phaseRunOff> {
  const finished = phases.filter(({ kind, to }) => kind === 'tightening' && to !== null);
  return phaseRunOff(finished[finished.length - 1], totalAssets.series(), nominalGdp.series());
}
