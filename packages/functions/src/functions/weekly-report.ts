import {
  attributeChange,
  embeddedSeries,
  type FedFigures,
  fedRateNames,
  fedRateOn,
  type GaugeKey,
  type LiabilityKey,
  type LiveSeriesKey,
  liveSeriesKeys,
  type ReportLineKey,
  type SeriesKey,
  scarcityGauges,
  toEpochDay,
  toIsoDay,
  weeklyReport,
} from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import type { Input, Output } from '../cells/cell.ts';
import { newestOf } from '../newest.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

/** The figures the report is read from. */
const figuresOf = (
  call: Call,
  ...needed: SeriesKey[]
): Required<Pick<FedFigures, LiveSeriesKey>> => {
  const newest = newestOf(call, ...needed);
  return Object.fromEntries(
    liveSeriesKeys.map((key) => [key, newest[key] ?? embeddedSeries(key)]),
  ) as Required<Pick<FedFigures, LiveSeriesKey>>;
};

const LINES: Readonly<Record<ReportLineKey | 'other', string>> = {
  assets: 'Total assets',
  treasuries: 'Treasury securities',
  mbs: 'Mortgage-backed securities',
  'other-assets': 'Other assets',
  rrp: 'Reverse repo, domestic',
  'rrp-foreign': 'Reverse repo, foreign official',
  reserves: 'Reserves, Wednesday',
  tga: 'Treasury General Account',
  currency: 'Federal Reserve notes',
  'other-liabilities': 'Other liabilities and capital',
  other: 'Other',
};

const GAUGES: Readonly<Record<GaugeKey, string>> = {
  'sofr-iorb': 'SOFR less interest on reserves',
  'effr-iorb': 'Effective funds rate less interest on reserves',
  srf: 'Standing repo in use',
  rrp: 'Overnight reverse repo, domestic',
  'reserves-gdp': 'Reserves to GDP, week average',
};
const UNITS = { bp: 'basis points', bn: 'billions of dollars', share: 'share of GDP' } as const;

export const FED_H41 = spreadsheetFunction({
  name: 'FED_H41',
  help:
    'The weekly report of the Fed (H.4.1) as of a date, by line: level, and change on the week, ' +
    'on the year and since the balance-sheet phase began.',
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'Any date: the report of the last Wednesday on or before it; the latest if left out.',
    },
  ],
  returns: {
    kind: 'table',
    help:
      'A row a line under a header, billions of dollars; blank where a line is not known for that ' +
      'Wednesday. The assets add up, and so do the liabilities.',
  },
  example: '=FED_H41("2026-09-30") has total assets of 6743.031, −4.673 on the week.',
  answer(call, date) {
    const report = call.withArgumentName('date', () =>
      weeklyReport(figuresOf(call), oneDay(call, date)),
    );
    return [
      [
        'H.4.1 of',
        call.date(report.date),
        'Week, $ bn',
        'Year, $ bn',
        `Since ${report.phase.name} began, $ bn`,
      ],
      ...report.lines.map(({ key, levelBn, weekBn, yearBn, sincePhaseBn }): Output[] => [
        LINES[key],
        levelBn ?? '',
        weekBn ?? '',
        yearBn ?? '',
        sincePhaseBn ?? '',
      ]),
    ];
  },
});

export const FED_GAUGES = spreadsheetFunction({
  name: 'FED_GAUGES',
  help:
    'How scarce reserves are as of a date: SOFR and the effective funds rate less interest on ' +
    'reserves, use of standing repo and overnight reverse repo, reserves to GDP.',
  arguments: [
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'Nothing after it is looked at; the latest figures if left out.',
    },
  ],
  returns: {
    kind: 'table',
    help:
      'A row a gauge under a header: value, unit, day, and the distance from a published level ' +
      'with its source, where there is one.',
  },
  answer(call, date) {
    const gauges = call.withArgumentName('date', () =>
      scarcityGauges(figuresOf(call, 'sofr', 'srf', 'iorb', 'gdp'), oneDay(call, date)),
    );
    return [
      ['Gauge', 'Value', 'Unit', 'Day', 'Published level', 'Distance', 'Source'],
      ...gauges.map(({ key, unit, latest, threshold, distance }): Output[] => [
        GAUGES[key],
        latest.value,
        UNITS[unit],
        call.date(latest.date),
        threshold?.value ?? '',
        distance ?? '',
        threshold === undefined
          ? ''
          : `${threshold.source.authors}, ${threshold.source.publisher}, ${threshold.source.date}: ${threshold.states}`,
      ]),
    ];
  },
});

