import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { currentEdition, editions, readmeFacts, withTables } from '../scripts/lib/readme.mjs';
import { root } from '../scripts/lib/run.mjs';

let facts: Awaited<ReturnType<typeof readmeFacts>>;
beforeAll(async () => {
  facts = await readmeFacts();
});

describe.each(editions)('$file', (edition) => {
  const text = readFileSync(path.join(root, edition.file), 'utf8');

  test('has current tables: npm run readme writes them', () => {
    expect(text).toBe(currentEdition(edition, text, facts));
  });

  test('names every site, every rule and every formula', () => {
    for (const { name } of facts.sites) expect(text).toContain(name);
    for (const { rule } of facts.comparison.rows) expect(text).toContain(`\`${rule.key}\``);
    for (const { name } of facts.functions) expect(text, name).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('counts the sites', () => {
    expect(text).toMatch(
      new RegExp(`(^|\\D)${facts.sites.length} (finance sites|个财经网站|個財經網站)`),
    );
  });

  test('leads to the other editions, and shows its pictures', () => {
    for (const { file } of editions)
      if (file !== edition.file) expect(text).toContain(`](${file})`);
    for (const picture of ['overlay', 'popup']) {
      const file = `docs/${edition.file.replace('README', picture).replace('.md', '.png')}`;
      expect(text).toContain(`](${file})`);
      expect(existsSync(path.join(root, file))).toBe(true);
    }
  });
});

test('a table without its place is refused', () => {
  expect(() => withTables('no marks', { sites: '' })).toThrow(
    'the marks around the sites are missing',
  );
});
