import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { figuresOfTests } from '../scripts/lib/figures-of-tests.mjs';

export default defineConfig({
  plugins: [preact(), figuresOfTests()],
  resolve: { conditions: ['qt-lens-source', 'module', 'browser', 'development|production'] },
  // For tests that run in Node, whose files give their bytes.
  ssr: { resolve: { conditions: ['qt-lens-source', 'module', 'development|production'] } },
  // A file has a document where its first line says jsdom.
  test: { name: 'extension', include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
