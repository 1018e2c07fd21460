import type { Release } from './model';
import type { ConsentScope } from './terms';

/** How long one look of a person counts: what they are shown again within it is the same look, in minutes. */
export const LOOK_MINUTES = 30;

/**
 * Whether a consent lets this person look at this moment: granted, not over, and not used up by others. Whoever took the last use
 * may finish their look. The same as `release_holds` of the database.
 */
export function consentHolds(release: Pick<Release, 'status' | 'until' | 'uses' | 'usesMax' | 'lastUsedAt' | 'lastUsedById'>, memberId: string | null, now: Date): boolean {
  if (release.status !== 'GRANTED' || release.until === null || release.until <= now) return false;
  if (release.usesMax === null || release.uses < release.usesMax) return true;
  return release.lastUsedAt !== null && memberId !== null && release.lastUsedById === memberId && now.getTime() - release.lastUsedAt.getTime() < LOOK_MINUTES * 60_000;
}

/** Scopes in their order, each once, with IDENTITY. */
export function wholeScopes(scopes: readonly ConsentScope[]): readonly ConsentScope[] {
  return (['IDENTITY', 'CONTACT', 'FIGURES'] as const).filter((scope) => scope === 'IDENTITY' || scopes.includes(scope));
}
