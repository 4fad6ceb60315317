export {
  amountBn,
  type Component,
  type ComponentKey,
  components,
  type DatedAmount,
  type DollarUnit,
  inBillions,
} from './components.ts';
export { type GdpUsed, gdpOn, meanGdp } from './gdp.ts';
export { type Phase, type PhaseKind, type PhaseOnDay, phaseOn, phases } from './phases.ts';
export { type PhaseRunOff, phaseRunOff, type RunOff, runOffBetween } from './run-off.ts';
export { type BalanceSheetSnapshot, balanceSheetSnapshot } from './snapshot.ts';
