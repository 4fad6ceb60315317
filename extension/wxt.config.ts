import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { defineConfig } from 'wxt';
import { fixedHosts, optionalHosts } from './src/shared/publishers.ts';
import { siteMatches } from './src/sites/site-of.ts';

/**
 * Text never becomes markup here: Preact's own way to set HTML sets text instead, so that nothing
 * in the build can.
 */
const noMarkup = {
  name: 'no-markup',
  transform: (code: string, id: string) =>
    /[\\/]preact[\\/]dist[\\/]/.test(id)
      ? { code: code.replaceAll('.innerHTML', '.textContent'), map: null }
      : undefined,
};

/** The model, and what solves it for a scenario. */
const MODEL =
  /core[\\/]src[\\/](?:frbus[\\/](?!generated[\\/]span|quarters)|scenarios[\\/](?:simulated|solved|super|policy|offsetting|frbus)|figures[\\/]generated[\\/]frbus)/;

/**
 * Makes the script of a page one file, with what it uses of the file the pages share: what opens at
 * a click does not wait for a second file, nor read what other pages need.
 *
 * @param folder Where the extension was built to.
 */
async function asOneFile(folder: string, page: string): Promise<void> {
  const html = path.join(folder, page);
  const text = readFileSync(html, 'utf8');
  const [, script] = /<script type="module"[^>]* src="\/([^"]+)"/.exec(text) ?? [];
  if (script === undefined) throw new Error(`${page} has no script of its own`);
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: path.join(folder, script), output: { codeSplitting: false } },
    },
  });
  if (!('output' in made)) throw new Error(`${script} was not built`);
  writeFileSync(path.join(folder, script), made.output[0].code);
  writeFileSync(html, text.replace(/\s*<link rel="modulepreload"[^>]*>/g, ''));
}

export default defineConfig({
  srcDir: 'src',
  imports: false,
  // `npm run dev` watches; the browser is the developer's own, since Chrome itself no longer takes an
  // extension from the command line.
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact(), noMarkup],
    resolve: { conditions: ['qt-lens-source', 'module', 'browser', 'development|production'] },
    build: { target: 'es2022' },
  }),
  hooks: {
    'build:done': ({ config }) => asOneFile(config.outDir, 'popup.html'),
    'vite:build:extendConfig': (entrypoints, config) => {
      // The pages, built together: what two of them share is one file, as each file costs a page
      // some milliseconds before it can draw.
      if (entrypoints.length > 1)
        Object.assign(config.build!.rollupOptions!.output!, {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              // FRB/US, which only the pages that simulate load.
              { name: 'model', test: MODEL, priority: 1 },
              { name: 'shared', minShareCount: 2 },
            ],
          },
        });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'QT Lens',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [...fixedHosts],
    content_scripts: [{ matches: [...siteMatches], run_at: 'document_end', js: ['overlay.js'] }],
    omnibox: { keyword: 'qt' },
    // Each in its own words what the other calls by another name.
    ...(browser === 'firefox'
      ? {
          optional_permissions: ['notifications', ...optionalHosts],
          browser_specific_settings: {
            gecko: {
              id: '{6b0f5a52-8f0f-4c5e-9d4e-3a6c1f0d7b21}',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          optional_permissions: ['notifications'],
          optional_host_permissions: [...optionalHosts],
          minimum_chrome_version: '120',
        }),
  }),
});