export const FED_RUNOFF = spreadsheetFunction({
  name: 'FED_RUNOFF',
  help:
    'Where a change of the balance sheet went between two dates: reverse repo (domestic, ' +
    'foreign), reserves, Treasury account, notes, other.',
  arguments: [
    { name: 'from', kind: 'date', help: 'The first day, such as "2022-06-01", when QT 2 began.' },
    {
      name: 'to',
      kind: 'date',
      optional: true,
      help: 'The last day; that of the latest figure if left out.',
    },
  ],
  returns: {
    kind: 'table',
    help:
      'A row an item under a header: change and both ends in billions of dollars, and a note. The ' +
      'items below total assets add up to them.',
  },
  example: '=FED_RUNOFF("2022-06-01", "2025-11-30"): assets −2363, reverse repo −1963.',
  answer(call, from, to) {
    const first = call.day('from', call.single('from', from));
    const last =
      call.latestOrDay('to', call.single('to', to)) ??
      toEpochDay(figuresOf(call).assets.last!.date);
    const went = call.withArgumentName('from', () => attributeChange(figuresOf(call), first, last));
    const name = (key: LiabilityKey) => LINES[key];
    return [
      ['Item', 'Change, $ bn', 'From, $ bn', 'To, $ bn', 'Note'],
      [
        LINES.assets,
        went.changeBn,
        went.from.amountBn,
        went.to.amountBn,
        `${went.from.date} to ${went.to.date}`,
      ],
      ...went.parts.map(({ key, from: start, to: end, changeBn, weekAverage }): Output[] => [
        weekAverage ? 'Reserves, week average' : name(key),
        changeBn,
        start.amountBn,
        end.amountBn,
        '',
      ]),
      [
        LINES.other,
        went.otherBn,
        '',
        '',
        went.unknown.length === 0
          ? ''
          : `with ${went.unknown.map(name).join(', ')}, not known at both ends`,
      ],
    ];
  },
});

/** The rates of FED_RATE. */
const RATE = {
  name: 'name',
  kind: 'text',
  choices: fedRateNames,
  help:
    'The rate: target-lower, target-upper (target range), iorb (interest on reserves), effr, sofr, dgs2 or ' +
    'dgs10 (Treasury yields).',
} as const;

export const FED_RATE = spreadsheetFunction({
  name: 'FED_RATE',
  help:
    'A policy or market rate as of any date, per cent. The target range has an answer while it ' +
    'holds; what the figures do not know is a sentence.',
  arguments: [
    RATE,
    {
      name: 'date',
      kind: 'date',
      optional: true,
      help: 'The date, or a range of dates; that of the latest figure if left out.',
    },
  ],
  returns: { kind: 'number', help: 'Per cent.' },
  example: '=FED_RATE("target-upper", "2026-10-01") is 4.',
  answer(call, name, date) {
    call.required('name', name, `give one of ${fedRateNames.join(', ')}`);
    const named = new Set(call.grid('name', name).rows.flat().map(lowerCase));
    const rates = figuresOf(call, ...fedRateNames.filter((rate) => named.has(rate)));
    return call.spill({ name, date }, (cells) => {
      const rate = call.choice(RATE, cells.name);
      const day = dayOf(call, cells.date) ?? toIsoDay(rates[rate].days.at(-1)!);
      return call.withArgumentName('date', () => fedRateOn(rate, day, rates)).percent;
    });
  },
});

const lowerCase = (cell: Input) => (typeof cell === 'string' ? cell.trim().toLowerCase() : '');
const dayOf = (call: Call, date: Input) => call.latestOrDay('date', date);
const oneDay = (call: Call, date: Input) => dayOf(call, call.single('date', date));
