import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Violations axe finds on a page or in one element: a line an element. */
export async function objections(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate((selector) => {
    const { axe } = window as unknown as {
      axe: { run: (context: unknown) => Promise<AxeResults> };
    };
    return axe.run(selector ?? document);
  }, within);
  if (results.passes.length === 0) return ['axe has looked at nothing'];
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
