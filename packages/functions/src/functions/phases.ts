import {
  embeddedSeries,
  nominalGdp,
  type PolicyDoubt,
  phaseOn,
  phasesCheckedTo,
  phaseTable,
  policyClockOn,
  policyDoubts,
  securitiesHeld,
  targetLower,
  targetUpper,
  totalAssets,
} from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import type { Input, Output } from '../cells/cell.ts';
import { newestOf } from '../newest.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

export const FED_PHASE = spreadsheetFunction({
  name: 'FED_PHASE',
  help:
    'What the Fed does with its balance sheet on a date: QE, QT, reinvestment, reserve ' +
    'management or Operation Twist.',
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
    '2 and what lay between, with what became of total assets and of securities in each. ' +
    `Compared with the Committee's decisions up to ${phasesCheckedTo}.`,
  arguments: [],
  returns: {
    kind: 'table',
    help:
      'A row a phase under a header: phase, kind, first and last day (blank while it runs), ' +
      'total assets at both ends and their change in billions of dollars, the change as a ' +
      'share of GDP, for QE and QT the hikes that the change of securities equals by CICC 2022, ' +
      'low and high (negative for cuts), and securities (Treasuries and mortgage-backed ' +
      'securities) at both ends and their change, and what to know of the phase.',
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
      'Securities at start, $ bn',
      'Securities at end, $ bn',
      'Securities, change, $ bn',
      'Note',
    ],
    ...phaseTable(
      newestOf(call).assets ?? totalAssets.series(),
      newestOf(call, 'gdp').gdp ?? nominalGdp.series(),
      undefined,
      securitiesHeld(newestOf(call)),
    ).map(({ phase, from, to, changeBn, changeShareOfGdp, hikes, securities }): Output[] => [
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
      securities?.from.amountBn ?? '',
      securities?.to.amountBn ?? '',
      securities?.changeBn ?? '',
      phase.to === null ? `${phase.note} Checked up to ${phasesCheckedTo}.` : phase.note,
    ]),
  ],
});

export const POLICY_CLOCK = spreadsheetFunction({
  name: 'POLICY_CLOCK',
  help:
    'Where policy stands on a date: what the Fed does with its rate (hiking, on hold, ' +
    'cutting, at the lower bound), and what with its balance sheet.',
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'The date, or a column or row of dates; that of the latest figure if left out.',
    },
  ],
  returns: {
    kind: 'table',
    help:
      'Two cells: rate phase, balance-sheet phase. Where the figures contradict one of them, or a ' +
      'meeting has decided and they do not know what, it says so in brackets.',
  },
  answer(call, date) {
    const newest = newestOf(call);
    const target = {
      lower: newest['target-lower'] ?? targetLower.series(),
      upper: newest['target-upper'] ?? targetUpper.series(),
    };
    const known = {
      target,
      securities: securitiesHeld(newest),
      fundsRate: newest.effr ?? embeddedSeries('effr'),
    };
    return call.spill({ date }, (cells) => {
      const day = dayOf(call, cells.date);
      const { rate, balanceSheet } = call.withArgumentName('date', () =>
        policyClockOn(day, target),
      );
      const doubts = policyDoubts(day, known);
      return [
        doubted(
          rate.name,
          doubts.filter((doubt) => !isOfSecurities(doubt)),
        ),
        doubted(balanceSheet.phase.name, doubts.filter(isOfSecurities)),
      ];
    });
  },
});

function isOfSecurities({ reason }: PolicyDoubt): boolean {
  return reason === 'securities-fell' || reason === 'securities-rose';
}

function doubted(name: string, doubts: readonly PolicyDoubt[]): string {
  return [name, ...doubts.map((doubt) => `(${doubtText(doubt)})`)].join(' ');
}

function doubtText(doubt: PolicyDoubt): string {
  switch (doubt.reason) {
    case 'outcome-unknown':
      return `outcome of the meeting of ${doubt.decided} unknown`;
    case 'rate-outside-target':
      return `effective rate of ${doubt.ratePercent} % on ${doubt.date} outside the target known`;
    default:
      return `securities changed by ${Math.round(doubt.changeBn)} bn in eight weeks to ${doubt.to.date}`;
  }
}

function dayOf(call: Call, cell: Input): number {
  const { days } = newestOf(call).assets ?? totalAssets.series();
  return call.latestOrDay('date', cell) ?? days[days.length - 1];
}
