/** One mistake in an input: where it is and how to mend it. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** An expected refusal, as the API shows it. Each says what to do next. */
export type Refusal =
  | { readonly type: 'InvalidInput'; readonly code: 'INVALID_INPUT'; readonly message: string; readonly issues: readonly Issue[] }
  | { readonly type: 'NotAllowed'; readonly code: 'NOT_ALLOWED' | 'WRONG_CREDENTIALS' | 'STEP_UP_NEEDED' | 'PASSWORD_CHANGE_NEEDED' | 'FACTOR_NEEDED' | 'GRANT_NEEDED'; readonly message: string }
  | { readonly type: 'WrongState'; readonly code: 'WRONG_STATE'; readonly message: string; readonly status: string }
  | { readonly type: 'LimitReached'; readonly code: 'LIMIT_REACHED' | 'TOO_MANY_ATTEMPTS'; readonly message: string; readonly limit?: string }
  | { readonly type: 'Conflicting'; readonly code: 'ALREADY_EXISTS' | 'STALE_VERSION'; readonly message: string; readonly existingId?: string };

/** Thrown inside a use case: everything of its transaction is rolled back and the refusal is answered. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = 'Refused';
  }
}

/** The thing does not exist, or the actor must not know that it does. */
export class NotFound extends Error {
  constructor(readonly what: string) {
    super(`${what} not found`);
    this.name = 'NotFound';
  }
}

/** Nobody is signed in, or the login session ended. */
export class Unauthenticated extends Error {
  constructor() {
    super('sign in first');
    this.name = 'Unauthenticated';
  }
}

/** Refuses an input, listing every issue with its path. */
export function refuseInput(issues: readonly Issue[], message = '填写有误，请按提示修改。'): never {
  throw new Refused({ type: 'InvalidInput', code: 'INVALID_INPUT', message, issues });
}

/** Refuses with the issues when there are any. */
export function requireValid(issues: readonly Issue[]): void {
  if (issues.length > 0) refuseInput(issues);
}

/** The actor may not do this; `message` says what would allow it. */
export function refuseActor(message: string): never {
  throw new Refused({ type: 'NotAllowed', code: 'NOT_ALLOWED', message });
}

/** The actor may, after proving again who they are. */
export function refuseUntilProved(message: string): never {
  throw new Refused({ type: 'NotAllowed', code: 'STEP_UP_NEEDED', message });
}

/** The thing is in a state that does not allow this. */
export function refuseState(status: string, message: string): never {
  throw new Refused({ type: 'WrongState', code: 'WRONG_STATE', message, status });
}

/** A cap is reached. */
export function refuseLimit(message: string, limit?: string): never {
  throw new Refused({ type: 'LimitReached', code: 'LIMIT_REACHED', message, limit });
}

/** It exists already. */
export function refuseDuplicate(message: string, existingId?: string): never {
  throw new Refused({ type: 'Conflicting', code: 'ALREADY_EXISTS', message, existingId });
}

/** Somebody else changed it in between. */
export function refuseStale(message = '内容已被他人修改，请刷新后在最新版本上重做。'): never {
  throw new Refused({ type: 'Conflicting', code: 'STALE_VERSION', message });
}
