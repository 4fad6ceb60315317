export {
  type AmountAssumptions,
  type AmountUnit,
  amountUnits,
  billionsOf,
  inUnit,
} from './amount.ts';
export {
  amountsIn,
  type DollarAmount,
  type PacePeriod,
  parseAmount,
  type ShareAmount,
  type WrittenAmount,
} from './amounts-in.ts';
export { parseRateMoves, type RateMoves } from './rate-moves.ts';
