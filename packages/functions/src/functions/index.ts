// The spreadsheet functions, in the order of the reference. A new one is written in the file of its
// family and has its name here.
import { FED_ASSETS, FED_ASSETS_GDP, FED_SERIES, NET_LIQUIDITY } from './balance-sheet.ts';
import { DIVERGENCE, ROLLING_CORRELATION } from './divergence.ts';
import {
  GROWTH_CORRELATION,
  GROWTH_LIQUIDITY,
  NOTE_PROJECTIONS,
  RETURN_ATTRIBUTION,
  SP500_IMPACT,
} from './equities.ts';
import {
  HIKES_EQUIV_QT,
  QT_CAUTION,
  QT_EQUIV_HIKES,
  QT_EVIDENCE,
  QT_RULES,
  QT_YIELD_BP,
} from './equivalence.ts';
import { FRBUS, OFFSETTING_PATH } from './frbus.ts';
import { FIGURES_AS_OF, FRED_SERIES } from './live.ts';
import { FED_PHASE, FED_PHASES, POLICY_CLOCK } from './phases.ts';
import { REBASE } from './rebase.ts';
import { POLICY_SCENARIO } from './scenario.ts';
import { FED_GAUGES, FED_H41, FED_RATE, FED_RUNOFF } from './weekly-report.ts';

export const functions = {
  REBASE,
  QT_EQUIV_HIKES,
  HIKES_EQUIV_QT,
  QT_YIELD_BP,
  QT_CAUTION,
  QT_RULES,
  QT_EVIDENCE,
  FED_ASSETS,
  FED_SERIES,
  FED_ASSETS_GDP,
  NET_LIQUIDITY,
  FED_H41,
  FED_RUNOFF,
  FED_GAUGES,
  FED_RATE,
  FED_PHASE,
  FED_PHASES,
  POLICY_CLOCK,
  DIVERGENCE,
  ROLLING_CORRELATION,
  POLICY_SCENARIO,
  OFFSETTING_PATH,
  FRBUS,
  SP500_IMPACT,
  NOTE_PROJECTIONS,
  RETURN_ATTRIBUTION,
  GROWTH_LIQUIDITY,
  GROWTH_CORRELATION,
  FRED_SERIES,
  FIGURES_AS_OF,
};
