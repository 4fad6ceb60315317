import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fredAnswer, fredSeries } from '../../scripts/lib/fred.mjs';

/**
 * What FRED holds of a series: day → value as FRED writes it, '' where it has a row without a
 * value.
 */
export type FredSeries = Map<number, string>;

export interface FredStandIn {
  /** Where it answers. */
  readonly address: string;
  /** What it holds of a series; tests change it. */
  of(id: string): FredSeries;
  /** Heading of the dates: `DATE` before December 2024. */
  dateHeading: string;
  /** Answers in place of the table, by id; the table's text is given. */
  readonly instead: Map<string, (response: ServerResponse, body: string) => void>;
  /** The ids asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * A server on the loopback that answers `/graph/fredgraph.csv` as FRED does, from tables.
 *
 * @param figures The folder of the tables.
 * @param others Answers what is asked of other publishers; false: it is FRED's to answer.
 */
export async function startServer(
  figures: string,
  others: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<FredStandIn> {
  const held = new Map<string, FredSeries | undefined>();
  const seriesOf = (id: string) => {
    if (!held.has(id)) held.set(id, fredSeries(id, figures));
    return held.get(id);
  };
  const standIn = {
    of: (id: string) => seriesOf(id)!,
    dateHeading: 'observation_date',
    instead: new Map<string, (response: ServerResponse, body: string) => void>(),
    asked: [] as string[],
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (others(request, response)) return;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isDownload = url.pathname === '/graph/fredgraph.csv';
    const ids = isDownload ? (url.searchParams.get('id') ?? '').split(',') : [''];
    standIn.asked.push(...ids);
    const { status, contentType, body } = fredAnswer(ids, seriesOf, {
      since: url.searchParams.get('cosd') ?? undefined,
      heading: standIn.dateHeading,
    });
    const instead = standIn.instead.get(ids[0]!);
    if (instead !== undefined) instead(response, String(body));
    else response.writeHead(status, { 'Content-Type': contentType }).end(body);
  });
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
