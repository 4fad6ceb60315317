import { describe, expect, it } from 'vitest';
import source from '../../figures/frbus-responses.json';
import { frbusResponses } from '../figures/generated/frbus-responses.ts';
import { unpackResponse } from '../figures/packed-responses.ts';
import {
  type Baseline,
  type Expectations,
  hikeKept,
  type PolicyReaction,
  responseDescriptions,
  scenarioQuarters,
  type TermPremium,
  termPremiumStep,
} from './frbus.ts';

const baselines: Baseline[] = ['2022Q1', '2026Q1'];
const everyExpectations: Expectations[] = ['VAR', 'MCE'];

describe('the embedded responses', () => {
  it('are those of the table, to the last digit', () => {
    // Every hike is one that is kept.
    const used = source.irfs.filter(
      ({ variant }) => variant.endsWith('hold20q') || variant.endsWith('hl12q'),
    );
    expect(used.length).toBe(28);
    expect(frbusResponses.responses.length).toBe(used.length);
    used.forEach(({ values, ...shock }, i) => {
      const packed = frbusResponses.responses[i];
      expect(packed).toMatchObject(shock);
      const columns = unpackResponse(frbusResponses, packed);
      expect(Object.keys(columns)).toEqual(Object.keys(values));
      // + 0: the table has a −0.
      for (const [variable, column] of Object.entries(values))
        expect([...columns[variable]]).toEqual(column.map((value) => value + 0));
    });
  });

  it('have a name for every variable of the model, with its unit', () => {
    const unitOf = { '%dev': 'per cent', pp: 'percentage points' };
    expect(
      Object.fromEntries(responseDescriptions.map(({ mnemonic, units }) => [mnemonic, units])),
    ).toEqual(
      Object.fromEntries(
        Object.entries(source.units).map(([name, unit]) => [
          name,
          unitOf[unit as keyof typeof unitOf],
        ]),
      ),
    );
    expect(source.quarters).toBe(scenarioQuarters);
  });

  it('are there for every choice', () => {
    for (const baseline of baselines) {
      for (const expectations of everyExpectations) {
        expect(hikeKept({ baseline, expectations }).fundsRate).toEqual(
          new Float64Array(20).fill(0.25),
        );
        for (const termPremium of ['held', 'decaying', 'ten-year-only'] as TermPremium[]) {
          for (const policyReaction of ['fixed', 'rule'] as PolicyReaction[]) {
            const step = termPremiumStep({ baseline, expectations, termPremium, policyReaction });
            expect(step.gdpGrowth.length).toBe(20);
            expect(step.fundsRate.every((rate) => rate === 0)).toBe(policyReaction === 'fixed');
          }
        }
      }
    }
  });
});

describe('what they say beside the note', () => {
  const choice = { baseline: '2022Q1', expectations: 'VAR' } as const;
  const hike = hikeKept(choice).gdpGrowth;
  const step = (policyReaction: PolicyReaction) =>
    termPremiumStep({ ...choice, policyReaction, termPremium: 'held' }).gdpGrowth;

  it('one hike kept lowers GDP growth by 0.154 at its peak in quarter 5', () => {
    expect(Math.min(...hike)).toBe(hike[4]);
    expect(hike[4]).toBeCloseTo(-0.154, 3);
  });

  it('25 bp of term premium lowers it by 0.175 with the rule and 0.186 with the rate fixed', () => {
    expect(Math.min(...step('rule'))).toBe(step('rule')[4]);
    expect(step('rule')[4]).toBeCloseTo(-0.175, 3);
    expect(step('fixed')[4]).toBeCloseTo(-0.186, 3);
  });

  it('so one hike is worth 21 to 22 bp of term premium', () => {
    expect((25 * hike[4]) / step('fixed')[4]).toBeCloseTo(20.7, 1);
    expect((25 * hike[4]) / step('rule')[4]).toBeCloseTo(21.9, 1);
  });
});
