/** By key: name, statement and check of a source where they differ from the calculation package's. */
export type EvidenceWords = Readonly<
  Record<string, { readonly name?: string; readonly states: string; readonly checked: string }>
>;
