import type { ReportLine, WeeklyReport } from '@qt-lens/core';
import { formatBillions, formatDay, type Language } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import type { ComponentChildren } from 'preact';
import { changeTone } from '../../shared/change-tone.ts';
import type { ChangeColouring } from '../../shared/settings.ts';
import type { PanelProps } from '../ui/panel-props.ts';

/** The report by line: level, and change on the week, on the year, since the phase began. */
export function ReportTable({
  report,
  colouring,
  language,
  messages,
  children,
}: PanelProps & {
  readonly report: WeeklyReport;
  readonly colouring: ChangeColouring;
  /** What has come since. */
  readonly children: ComponentChildren;
}) {
  const labels = messages.week;
  const { lines, phase, unknown } = report;
  const sides = ['assets', 'liabilities'] as const;
  const separator = messages.chart.listSeparator;
  return (
    <section class="report">
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.columns.line}</th>
            <th scope="col">{labels.columns.level}</th>
            <th scope="col">{labels.columns.week}</th>
            <th scope="col">{labels.columns.year}</th>
            <th scope="col">
              <Unbroken text={labels.columns.phase(messages.phases[phase.key] ?? phase.name)} />
            </th>
          </tr>
        </thead>
        {sides.map((side) => (
          <tbody key={side}>
            <tr class="side">
              <th scope="rowgroup" colSpan={5}>
                {labels[side]}
              </th>
            </tr>
            {lines
              .filter((line) => line.side === side)
              .map((line) => (
                <tr key={line.key} class={line.key === 'assets' ? 'total' : ''}>
                  <th scope="row">
                    <Unbroken text={labels.lines[line.key]} />
                  </th>
                  <td data-role={`week-${line.key}`} data-value={line.levelBn}>
                    {line.levelBn === null ? '–' : formatBillions(line.levelBn, language)}
                  </td>
                  <Change line={line} field="weekBn" colouring={colouring} language={language} />
                  <Change line={line} field="yearBn" colouring={colouring} language={language} />
                  <Change
                    line={line}
                    field="sincePhaseBn"
                    colouring={colouring}
                    language={language}
                  />
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      {unknown.length > 0 && (
        <p class="note">
          {labels.unknown(
            unknown.map((key) => labels.lines[key]).join(separator),
            formatDay(report.date, language),
          )}
        </p>
      )}
      {children}
    </section>
  );
}

function Change({
  line,
  field,
  colouring,
  language,
}: {
  line: ReportLine;
  field: 'weekBn' | 'yearBn' | 'sincePhaseBn';
  colouring: ChangeColouring;
  language: Language;
}) {
  const change = line[field];
  return (
    <td
      class={change === null ? 'muted' : changeTone(change, colouring)}
      data-role={`week-${line.key}-${field}`}
      data-value={change}
    >
      {change === null ? '–' : formatBillions(change, language, { signed: true })}
    </td>
  );
}
