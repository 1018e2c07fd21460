import type { Kind } from '../app/things';
import type { Row } from './tables';

type Lock = 'update' | 'share';

const plain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value);

/** Rows that a transaction has locked or made, as they stand with its own changes: nobody else can change them until it ends. */
export class Held {
  private readonly rows = new Map<string, { readonly row: Row; readonly lock: Lock }>();

  /** The row, when it is held at least as strongly as asked. */
  get(kind: Kind, id: string, lock?: Lock): Row | undefined {
    const held = this.rows.get(`${kind} ${id}`);
    return held && (lock !== 'update' || held.lock === 'update') ? held.row : undefined;
  }

  /** The row of `where.id`, when it is held for update and meets the other conditions beyond doubt. */
  meeting(kind: Kind, where: { readonly id: string }): Row | undefined {
    const row = this.get(kind, where.id, 'update');
    return row && Object.entries(where).every(([name, value]) => value === undefined || (plain(value) && row[name] === value)) ? row : undefined;
  }

  put(kind: Kind, row: Row, lock: Lock): void {
    const key = `${kind} ${row.id}`;
    this.rows.set(key, { row, lock: this.rows.get(key)?.lock === 'update' ? 'update' : lock });
  }

  /** Follows a counter. */
  add(kind: Kind, id: string, column: string, delta: bigint | number): void {
    const row = this.get(kind, id);
    if (!row) return;
    const before = row[column];
    this.put(kind, { ...row, [column]: typeof before === 'bigint' ? before + BigInt(delta) : (before as number) + Number(delta) }, 'share');
  }

  /** Rows of this kind were changed elsewhere. */
  forget(kind: Kind): void {
    for (const key of this.rows.keys()) if (key.startsWith(`${kind} `)) this.rows.delete(key);
  }
}
