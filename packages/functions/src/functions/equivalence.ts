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
import { type Call, customFunction } from '../cells/call.ts';
import { type Input, isBlank, isLeftOut, type Output, type Table } from '../cells/cell.ts';

const BOUNDS = ['central', 'low', 'high', 'range'] as const;
const ALL = 'all';

/**
 * Rate hikes of 25 bp that shrinking the Fed's balance sheet equals, by a published rule. Without
 * any argument: the last finished run-off.
 *
 * @param {number} [amount_bn] Run-off in billions of dollars; negative for an expansion, which
 *   equals cuts. Left empty: the last finished run-off, by the GDP of its quarters.
 * @param {number} [gdp_bn] Nominal GDP in billions of dollars; the latest embedded figure if left
 *   out.
 * @param {string} [rule] A rule such as "cicc-2022" (the default), or "all" for a table of every
 *   rule; QT_RULES() lists them.
 * @param {string} [bound] "central" (the default), "low", "high", or "range" for three cells: low,
 *   central, high.
 * @return {number} Hikes of 25 bp.
 * @customfunction
 */
export function QT_EQUIV_HIKES(
  amount_bn?: Input,
  gdp_bn?: Input,
  rule?: Input,
  bound?: Input,
): Output | Table {
  return customFunction('QT_EQUIV_HIKES', (call) => {
    // Sheets may hand over a skipped place as it does a blank cell. A table is asked for once;
    // other formulas are filled down beside cells still blank.
    const skipped =
      isLeftOut(amount_bn) || (isBlank(amount_bn) && call.mentions('rule', rule, ALL));
    const runOff = skipped ? lastRunOff() : undefined;
    const inputs = {
      amount_bn: runOff?.runOffBn ?? amount_bn,
      gdp_bn: isBlank(gdp_bn) ? runOff?.gdp.gdpBn : gdp_bn,
      rule,
      bound,
    };
    return converted(call, inputs, equivalentHikes, 'hikes');
  });
}

/**
 * Run-off of the Fed's balance sheet that a number of rate hikes of 25 bp equals, by a published
 * rule: the inverse of QT_EQUIV_HIKES. How far may the Fed shrink for three cuts to offset it?
 * HIKES_EQUIV_QT(3).
 *
 * @param {number} hikes Hikes of 25 bp; negative for cuts, which equal an expansion.
 * @param {number} [gdp_bn] Nominal GDP in billions of dollars; the latest embedded figure if left
 *   out.
 * @param {string} [rule] A rule such as "cicc-2022" (the default), or "all" for a table of every
 *   rule; QT_RULES() lists them.
 * @param {string} [bound] "central" (the default), "low", "high", or "range" for three cells: low,
 *   central, high.
 * @return {number} Billions of dollars. Low is the smaller amount, which the rule's stronger effect
 *   gives.
 * @customfunction
 */
export function HIKES_EQUIV_QT(
  hikes: Input,
  gdp_bn?: Input,
  rule?: Input,
  bound?: Input,
): Output | Table {
  return customFunction('HIKES_EQUIV_QT', (call) => {
    call.required('hikes', hikes, 'give a number of 25 bp hikes');
    return converted(call, { hikes, gdp_bn, rule, bound }, runoffForHikes, '$ bn');
  });
}

/**
 * Effect of shrinking the Fed's balance sheet on the 10-year Treasury yield, by a published rule
 * that states one.
 *
 * @param {number} amount_bn Run-off in billions of dollars; negative for an expansion.
 * @param {number} [gdp_bn] Nominal GDP in billions of dollars; the latest embedded figure if left
 *   out.
 * @param {string} [rule] A rule such as "cicc-2022" (the default), or "all" for a table of every
 *   rule that states an effect on the yield.
 * @param {string} [bound] "central" (the default), "low", "high", or "range" for three cells: low,
 *   central, high.
 * @return {number} Basis points; positive where the yield rises.
 * @customfunction
 */
export function QT_YIELD_BP(
  amount_bn: Input,
  gdp_bn?: Input,
  rule?: Input,
  bound?: Input,
): Output | Table {
  return customFunction('QT_YIELD_BP', (call) => {
    call.required('amount_bn', amount_bn, 'give a run-off in billions of dollars');
    return converted(call, { amount_bn, gdp_bn, rule, bound }, yieldImpact, 'bp');
  });
}

/**
 * Every published rule for what shrinking the Fed's balance sheet equals: what it states, where it
 * was published, for what it was stated.
 *
 * @return {Array<Array<string>>} A row a rule: rule, what it states, source, date, kind of range,
 *   what it was stated for.
 * @customfunction
 */
export function QT_RULES(): Table {
  return customFunction('QT_RULES', () => [
    ['Rule', 'States', 'Source', 'Date', 'Range', 'Stated for'],
    ...rules.map((rule) => [
      rule.key,
      rule.states,
      sourceOf(rule),
      rule.source.date,
      rule.range,
      rule.domain,
    ]),
  ]);
}

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
  return call.spill(inputs, (cells) => {
    const rule =
      cells.rule === undefined
        ? defaultRule
        : call.about('rule', () => ruleOf(call.text('rule', cells.rule)));
    const bound = cells.bound === undefined ? 'central' : call.choice('bound', cells.bound, BOUNDS);
    const amount = call.number(quantity, cells[quantity]);
    const gdpBn = gdpOf(call, cells.gdp_bn);
    const { low, central, high } = call.about('rule', () => convert(amount, { gdpBn, rule }));
    return { low, central, high, range: [low, central, high] }[bound];
  });
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
  if (bound !== undefined) call.choice('bound', bound, BOUNDS);
  const amount = call.number(quantity, cell);
  const gdpBn = gdpOf(call, call.single('gdp_bn', inputs.gdp_bn));
  const stating =
    convert === yieldImpact
      ? rules.filter((rule) => rule.yieldBpPerShareOfGdp !== undefined)
      : rules;
  return [
    ['Rule', `Low, ${unit}`, `Central, ${unit}`, `High, ${unit}`, 'Source'],
    ...stating.map((rule): Output[] => {
      const { low, central, high } = convert(amount, { gdpBn, rule });
      return [rule.key, low, central, high, `${sourceOf(rule)}, ${rule.source.date}`];
    }),
  ];
}

function gdpOf(call: Call, cell: Input): number {
  return cell === undefined ? nominalGdp.series().last!.value : call.positive('gdp_bn', cell);
}

function sourceOf({ source }: Rule): string {
  return `${source.authors}: ${source.title}${/[.?!]$/.test(source.title) ? '' : '.'} ${source.publisher}`;
}

/** The last run-off that is over, with the GDP of its quarters. */
function lastRunOff(): ReturnType<typeof phaseRunOff> {
  const finished = phases.filter(({ kind, to }) => kind === 'tightening' && to !== null);
  return phaseRunOff(finished[finished.length - 1], totalAssets.series(), nominalGdp.series());
}
