import type { DemoNeed, DemoWorld } from '../app/demo/world';
import type { Done, UseCase } from '../app/ports';
import type { BusinessDate } from '../kernel/business-date';
import type { Calendar } from '../kernel/workdays';
import type { DemoPapers } from './demo-papers';
import type { Replay } from './demo-replay';

/** What the parts of the demo world share while it is replayed. */
export interface Stage {
  readonly world: DemoWorld;
  readonly replay: Replay;
  readonly calendar: Calendar;
  readonly papers: DemoPapers;
  /** Date of a day of the demo world. */
  readonly on: (day: string) => BusinessDate;
  /** Ids of products by key, as far as they were made. */
  readonly productIds: Map<string, string>;
}

/** Adds a step to a story on a day of the demo world; nothing when the day is left out. */
export type Tell = (day: string | null | undefined, rank: number, run: () => Promise<unknown>) => void;

/** What the steps of one need share. */
export interface NeedStage extends Stage {
  readonly need: DemoNeed;
  /** Account of the enterprise's owner. */
  readonly owner: string;
  readonly tell: Tell;
  needId: string;
}

/** Order of the steps of a case within one day. */
export const RANK = {
  create: 10, submit: 11, publish: 12, claim: 13, release: 14, contact: 15, askPapers: 16, givePapers: 17, offer: 18, decline: 19, withdraw: 20, accept: 21, sign: 22, report: 23, dispute: 24,
  void: 25, confirm: 26, repay: 27, settle: 28,
} as const;

/** Account of whoever acts first for a station, an institution or an enterprise. */
export function leadOf(stage: Pick<Stage, 'world'>, key: string): string {
  const { stations, institutions, enterprises } = stage.world;
  const [lead] = [...stations, ...institutions, ...enterprises].find((one) => one.key === key)?.members ?? [];
  if (lead === undefined) throw new Error(`demo: nobody acts for ${key}`);
  return lead.account;
}

/** Runs a use case as the person behind an account. */
export async function as<I>(replay: Replay, account: string, useCase: UseCase<I>, input: I): Promise<Done> {
  return replay.act(await replay.person(account), useCase, input);
}
