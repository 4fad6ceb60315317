import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';

/**
 * What the Fed does with its balance sheet: `conventional` (scarce reserves, before QE), `easing`
 * (QE), `tightening` (QT), `maturity` (Operation Twist), `reinvestment` (size held),
 * `reserve-management` (bills bought to keep reserves ample, which is not QE).
 */
export type PhaseKind =
  | 'conventional'
  | 'easing'
  | 'tightening'
  | 'maturity'
  | 'reinvestment'
  | 'reserve-management';

export interface Phase {
  /** Stable identifier, unique among the phases. */
  readonly key: string;
  readonly name: string;
  readonly kind: PhaseKind;
  /** First day, `YYYY-MM-DD`; `null` for the phase that was running when the figures start. */
  readonly from: string | null;
  /** Last day, `YYYY-MM-DD`; `null` while the phase runs. */
  readonly to: string | null;
  readonly note: string;
  /**
   * The day from which on all that matures is replaced, where the phase starts before: until then
   * its size is not held.
   */
  readonly heldFrom?: string;
  /** Bills bought a month to keep reserves ample, by the month each pace began. */
  readonly paces?: readonly PurchasePace[];
}

/** A pace of purchases announced. */
export interface PurchasePace {
  /** `YYYY-MM`. */
  readonly from: string;
  readonly bnAMonth: number;
}

/**
 * The last day up to which the table of phases was compared with what the Committee decided: its
 * implementation note of 16 September 2026. What it decided later the table does not know.
 */
export const phasesCheckedTo = '2026-09-17';

/** Balance-sheet phases in order of their start. Dates are the Federal Open Market Committee's. */
export const phases: readonly Phase[] = [
  {
    key: 'before-qe',
    name: 'Before QE',
    kind: 'conventional',
    from: null,
    to: '2008-11-24',
    note: 'Scarce reserves; liquidity facilities from December 2007, Lehman on 15 September 2008.',
  },
  {
    key: 'qe-1',
    name: 'QE 1',
    kind: 'easing',
    from: '2008-11-25',
    to: '2010-03-31',
    note: 'Expanded on 18 March 2009.',
  },
  {
    key: 'reinvestment-2010',
    name: 'Reinvestment',
    kind: 'reinvestment',
    from: '2010-04-01',
    to: '2010-11-02',
    heldFrom: '2010-08-10',
    note: 'Reinvestment of agency principal begins on 10 August 2010, and with it size held; before, only maturing Treasuries were replaced, while mortgage-backed securities bought earlier still settled.',
  },
  {
    key: 'qe-2',
    name: 'QE 2',
    kind: 'easing',
    from: '2010-11-03',
    to: '2011-06-30',
    note: '$600 bn of Treasuries.',
  },
  {
    key: 'reinvestment-2011',
    name: 'Reinvestment',
    kind: 'reinvestment',
    from: '2011-07-01',
    to: '2011-09-20',
    note: 'Size held.',
  },
  {
    key: 'operation-twist',
    name: 'Operation Twist',
    kind: 'maturity',
    from: '2011-09-21',
    to: '2012-12-31',
    note: 'Longer maturities, size unchanged; extended on 20 June 2012.',
  },
  {
    key: 'qe-3',
    name: 'QE 3',
    kind: 'easing',
    from: '2012-09-13',
    to: '2014-10-29',
    note: 'Mortgage-backed securities, from January 2013 Treasuries too; taper announced on 18 December 2013; overlaps Operation Twist until its end.',
  },
  {
    key: 'reinvestment-2014',
    name: 'Reinvestment',
    kind: 'reinvestment',
    from: '2014-10-30',
    to: '2017-09-30',
    note: 'Size held.',
  },
  {
    key: 'qt-1',
    name: 'QT 1',
    kind: 'tightening',
    from: '2017-10-01',
    to: '2019-07-31',
    note: 'Announced on 20 September 2017; cap raised from $10 bn to $50 bn a month; slowed in May 2019.',
  },
  {
    key: 'reinvestment-2019',
    name: 'Reinvestment',
    kind: 'reinvestment',
    from: '2019-08-01',
    to: '2019-10-14',
    note: 'Securities held; repo operations from 17 September 2019, after the repo blow-out, raised total assets.',
  },
  {
    key: 'reserve-management-2019',
    name: 'Reserve management',
    kind: 'reserve-management',
    from: '2019-10-15',
    to: '2020-03-14',
    note: 'Announced on 11 October 2019; $60 bn of bills a month.',
    paces: [{ from: '2019-10', bnAMonth: 60 }],
  },
  {
    key: 'qe-4',
    name: 'QE 4 (pandemic)',
    kind: 'easing',
    from: '2020-03-15',
    to: '2022-03-09',
    note: 'Open-ended from 23 March 2020; taper announced on 3 November 2021.',
  },
  {
    key: 'reinvestment-2022',
    name: 'Reinvestment',
    kind: 'reinvestment',
    from: '2022-03-10',
    to: '2022-05-31',
    note: 'Size held.',
  },
  {
    key: 'qt-2',
    name: 'QT 2',
    kind: 'tightening',
    from: '2022-06-01',
    to: '2025-11-30',
    note: 'Announced on 4 May 2022; caps $47.5 bn a month, $95 bn from September 2022; slowed on 1 June 2024 and 1 April 2025; end decided on 29 October 2025.',
  },
  {
    key: 'reinvestment-2025',
    name: 'Reinvestment',
    kind: 'reinvestment',
    from: '2025-12-01',
    to: '2025-12-11',
    note: 'Size held; principal of mortgage-backed securities goes into Treasury bills.',
  },
  {
    key: 'reserve-management-2025',
    name: 'Reserve management',
    kind: 'reserve-management',
    from: '2025-12-12',
    to: null,
    note: 'Announced on 10 December 2025; about $40 bn of bills a month, $25 bn from April 2026, $10 bn from June 2026 (as known in mid-2026); principal of mortgage-backed securities goes into bills too.',
    paces: [
      { from: '2025-12', bnAMonth: 40 },
      { from: '2026-04', bnAMonth: 25 },
      { from: '2026-06', bnAMonth: 10 },
    ],
  },
];

