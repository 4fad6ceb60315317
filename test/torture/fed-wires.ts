import {
  type EpochDay,
  embeddedSeries,
  fredGroups,
  type LiveSeriesKey,
  liveSeriesKeys,
  seriesEntry,
  toEpochDay,
  toIsoDay,
  weekday,
} from '@qt-lens/core';
import { h41Page } from '../../scripts/lib/stand-ins/h41-page.mjs';
import { randomFrom } from './mutations.ts';

const WEEKS = 8;
/** As far back as FRED's answers go here; decades of days would only take longer. */
const MAX_ROWS = 400;
/** How far a figure goes in a week, as a share of itself, at most. */
const WEEKLY_CHANGE: Readonly<Partial<Record<LiveSeriesKey, number>>> = {
  assets: 0.004,
  treasuries: 0.002,
  mbs: 0.002,
  reserves: 0.02,
  'reserves-wednesday': 0.02,
  tga: 0.06,
  currency: 0.003,
  soma: 0.002,
  'soma-bills': 0.02,
};
/** How far a market rate goes in a day, in points, at most. */
const DAILY_POINTS = { effr: 0.01, sofr: 0.04, dgs2: 0.08, dgs10: 0.08 } as const;

/** What is true: the embedded figures, and two months after them. */
export interface Truth {
  /** The first Friday after everything was released. */
  readonly today: EpochDay;
  /** By day. Of what is set, every day. */
  readonly values: Readonly<Record<LiveSeriesKey, ReadonlyMap<EpochDay, number>>>;
}

const lastDay = (key: LiveSeriesKey) => toEpochDay(embeddedSeries(key).last!.date);

/** Figures that go on from those embedded as such figures go on. */
export function truthAfterEmbedded(seed = 1): Truth {
  const random = randomFrom(seed);
  const around = (most: number) => (random(2001) / 1000 - 1) * most;
  const lastWednesday = lastDay('assets') + 7 * WEEKS;
  const today = lastWednesday + 2;
  const firstNew = lastDay('assets') - 14;
  const values = Object.fromEntries(
    liveSeriesKeys.map((key) => {
      const { days, values: own } = embeddedSeries(key);
      return [key, new Map(Array.from(days, (day, i) => [day, own[i]]))];
    }),
  ) as Record<LiveSeriesKey, Map<EpochDay, number>>;
  for (const [key, most] of Object.entries(WEEKLY_CHANGE) as [LiveSeriesKey, number][]) {
    let value = embeddedSeries(key).last!.value;
    for (let day = lastDay(key) + 7; day <= lastWednesday; day += 7) {
      value *= 1 + around(most);
      value = seriesEntry(key).unit === 'billions' ? Number(value.toFixed(3)) : Math.round(value);
      values[key].set(day, value);
    }
  }
  for (const key of ['target-lower', 'target-upper', 'iorb'] as const) {
    const series = embeddedSeries(key);
    for (let day = series.days[0]; day <= today; day++)
      values[key].set(day, series.values[series.indexAsOf(day)]);
  }
  const holidays = new Set([firstNew + 12]);
  const businessDays = Array.from({ length: today - firstNew }, (_, i) => firstNew + i).filter(
    (day) => ![0, 6].includes(weekday(day)) && !holidays.has(day),
  );
  for (const [key, most] of Object.entries(DAILY_POINTS) as [keyof typeof DAILY_POINTS, number][]) {
    let value = embeddedSeries(key).last!.value;
    for (const day of businessDays) {
      if (values[key].has(day)) continue;
      value = Number((value + around(most)).toFixed(2));
      values[key].set(day, value);
    }
  }
  for (const day of businessDays) {
    if (!values.rrp.has(day)) values.rrp.set(day, (200 + random(9000)) / 1000);
    if (!values.srf.has(day)) values.srf.set(day, random(3) === 0 ? random(400) / 1000 : 0);
  }
  // Reverse repo of foreign official accounts and of the others are the whole.
  for (let day = lastDay('rrp-total') + 7; day <= lastWednesday; day += 7)
    values['rrp-total'].set(day, 318_000 + random(6000) + Math.round(values.rrp.get(day)! * 1000));
  for (let day = lastDay('tga-daily') + 1; day < today; day++)
    if (businessDays.includes(day))
      values['tga-daily'].set(
        day,
        values.tga.get(day) ?? values['tga-daily'].get(day - 1) ?? 900_000 + random(9000),
      );
  const gdp = embeddedSeries('gdp').last!;
  const [year, month] = gdp.date.split('-').map(Number);
  const quarter = `${month === 10 ? year + 1 : year}-${String(month === 10 ? 1 : month + 3).padStart(2, '0')}-01`;
  if (toEpochDay(quarter) + 112 <= today)
    values.gdp.set(toEpochDay(quarter), Number((gdp.value * 1.011).toFixed(3)));
  return { today, values };
}

