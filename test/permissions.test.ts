import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import webExt from 'web-ext';
import { builtExtension } from '../scripts/lib/build.mjs';
import { root } from '../scripts/lib/run.mjs';

interface Row {
  readonly permission: string;
  readonly browsers: string;
}

/** The table under the heading Permissions. */
function privacyRows(): Row[] {
  const section = readFileSync(path.join(root, 'PRIVACY.md'), 'utf8')
    .split('\n## Permissions\n')[1]
    .split('\n## ')[0];
  return [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \| \S.*\|$/gm)].map(
    ([, permission, browsers]) => ({
      permission,
      browsers: browsers.trim(),
    }),
  );
}

const manifestOf = (browser: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(path.join(builtExtension(browser), 'manifest.json'), 'utf8'));

/** Required and optional permissions of a manifest. */
function asked(manifest: Record<string, string[] | undefined>): {
  fixed: string[];
  optional: string[];
} {
  const {
    permissions = [],
    host_permissions = [],
    optional_permissions = [],
    optional_host_permissions = [],
  } = manifest;
  return {
    fixed: [...permissions, ...host_permissions].sort(),
    optional: [...optional_permissions, ...optional_host_permissions].sort(),
  };
}

describe.each(['chrome', 'firefox'] as const)('%s', (browser) => {
  const name = browser === 'chrome' ? 'Chrome, Edge' : 'Firefox';
  const rows = privacyRows().filter(
    ({ browsers }) => browsers.startsWith('all') || browsers.startsWith(name),
  );
  const manifest = manifestOf(browser);

  test('asks for the permissions that PRIVACY.md justifies, and for no other', () => {
    const isOptional = ({ browsers }: Row) => browsers.endsWith(', optional');
    expect(asked(manifest)).toEqual({
      fixed: rows
        .filter((row) => !isOptional(row))
        .map(({ permission }) => permission)
        .sort(),
      optional: rows
        .filter(isOptional)
        .map(({ permission }) => permission)
        .sort(),
    });
  });

  test('asks for no page of the web as a whole, and lets no page of the web reach its own', () => {
    const patterns: string[] = [
      ...Object.values(asked(manifest)).flat(),
      ...manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches),
    ];
    for (const pattern of patterns.filter((each) => each.includes('://')))
      expect(pattern).toMatch(/^(\*|https):\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\//);
    expect(patterns).not.toContain('<all_urls>');
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

test('Firefox is told that nothing is collected, and by whom', () => {
  const { id, strict_min_version, data_collection_permissions } =
    manifestOf('firefox').browser_specific_settings.gecko;
  expect(id).toMatch(/^\{[0-9a-f-]{36}\}$/);
  expect(strict_min_version).toMatch(/^\d+\.0$/);
  expect(data_collection_permissions).toEqual({ required: ['none'] });
});

test('web-ext has nothing to say about the build for Firefox', async () => {
  const { errors, warnings } = await webExt.cmd.lint(
    { sourceDir: builtExtension('firefox'), output: 'none' },
    { shouldExitProgram: false },
  );
  expect([...errors, ...warnings].map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});
