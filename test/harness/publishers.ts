import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { seriesEntry, seriesKeys } from '@qt-lens/core';
import { strToU8, zipSync } from 'fflate';
import { epochDay, isoDay, readTable } from '../../packages/core/scripts/tables.mjs';
import { type FredSeries, type FredStandIn, startServer } from './fred.ts';

/** Answers in place of the body that a publisher would send. */
type Instead = (response: ServerResponse, body: Buffer) => void;

export interface Publishers extends Pick<FredStandIn, 'address' | 'close'> {
  readonly fred: Omit<FredStandIn, 'address' | 'close'>;
  readonly board: {
    /** What the Board's file has of a series, by FRED's identifier: day → value in its own unit. */
    of(id: string): FredSeries;
    /** Attributes of a series that differ from the usual. */
    readonly attributes: Map<string, Readonly<Record<string, string>>>;
    /** Whether the file has changed since it was read; its ETag otherwise. */
    etag: string | undefined;
    instead: Instead | undefined;
    /** The text of the data file, as a test would have it. */
    xml: (text: string) => string;
    /** `If-None-Match` of each request. */
    readonly asked: (string | undefined)[];
  };
  readonly newYorkFed: {
    readonly effr: FredSeries;
    readonly sofr: FredSeries;
    /** Billions accepted; standing repo is split over two operations. */
    readonly reverseRepo: FredSeries;
    readonly standingRepo: FredSeries;
    /** Day → lower and upper bound. */
    readonly target: Map<number, readonly [string, string]>;
    /** Wednesday → total and bills, billions. */
    readonly holdings: Map<number, readonly [string, string]>;
    readonly instead: Map<string, Instead>;
    /** Paths with their windows. */
    readonly asked: string[];
  };
}

const ARCHIVE = '/releases/h41/data/FRB_h41_xml.zip';
const boardName = (id: string) =>
  seriesKeys.map((key) => seriesEntry(key)).find((entry) => entry.id === id)!.board!;

/**
 * The Board, the New York Fed and FRED on one address of the loopback, each answering from the
 * tables as it was recorded to (see the parsers' tests in core): the Board's archive with its ETag
 * and whole history, rates from new to old without rows for holidays, three operations a day.
 */
export async function startPublishers(figures: string): Promise<Publishers> {
  const boardSeries = new Map<string, FredSeries>();
  const newYork = newYorkFedOf(figures);
  const state = { etag: '"9b1f3c-64ad"', xml: (text: string) => text } as Publishers['board'];
  const board: Publishers['board'] = Object.assign(state, {
    of(id: string) {
      if (!boardSeries.has(id)) boardSeries.set(id, historyOf(figures, id));
      return boardSeries.get(id)!;
    },
    attributes: new Map(),
    instead: undefined,
    asked: [],
  });
  const server = await startServer(figures, (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === ARCHIVE) {
      const known = request.headers['if-none-match'];
      (board.asked as (string | undefined)[]).push(known);
      if (known !== undefined && known === board.etag) response.writeHead(304).end();
      else {
        const body = archive(board.xml(dataFile(board)));
        if (board.instead !== undefined) board.instead(response, body);
        else
          response
            .writeHead(200, {
              'Content-Type': 'application/zip',
              'Content-Length': body.length,
              ...(board.etag && { ETag: board.etag }),
            })
            .end(body);
      }
      return true;
    }
    if (!url.pathname.startsWith('/api/')) return false;
    newYork.asked.push(`${url.pathname}${url.search}`);
    const kind = /effr|sofr|rp|soma/.exec(url.pathname)![0];
    const bound = (name: string) => url.searchParams.get(name)!;
    const window = [bound('startDate'), bound('endDate')] as const;
    const body = Buffer.from(JSON.stringify(newYorkFedAnswer(newYork, kind, window)));
    const instead = newYork.instead.get(kind);
    if (instead !== undefined) instead(response, body);
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
    return true;
  });
  const { address, close, ...fred } = server;
  return { address, close, fred, board, newYorkFed: newYork };
}

