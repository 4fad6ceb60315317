import { describe, expect, it } from 'vitest';
import { cautionsOf, cautionText, type RuleCaution } from './caution.ts';
import { equivalentHikes, yieldImpact } from './equivalence.ts';
import { evidence } from './evidence.ts';
import { hikeDefinitions } from './hike-meaning.ts';
import { defaultRule, ruleOf, rules } from './registry.ts';
import type { Rule, SecurityKind } from './rule.ts';

// What in this folder is not a rule. Every other file must be one, and in the registry.
const machinery = [
  'caution',
  'compare',
  'dollar-statements',
  'equivalence',
  'evidence',
  'hike-meaning',
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
  'feds-note-2022': () => {
    // $2.1 trn is 7.7 % of GDP there, and 1 % of GDP of ten-year equivalents is 10 bp.
    const { low, central, high } = equivalentHikes(7.7, { gdpBn: 100, rule: 'feds-note-2022' });
    for (const hikes of [low, central, high]) expect(hikes * 25).toBeCloseTo(56, 10);
    const yields = yieldImpact(1, { gdpBn: 100, rule: 'feds-note-2022' });
    for (const bp of [yields.low, yields.central, yields.high]) expect(bp).toBeCloseTo(10, 10);
    // The same by its abstract: about $2.5 trn, a little more than 50 bp.
    const abstract = equivalentHikes(2500, { gdpBn: 2100 / 0.077, rule: 'feds-note-2022' });
    expect(abstract.central * 25).toBeGreaterThan(50);
    expect(abstract.cautions).toEqual([]);
  },
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

  it('says what it means by a hike, what it was stated for, and how it was checked', () => {
    expect(['expected-path', 'growth', 'ten-year-yield', 'current-rate', 'not-said']).toContain(
      rule.hike,
    );
    expect(['normal', 'crisis', 'bills']).toContain(rule.conditions);
    expect(rule.statedFor.maxShareOfGdp).toBeGreaterThan(0.01);
    expect(rule.statedFor.maxShareOfGdp).toBeLessThan(0.5);
    expect(rule.statedFor.knows.length).toBeGreaterThan(0);
    expect(rule.checked.length).toBeGreaterThan(10);
  });

  it('has a range of the kind it says', () => {
    const { low, central, high } = rule.hikesPerShareOfGdp;
    expect(low + central + high, `${key}.ts does not give its figures`).not.toBeNaN();
    if (rule.range === 'single') expect([low, high]).toEqual([central, central]);
    else expect(low < central && central < high).toBe(true);
    expect(low).toBeGreaterThan(0);
  });

  it('names the GDP that turned money into a share, in the currency of the statement', () => {
    const { statedAtGdpBn, currency, source, states } = rule;
    if (!/[$€£¥]|trn|announced path/.test(states) || /% of GDP/.test(states))
      expect(statedAtGdpBn).toBeUndefined();
    else if (currency === undefined && source.date.startsWith('2022'))
      expect(statedAtGdpBn).toBe(25_360);
    else
      expect(
        statedAtGdpBn,
        `${key}.ts does not give the GDP of its year, in billions of ${currency ?? 'US dollars'}`,
      ).toBeGreaterThan(currency === undefined ? 1000 : 100);
    const sign = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' }[/[€£¥]/.exec(states)?.[0] ?? ''];
    if (sign !== undefined) expect(currency, `${key}.ts states an amount in ${sign}`).toBe(sign);
    if (currency !== undefined) expect(currency).toMatch(/^[A-Z]{3}$/);
  });
});

describe('the literature table', () => {
  it('holds the statements with their figures, the FEDS Note and its report as one study', () => {
    expect(evidence.map(({ key, figures }) => [key, figures.map(({ value }) => value)])).toEqual([
      ['gagnon-2016', [-8]],
      ['cicc-2022-qt-1', [6]],
      ['bonis-ihrig-wei-2017', [-34, -100, -85]],
      ['feds-note-2022', [10, 60]],
      ['kim-laubach-wei-2020', [1.2, 0.8, -0.5]],
      ['yellen-2017', [15]],
      ['waller-2022', [2]],
      ['brainard-2022', [2, 3]],
      ['cfr-2023', [59, 100]],
      ['damico-seida-2020', []],
      ['du-forbes-luzzetti-2024', [4, 8]],
      ['ecb-2024', [35]],
      ['bank-of-england-2025', [15, 25]],
    ]);
    expect(evidence.filter(({ measures }) => measures === 'economy').map(({ key }) => key)).toEqual(
      ['kim-laubach-wei-2020'],
    );
    expect(new Set(evidence.map(({ key }) => key)).size).toBe(evidence.length);
  });

  it('says every figure in the sentence too, and how each was checked', () => {
    for (const { key, states, figures, checked } of evidence) {
      for (const { value } of figures) expect(states, key).toContain(String(Math.abs(value)));
      expect(checked.length, key).toBeGreaterThan(10);
    }
  });
});

describe('what a hike means', () => {
  it('the same basis points of the ten-year yield are one hike or nearly five', () => {
    const bp = hikeDefinitions.map(({ meaning, tenYearBpPerHike }) => [
      meaning,
      Number(tenYearBpPerHike.toFixed(1)),
    ]);
    expect(bp).toEqual([
      ['expected-path', 26.8],
      ['growth', 20],
      ['ten-year-yield', 8.3],
      ['current-rate', 5.2],
    ]);
  });
});

describe('cautionsOf', () => {
  const about = (key: string, share: number, what?: SecurityKind) =>
    cautionsOf(ruleOf(key), share, what);

  it.each([
    ['cicc-2022', 0.08, undefined, []],
    ['cicc-2022', 0.16, undefined, ['beyond']],
    ['cicc-2022', -0.02, undefined, ['expansion']],
    ['cicc-2022', -0.7, 'bills', ['beyond', 'expansion', 'bills']],
    ['gagnon-sack-2018', -0.02, undefined, []],
    ['gagnon-sack-2018', 0.02, undefined, ['run-off']],
    ['gagnon-sack-2018', 0, undefined, []],
    ['wei-2022-normal', 0.0867, undefined, []],
    ['wei-2022-normal', 0.09, 'mbs', ['beyond', 'mbs']],
    ['wei-2022-bills', 0.02, 'bills', []],
    ['wei-2022-bills', 0.02, 'securities', ['bills-only']],
    ['wei-2022-bills', 0.02, 'mbs', ['mbs', 'bills-only']],
    ['feds-note-2022', 0.62, undefined, ['beyond']],
    ['powell-2022', 0.05, undefined, ['beyond']],
  ] as [string, number, SecurityKind | undefined, RuleCaution[]][])(
    '%s, %d of GDP, %s: %j',
    (key, share, what, cautions) => {
      expect(about(key, share, what)).toEqual(cautions);
      for (const caution of cautions)
        expect(cautionText(caution, ruleOf(key)).length).toBeGreaterThan(10);
    },
  );

  it('stands beside every answer, and refuses what it does not know', () => {
    const asked = { gdpBn: 32_486.066, what: 'bills' } as const;
    expect(equivalentHikes(-480, asked).cautions).toEqual(['expansion', 'bills']);
    expect(equivalentHikes(20_000, { gdpBn: 32_486.066 }).cautions).toEqual(['beyond']);
    expect(yieldImpact(300, asked).cautions).toEqual(['bills']);
    expect(() => equivalentHikes(1, { gdpBn: 1, what: 'gold' as 'bills' })).toThrow(
      /^what: "gold" is not one of securities, mbs, bills/,
    );
  });
});
