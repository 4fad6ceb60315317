const names = import.meta.glob<string>(
  ['./*.ts', '!./*.test.ts', '!./{index,names,page-symbol,registry,resolve,site-of}.ts'],
  {
    eager: true,
    import: 'siteName',
  },
);

/**
 * The name a reader knows a site by, by its key. Not in the adapters themselves: the script every
 * page loads has no use for it.
 */
export const siteNames: ReadonlyMap<string, string> = new Map(
  Object.entries(names)
    .map(([file, name]) => [file.slice('./'.length, -'.ts'.length), name] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
