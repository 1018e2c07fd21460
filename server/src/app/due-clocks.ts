/** Finds clocks that have run out; the database's side of the clock job. */
export interface DueClocks {
  /** Ids of at most `limit` clocks that are open, not paused and due, the earliest first, without those in `except`. */
  due(limit: number, except: readonly string[]): Promise<readonly string[]>;
}
