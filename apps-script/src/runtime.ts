// Array methods younger than Apps Script's runtime, added where they are missing. Loaded before
// anything else.

const arrays: object[] = [Array.prototype, Object.getPrototypeOf(Int32Array.prototype)];

const methods: Record<string, (this: ArrayLike<unknown>, ...parameters: never[]) => unknown> = {
  at(index: number) {
    const i = Math.trunc(index) || 0;
    return this[i < 0 ? this.length + i : i];
  },
  findLast(test: (value: unknown, index: number, array: unknown) => unknown) {
    for (let i = this.length - 1; i >= 0; i--) if (test(this[i], i, this)) return this[i];
    return undefined;
  },
};

for (const prototype of arrays) {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

export {};
