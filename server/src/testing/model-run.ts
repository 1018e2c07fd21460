import { expireClock } from '../app/expire-clock';
import { expiryOf } from '../app/expiries';
import { DbDueClocks } from '../db/due-clocks';
import type { Outcome } from '../db/unit-of-work';
import { newId } from '../kernel/ids';
import { NotFound, Unauthenticated } from '../kernel/refusal';
import type { TestSystem } from './database';
import { readState } from './model-state';
import { stepsOf, type Step } from './model-steps';
import type { Random } from './random';
import type { World } from './world';

/** Steps of one look at the state; at most so many clocks among them. */
const BATCH = 24;
const CLOCKS = 10;
/** Steps that are remembered for the report of a failure. */
const REMEMBERED = 80;
/** Days that the clock may move in all: the calendar's years end. */
const DAYS = 560;
const DAY = 86_400_000;

/** Kinds of row that a step makes one of. */
const MAKES: Readonly<Record<string, string>> = { createNeed: 'need', claimNeed: 'claim', makeOffer: 'offer', reviseOffer: 'offer', acceptOffer: 'deal', reportDrawdown: 'drawdown' };

/** How a run of the model goes on. */
export interface ModelRun {
  /** Steps so far, requests sent twice counted once. */
  readonly steps: number;
  /** Steps by name: how many were accepted, and how often each refusal was answered. */
  readonly tally: ReadonlyMap<string, Map<string, number>>;
  /** Ids of what the accepted steps made, by kind: no more and no fewer rows may be there. */
  readonly made: Readonly<Record<string, ReadonlySet<string>>>;
  /** The last steps with their answers. */
  readonly log: readonly string[];
  /** Looks at the state, lets everybody act, several at a time, and moves the clock on. */
  batch(): Promise<void>;
}

type Answer = Outcome | { readonly ok: false; readonly refusal: { readonly code: string } };

/** A run over a fresh world; `steps` is how many are planned, `lanes` how many act at the same time, `products` what institutions offer by. */
export function modelRun(system: TestSystem, world: World, random: Random, steps: number, lanes: number, products: ReadonlyMap<string, string> = new Map()): ModelRun {
  let now = new Date('2026-03-02T02:00:00Z');
  let count = 0;
  const made: Record<string, Set<string>> = { need: new Set(), claim: new Set(), offer: new Set(), deal: new Set(), drawdown: new Set() };
  const tally = new Map<string, Map<string, number>>();
  const log: string[] = [];
  const kinds = stepsOf(system, world, random, () => now, products);
  const due = new DbDueClocks(system.source, () => now);
  const expire = expireClock(expiryOf);

  const send = async (step: Step, key?: string): Promise<Answer> => {
    try {
      return await system.work.run(step.who, { name: step.name, key }, step.work, step.input as never);
    } catch (error) {
      if (error instanceof NotFound || error instanceof Unauthenticated) return { ok: false, refusal: { code: error.name } };
      throw new Error(`${describe(step)} broke: ${String((error as Error).stack)}`, { cause: error });
    }
  };
  const describe = ({ who, name, input }: Step): string =>
    `${now.toISOString()} ${who.kind === 'PERSON' ? who.name : who.kind} ${name} ${JSON.stringify(input, (_k, v: unknown) => (typeof v === 'bigint' ? `${v}n` : v))}`;
  const wordOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.refusal.code);

  /** The first answer; sent twice, every acceptance must be one and the same and answered ever after. */
  const act = async (step: Step): Promise<void> => {
    const key = step.who.kind === 'PERSON' ? newId() : undefined;
    const manner = random.weighted([[86, 'ONCE'], [7, 'TOGETHER'], [7, 'AGAIN']] as const);
    const answers = [await (manner === 'TOGETHER' ? Promise.all([send(step, key), send(step, key)]) : send(step, key))].flat();
    if (manner !== 'ONCE') {
      answers.push(await send(step, key));
    }
    count += 1;
    const words = answers.map((answer) => (answer.ok ? (answer.replayed ? 'again' : 'ok') : answer.refusal.code));
    log.push(`${describe(step)} → ${words.join(', ')}`);
    if (log.length > REMEMBERED) log.shift();
    const kinds = tally.get(step.name) ?? new Map<string, number>();
    kinds.set(wordOf(answers[0]!), (kinds.get(wordOf(answers[0]!)) ?? 0) + 1);
    tally.set(step.name, kinds);
    const accepted = answers.filter((answer) => answer.ok);
    if (accepted.length === 0 || key === undefined) return;
    const ids = new Set(accepted.map(({ done }) => `${done.kind} ${done.id}`));
    const first = accepted.filter(({ replayed }) => !replayed).length;
    if (ids.size > 1 || first !== 1 || !answers.at(-1)!.ok) throw new Error(`one key, several effects: ${log.at(-1)} with ${[...ids].join(', ')}`);
    const kind = MAKES[step.name];
    const { id } = accepted[0]!.done;
    if (kind && made[kind]!.has(id)) throw new Error(`${kind} ${id} was made twice: ${log.at(-1)}`);
    if (kind) made[kind]!.add(id);
  };

  const plan = async (): Promise<Step[]> => {
    const [state, clocks] = await Promise.all([readState(system), due.due(CLOCKS, [])]);
    const ending = clocks.map((clockId): Step => ({ who: world.system, name: 'expireClock', work: expire as never, input: { clockId } }));
    // A clock may come due twice at the same time, as it does with two workers.
    const all: Step[] = [...ending, ...ending.filter(() => random.chance(0.15))];
    for (let tries = 0; all.length < BATCH && tries < 50 * BATCH; tries += 1) {
      const make = random.weighted(kinds.map(([weight, , maker]) => [weight, maker] as const));
      const step = await make(state);
      if (step) all.push(step);
    }
    return random.shuffle(all);
  };

  const moveOn = async (): Promise<void> => {
    const scale = Math.min(1, (DAYS * BATCH) / steps);
    let next = now.getTime() + random.weighted([[5, 4 / 24], [3, 2], [1, 4]] as const) * random.next() * DAY * scale;
    if (random.chance(0.25 * scale)) {
      const [soonest] = await system.source.query('SELECT min(due_at) AS at FROM clock WHERE done_at IS NULL AND paused_at IS NULL');
      if (soonest.at !== null) next = Math.max(next, (soonest.at as Date).getTime() + 1000);
    }
    now = new Date(next);
    system.setNow(now.toISOString());
  };

  system.setNow(now.toISOString());
  return {
    get steps() {
      return count;
    },
    tally,
    made,
    log,
    batch: async () => {
      const queue = await plan();
      const lane = async (): Promise<void> => {
        for (let step = queue.shift(); step; step = queue.shift()) await act(step);
      };
      // Every lane comes to its end before the first failure is told: nothing writes any more.
      const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      await moveOn();
    },
  };
}
