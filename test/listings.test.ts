import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasHan } from '@qt-lens/ui/testing/wording';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/run.mjs';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const languages = ['en', 'zh_CN', 'zh_HK', 'zh_TW'] as const;

/** A listing's texts by their headings. */
function listing(language: string): ReadonlyMap<string, string> {
  return new Map(
    read(`store/listings/${language}.md`)
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return [part.slice(0, end), part.slice(end).trim()] as const;
      }),
  );
}

const sections = [...listing('en').keys()];

test('there is one for every language', () => {
  expect(readdirSync(path.join(root, 'store/listings')).sort()).toEqual(
    languages.map((language) => `${language}.md`),
  );
});

describe.each(languages)('the listing in %s', (language) => {
  const texts = listing(language);
  const text = (heading: string) => texts.get(heading)!;

  test('says everything, in its language', () => {
    expect([...texts.keys()]).toEqual(sections);
    for (const [heading, words] of texts) {
      expect([heading, words]).not.toEqual([heading, '']);
      expect([heading, hasHan(words)]).toEqual([heading, language !== 'en']);
    }
    // Left in English are only the product's and publishers' names, formulas and FRED's notice.
    if (language !== 'en')
      for (const heading of ['Description', 'Add-on: detailed description'])
        for (const line of text(heading).split('\n'))
          if (!/^$|^This product uses the FRED/.test(line))
            expect([line, /[\p{Script=Han}][，。：；？]/u.test(line)]).toEqual([line, true]);
  });

  test('names and summarises as the package does', () => {
    const { extensionName, extensionDescription } = JSON.parse(
      read(`extension/public/_locales/${language}/messages.json`),
    ) as Record<string, { message: string }>;
    expect(text('Name')).toBe(extensionName!.message);
    expect(text('Summary')).toBe(extensionDescription!.message);
  });

  test('is as long as the stores allow', () => {
    expect(text('Name').length).toBeLessThanOrEqual(75);
    expect(text('Summary').length).toBeLessThanOrEqual(132);
    // Edge's, the narrowest: 250 to 10,000 characters, seven terms of 30 characters.
    expect(text('Description').length).toBeGreaterThanOrEqual(250);
    expect(text('Description').length).toBeLessThanOrEqual(10_000);
    const terms = text('Search terms').split(', ');
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.length).toBeGreaterThanOrEqual(5);
    for (const term of terms) expect(term.length).toBeLessThanOrEqual(30);
    expect(text('Add-on: short description').length).toBeLessThanOrEqual(200);
    expect(text('Add-on: detailed description').length).toBeLessThanOrEqual(16_000);
  });

  test('heads its pictures as they are headed', () => {
    const headlines =
      read('scripts/lib/store-pictures.mjs') + read('scripts/lib/sheets-pictures.mjs');
    const captions = [
      ...text('Pictures').matchAll(/`store\/screenshots\/(\w+)\/[^|]+\| 1280 × 800 \| ([^|]+) \|/g),
    ];
    expect(captions.length).toBe(7);
    for (const [, folder, caption] of captions) {
      expect(folder).toBe(language);
      expect([caption, headlines.includes(`'${caption}'`)]).toEqual([caption, true]);
    }
  });

  test('says FRED’s notice and no index levels', () => {
    for (const heading of ['Description', 'Add-on: detailed description'])
      expect(text(heading)).toContain(
        'This product uses the FRED® API but is not endorsed or certified by the Federal Reserve Bank of St. Louis.',
      );
  });
});
