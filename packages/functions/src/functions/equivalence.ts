import {
  cautionText,
  defaultRule,
  type Equivalence,
  equivalentHikes,
  evidence,
  type HikeMeaning,
  nominalGdp,
  phaseRunOff,
  phases,
  type Rule,
  ruleOf,
  rules,
  runoffForHikes,
  type SecurityKind,
  securitiesHeld,
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
const WHAT = {
  name: 'what',
  kind: 'text',
  choices: ['securities', 'mbs', 'bills'],
  default: 'securities',
  help:
    'What rolls off or is bought: "securities" (the default, in the Fed\'s mix), "mbs" or ' +
    '"bills". QT_CAUTION says which rules do not know it.',
} as const;

/** What a rule means by a hike, in a few words. */
const HIKE_MEANINGS: Readonly<Record<HikeMeaning, string>> = {
  'expected-path': 'the expected path of the policy rate, raised and kept',
  growth: 'what slows growth as much',
  'ten-year-yield': 'what moves the ten-year yield as much',
  'current-rate': 'the current funds rate, expected to fade',
  'not-said': 'not said',
};

export const QT_EQUIV_HIKES = spreadsheetFunction({
  name: 'QT_EQUIV_HIKES',
  help:
    "Rate hikes of 25 bp that shrinking the Fed's balance sheet equals, by a published rule. " +
    'Without any argument: the last finished run-off.',
  arguments: [
    {
      name: 'amount_bn',
      kind: 'number',
      optional: true,
      help:
        'Run-off in billions of dollars; negative for an expansion, which equals cuts. Left ' +
        'empty: the last finished run-off of securities, by the GDP of its quarters.',
    },
    GDP_BN,
    RULE,
    BOUND,
    WHAT,
  ],
  returns: { kind: 'number', help: 'Hikes of 25 bp.' },
  answer(call, amount_bn, gdp_bn, rule, bound, what) {
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
      what,
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
  arguments: [
    {
      name: 'hikes',
      kind: 'number',
      help: 'Hikes of 25 bp; negative for cuts, which equal an expansion.',
    },
    GDP_BN,
    RULE,
    BOUND,
    WHAT,
  ],
  returns: {
    kind: 'number',
    help: "Billions of dollars. Low is the smaller amount, which the rule's stronger effect gives.",
  },
  answer(call, hikes, gdp_bn, rule, bound, what) {
    call.required('hikes', hikes, 'give a number of 25 bp hikes');
    return converted(call, { hikes, gdp_bn, rule, bound, what }, runoffForHikes, '$ bn');
  },
});

export const QT_YIELD_BP = spreadsheetFunction({
  name: 'QT_YIELD_BP',
  help:
    "Effect of shrinking the Fed's balance sheet on the 10-year Treasury yield, by a " +
    'published rule that states one.',
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
    WHAT,
  ],
  returns: { kind: 'number', help: 'Basis points; positive where the yield rises.' },
  answer(call, amount_bn, gdp_bn, rule, bound, what) {
    call.required('amount_bn', amount_bn, 'give a run-off in billions of dollars');
    return converted(call, { amount_bn, gdp_bn, rule, bound, what }, yieldImpact, 'bp');
  },
});

export const QT_CAUTION = spreadsheetFunction({
  name: 'QT_CAUTION',
  help:
    'What to say beside an answer of QT_EQUIV_HIKES or QT_YIELD_BP: that the amount is larger than ' +
    'the rule was stated for, that the rule is turned round, or that it does not know what is ' +
    'bought. Blank where the rule says what was asked.',
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
      help: 'A rule such as "cicc-2022" (the default); QT_RULES() lists them.',
    },
    WHAT,
  ],
  returns: { kind: 'text', help: 'One line, blank if there is nothing to say.' },
  answer(call, amount_bn, gdp_bn, rule, what) {
    call.required('amount_bn', amount_bn, 'give a run-off in billions of dollars');
    return call.spill({ amount_bn, gdp_bn, rule, what }, (cells) => {
      const asked = call.withArgumentName('rule', () => ruleOf(call.text('rule', cells.rule)));
      const amountBn = call.number('amount_bn', cells.amount_bn);
      const gdpBn = call.number('gdp_bn', cells.gdp_bn);
      const kind = call.choice(WHAT, cells.what);
      return cautionsText(equivalentHikes(amountBn, { gdpBn, rule: asked, what: kind }));
    });
  },
});

