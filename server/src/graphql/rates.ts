import { GraphQLError } from 'graphql';
import { HeaderMap } from '@apollo/server';
import { normaliseAccount } from '../domain/identity/account';
import { sha256 } from '../kernel/ids';
import { SlidingWindow } from '../kernel/sliding-window';
import type { Actor } from '../policy/actor';

const MINUTE = 60_000;

/** How often a root field may be asked for within a window. */
interface Rate {
  readonly windowMs: number;
  /** By one address; many people may share one, so this is generous. */
  readonly perAddress: number;
  /** By what is being tried: an account, a login, the signed-in person. */
  readonly perAccount?: number;
}

/** Mutations in which somebody tries a secret or opens an account. The lock of accounts is in the database; this keeps the noise away from it. */
export const RATES: Readonly<Record<string, Rate>> = {
  signIn: { windowMs: 15 * MINUTE, perAddress: 600, perAccount: 60 },
  answerSecondFactor: { windowMs: 15 * MINUTE, perAddress: 300, perAccount: 10 },
  createFirstAdmin: { windowMs: 15 * MINUTE, perAddress: 20 },
  registerEnterprise: { windowMs: 60 * MINUTE, perAddress: 60 },
  applyInstitution: { windowMs: 60 * MINUTE, perAddress: 60 },
  changePassword: { windowMs: 15 * MINUTE, perAddress: 300, perAccount: 15 },
  stepUp: { windowMs: 15 * MINUTE, perAddress: 300, perAccount: 15 },
  confirmSecondFactor: { windowMs: 15 * MINUTE, perAddress: 300, perAccount: 15 },
  removeSecondFactor: { windowMs: 15 * MINUTE, perAddress: 300, perAccount: 15 },
};

/** What is being tried, as a key that keeps no secret; empty where nothing names it. */
function subjectOf(args: Readonly<Record<string, unknown>>, actor: Actor): string {
  if (typeof args['account'] === 'string') return sha256(normaliseAccount(args['account']));
  if (typeof args['challenge'] === 'string') return sha256(args['challenge']);
  return actor.kind === 'PERSON' ? actor.memberId : '';
}

/** Counts of one process, bounded in memory. */
export class Rates {
  private readonly windows = new Map(Object.entries(RATES).map(([name, rate]) => [name, {
    byAddress: new SlidingWindow(rate.perAddress, rate.windowMs),
    byAccount: rate.perAccount === undefined ? null : new SlidingWindow(rate.perAccount, rate.windowMs),
  }]));

  /** Counts one attempt; throws RATE_LIMITED with the seconds to wait when there were too many. */
  take(name: string, address: string, args: Readonly<Record<string, unknown>>, actor: Actor, nowMs: number): void {
    const window = this.windows.get(name);
    if (window === undefined) return;
    const subject = subjectOf(args, actor);
    const wait = window.byAddress.take(address, nowMs) || (subject === '' ? 0 : (window.byAccount?.take(subject, nowMs) ?? 0));
    if (wait > 0) throw tooOften(Math.ceil(wait / 1000));
  }
}

function tooOften(seconds: number): GraphQLError {
  const text = seconds < 120 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
  return new GraphQLError(`操作过于频繁，请在 ${text}后再试。`, {
    extensions: { code: 'RATE_LIMITED', retryAfter: seconds, http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) } },
  });
}
