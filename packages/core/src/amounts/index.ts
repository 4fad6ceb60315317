export {
  type AmountAssumptions,
  type AmountUnit,
  amountUnits,
  billionsOf,
  inUnit,
} from './amount.ts';
export {
  type AmountRole,
  amountsIn,
  type DollarAmount,
  type PacePeriod,
  parseAmount,
  type ShareAmount,
  type WrittenAmount,
} from './amounts-in.ts';
export type { BalanceSheetChange } from './money-words.ts';
export { parseRateMoves, type RateMoves } from './rate-moves.ts';
