// The bench's state without the bench.
export { scenarioOf } from './scenario-of.ts';
export * from './state.ts';
