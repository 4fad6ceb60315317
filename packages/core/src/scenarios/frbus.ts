import { frbusResponses } from '../figures/generated/frbus-responses.ts';
import { unpackResponse } from '../figures/packed-responses.ts';

/**
 * How expectations are formed: by a small statistical model (`VAR`), or in financial markets and by
 * those who set wages and prices consistently with the model, knowing the path (`MCE`); households
 * and firms that spend keep to the statistical model.
 */
export type Expectations = 'VAR' | 'MCE';

/**
 * What the term premium does to policy: the funds rate keeps to the given path, or the inertial
 * Taylor rule answers it.
 */
export type PolicyReaction = 'fixed' | 'rule';

/**
 * How a step of 10-year term premium goes on: held along the whole curve (10-year 1.00, 5-year
 * 0.75, 30-year 0.35), decaying with a half-life of 12 quarters, or held in the 10-year premium
 * alone.
 */
export type TermPremium = 'held' | 'decaying' | 'ten-year-only';

/** Which state of the economy stored responses were computed from: the quarter of the step. */
export type Baseline = '2022Q1' | '2026Q1';

/** The ten variables a scenario answers in. */
export type ResponseKey =
  | 'gdp'
  | 'gdpGrowth'
  | 'unemployment'
  | 'corePce'
  | 'pce'
  | 'fundsRate'
  | 'tenYearYield'
  | 'bbbYield'
  | 'mortgageRate'
  | 'equityWealth';

/** What a response is. Every response is a deviation from baseline. */
export interface ResponseDescription {
  readonly key: ResponseKey;
  /** Name of the variable in FRB/US. */
  readonly mnemonic: string;
  readonly label: string;
  readonly units: 'per cent' | 'percentage points';
}

/** The ten responses, in the order they are shown. */
export const responseDescriptions: readonly ResponseDescription[] = [
  { key: 'gdp', mnemonic: 'xgdp', label: 'Real GDP', units: 'per cent' },
  {
    key: 'gdpGrowth',
    mnemonic: 'xgdp_g4',
    label: 'GDP growth, 4-quarter',
    units: 'percentage points',
  },
  { key: 'unemployment', mnemonic: 'lur', label: 'Unemployment rate', units: 'percentage points' },
  {
    key: 'corePce',
    mnemonic: 'picx4',
    label: 'Core PCE inflation, 4-quarter',
    units: 'percentage points',
  },
  {
    key: 'pce',
    mnemonic: 'pic4',
    label: 'Headline PCE inflation, 4-quarter',
    units: 'percentage points',
  },
  { key: 'fundsRate', mnemonic: 'rff', label: 'Federal funds rate', units: 'percentage points' },
  {
    key: 'tenYearYield',
    mnemonic: 'rg10',
    label: '10-year Treasury yield',
    units: 'percentage points',
  },
  { key: 'bbbYield', mnemonic: 'rbbb', label: 'BBB corporate yield', units: 'percentage points' },
  { key: 'mortgageRate', mnemonic: 'rme', label: 'Mortgage rate', units: 'percentage points' },
  { key: 'equityWealth', mnemonic: 'wpsn', label: 'Household equity wealth', units: 'per cent' },
];

/** Where the model comes from. */
export const frbusSource = {
  model:
    'FRB/US, package pyfrbus 1.1 of 2023-04-25, Board of Governors of the Federal Reserve System (public domain)',
  data: 'LONGBASE of 2024-03-26',
  runs: 'Solved here for VAR expectations; for MCE, responses to single steps that were solved with the package and are added up',
} as const;

/** What the model answers to one step of 25 bp: twenty quarters a variable. */
export type UnitResponse = Readonly<Record<ResponseKey, Float64Array>>;

/**
 * The response, under model-consistent expectations, to the funds rate 25 bp above baseline for
 * twenty quarters, the rule afterwards: one hike, kept.
 */
export function hikeKept(baseline: Baseline): UnitResponse {
  return unitResponse(baseline, 'ffr_25bp', 'hold20q', 'hold_then_rule');
}

/** The response, under model-consistent expectations, to 25 bp of 10-year term premium. */
export function termPremiumStep(
  baseline: Baseline,
  choice: { policyReaction: PolicyReaction; termPremium: TermPremium },
): UnitResponse {
  const policy = choice.policyReaction === 'fixed' ? 'ffr_fixed' : 'rule';
  return unitResponse(baseline, 'tp_25bp', TERM_PREMIUM_VARIANT[choice.termPremium], policy);
}

const TERM_PREMIUM_VARIANT: Record<TermPremium, string> = {
  held: 'tpcurve_hold20q',
  decaying: 'tpcurve_hl12q',
  'ten-year-only': 'tp10_hold20q',
};

const decoded = new Map<object, UnitResponse>();

function unitResponse(
  baseline: Baseline,
  shock: string,
  variant: string,
  policy: string,
): UnitResponse {
  const packed = frbusResponses.responses.find(
    (response) =>
      response.baseline === baseline &&
      response.shock === shock &&
      response.variant === variant &&
      response.policy === policy,
  )!;
  let response = decoded.get(packed);
  if (response === undefined) {
    const columns = unpackResponse(frbusResponses, packed);
    response = Object.fromEntries(
      responseDescriptions.map(({ key, mnemonic }) => [key, columns[mnemonic]]),
    ) as unknown as UnitResponse;
    decoded.set(packed, response);
  }
  return response;
}