/** One thing a publisher sends, as it sends it. */
export interface Wire {
  readonly name: string;
  readonly body: string;
  readonly newestAt: 'start' | 'end';
  /** Whether an address asks for it. */
  readonly isAskedBy: (url: URL) => boolean;
  /** With a key of FRED's API. */
  readonly keyed?: boolean;
}

/** Everything the Fed's figures come in by. */
export function fedWires(truth: Truth): Wire[] {
  const ids = (url: URL) => url.searchParams.get('id') ?? '';
  const onFred = fredGroups.flat();
  return [
    {
      name: 'the Board’s page',
      body: boardPage(truth),
      newestAt: 'start',
      isAskedBy: ({ host }) => host === 'www.federalreserve.gov',
    },
    {
      name: 'the New York Fed’s EFFR and target range',
      body: rates(truth, 'effr'),
      newestAt: 'start',
      isAskedBy: ({ pathname }) => pathname.includes('/rates/unsecured/effr/'),
    },
    {
      name: 'the New York Fed’s SOFR',
      body: rates(truth, 'sofr'),
      newestAt: 'start',
      isAskedBy: ({ pathname }) => pathname.includes('/rates/secured/sofr/'),
    },
    {
      name: 'the New York Fed’s operations',
      body: operations(truth),
      newestAt: 'start',
      isAskedBy: ({ pathname }) => pathname.includes('/rp/results/'),
    },
    {
      name: 'the New York Fed’s holdings',
      body: holdings(truth),
      newestAt: 'end',
      isAskedBy: ({ pathname }) => pathname.endsWith('/soma/summary.json'),
    },
    {
      name: 'the Treasury’s daily balances',
      body: balances(truth),
      newestAt: 'start',
      isAskedBy: ({ host }) => host === 'api.fiscaldata.treasury.gov',
    },
    ...fredGroups.map((group): Wire => {
      const joined = group.map((key) => seriesEntry(key).id).join(',');
      return {
        name: `FRED’s table of ${joined}`,
        body: fredTable(truth, group),
        newestAt: 'end',
        isAskedBy: (url) => url.host === 'fred.stlouisfed.org' && ids(url) === joined,
      };
    }),
    ...onFred
      .filter((key) => !fredGroups.some((group) => group.length === 1 && group[0] === key))
      .map(
        (key): Wire => ({
          name: `FRED’s table of ${seriesEntry(key).id} alone`,
          body: fredTable(truth, [key]),
          newestAt: 'end',
          isAskedBy: (url) =>
            url.host === 'fred.stlouisfed.org' && ids(url) === seriesEntry(key).id,
        }),
      ),
    ...onFred.map(
      (key): Wire => ({
        name: `FRED’s JSON of ${seriesEntry(key).id}`,
        body: fredJson(truth, key),
        newestAt: 'end',
        isAskedBy: (url) =>
          url.host === 'api.stlouisfed.org' &&
          url.searchParams.get('series_id') === seriesEntry(key).id,
        keyed: true,
      }),
    ),
  ];
}

