import { setTimeout as sleep } from 'node:timers/promises';
import type { Act, Market } from './market';

/** How one request ended. */
type Ended = { readonly is: 'DONE'; readonly id: string } | { readonly is: 'REFUSED' | 'UNAVAILABLE' | 'ERROR' | 'CUT'; readonly said: string };

/** Sends an act once. */
export async function send(origin: string, act: Act): Promise<Ended> {
  try {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', cookie: act.cookie }, body: JSON.stringify({ query: act.query, variables: act.variables }), signal: AbortSignal.timeout(15_000),
    });
    const body = await answer.text();
    const said = `${answer.status} ${body.slice(0, 300)}`;
    // A stopping server answers without reaching GraphQL; every other 503 says when to come again, in GraphQL's form.
    if (answer.status === 503) return { is: body.includes('"Service Unavailable"') || (answer.headers.get('retry-after') !== null && body.includes('"UNAVAILABLE"')) ? 'UNAVAILABLE' : 'ERROR', said };
    const { data, errors } = JSON.parse(body) as { data?: { done?: { id?: string } }; errors?: unknown };
    if (errors || !data?.done) return { is: 'ERROR', said };
    return data.done.id === undefined ? { is: 'REFUSED', said } : { is: 'DONE', id: data.done.id };
  } catch (error) {
    return { is: 'CUT', said: String((error as { cause?: unknown }).cause ?? error) };
  }
}

/** Workers that act without pause; what was not answered is kept for a retry. */
export class Load {
  readonly acknowledged = new Map<Act, string>();
  readonly unanswered = new Set<Act>();
  readonly counts = { UNAVAILABLE: 0, ERROR: 0, CUT: 0, REFUSED: 0 };
  readonly samples: string[] = [];
  /** When the last act was acknowledged. */
  lastAt = 0;
  private running = true;
  private readonly workers: Promise<void>[];

  constructor(
    private readonly origin: string,
    private readonly market: Market,
    workers = 12,
  ) {
    this.workers = Array.from({ length: workers }, () => this.work());
  }

  /** Ends after the requests in hand. */
  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.workers);
  }

  /** Repeats everything that was not answered, with its key, for at most `ms`. */
  async retry(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (this.unanswered.size > 0 && performance.now() < until) {
      for (const act of [...this.unanswered]) if (performance.now() < until) await this.one(act);
      if (this.unanswered.size > 0) await sleep(100);
    }
  }

  private async work(): Promise<void> {
    while (this.running) {
      const act = this.market.next();
      this.unanswered.add(act);
      await this.one(act);
      await sleep(15);
    }
  }

  private async one(act: Act): Promise<void> {
    const ended = await send(this.origin, act);
    if (ended.is === 'DONE') {
      this.unanswered.delete(act);
      this.acknowledged.set(act, ended.id);
      this.lastAt = performance.now();
      return;
    }
    this.counts[ended.is] += 1;
    if (ended.is !== 'UNAVAILABLE' && ended.is !== 'CUT' && this.samples.length < 5) this.samples.push(`${act.kind}: ${ended.said}`);
    if (ended.is === 'CUT') await sleep(50);
    // A polite client waits as long as Retry-After says; this one is less patient.
    if (ended.is === 'UNAVAILABLE') await sleep(250);
  }
}
