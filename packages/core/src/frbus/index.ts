export { type FrbusVariable, frbusVariables } from './frbus-variables.ts';
export { type FrbusScenario, type FrbusSolution, solveFrbus } from './solve-frbus.ts';
