export { Converter, type ConverterProps } from './converter.tsx';
export { type GdpInUse, gdpInUse, latestGdp } from './gdp-in-use.ts';
export { quantityText, typed } from './quantity.ts';
export { simulationOf } from './simulation.ts';
export {
  answerOf,
  type ConverterAnswer,
  type ConverterState,
  converterQuery,
  converterStateIn,
  initialConverterState,
  questionIn,
  type RuleAnswer,
  readsPart,
  swapped,
  withUnit,
} from './state.ts';
export { type ConverterFigures, figuresOf, ruleName } from './wording.ts';
