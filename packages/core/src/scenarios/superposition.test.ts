import { describe, expect, test } from 'vitest';
import source from '../../figures/frbus-responses.json';
import { type Baseline, responseDescriptions, type UnitResponse } from './frbus.ts';
import { noteScenario, type PolicyScenario, policyScenario } from './policy-scenario.ts';
import { superpose } from './superposition.ts';

const gdpBn = 32_486.066;
const over = (bn: number) => [bn / 4, bn / 4, bn / 4, bn / 4];
const from = (start: string, given: Partial<Parameters<typeof policyScenario>[0]>) =>
  policyScenario({ gdpBn, start, ...given });

/** The stored response of VAR expectations, which only this comparison reads. */
function stored(baseline: Baseline, shock: string, variant: string, policy: string): UnitResponse {
  const { values } = source.irfs.find(
    (each) =>
      each.expectations === 'VAR' &&
      each.baseline === baseline &&
      each.shock === shock &&
      each.variant === variant &&
      each.policy === policy,
  )!;
  return Object.fromEntries(
    responseDescriptions.map(({ key, mnemonic }) => [
      key,
      Float64Array.from(values[mnemonic as keyof typeof values]),
    ]),
  ) as unknown as UnitResponse;
}

function addedUp({ hikes, runoff, assumptions }: PolicyScenario, baseline: Baseline) {
  const premium = assumptions.policyReaction === 'fixed' ? 'ffr_fixed' : 'rule';
  return superpose(
    {
      sizes: hikes.byQuarter,
      response: stored(baseline, 'ffr_25bp', 'hold20q', 'hold_then_rule'),
    },
    {
      sizes: runoff.termPremiumBpByQuarter.map((bp) => bp / 25),
      response: stored(baseline, 'tp_25bp', 'tpcurve_hold20q', premium),
    },
  );
}

const [readme] = Object.values(
  import.meta.glob<string>('../../README.md', { query: '?raw', import: 'default', eager: true }),
);

describe('what adding up erred by, of the largest response within 8 and 20 quarters', () => {
  test.each<[string, PolicyScenario, Baseline]>([
    ['4 hikes and 300 bn, from 2022Q1', noteScenario('four', 'mild'), '2022Q1'],
    ['7 hikes and 600 bn, from 2022Q1', noteScenario('seven', 'aggressive'), '2022Q1'],
    ['600 bn over a year, from 2026Q4', from('2026Q4', { runoffBnByQuarter: over(600) }), '2026Q1'],
    [
      '1,500 bn over a year, from 2026Q4',
      from('2026Q4', { runoffBnByQuarter: over(1500) }),
      '2026Q1',
    ],
    ['7 hikes, from 2027Q1', from('2027Q1', { hikesByQuarter: [1, 2, 2, 2] }), '2026Q1'],
    ['16 cuts over a year, from 2026Q4', from('2026Q4', { hikesByQuarter: over(-16) }), '2026Q1'],
  ])('%s: as the README says', (name, scenario, baseline) => {
    const sum = addedUp(scenario, baseline);
    const cells = (['gdp', 'gdpGrowth', 'unemployment'] as const).map((key) =>
      [8, 20]
        .map((quarters) => {
          const solved = [...scenario.responses[key].values].slice(0, quarters);
          const errors = solved.map((value, i) => Math.abs(value - sum[key][i]));
          const share = Math.max(...errors) / Math.max(...solved.map(Math.abs));
          return `${(100 * share).toFixed(1)} %`;
        })
        .join(', '),
    );
    expect(readme.replace(/ +/g, ' ')).toContain(`| ${[name, ...cells].join(' | ')} |`);
  });
});
