import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  resolve: { conditions: ['qt-lens-source', 'module', 'browser', 'development|production'] },
  test: { name: 'extension', include: ['src/**/*.test.{ts,tsx}'], environment: 'jsdom' },
});
