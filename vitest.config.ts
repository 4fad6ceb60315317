import { defineConfig } from 'vitest/config';
import { figuresOfTests } from './scripts/lib/figures-of-tests.mjs';

const resolve = { conditions: ['qt-lens-source'] };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: { name: 'core', root: './packages/core', include: ['src/**/*.test.ts'], environment: 'node' },
      },
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: { name: 'ui', root: './packages/ui', include: ['src/**/*.test.{ts,tsx}'], environment: 'jsdom' },
      },
      {
        plugins: [figuresOfTests()],
        resolve,
        ssr: { resolve },
        test: { name: 'apps-script', root: './apps-script', include: ['src/**/*.test.ts'], environment: 'node' },
      },
      './extension/vitest.config.ts',
      {
        resolve,
        ssr: { resolve },
        // Real browsers: one file at a time, and time enough for a loaded machine.
        test: {
          name: 'whole',
          root: './test',
          include: ['**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
