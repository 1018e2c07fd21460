/** Repeatable randomness: the same seed gives the same choices. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number between both, both included. */
  int(from: number, to: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of them; throws for none. */
  pick<T>(from: readonly T[]): T;
  /** One of them by weight. */
  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T;
  /** In another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** A generator of 32 bits of state (mulberry32). */
export function random(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[int(0, from.length - 1)]!;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (from) => {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of from) if ((left -= weight) < 0) return value;
      return from.at(-1)![1];
    },
    shuffle: (list) => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i -= 1) {
        const j = int(0, i);
        [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
      }
      return mixed;
    },
  };
}

/** Seed of a test: the usual one, so that a red run means a change; any number of the environment, or "random" for a new one. */
export function seedOf(name: string, usual: number): number {
  const given = process.env[name];
  return given === 'random' ? Date.now() % 2_147_483_647 : Number(given ?? usual);
}

/** A whole number that the environment may raise. */
export const sizeOf = (name: string, usual: number): number => Number(process.env[name] ?? usual);