export interface PhaseOnDay {
  /** The phase that names the day: of those running, the one that started last. */
  readonly phase: Phase;
  /** Other phases still running beside it. */
  readonly beside: readonly Phase[];
}

interface Span {
  readonly phase: Phase;
  readonly from: EpochDay;
  readonly to: EpochDay;
}

let spans: readonly Span[] | undefined;

/** The phases with their bounds as days, read once. */
function phaseSpans(): readonly Span[] {
  spans ??= phases.map((phase) => ({
    phase,
    from: phase.from === null ? -Infinity : toEpochDay(phase.from),
    to: phase.to === null ? Infinity : toEpochDay(phase.to),
  }));
  return spans;
}

/**
 * The balance-sheet phase of a day. Every day has exactly one; where two ran at once the
 * later-started names the day.
 *
 * @param day Any calendar day.
 * @throws RangeError if `day` is not a calendar day.
 *
 * @example
 * phaseOn('2019-09-17').phase.name; // 'Reinvestment'
 */
export function phaseOn(day: CalendarDay): PhaseOnDay {
  const epochDay = toEpochDay(day);
  const running = phaseSpans().filter(({ from, to }) => from <= epochDay && epochDay <= to);
  const last = running.length - 1;
  if (last < 0) throw new RangeError(`no balance-sheet phase on ${toIsoDay(epochDay)}`);
  return { phase: running[last].phase, beside: running.slice(0, last).map(({ phase }) => phase) };
}

/**
 * The pace of bill purchases announced for a day, billions of dollars a month; `undefined` where
 * the phase of the day has none.
 *
 * @example
 * purchasePaceOn('2026-09-30'); // 10
 */
export function purchasePaceOn(day: CalendarDay): number | undefined {
  const { phase } = phaseOn(day);
  const month = toIsoDay(toEpochDay(day)).slice(0, 7);
  return phase.paces?.findLast(({ from }) => from <= month)?.bnAMonth;
}
