import { Histogram } from './histogram';
import { bytesOf, Connection, type Shot } from './http-client';
import { dbTicks, rssKb, TICK_MS, ticksOf } from './proc';

/** What one round of load measured. */
export interface Round {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds per request of the server process. */
  readonly nodeCpu: number;
  /** CPU milliseconds per request of all database processes. */
  readonly dbCpu: number;
  /** Highest resident memory seen during the round, MB. */
  readonly peakRssMb: number;
}

/** What to load: a server, its process, the database's, and the requests in turn. */
export interface Load {
  readonly port: number;
  readonly pid: number;
  readonly dbPid: number;
  readonly connections: number;
  readonly seconds: number;
  /** Ends the round earlier: no more than so many requests. */
  readonly most?: number;
  readonly shot: (i: number) => Shot;
}

/** Runs requests over kept-alive connections for some seconds; throws when an answer is no success. */
export async function runLoad(load: Load): Promise<Round> {
  const { port, pid, dbPid, connections, shot, most = Number.POSITIVE_INFINITY } = load;
  const histogram = new Histogram();
  const from = { node: ticksOf(pid), db: dbTicks(dbPid), at: performance.now() };
  const until = from.at + load.seconds * 1000;
  let next = 0;
  let peak = rssKb(pid);
  const watch = setInterval(() => (peak = Math.max(peak, rssKb(pid))), 200);
  const worker = async (): Promise<void> => {
    const connection = new Connection(port);
    try {
      while (next < most) {
        const start = performance.now();
        if (start >= until) break;
        const sent = shot(next++);
        const { status, body } = await connection.send(bytesOf(sent, port));
        histogram.add((performance.now() - start) * 1000);
        if (status !== 200 || body.includes('"errors"') || body.includes('"refused"')) throw new Error(`${sent.path}: ${status} ${body.toString('utf8').slice(0, 400)}`);
      }
    } finally {
      connection.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    clearInterval(watch);
  }
  const seconds = (performance.now() - from.at) / 1000;
  const requests = histogram.count;
  const cpu = (now: number, before: number): number => ((now - before) * TICK_MS) / requests;
  return { requests, seconds, perSecond: requests / seconds, p50: histogram.quantile(0.5), p99: histogram.quantile(0.99), nodeCpu: cpu(ticksOf(pid), from.node), dbCpu: cpu(dbTicks(dbPid), from.db), peakRssMb: Math.max(peak, rssKb(pid)) / 1024 };
}
