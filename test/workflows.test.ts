import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/lib/run.mjs';

const folder = path.join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const,
);

/** The text of each job, by its name. */
function jobsOf(text: string): Map<string, string> {
  const [, jobs = ''] = text.split(/^jobs:\n/m);
  const parts = jobs.split(/^ {2}(?=[\w-]+:\n)/m).filter((part) => /^[\w-]+:\n/.test(part));
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), part]));
}

test.each(workflows)('%s: every action is a commit, and says which version it is', (_, text) => {
  const used = [...text.matchAll(/uses: *(.*)/g)].map(([, action]) => action);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/);
});

test.each(workflows)('%s: the token stays out of the checkout', (_, text) => {
  const checkouts = text.split('uses: actions/checkout@').slice(1);
  for (const checkout of checkouts)
    expect(checkout).toMatch(/^[^\n]*\n {8}with:\n {10}persist-credentials: false\n/);
});

test.each(workflows)(
  '%s: packages run no scripts of their own when they are installed',
  (_, text) => {
    for (const [line] of text.matchAll(/npm (?:ci|install).*/g))
      expect(line).toContain('--ignore-scripts');
  },
);

test.each(workflows)('%s: nothing that packages run may write', (_, text) => {
  expect(text.split(/^jobs:/m)[0]).toMatch(/permissions:(?: \{\}|\n {2}contents: read\n)/);
  for (const [name, job] of jobsOf(text)) {
    if (/^ {4,}[\w-]+: write$/m.test(job)) expect(job, name).not.toMatch(/\bnpm\b|\bnode\b/);
  }
});