/** A table's column by day; the weeks before, of which the Board has none. */
function historyOf(figures: string, id: string): FredSeries {
  const rows = column(figures, `${id}.csv`);
  const series: FredSeries = new Map();
  for (let day = epochDay('2002-12-18'); day < rows[0]![0]; day += 7) series.set(day, 'ND');
  // What was never held is not said to be 0.
  for (const [day, value] of rows) series.set(day, value === '0' ? 'NA' : value);
  return series;
}

const column = (figures: string, file: string, name = 'value') => {
  const { columns, rows } = readTable(path.join(figures, file));
  return rows.map(({ day, cells }) => [day, cells[columns.indexOf(name)]!] as const);
};

/** `H41_data.xml`: changes and averages stand beside the levels under names of their own. */
function dataFile(board: Publishers['board']): string {
  const ids = seriesKeys
    .map((key) => seriesEntry(key))
    .flatMap(({ id, board: b }) => (b ? id : []));
  const series = ids.flatMap((id) => {
    const name = boardName(id);
    const rows = [...board.of(id)].sort(([a], [b]) => a - b);
    const decoys = name.endsWith('_XAW') ? [] : [[`${name}_XCH1_N.WW`, [[rows.at(-1)![0], '-9']]]];
    return [...decoys, [`${name}_N.${name.endsWith('_XAW') ? 'W' : 'WW'}`, rows, id]] as [
      string,
      [number, string][],
      string?,
    ][];
  });
  const observation = ([day, value]: readonly [number, string]) => {
    const missing = value === 'ND' || value === 'NA';
    return `<frb:Obs OBS_STATUS="${missing ? value : 'A'}" OBS_VALUE="${missing ? '-9999' : value}" TIME_PERIOD="${isoDay(day)}" />`;
  };
  const block = ([name, rows, id]: [string, [number, string][], string?]) => {
    const attributes = {
      CURRENCY: 'USD',
      FREQ: '19',
      SERIES_NAME: name,
      UNIT: 'Currency',
      UNIT_MULT: '1000000',
      ...board.attributes.get(id ?? ''),
    };
    const written = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
    return `<kf:Series ${written.join(' ')}>
<frb:Annotations><common:Annotation><common:AnnotationText>Assets &amp; liabilities: ${name}</common:AnnotationText></common:Annotation></frb:Annotations>
${rows.map(observation).join('\n')}
</kf:Series>`;
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<message:MessageGroup xmlns:message="http://www.SDMX.org/resources/SDMXML/schemas/v1_0/message" xmlns:common="http://www.SDMX.org/resources/SDMXML/schemas/v1_0/common" xmlns:frb="http://www.federalreserve.gov/structure/compact/common" xmlns:kf="http://www.federalreserve.gov/structure/compact/H41_H41">
<message:Header><message:ID>H41</message:ID></message:Header>
<frb:DataSet id="H41">
${series.map(block).join('\n')}
</frb:DataSet>
</message:MessageGroup>
`;
}

const archive = (xml: string): Buffer =>
  Buffer.from(
    zipSync({
      'frb_common.xsd': strToU8('<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'),
      'H41_struct.xml': strToU8('<message:Structure xmlns:message="x"/>'),
      'H41_data.xml': strToU8(xml),
    }),
  );

type NewYork = Publishers['newYorkFed'];

function newYorkFedOf(figures: string): NewYork {
  const rows = (file: string) => new Map(column(figures, file));
  const upper = new Map(column(figures, 'FEDTARGET.csv', 'upper'));
  const target = new Map<number, readonly [string, string]>();
  const lower = column(figures, 'FEDTARGET.csv', 'lower');
  for (const [i, [day, value]] of lower.entries()) {
    const end = lower[i + 1]?.[0] ?? epochDay('2026-09-26');
    for (let each = day; each < end; each++)
      if (isBusinessDay(each)) target.set(each, [value, upper.get(day)!]);
  }
  return {
    effr: rows('EFFR.csv'),
    sofr: rows('SOFR.csv'),
    reverseRepo: new Map([...rows('RRPONTSYD.csv')].filter(([, value]) => value !== '0')),
    standingRepo: rows('SRF.csv'),
    target,
    holdings: new Map(
      column(figures, 'SOMA.csv', 'total').map(([day, total], i) => [
        day,
        [total, column(figures, 'SOMA.csv', 'bills')[i]![1]],
      ]),
    ),
    instead: new Map(),
    asked: [],
  };
}

const isWednesday = (day: number) => new Date(day * 86_400_000).getUTCDay() === 3;
const isBusinessDay = (day: number) => ![0, 6].includes(new Date(day * 86_400_000).getUTCDay());

/** Rates and operations of a window, from new to old. */
function newYorkFedAnswer(all: NewYork, kind: string, [from, to]: readonly [string, string]) {
  const within = (days: Iterable<number>) =>
    [...new Set(days)]
      .filter((day) => isoDay(day) >= from && isoDay(day) <= to)
      .sort((a, b) => b - a);
  if (kind === 'soma') {
    const dollars = (billions: string) => (Number(billions) * 1e9).toFixed(2);
    const weeks = [...all.holdings].sort(([a], [b]) => a - b);
    return {
      soma: {
        summary: weeks.map(([day, [total, bills]]) => ({
          asOfDate: isoDay(day),
          frn: '',
          total: dollars(total),
          bills: dollars(bills),
        })),
      },
    };
  }
  if (kind === 'rp') {
    const days = within([...all.reverseRepo.keys(), ...all.standingRepo.keys()]);
    return { repo: { operations: days.flatMap((day) => operationsOf(all, day)) } };
  }
  const rate = kind === 'effr' ? all.effr : all.sofr;
  const days = within(kind === 'effr' ? all.target.keys() : rate.keys());
  // A Wednesday without a rate is a holiday; between Wednesdays any rate will do.
  const withRate = days.filter((day) => rate.has(day) || !isWednesday(day));
  return {
    refRates: withRate.map((day) => {
      const percentRate = Number(rate.get(day) ?? (kind === 'effr' ? all.target.get(day)![0] : ''));
      const [targetRateFrom, targetRateTo] = (all.target.get(day) ?? []).map(Number);
      return {
        effectiveDate: isoDay(day),
        type: kind.toUpperCase(),
        percentRate,
        percentPercentile1: 'NA',
        ...(kind === 'effr' && { targetRateFrom, targetRateTo }),
        revisionIndicator: '',
      };
    }),
  };
}

function operationsOf({ reverseRepo, standingRepo }: NewYork, day: number) {
  const one = (operationType: string, closeTime: string, dollars: number) => ({
    auctionStatus: 'Results',
    operationDate: isoDay(day),
    operationType,
    term: 'Overnight',
    closeTime,
    totalAmtAccepted: dollars,
    details: [{ securityType: 'Treasury', amtAccepted: dollars }],
  });
  const dollars = (billions: string | undefined, share: number) =>
    Math.round(Number(billions ?? '0') * share * 1e9);
  const half = dollars(standingRepo.get(day), 0.25);
  const afternoon = dollars(standingRepo.get(day), 1) - half;
  return [
    ...(standingRepo.has(day) ? [one('Repo', '13:45', afternoon)] : []),
    ...(reverseRepo.has(day)
      ? [
          one('Reverse Repo', '13:15', dollars(reverseRepo.get(day), 1)),
          // An exercise of small value shares the day.
          one('Reverse Repo', '10:00', 21_000_000),
        ]
      : []),
    ...(standingRepo.has(day) ? [one('Repo', '08:30', half)] : []),
  ];
}
