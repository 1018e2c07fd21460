import type { Done } from '../app/ports';
import { secrets } from '../app/secrets';
import type { Kind } from '../app/things';
import { sha256 } from '../kernel/ids';
import { Refused } from '../kernel/refusal';
import type { Actor } from '../policy/actor';
import type { Outgoing } from './outgoing';
import { textOf } from './tables';

/** JSON of an input in which money is text: equal inputs give equal prints. Passwords stay out. */
const canonical = (input: unknown): string => JSON.stringify(input, (k, v: unknown) => (k === 'password' ? undefined : typeof v === 'bigint' ? `${v}n` : v));

const refuseKey = (message: string, issue: string): never => {
  throw new Refused({ type: 'InvalidInput', code: 'INVALID_INPUT', message, issues: [{ path: 'key', message: issue }] });
};

const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 730002))';
const FIND = 'SELECT operation, input_hash, kind, result_id FROM idempotency WHERE actor_id = $1 AND key = $2';
const KEEP = 'INSERT INTO idempotency (actor_id, key, operation, input_hash, kind, result_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/** The caller's key of one operation: requests with the same key wait for one another, and later ones get the first one's answer. */
export class Key {
  private readonly actor: string;
  /** Prints of the input, what is kept first: a plain hash of a sealed offer could be guessed from its few likely figures. The last is how earlier versions kept it. */
  private readonly prints: readonly string[];

  /** Throws `InvalidInput` for a key that is none. */
  constructor(
    actor: Actor,
    private readonly key: string,
    private readonly operation: string,
    input: unknown,
  ) {
    if (!/^[\w-]{8,64}$/.test(key)) refuseKey('请求标识不正确，请刷新页面后重试。', '8–64 位字母、数字、“-”或“_”。');
    this.actor = actor.kind === 'PERSON' ? actor.memberId : actor.kind;
    const text = canonical(input);
    this.prints = [...secrets.prints(text), sha256(text)];
  }

  /** What was done under this key before, after waiting for who is just doing it; throws `InvalidInput` when that was something else. */
  async earlier(out: Outgoing): Promise<Done | null> {
    out.tell({ text: LOCK, values: [`${this.actor} ${this.key}`] });
    const [before] = (await out.ask({ text: FIND, values: [this.actor, this.key] })).rows;
    if (!before) return null;
    const [operation, hash, kind, id] = before;
    if (operation !== this.operation || !this.prints.includes(hash!)) refuseKey('该请求标识已用于另一项内容，请刷新页面后重新提交。', '已用于另一项内容。');
    return { kind: kind as Kind, id: id! };
  }

  /** Remembers what was done, with the COMMIT. */
  keep(out: Outgoing, done: Done, at: Date): void {
    out.tell({ text: KEEP, values: [this.actor, this.key, this.operation, this.prints[0]!, done.kind, done.id, textOf(at)] });
  }
}
