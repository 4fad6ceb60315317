import { changeBetween, type Equivalence, equivalentHikes, meanGdp, nominalGdp, phases, rules, totalAssets } from '@qt-lens/core';
import { type Call, customFunction } from '../cells/call.ts';
import type { Input, Output, Table } from '../cells/cell.ts';

const BOUNDS = ['central', 'low', 'high', 'range'] as const;

/**
 * Rate hikes of 25 bp that shrinking the Fed's balance sheet equals, by a published rule. Without any argument: the last finished run-off.
 *
 * @param {number} [amount_bn] Run-off in billions of dollars; negative for an expansion, which equals cuts.
 * @param {number} [gdp_bn] Nominal GDP in billions of dollars; the latest known if left out.
 * @param {string} [rule] A rule such as "cicc-2022" (the default), or "all" for a table; QT_RULES() lists them.
 * @param {string} [bound] "central" (the default), "low", "high", or "range" for three cells.
 * @return {number} Hikes of 25 bp.
 * @customfunction
 */
export function QT_EQUIV_HIKES(amount_bn?: Input, gdp_bn?: Input, rule?: Input, bound?: Input): Output | Table {
  return customFunction('QT_EQUIV_HIKES', (call) => equivalence(call, { amount_bn, gdp_bn, rule, bound }, equivalentHikes));
}

type Conversion = (amount: number, options: { gdpBn: number; rule: string }) => Equivalence;

function equivalence<K extends string>(
  call: Call,
  inputs: Record<K | 'gdp_bn' | 'rule' | 'bound', Input>,
  convert: Conversion,
): Output | Table {
  const first = Object.keys(inputs)[0] as K;
  return call.spill(inputs, (cells) => {
    const { amount, gdpBn } =
      cells[first] === undefined ? lastRunoff() : { amount: call.number(first, cells[first]), gdpBn: latestGdpBn() };
    const gdp = cells.gdp_bn === undefined ? gdpBn : call.number('gdp_bn', cells.gdp_bn);
    const rule = cells.rule === undefined ? rules[0].key : call.text('rule', cells.rule);
    const bound = cells.bound === undefined ? 'central' : call.choice('bound', cells.bound, BOUNDS);
    const result = call.about('rule', () => convert(amount, { gdpBn: gdp, rule }));
    return bound === 'range' ? [result.low, result.central, result.high] : result[bound];
  });
}

function latestGdpBn(): number {
  return nominalGdp.series().last!.value;
}

function lastRunoff(): { amount: number; gdpBn: number } {
  const { from, to } = phases.findLast((phase) => phase.kind === 'tightening' && phase.to !== null)!;
  const { gdpBn } = meanGdp(nominalGdp.series(), from!, to!);
  return { amount: -changeBetween(totalAssets.series(), from!, to!).difference / 1000, gdpBn };
}
