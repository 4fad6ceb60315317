// The shapes of figures-of-tests.mjs, for configurations that are type-checked without JavaScript.
export const tablesOfTests: string;
export function figuresOfTests(): {
  name: string;
  enforce: 'pre';
  load(id: string): string | undefined;
};
