import type { OfferDraft } from '../../domain/offer/draft';
import type { NeedDraft } from '../../domain/need/draft';
import type { Issue } from '../../kernel/refusal';
import type { Actor } from '../../policy/actor';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld, perform } from '../../testing/world';
import { expireClock } from '../expire-clock';
import { expiryOf } from '../expiries';
import type { UseCase } from '../ports';
import type { Kind, Things } from '../things';
import { createNeed } from './create-need';
import { reviewNeed } from './review-need';
import { submitNeed } from './submit-need';

/** 1 万元 in fen. */
export const W = 1_000_000n;

/** A loan need that may be submitted on Monday 2026-03-02, open until Friday 2026-03-20. */
export const loanNeed: NeedDraft = {
  title: '流动资金贷款', modes: ['LOAN'], amountFen: 300n * W, months: 12, purpose: 'WORKING_CAPITAL', guarantees: ['CREDIT'], claimUntil: '2026-03-20', truthful: true,
};

/** An offer that fits `loanNeed` and stands long enough. */
export const loanOffer: OfferDraft = {
  kind: 'LOAN', amountFen: 300n * W, rateBp: 365, months: 12, repayment: 'EQUAL_INSTALMENT', fees: [], guarantees: ['CREDIT'], validUntil: '2026-06-30',
};

/** A board on a database of its own: people, steps, and clocks that run out when the test says so. */
export async function board() {
  const system = await testSystem();
  const world = await makeWorld(system);
  const rows = <K extends Kind>(kind: K, where: Partial<Things[K]>) => system.source.getRepository(kind).find({ where: where as object, order: { id: 'ASC' } }) as Promise<unknown> as Promise<Things[K][]>;
  const row = async <K extends Kind>(kind: K, id: string) => (await rows(kind, { id } as Partial<Things[K]>))[0]!;
  const openClocks = async (subjectId: string) =>
    (await rows('clock', { subjectId } as Partial<Things['clock']>)).filter((c) => c.doneAt === null).sort((a, b) => a.kind.localeCompare(b.kind));

  /** Runs every clock that is due, as the job does. */
  const tick = async (): Promise<void> => {
    for (;;) {
      const [due] = await system.source.query('SELECT id FROM clock WHERE done_at IS NULL AND paused_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 1', [moment]);
      if (!due) return;
      await perform(system, world.system, expireClock(expiryOf), { clockId: due.id });
    }
  };
  let moment = new Date('2026-03-02T02:00:00Z');
  const at = (iso: string): void => {
    moment = new Date(iso);
    system.setNow(iso);
  };

  return {
    system, world, rows, row, at, openClocks, tick,
    /** Kind, party and last day (UTC date of the end) of each open clock; `P` marks a paused one. */
    waiting: async (subjectId: string) => (await openClocks(subjectId)).map((c) => `${c.kind} ${c.party} ${c.dueAt.toISOString().slice(0, 10)}${c.pausedAt ? ' P' : ''}`),
    /** Moves the time just past the next end of the subject's clocks and runs what is due. */
    runOut: async (subjectId: string) => {
      const [next] = (await openClocks(subjectId)).filter((c) => c.pausedAt === null).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
      at(new Date(next!.dueAt.getTime() + 1000).toISOString());
      await tick();
    },
    go: <I>(actor: Actor, useCase: UseCase<I>, input: I) => perform(system, actor, useCase, input),
    /** What a use case is refused with; a thrown error answers its name. */
    refusal: async <I>(actor: Actor, useCase: UseCase<I>, input: I): Promise<{ code: string; message: string; issues: readonly Issue[]; paths: string[] }> => {
      const outcome = await attempt(system, actor, useCase, input).catch((error: Error) => ({ ok: false as const, refusal: { code: error.name, message: error.message } }));
      if (outcome.ok) throw new Error('not refused');
      const issues = 'issues' in outcome.refusal ? outcome.refusal.issues : [];
      return { code: outcome.refusal.code, message: outcome.refusal.message, issues, paths: issues.map((issue) => issue.path) };
    },
    /** A need of the world's enterprise that its station has published. */
    posted: async (change: NeedDraft = {}): Promise<string> => {
      const id = await perform(system, world.enterprise, createNeed, { input: { ...loanNeed, ...change } });
      await perform(system, world.enterprise, submitNeed, { id });
      return perform(system, world.outlet, reviewNeed, { id, input: { decision: 'PASS' } });
    },
  };
}
