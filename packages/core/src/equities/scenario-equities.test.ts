import { expect, it } from 'vitest';
import { noteGdpBn, policyScenario, ratePaths, runoffPaths } from '../scenarios/index.ts';
import { doubleKill } from './double-kill.ts';
import { scenarioEquities } from './scenario-equities.ts';

const equities = (
  hikesByQuarter: readonly number[],
  runoffBnByQuarter: readonly number[],
  start = '2022Q1',
) =>
  scenarioEquities(policyScenario({ gdpBn: noteGdpBn, hikesByQuarter, runoffBnByQuarter, start }));

it('says of the note’s paths what the note says', () => {
  const mild = equities(ratePaths.four.byQuarter, runoffPaths.mild.byQuarter);
  expect(mild.effect?.points).toBeCloseTo(-5.2, 12);
  expect(mild.projection?.equitiesPercent).toBe(4);
  expect(mild).toMatchObject({ year: '2022', goesOn: false });
  const aggressive = equities(ratePaths.seven.byQuarter, runoffPaths.aggressive.byQuarter);
  expect(aggressive.effect?.points).toBeCloseTo(-10.1, 12);
  expect(aggressive.projection?.equitiesPercent).toBe(-1);
});

it('counts the first year only, and says so', () => {
  const long = equities([1, 1, 1, 1, 1], [0, 0, 150, 150, 150]);
  expect(long.effect?.points).toBeCloseTo(-5.2, 12);
  expect(long).toMatchObject({ goesOn: true, projection: null });
});

it('says nothing of easing, and no projection of another year', () => {
  expect(equities([-1], []).effect).toBeNull();
  expect(equities([4], [-300]).effect).toBeNull();
  expect(equities([2, -1], []).effect?.points).toBeCloseTo(-1.2, 12);
  expect(equities(ratePaths.four.byQuarter, runoffPaths.mild.byQuarter, '2026Q1')).toMatchObject({
    year: '2026',
    projection: null,
  });
});

it('gives one number for one question, at any GDP, and the scaled one beside it', () => {
  const today = scenarioEquities(
    policyScenario({
      gdpBn: 32_486.066,
      hikesByQuarter: ratePaths.four.byQuarter,
      runoffBnByQuarter: runoffPaths.mild.byQuarter,
      baseline: '2026Q1',
    }),
  );
  expect(today.effect?.points).toBe(doubleKill({ hikes: 4, runoffBn: 300 }).points);
  expect(today.byShareOfGdp?.points).toBeCloseTo(-5.11, 2);
  expect(equities([4], []).byShareOfGdp).toBeNull();
  expect(equities([-1], [300]).byShareOfGdp).toBeNull();
});
