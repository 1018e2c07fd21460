/** Open needs in the order of their places, with what a ranking reads of each side by side: one pass over memory. */
export interface Lanes {
  /** Numbers of the needs; those of a place stand from `starts[place]` to before `starts[place + 1]`. */
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
  /** Numbers of enterprise, wishes and rate of each. */
  readonly firm: Uint32Array;
  readonly ask: Uint32Array;
  readonly rate: Uint32Array;
}

/** No need at all. */
export const NO_LANES: Lanes = { order: new Uint32Array(0), starts: new Uint32Array(1), firm: new Uint32Array(0), ask: new Uint32Array(0), rate: new Uint32Array(0) };

/** Lays out the needs that are open; `parts` holds enterprise, wishes, place and rate of each. */
export function lay(size: number, places: number, parts: Uint32Array, open: (need: number) => boolean): Lanes {
  const starts = new Uint32Array(places + 1);
  for (let need = 0; need < size; need += 1) if (open(need)) starts[parts[need * 4 + 2]! + 1]! += 1;
  for (let place = 0; place < places; place += 1) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const [order, firm, ask, rate] = Array.from({ length: 4 }, () => new Uint32Array(starts[places]!)) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  for (let need = 0; need < size; need += 1) {
    if (!open(need)) continue;
    const place = parts[need * 4 + 2]!;
    const at = next[place]!;
    next[place] = at + 1;
    order[at] = need;
    firm[at] = parts[need * 4]!;
    ask[at] = parts[need * 4 + 1]!;
    rate[at] = parts[need * 4 + 3]!;
  }
  return { order, starts, firm, ask, rate };
}

/** Bytes taken. */
export const bytesOf = (lanes: Lanes): number => Object.values(lanes).reduce((sum: number, lane: Uint32Array) => sum + lane.byteLength, 0);
