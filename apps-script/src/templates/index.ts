import type { TemplateKey } from '../locales/menu/messages.ts';
import { attributionTemplate } from './attribution.ts';
import { divergenceTemplate } from './divergence.ts';
import { equivalenceTemplate } from './equivalence.ts';
import { growthLiquidityTemplate } from './growth-liquidity.ts';
import { historyTemplate } from './history.ts';
import { scenarioTemplate } from './scenario.ts';
import type { Template } from './template.ts';

/** The sheets the menu inserts. */
export const templates: Readonly<Record<TemplateKey, Template>> = {
  divergence: divergenceTemplate,
  history: historyTemplate,
  equivalence: equivalenceTemplate,
  scenario: scenarioTemplate,
  growthLiquidity: growthLiquidityTemplate,
  attribution: attributionTemplate,
};
