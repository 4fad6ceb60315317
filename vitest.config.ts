import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { figuresOfTests } from './scripts/lib/figures-of-tests.mjs';

const resolve = { conditions: ['qt-lens-source'] };

const sharedFolder = fileURLToPath(new URL('test/harness/made-once.ts', import.meta.url));
const inBrowsers = '**/*.{chromium,firefox}.test.ts';

export default defineConfig({
  test: {
    // Of a long text that differs, a failure shows the lines around the difference.
    diff: { expand: false, contextLines: 2 },
    // Left alone, vitest keeps one core for itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: {
          name: 'core',
          root: './packages/core',
          include: ['src/**/*.test.ts'],
          environment: 'node',
          // Nothing here keeps a state, so the files of a worker share what they import.
          isolate: false,
        },
      },
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: {
          name: 'functions',
          root: './packages/functions',
          include: ['src/**/*.test.ts'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: {
          name: 'publications',
          root: './packages/publications',
          include: ['src/**/*.test.ts'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: {
          name: 'ui',
          root: './packages/ui',
          include: ['src/**/*.test.{ts,tsx}'],
          // A file has a document where its first line says jsdom.
          environment: 'node',
        },
      },
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: {
          name: 'apps-script',
          root: './apps-script',
          include: ['src/**/*.test.ts'],
          environment: 'node',
        },
      },
      './extension/vitest.config.ts',
      {
        resolve,
        ssr: { resolve },
        // Tests across packages: commands, documents, the built add-on.
        test: {
          name: 'whole',
          root: './test',
          include: ['**/*.test.ts'],
          exclude: [inBrowsers],
          environment: 'node',
          globalSetup: sharedFolder,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        ssr: { resolve },
        // Real browsers: after the rest, two files at a time, since a browser mostly waits, and time
        // enough for a loaded machine.
        test: {
          name: 'whole-browsers',
          root: './test',
          include: [inBrowsers],
          environment: 'node',
          globalSetup: sharedFolder,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // Retries are shown in the report. Input events can be lost under load.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
