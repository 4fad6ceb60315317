import { definitions } from './generated/variables.ts';

/** A variable of FRB/US. */
export interface FrbusVariable {
  /** Its name in the model, such as `xgdp`. */
  readonly name: string;
  readonly definition: string;
  /** Whether an equation explains it; an exogenous one is given. */
  readonly kind: 'explained' | 'exogenous';
}

/** The variables of FRB/US that `solveFrbus` answers for, by name. */
export const frbusVariables: readonly FrbusVariable[] = /* @__PURE__ */ definitions.map(
  ([name, definition, kind]) => ({
    name,
    definition,
    kind: kind === 'x' ? 'exogenous' : 'explained',
  }),
);