function boardPage({ today, values }: Truth): string {
  const wednesday = today - 2;
  const week = (day: EpochDay) => {
    const of = (key: LiveSeriesKey) => values[key].get(day)!;
    const domesticRepo = Math.round(of('rrp') * 1000);
    return {
      treasuries: of('treasuries'),
      mbs: of('mbs'),
      reserves: of('reserves'),
      reservesOnWednesday: of('reserves-wednesday'),
      tga: of('tga'),
      tgaAverage: Math.round(of('tga') * 1.01),
      foreignRepo: of('rrp-total') - domesticRepo,
      domesticRepo,
      notes: of('currency'),
      assets: of('assets'),
    };
  };
  return h41Page({
    wednesday: toIsoDay(wednesday),
    figures: week(wednesday),
    before: week(wednesday - 7),
  });
}

const newDays = (values: ReadonlyMap<EpochDay, number>, today: EpochDay) =>
  Array.from(values.keys())
    .filter((day) => day > today - 70 && day < today)
    .sort((a, b) => b - a);

/** New to old, as recorded on 25 September 2026. */
function rates({ today, values }: Truth, key: 'effr' | 'sofr'): string {
  const rows = newDays(values[key], today).map((day) => {
    const rate = values[key].get(day)!;
    const at = (shift: number) => (rate + shift).toFixed(2);
    const percentiles = `"percentPercentile1": ${at(-0.03)} ,"percentPercentile25": ${at(0)} ,"percentPercentile75": ${at(0.01)} ,"percentPercentile99": ${at(0.06)}`;
    const target =
      key === 'effr'
        ? ` ,"targetRateFrom": ${values['target-lower'].get(day)!.toFixed(2)} ,"targetRateTo": ${values['target-upper'].get(day)!.toFixed(2)}`
        : '';
    return `{ "effectiveDate": "${toIsoDay(day)}", "type": "${key.toUpperCase()}" ,"percentRate": ${rate.toFixed(2)} ,${percentiles}${target} ,"volumeInBillions": 112 ,"revisionIndicator": "" }`;
  });
  return `{ "refRates": [ ${rows.join(', ')} ] }`;
}

/** Two standing-repo operations and one reverse repo a day, as recorded on 28 September 2026. */
function operations({ today, values }: Truth): string {
  const dollars = (billions: number) => Math.round(billions * 1e9);
  const detail = (type: string, accepted: number) =>
    `{ "securityType": "${type}", "amtSubmitted": ${accepted}, "amtAccepted": ${accepted} ,"percentOfferingRate": 4.00 }`;
  const rows = newDays(values.rrp, today).flatMap((day) => {
    const date = toIsoDay(day);
    const head = (number: number, type: string, closed: string) =>
      `"operationId": "RP ${number}", "auctionStatus": "Results", "operationDate": "${date}", "settlementDate": "${date}", "maturityDate": "${toIsoDay(day + 1)}", "operationType": "${type}", "term": "Overnight", "closeTime": "${closed}", "lastUpdated": "${date} ${closed}:30"`;
    const amounts = (accepted: number) =>
      `"totalAmtSubmitted": ${accepted} ,"totalAmtAccepted": ${accepted}`;
    const standing = dollars(values.srf.get(day) ?? 0);
    const reverse = dollars(values.rrp.get(day)!);
    return [
      `{ ${head(25, 'Repo', '08:30')} ,${amounts(standing)} , "details": [ ${detail('Treasury', standing)}, ${detail('Agency', 0)}, ${detail('Mortgage-Backed', 0)} ] }`,
      `{ ${head(26, 'Reverse Repo', '13:15')} ,"participatingCpty": 3 ,"acceptedCpty": 3 ,${amounts(reverse)} , "details": [ ${detail('Treasury', reverse)} ] }`,
      `{ ${head(27, 'Repo', '13:45')} ,${amounts(0)} , "details": [ ${detail('Treasury', 0)}, ${detail('Agency', 0)}, ${detail('Mortgage-Backed', 0)} ] }`,
    ];
  });
  return `{ "repo": { "operations": [ ${rows.join(', ')} ] } }`;
}

