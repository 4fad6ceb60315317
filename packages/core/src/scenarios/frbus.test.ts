import { describe, expect, it } from 'vitest';
import source from '../../figures/frbus-responses.json';
import { frbusResponses } from '../figures/generated/frbus-responses.ts';
import { unpackResponse } from '../figures/packed-responses.ts';
import {
  type Baseline,
  hikeKept,
  type PolicyReaction,
  responseDescriptions,
  type TermPremium,
  termPremiumStep,
} from './frbus.ts';

const baselines: Baseline[] = ['2022Q1', '2026Q1'];

describe('the embedded responses', () => {
  it('are those of the table, to the last digit', () => {
    // Every hike is one that is kept; under VAR expectations the model is solved.
    const used = source.irfs.filter(
      ({ variant, expectations }) =>
        expectations !== 'VAR' && (variant.endsWith('hold20q') || variant.endsWith('hl12q')),
    );
    expect(used.length).toBe(14);
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
    expect(source.quarters).toBe(20);
  });

  it('are there for every choice', () => {
    for (const baseline of baselines) {
      expect(hikeKept(baseline).fundsRate).toEqual(new Float64Array(20).fill(0.25));
      for (const termPremium of ['held', 'decaying', 'ten-year-only'] as TermPremium[]) {
        for (const policyReaction of ['fixed', 'rule'] as PolicyReaction[]) {
          const step = termPremiumStep(baseline, { termPremium, policyReaction });
          expect(step.gdpGrowth.length).toBe(20);
          expect(step.fundsRate.every((rate) => rate === 0)).toBe(policyReaction === 'fixed');
        }
      }
    }
  });
});
