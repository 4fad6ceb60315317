import { projectionsAndOutcome, TimeSeries, type Year2022 } from '@qt-lens/core';
import { formatAmount, formatPercent } from '@qt-lens/ui';
import { initialScenarioState } from '@qt-lens/ui/scenario-state';
import { Unbroken } from '@qt-lens/ui/text';
import { scenarioPath } from '../ui/scenario-path.ts';
import type { EvidenceProps } from './evidence-props.ts';
import { Plot, type PlotLine } from './plot.tsx';

const QUARTER_ENDS = ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'];
const STYLES: Readonly<Record<Year2022['key'], Pick<PlotLine, 'color' | 'dash' | 'width'>>> = {
  mild: { color: 'ink-2', dash: '2 2', width: 1.75 },
  aggressive: { color: 'tightening', dash: '6 3', width: 1.75 },
  came: { color: 'instrument', width: 2.25 },
};

/** The two paths of 2022 on the bench, one drawn over the other. */
const BENCH = scenarioPath({
  ...initialScenarioState('2022Q1'),
  hikes: [1, 1, 1, 1],
  runoffBn: [0, 0, 150, 150],
  beside: 'seven',
});

/** What the note projected for 2022 on each of its paths, and the year as it came. */
export function Outcome({ words, language }: EvidenceProps) {
  const { outcome, axes } = words;
  const years = projectionsAndOutcome();
  const percent = (value: number, decimals: number, signed = true) =>
    formatPercent(value, language, { decimals, signed }).text;
  const decimalsOf = ({ key }: Year2022) => (key === 'came' ? 1 : 0);
  const rows: ReadonlyArray<readonly [keyof typeof outcome.rows, (year: Year2022) => string]> = [
    ['hikes', ({ hikes }) => String(hikes)],
    ['runoff', ({ runoffBn }) => formatAmount(runoffBn, language).text],
    ['equities', (year) => percent(year.equitiesPercent, decimalsOf(year))],
    ['gdp', ({ gdpGrowthPercent }) => percent(gdpGrowthPercent, 1)],
    ['target', ({ targetUpperByQuarter }) => percent(targetUpperByQuarter.at(-1)!, 2, false)],
  ];
  return (
    <section>
      <h2>{outcome.title}</h2>
      <p class="lead">
        <Unbroken text={outcome.lead} />
      </p>
      <div class="scroll">
        <table class="figures">
          <thead>
            <tr>
              <td />
              {years.map(({ key }) => (
                <th key={key} scope="col">
                  {outcome.paths[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([row, of]) => (
              <tr key={row}>
                <th scope="row">
                  <Unbroken text={outcome.rows[row]} />
                </th>
                {years.map((year) => (
                  <td key={year.key} data-role={`outcome-${row}-${year.key}`}>
                    {of(year)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{outcome.chart}</h3>
      <Plot
        label={outcome.chart}
        lines={years.map(({ key, targetUpperByQuarter }) => ({
          name: outcome.paths[key],
          series: TimeSeries.from(QUARTER_ENDS.map((day, i) => [day, targetUpperByQuarter[i]])),
          ...STYLES[key],
        }))}
        units={[axes.percent]}
        height={120}
        decimals={2}
        language={language}
      />
      <p class="note">
        <Unbroken text={outcome.note} />{' '}
        <a href={BENCH} target="_blank" rel="noreferrer">
          <Unbroken text={outcome.bench} />
        </a>
      </p>
    </section>
  );
}