export const QT_RULES = spreadsheetFunction({
  name: 'QT_RULES',
  help:
    "The rules held here for what shrinking the Fed's balance sheet equals: what each states, " +
    'where it was published, for what it was stated, what it means by a hike.',
  arguments: [],
  returns: {
    kind: 'table',
    help:
      'A row a rule: rule, what it states, source, date, kind of range, what it was stated ' +
      'for, what it means by a hike, in which conditions it holds, how the statement was checked.',
  },
  answer: () => [
    [
      'Rule',
      'States',
      'Source',
      'Date',
      'Range',
      'Stated for',
      'A hike means',
      'Conditions',
      'Checked',
    ],
    ...rules.map((rule) => [
      rule.key,
      rule.states,
      sourceOf(rule),
      rule.source.date,
      rule.range,
      rule.domain,
      HIKE_MEANINGS[rule.hike],
      rule.conditions,
      rule.checked,
    ]),
  ],
});

export const QT_EVIDENCE = spreadsheetFunction({
  name: 'QT_EVIDENCE',
  help:
    'What has been published on the effect of buying and running off securities: on the 10-year ' +
    'yield, on yields abroad, on the economy, and how many hikes officials named.',
  arguments: [],
  returns: {
    kind: 'table',
    help:
      'A row a statement: name, what was measured, purchases or run-off, what it states, source, ' +
      'date, how it was checked.',
  },
  answer: () => [
    ['Name', 'Measures', 'Of', 'States', 'Source', 'Date', 'Checked'],
    ...evidence.map(({ name, measures, of, states, source, checked }) => [
      name,
      measures,
      of,
      states,
      sourceOf({ source }),
      source.date,
      checked,
    ]),
  ],
});

type Conversion = (
  quantity: number,
  options: { gdpBn: number; rule: Rule; what: SecurityKind },
) => Equivalence;

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
    const what = call.choice(WHAT, cells.what);
    const { low, central, high } = call.withArgumentName('rule', () =>
      convert(amount, { gdpBn, rule, what }),
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
  const what = call.choice(WHAT, call.single('what', inputs.what));
  const stating =
    convert === yieldImpact
      ? rules.filter((rule) => rule.yieldBpPerShareOfGdp !== undefined)
      : rules;
  return [
    [
      'Rule',
      `Low, ${unit}`,
      `Central, ${unit}`,
      `High, ${unit}`,
      'Source',
      'Range',
      'A hike means',
      'Conditions',
      'Caution',
    ],
    ...stating.map((rule): Output[] => {
      const { low, central, high, cautions } = convert(amount, { gdpBn, rule, what });
      return [
        rule.key,
        low,
        central,
        high,
        `${sourceOf(rule)}, ${rule.source.date}`,
        rule.range,
        HIKE_MEANINGS[rule.hike],
        rule.conditions,
        cautionsText({ cautions, rule }),
      ];
    }),
  ];
}

/** One line; blank where the rule says what was asked. */
function cautionsText({ cautions, rule }: Pick<Equivalence, 'cautions' | 'rule'>): string {
  return cautions.map((caution) => cautionText(caution, rule)).join('; ');
}

function sourceOf({ source }: Pick<Rule, 'source'>): string {
  return `${source.authors}: ${source.title}${/[.?!]$/.test(source.title) ? '' : '.'} ${source.publisher}`;
}

/** The last run-off that is over, of securities, with the GDP of its quarters. */
function lastRunOff(): ReturnType<typeof phaseRunOff> {
  const finished = phases.filter(({ kind, to }) => kind === 'tightening' && to !== null);
  return phaseRunOff(finished[finished.length - 1], securitiesHeld(), nominalGdp.series());
}
