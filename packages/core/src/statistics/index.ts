export { type Correlation, correlate, correlationOf, MIN_CORRELATED } from './correlation.ts';
export {
  type Coefficient,
  leastSquares,
  type Regression,
  type Regressor,
} from './least-squares.ts';
export { neweyWest } from './newey-west.ts';
