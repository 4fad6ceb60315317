import { describe, expect, it } from 'vitest';
import { equivalentHikes, yieldImpact } from './equivalence.ts';
import { evidence } from './evidence.ts';
import { defaultRule, ruleOf, rules } from './registry.ts';
import type { Rule } from './rule.ts';

// What in this folder is not a rule. Every other file must be one, and in the registry.
const machinery = [
  'compare',
  'dollar-statements',
  'equivalence',
  'evidence',
  'index',
  'mistaken-units',
  'policy-stance',
  'registry',
  'rule',
];

const ruleFiles = Object.entries(
  import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true }),
)
  .map(([path, exported]) => ({ key: path.slice(2, -3), exported: Object.values(exported) }))
  .filter(({ key }) => !machinery.includes(key));

/** What each source states, in its own dollars and GDP, to be reproduced. */
const statements: Record<string, () => void> = {
  'cicc-2022': () => {
    expect(yieldImpact(1, { gdpBn: 100 })).toMatchObject({ low: 6, central: 7, high: 8 });
    expect(equivalentHikes(2.5, { gdpBn: 100 }).high).toBeCloseTo(1, 12);
    expect(equivalentHikes(10 / 3, { gdpBn: 100 }).low).toBeCloseTo(1, 12);
  },
  'feds-note-2022': () => says('feds-note-2022', 2500, [50, 50, 50]),
  'wei-2022-normal': () => says('wei-2022-normal', 2200, [29, 29, 29]),
  'wei-2022-crisis': () => says('wei-2022-crisis', 2200, [74, 74, 74]),
  'wei-2022-bills': () => says('wei-2022-bills', 2200, [7.4, 10, 12.6]),
  'powell-2022': () => {
    expect(equivalentHikes(997.5, { gdpBn: 25_360, rule: 'powell-2022' }).high).toBeCloseTo(1, 12);
    expect(equivalentHikes(1140, { gdpBn: 25_360, rule: 'powell-2022' }).low).toBeCloseTo(1, 12);
  },
  'gagnon-sack-2018': () => {
    const { low, central, high } = equivalentHikes(-1.5, { gdpBn: 100, rule: 'gagnon-sack-2018' });
    for (const cut of [low, central, high]) expect(cut).toBeCloseTo(-1, 12);
  },
};

function says(key: string, amountBn: number, rateBp: [number, number, number]): void {
  const { low, central, high } = equivalentHikes(amountBn, {
    gdpBn: ruleOf(key).statedAtGdpBn!,
    rule: key,
  });
  for (const [i, hikes] of [low, central, high].entries())
    expect(hikes * 25).toBeCloseTo(rateBp[i], 10);
}

describe('the registry of rules', () => {
  it('holds the rule of every file, under the name of the file', () => {
    expect(ruleFiles.length).toBeGreaterThan(0);
    for (const { key, exported } of ruleFiles) {
      expect(
        rules.filter((rule) => exported.includes(rule)).map((rule) => rule.key),
        `${key}.ts must export the rule "${key}" and registry.ts must list it`,
      ).toEqual([key]);
    }
    expect(rules.map(({ key }) => key).sort()).toEqual(ruleFiles.map(({ key }) => key).sort());
  });

  it('has the default first and finds every rule by its key', () => {
    expect(rules[0]).toBe(defaultRule);
    expect(defaultRule.key).toBe('cicc-2022');
    for (const rule of rules) expect(ruleOf(rule.key.toUpperCase())).toBe(rule);
  });

  it('has a test of what each rule states', () => {
    expect(Object.keys(statements).sort()).toEqual(rules.map(({ key }) => key).sort());
  });
});

describe.each(rules.map((rule): [string, Rule] => [rule.key, rule]))('%s', (key, rule) => {
  it('reproduces what its source states', () => statements[key]());

  it('says who, where, when, what and for what', () => {
    const { title, authors, publisher, date } = rule.source;
    const said = {
      name: rule.name,
      states: rule.states,
      domain: rule.domain,
      title,
      authors,
      publisher,
    };
    const missing = Object.entries(said).filter(([, text]) => text.length <= 5);
    expect(missing, `${key}.ts does not say ${missing.map(([field]) => field).join(', ')}`).toEqual(
      [],
    );
    expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    expect(rule.states).toMatch(/\d|one quarter-point hike/);
  });

  it('has a range of the kind it says', () => {
    const { low, central, high } = rule.hikesPerShareOfGdp;
    expect(low + central + high, `${key}.ts does not give its figures`).not.toBeNaN();
    if (rule.range === 'single' || rule.range === 'at-least')
      expect([low, high]).toEqual([central, central]);
    else expect(low < central && central < high).toBe(true);
    expect(low).toBeGreaterThan(0);
  });

  it('names the GDP that turned dollars into a share', () => {
    const { statedAtGdpBn, source, states } = rule;
    if (!/\$|trn|announced path/.test(states)) expect(statedAtGdpBn).toBeUndefined();
    else if (source.date.startsWith('2022')) expect(statedAtGdpBn).toBe(25_360);
    else
      expect(
        statedAtGdpBn,
        `${key}.ts does not give the GDP of its year, in billions of dollars`,
      ).toBeGreaterThan(1000);
  });
});

describe('the literature table', () => {
  it('holds the five statements with their figures', () => {
    expect(evidence.map(({ key, figures }) => [key, figures.map(({ value }) => value)])).toEqual([
      ['gagnon-2016', [-8]],
      ['cicc-2022-qt-1', [6]],
      ['bonis-ihrig-wei-2017', [-34, -100, -85]],
      ['fed-staff-2022', [60]],
      ['kim-laubach-wei-2020', [1.2, 0.8, -0.5]],
    ]);
    expect(evidence.filter(({ measures }) => measures === 'economy').map(({ key }) => key)).toEqual(
      ['kim-laubach-wei-2020'],
    );
  });

  it('says every figure in the sentence too', () => {
    for (const { states, figures } of evidence) {
      for (const { value } of figures) expect(states).toContain(String(Math.abs(value)));
    }
  });
});
