import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { isoDay, readTable } from '../../packages/core/scripts/tables.mjs';
import { isZipped } from '../../scripts/lib/fred.mjs';

/**
 * What FRED holds of a series: day → value as FRED writes it, '' where it has a row without a
 * value.
 */
export type FredSeries = Map<number, string>;

export interface FredStandIn {
  /** Where it answers. */
  readonly address: string;
  /** By FRED's id; tests change them. */
  readonly series: Map<string, FredSeries>;
  /** Heading of the dates: `DATE` before December 2024. */
  dateHeading: string;
  /** Answers in place of the table, by id; the table's text is given. */
  readonly instead: Map<string, (response: ServerResponse, body: string) => void>;
  /** The ids asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

const weekday = (day: number) => new Date(day * 86_400_000).getUTCDay();
const isWednesday = (day: number) => weekday(day) === 3;
const isWeekend = (day: number) => weekday(day) === 0 || weekday(day) === 6;

/** Each day from one to another, with the value that holds on it. */
function held(rows: readonly (readonly [number, string])[], to: number): FredSeries {
  const series: FredSeries = new Map();
  for (const [i, [day, value]] of rows.entries()) {
    for (let each = day; each < (rows[i + 1]?.[0] ?? to + 1); each++) series.set(each, value);
  }
  return series;
}

/**
 * Working days between the days that are known, with figures that nobody reads, or a row without a
 * value.
 */
function daily(
  rows: readonly (readonly [number, string])[],
  to: number,
  between: (day: number, before: number) => string,
): FredSeries {
  const known = new Map(rows);
  const series: FredSeries = new Map();
  let before = rows[0]![0];
  for (let day = before; day <= to; day++) {
    if (known.has(day)) {
      series.set(day, known.get(day)!);
      before = day;
    } else if (!isWeekend(day)) series.set(day, between(day, before));
  }
  return series;
}

/**
 * A server on the loopback that answers `/graph/fredgraph.csv` as FRED does, from the project's own
 * tables: daily series with all their days, rows without a value on holidays, history before the
 * first day of the tables.
 */
export async function startFred(figures: string): Promise<FredStandIn> {
  const column = (file: string, name = 'value') => {
    const { columns, rows } = readTable(path.join(figures, file));
    return rows.map(({ day, cells }) => [day, cells[columns.indexOf(name)]!] as const);
  };
  const series = new Map<string, FredSeries>();
  for (const id of [
    'WALCL',
    'TREAST',
    'WSHOMCB',
    'WRESBAL',
    'WDTGAL',
    'GDP',
    'GDPC1',
    'GS10',
    'FEDFUNDS',
    'GACDFSA066MSFRBPHI',
    'PCEPI',
    'PCEPILFE',
  ])
    series.set(id, new Map(column(`${id}.csv`)));
  const quarter = Date.UTC(1947, 0, 1) / 86_400_000;
  series.set('GDP', new Map([[quarter, '243.164'], ...series.get('GDP')!]));

  const repo = column('RRPONTSYD.csv').map(
    ([day, value]) => [day, Number(value) === 0 ? '' : Number(value).toFixed(3)] as const,
  );
  series.set(
    'RRPONTSYD',
    daily(repo, repo.at(-1)![0] + 2, (day) => (isWednesday(day) ? '' : '0.123')),
  );
  const premium = column('THREEFYTP10.csv').map(
    ([day, value]) => [day, Number(value).toFixed(4)] as const,
  );
  const month = (day: number) => isoDay(day).slice(0, 7);
  // Working days after a month's last figure were holidays.
  series.set(
    'THREEFYTP10',
    daily(premium, premium.at(-1)![0] + 20, (day, before) =>
      month(day) === month(before) ? '' : '0.1230',
    ),
  );
  const begin = Date.UTC(2008, 11, 16) / 86_400_000;
  const until = Date.UTC(2026, 8, 25) / 86_400_000;
  for (const [id, name] of [
    ['DFEDTARL', 'lower'],
    ['DFEDTARU', 'upper'],
  ] as const) {
    const rows = column('FEDTARGET.csv', name).filter(([day]) => day >= begin);
    series.set(
      id,
      held(
        rows.map(([day, value]) => [day, Number(value).toFixed(2)]),
        until,
      ),
    );
  }

  const standIn = {
    series,
    dateHeading: 'observation_date',
    instead: new Map(),
    asked: [] as string[],
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const ids = (url.searchParams.get('id') ?? '').split(',');
    standIn.asked.push(...ids);
    if (url.pathname !== '/graph/fredgraph.csv' || ids.some((id) => !series.has(id))) {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(
        '<!DOCTYPE html>\n<html lang="en"><head><title>Error - St. Louis Fed</title></head><body>We’re sorry</body></html>\n',
      );
      return;
    }
    if (isZipped(ids)) {
      response.writeHead(200, { 'Content-Type': 'application/zip' });
      response.end('PK\u0003\u0004README.txt');
      return;
    }
    const since = url.searchParams.get('cosd') ?? '1776-07-04';
    const days = [...new Set(ids.flatMap((id) => [...series.get(id)!.keys()]))].sort(
      (a, b) => a - b,
    );
    const lines = days
      .map((day) => [isoDay(day), ...ids.map((id) => series.get(id)!.get(day) ?? '')])
      .filter(([date]) => date! >= since)
      .map((cells) => `${cells.join(',')}\n`);
    const body = `${standIn.dateHeading},${ids.join(',')}\n${lines.join('')}`;
    const instead = standIn.instead.get(ids[0]!);
    if (instead !== undefined) instead(response, body);
    else {
      response.writeHead(200, {
        'Content-Type': 'application/csv',
        'Content-Disposition': `attachment; filename="fredgraph.csv"`,
      });
      response.end(body);
    }
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(standIn, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
