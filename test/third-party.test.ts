import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/run.mjs';
import {
  noticeFiles,
  noticesPage,
  noticesText,
  thirdParties,
} from '../scripts/lib/third-party.mjs';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
let parties: Awaited<ReturnType<typeof thirdParties>>;
beforeAll(async () => {
  parties = await thirdParties();
});

describe('what ships', () => {
  test('is of licences that let it', () => {
    expect(parties.length).toBeGreaterThan(0);
    for (const { name, licence } of parties)
      expect(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'], name).toContain(licence);
  });

  test('carries the text of each licence, with its holder', () => {
    for (const { name, text } of parties) expect(text, name).toMatch(/copyright \(c\) /i);
  });

  test('is written down as it is: npm run third-party writes it', () => {
    expect(read(noticeFiles.page)).toBe(noticesPage(parties));
    expect(read(noticeFiles.text)).toBe(noticesText(parties));
  });
});

test('the calculation package depends on nothing', () => {
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
    read('packages/core/package.json'),
  );
  expect([dependencies, peerDependencies, optionalDependencies]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