/** Old to new, one part blank, as recorded in July 2026. */
function holdings({ values }: Truth): string {
  const dollars = (billions: number) => (billions * 1e9).toFixed(2);
  const rows = [...values.soma.keys()]
    .sort((a, b) => a - b)
    .map((day) => {
      const total = values.soma.get(day)!;
      const bills = values['soma-bills'].get(day);
      const rest = total - (bills ?? 0) - 7.5 - 282.6 - 2.3;
      const parts = [
        ['mbs', dollars(rest * 0.35)],
        ['cmbs', dollars(7.5)],
        ['tips', dollars(282.6)],
        ['frn', ''],
        ['tipsInflationCompensation', dollars(109)],
        ['notesbonds', dollars(rest * 0.65)],
        ['bills', bills === undefined ? '' : dollars(bills)],
        ['agencies', dollars(2.3)],
        ['total', dollars(total)],
      ].map(([part, amount]) => `"${part}":"${amount}"`);
      return `{"asOfDate":"${toIsoDay(day)}",${parts.join(',')}}`;
    });
  return `{"soma":{"summary":[\n${rows.join(',\n')}]}}`;
}

/** New to old, four rows a day, the closing balance in the column of the opening one. */
function balances({ today, values }: Truth): string {
  const daily = values['tga-daily'];
  const days = [...daily.keys()].filter((day) => day > today - 70).sort((a, b) => a - b);
  const rows = days.flatMap((day, i) => {
    const closing = daily.get(day)!;
    const opening = i === 0 ? closing - 1200 : daily.get(days[i - 1])!;
    const withdrawn = 31_000 + (i % 7) * 900;
    return [
      ['Closing Balance', closing],
      ['Opening Balance', opening],
      ['Deposits', closing - opening + withdrawn],
      ['Withdrawals', withdrawn],
    ].map(([what, amount]) => {
      const type = String(what).endsWith('Balance')
        ? `Treasury General Account (TGA) ${what}`
        : `Total TGA ${what} (Table II)${what === 'Withdrawals' ? ' (-)' : ''}`;
      return `{"record_date":"${toIsoDay(day)}","account_type":"${type}","close_today_bal":"null","open_today_bal":"${amount}"}`;
    });
  });
  return `{"data":[${rows.reverse().join(',')}],"meta":{"count":${rows.length}}}`;
}

function written(key: LiveSeriesKey, value: number | undefined): string {
  if (value === undefined) return '';
  return seriesEntry(key).unit === 'per cent' ? value.toFixed(2) : String(value);
}

function fredTable({ values }: Truth, keys: readonly LiveSeriesKey[]): string {
  const days = [...new Set(keys.flatMap((key) => [...values[key].keys()]))]
    .sort((a, b) => a - b)
    .slice(-MAX_ROWS);
  const rows = days.map((day) =>
    [toIsoDay(day), ...keys.map((key) => written(key, values[key].get(day)))].join(','),
  );
  const ids = keys.map((key) => seriesEntry(key).id);
  return `${['observation_date', ...ids].join(',')}\n${rows.join('\n')}\n`;
}

function fredJson({ today, values }: Truth, key: LiveSeriesKey): string {
  const realtime = { realtime_start: toIsoDay(today), realtime_end: toIsoDay(today) };
  const days = [...values[key].keys()].sort((a, b) => a - b).slice(-MAX_ROWS);
  const observations = days.map((day) => ({
    ...realtime,
    date: toIsoDay(day),
    value: written(key, values[key].get(day)),
  }));
  return JSON.stringify({
    ...realtime,
    observation_start: '1600-01-01',
    observation_end: '9999-12-31',
    units: 'lin',
    output_type: 1,
    file_type: 'json',
    order_by: 'observation_date',
    sort_order: 'asc',
    count: observations.length,
    offset: 0,
    limit: 100000,
    observations,
  });
}
