import { responseDescriptions } from '@qt-lens/core/scenarios';
import {
  initialScenarioState,
  type ScenarioState,
  scenarioFormula,
  scenarioOf,
} from '@qt-lens/ui/scenario-state';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spreadsheetServices } from '../apps-script/src/testing/services.ts';
import { openSheet, readRange, write } from '../apps-script/src/testing/sheet.ts';
import { type BuiltAddOn, buildAddOn, runAddOn } from './addon/built-add-on.ts';

let addOn: BuiltAddOn;
beforeAll(async () => {
  addOn = await buildAddOn();
});
afterAll(() => addOn.remove());

test.each<[string, Partial<ScenarioState>]>([
  ['the note’s mild path', {}],
  ['its most aggressive', { hikes: [1, 2, 2, 2], runoffBn: [0, 0, 300, 300] }],
  ['run-off alone', { hikes: [] }],
  ['hikes alone', { runoffBn: [] }],
  [
    'cuts, fractions and an expansion over twenty quarters',
    { hikes: Array.from({ length: 20 }, (_, i) => (i % 3) / 4 - 0.25), runoffBn: [-120.5] },
  ],
  ['model-consistent expectations', { expectations: 'MCE' }],
  ['cuts and run-off of today', { start: '2026Q4', hikes: [-1, -0.5], runoffBn: [100, 100] }],
  [
    'a rate held for a year, and policy that answers',
    { start: '2027Q1', heldQuarters: 4, policyReaction: 'rule', termPremium: 'decaying' },
  ],
])('the copied formula gives the bench’s numbers in a cell: %s', (_, change) => {
  const state: ScenarioState = {
    ...initialScenarioState('2022Q1'),
    hikes: [1, 1, 1, 1],
    runoffBn: [0, 0, 150, 150],
    ...change,
  };
  const sheet = openSheet(runAddOn(addOn.code, { ...spreadsheetServices({}) }), addOn.functions);
  write(sheet, 'A1', [[scenarioFormula(state, 32_486.066)]]);
  const [header, ...rows] = readRange(sheet, 'A1:K21');
  expect(header.slice(0, 3)).toEqual(['Quarter', 'Real GDP, %', 'GDP growth, 4-quarter, points']);
  const { quarters, responses } = scenarioOf(state, 32_486.066);
  expect(rows.length).toBe(20);
  // The engine keeps about ten digits of a result.
  for (const [quarter, row] of rows.entries()) {
    expect(row[0]).toBe(quarters[quarter]);
    for (const [i, { key }] of responseDescriptions.entries())
      expect(row[i + 1]).toBeCloseTo(responses[key].values[quarter], 8);
  }
});
