export * from './format/index.ts';
export * from './locales/index.ts';
