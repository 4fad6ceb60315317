/// <reference types="google-apps-script" />

import type { TemplateKey } from '../locales/menu/messages.ts';
import { templates } from '../templates/index.ts';
import { insertTemplate } from '../templates/insert-template.ts';
import { messages } from './language.ts';

export function insertDivergenceTemplate(): void {
  insert('divergence');
}

export function insertHistoryTemplate(): void {
  insert('history');
}

export function insertEquivalenceTemplate(): void {
  insert('equivalence');
}

export function insertScenarioTemplate(): void {
  insert('scenario');
}

export function insertGrowthLiquidityTemplate(): void {
  insert('growthLiquidity');
}

export function insertAttributionTemplate(): void {
  insert('attribution');
}

function insert(key: TemplateKey): void {
  const wording = messages();
  insertTemplate(
    SpreadsheetApp.getActiveSpreadsheet(),
    wording.templates[key],
    templates[key].sheet(wording),
  );
}
