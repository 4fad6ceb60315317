import { nominalGdp, phaseOn, phaseTable, policyClockOn, totalAssets } from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import type { Input, Output } from '../cells/cell.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

export const FED_PHASE = spreadsheetFunction({
  name: 'FED_PHASE',
  help:
    'What the Fed does with its balance sheet on a date: QE, QT, reinvestment, reserve ' +
    'management or Operation Twist.',
  summaries: {
    zh_CN: '某日所处的资产负债表阶段。',
    zh_TW: '某日所處的資產負債表階段。',
  },
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'The date, or a range of dates; that of the latest figure if left out.',
    },
  ],
  returns: {
    kind: 'text',
    help: 'Name of the phase. Where two ran at once, the one that started later.',
  },
  example: '=FED_PHASE("2019-09-17") is Reinvestment.',
  answer: (call, date) =>
    call.spill(
      { date },
      (cells) => call.withArgumentName('date', () => phaseOn(dayOf(call, cells.date))).phase.name,
    ),
});

export const FED_PHASES = spreadsheetFunction({
  name: 'FED_PHASES',
  help:
    "The phases of the Fed's balance sheet since 2002: QE 1 to 4, Operation Twist, QT 1 and " +
    '2 and what lay between, with what became of total assets in each.',
  summaries: {
    zh_CN: '2002 年以来的阶段表：起止日、资产变动、占 GDP 比重、折合加息次数。',
    zh_TW: '2002 年以來的階段表：起訖日、資產變動、占 GDP 比重、折合升息次數。',
  },
  arguments: [],
  returns: {
    kind: 'table',
    help:
      'A row a phase under a header: phase, kind, first and last day (blank while it runs), ' +
      'total assets at both ends and their change in billions of dollars, the change as a ' +
      'share of GDP, and for QE and QT the hikes it equals by CICC 2022, low and high ' +
      '(negative for cuts).',
  },
  answer: (call) => [
    [
      'Phase',
      'Kind',
      'From',
      'To',
      'Assets at start, $ bn',
      'Assets at end, $ bn',
      'Change, $ bn',
      'Share of GDP',
      'Hikes, low',
      'Hikes, high',
    ],
    ...phaseTable(totalAssets.series(), nominalGdp.series()).map(
      ({ phase, from, to, changeBn, changeShareOfGdp, hikes }): Output[] => [
        phase.name,
        phase.kind,
        call.date(phase.from ?? from.date),
        phase.to === null ? '' : call.date(phase.to),
        from.amountBn,
        to.amountBn,
        changeBn,
        changeShareOfGdp,
        hikes?.low ?? '',
        hikes?.high ?? '',
      ],
    ),
  ],
});

export const POLICY_CLOCK = spreadsheetFunction({
  name: 'POLICY_CLOCK',
  help:
    'Where policy stands on a date: what the Fed does with its rate (hiking, on hold, ' +
    'cutting, at the lower bound), and what with its balance sheet.',
  summaries: {
    zh_CN: '某日的利率阶段与资产负债表阶段。',
    zh_TW: '某日的利率階段與資產負債表階段。',
  },
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'The date, or a column or row of dates; that of the latest figure if left out.',
    },
  ],
  returns: { kind: 'table', help: 'Two cells: rate phase, balance-sheet phase.' },
  answer: (call, date) =>
    call.spill({ date }, (cells) => {
      const { rate, balanceSheet } = call.withArgumentName('date', () =>
        policyClockOn(dayOf(call, cells.date)),
      );
      return [rate.name, balanceSheet.phase.name];
    }),
});

function dayOf(call: Call, cell: Input): number {
  const { days } = totalAssets.series();
  return cell === undefined ? days[days.length - 1] : call.day('date', cell);
}
