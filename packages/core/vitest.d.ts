// What the test runner adds for tests alone; tsconfig.build.json leaves it out.
interface ImportMeta {
  glob<Module>(
    pattern: string | string[],
    options: { eager: true; query?: string; import?: string },
  ): Record<string, Module>;
}
