import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { figuresOfTests } from '../scripts/lib/figures-of-tests.mjs';

export default defineConfig({
  plugins: [preact(), figuresOfTests()],
  resolve: { conditions: ['qt-lens-source', 'module', 'browser', 'development|production'] },
  test: { name: 'extension', include: ['src/**/*.test.{ts,tsx}'], environment: 'jsdom' },
});
