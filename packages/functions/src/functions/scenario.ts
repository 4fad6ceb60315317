import {
  type Baseline,
  type Expectations,
  nominalGdp,
  policyScenario,
  responseDescriptions,
  ruleOf,
  scenarioQuarters,
} from '@qt-lens/core';
import { type Call, customFunction } from '../cells/call.ts';
import { type Input, isBlank, isLeftOut, type Table } from '../cells/cell.ts';

const EXPECTATIONS: readonly Expectations[] = ['VAR', 'MCE'];
const BASELINES: readonly Baseline[] = ['2022Q1', '2026Q1'];

/**
 * What a path of rate hikes and a path of run-off do to the economy in the Federal Reserve's FRB/US
 * model: twenty quarters of deviations from baseline. A simulation for comparing paths, not a
 * forecast.
 *
 * @param {Array<Array<number>>} hikes_by_quarter Hikes of 25 bp in each quarter, each kept to the
 *   end; negative for cuts. One row or one column, at most 20 cells, blank for none.
 * @param {Array<Array<number>>} [qt_bn_by_quarter] Run-off in each quarter, billions of dollars;
 *   negative for an expansion. None if left out.
 * @param {number} [gdp_bn] Nominal GDP in billions of dollars, by which run-off becomes a share;
 *   the latest embedded figure if left out.
 * @param {string} [expectations] "VAR" (the default) or "MCE" for model-consistent expectations,
 *   under which every path is known from its first quarter.
 * @param {string} [rule] The rule that turns run-off into term premium, one that states an effect
 *   on the 10-year yield; "cicc-2022" if left out.
 * @param {string} [baseline] The quarter the model starts from, "2022Q1" (the default) or "2026Q1".
 * @return {Array<Array<number>>} A row a quarter under a header: real GDP, GDP growth,
 *   unemployment, core PCE, PCE, funds rate, 10-year yield, BBB yield, mortgage rate, equity
 *   wealth.
 * @customfunction
 */
export function POLICY_SCENARIO(
  hikes_by_quarter: Input,
  qt_bn_by_quarter?: Input,
  gdp_bn?: Input,
  expectations?: Input,
  rule?: Input,
  baseline?: Input,
): Table {
  return customFunction('POLICY_SCENARIO', (call) => {
    if (isLeftOut(qt_bn_by_quarter))
      call.required(
        'hikes_by_quarter',
        hikes_by_quarter,
        'give the hikes of each quarter, in one row or one column',
      );
    const hikesByQuarter = path(call, 'hikes_by_quarter', hikes_by_quarter);
    const runoffBnByQuarter = path(call, 'qt_bn_by_quarter', qt_bn_by_quarter);
    const gdp = call.single('gdp_bn', gdp_bn);
    const gdpBn =
      gdp === undefined ? nominalGdp.series().last!.value : call.positive('gdp_bn', gdp);
    const expected = call.single('expectations', expectations);
    const choice =
      expected === undefined ? undefined : call.choice('expectations', expected, EXPECTATIONS);
    const ruleCell = call.single('rule', rule);
    const named =
      ruleCell === undefined
        ? undefined
        : call.about('rule', () => ruleOf(call.text('rule', ruleCell)));
    const start = call.single('baseline', baseline);
    const { responses } = call.about('rule', () =>
      policyScenario({
        hikesByQuarter,
        runoffBnByQuarter,
        gdpBn,
        expectations: choice,
        rule: named,
        baseline: start === undefined ? undefined : call.choice('baseline', start, BASELINES),
      }),
    );
    return [
      responseDescriptions.map(
        ({ label, units }) => `${label}, ${units === 'per cent' ? '%' : 'points'}`,
      ),
      ...Array.from({ length: scenarioQuarters }, (_, quarter) =>
        responseDescriptions.map(({ key }) => responses[key].values[quarter]),
      ),
    ];
  });
}

/** A path by quarter: one row or one column; blanks are quarters in which nothing happens. */
function path(call: Call, argument: string, input: Input): number[] {
  const { rows, height, width } = call.grid(argument, input);
  if (height > 1 && width > 1)
    call.fail(argument, `must be one row or one column, not ${height} × ${width} cells`);
  const cells = rows.flat();
  while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop();
  if (cells.length > scenarioQuarters)
    call.fail(argument, `has ${cells.length} quarters; a scenario has ${scenarioQuarters}`);
  return cells.map((cell) => (isBlank(cell) ? 0 : call.number(argument, cell)));
}
