/** A day to mark on the history of the balance sheet. */
export interface BalanceSheetEvent {
  /** Stable identifier, unique among the events. */
  readonly key: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly note: string;
}

/** Events beside the phases, in order of their day. */
export const events: readonly BalanceSheetEvent[] = [
  {
    key: 'lehman',
    name: 'Lehman',
    date: '2008-09-15',
    note: 'Lehman Brothers files for bankruptcy; lending to banks doubles the balance sheet before QE.',
  },
  {
    key: 'taper-tantrum',
    name: 'Taper tantrum',
    date: '2013-05-22',
    note: 'The Chairman tells Congress that purchases may slow; yields jump.',
  },
  {
    key: 'repo-blow-out',
    name: 'Repo blow-out',
    date: '2019-09-17',
    note: 'Overnight repo trades near 10 %: reserves had become too few.',
  },
  {
    key: 'pandemic',
    name: 'Pandemic',
    date: '2020-03-15',
    note: 'Emergency cut to the lower bound and purchases of at least $700 bn.',
  },
  {
    key: 'svb',
    name: 'SVB / BTFP',
    date: '2023-03-12',
    note: 'Bank Term Funding Program after the failure of Silicon Valley Bank; lending raised assets by $392 bn in two weeks and hid a run-off of securities that went on.',
  },
  {
    key: 'qt-2-ends',
    name: 'QT 2 ends',
    date: '2025-12-01',
    note: 'First day without run-off; decided on 29 October 2025.',
  },
];
