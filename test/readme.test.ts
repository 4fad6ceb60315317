import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { currentEdition, editions, readmeFacts, withTables } from '../scripts/lib/readme.mjs';
import { root } from '../scripts/lib/run.mjs';

let facts: Awaited<ReturnType<typeof readmeFacts>>;
beforeAll(async () => {
  facts = await readmeFacts();
});

/** The pieces that a text lacks: a failure names them, and not the whole text. */
const missingFrom = (text: string, pieces: readonly string[]) =>
  pieces.filter((piece) => !text.includes(piece));

describe.each(editions)('$file', (edition) => {
  const text = readFileSync(path.join(root, edition.file), 'utf8');

  test('has current tables: npm run readme writes them', () => {
    expect(text).toBe(currentEdition(edition, text, facts));
  });

  test('names every site, every rule and every formula', () => {
    expect(
      missingFrom(text, [
        ...facts.sites.map(
          ({ key, name }) => facts.messagesIn[edition.language].sites[key] ?? name,
        ),
        ...facts.comparison.rows.map(({ rule }: { rule: { key: string } }) => `\`${rule.key}\``),
        ...facts.functions.map(({ name }) => `[\`${name}(`),
      ]),
    ).toEqual([]);
  });

  test('counts the sites', () => {
    const [count] = /\d+(?= (finance sites|个财经网站|個財經網站))/.exec(text) ?? [];
    expect(Number(count)).toBe(facts.sites.length);
  });

  test('leads to the other editions, and shows its pictures', () => {
    const others = editions.filter(({ file }) => file !== edition.file).map(({ file }) => file);
    const pictures = ['overlay', 'popup'].map(
      (picture) => `docs/${edition.file.replace('README', picture).replace('.md', '.png')}`,
    );
    const links = [...others, ...pictures].map((file) => `](${file})`);
    expect(missingFrom(text, links)).toEqual([]);
    for (const file of pictures) expect(existsSync(path.join(root, file)), file).toBe(true);
  });
});

test('a table without its place is refused', () => {
  expect(() => withTables('no marks', { sites: '' })).toThrow(
    'the marks around the sites are missing',
  );
});
