import { DatabaseError, type Connection, type PoolClient, type Submittable } from 'pg';
import { QueryFailedError } from 'typeorm';
import { statementName } from './statement-names';

/** A statement and its values as PostgreSQL reads them: text, or null. */
export interface Statement {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** What a statement answered: its rows as text, and how many rows it read or changed. */
export interface Answer {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly tag: string;
}

/** The part of a connection that is spoken to here; its published types are of an older release. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly (string | null)[] }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
  once(event: string, listener: () => void): Wire;
  off(event: string, listener: () => void): Wire;
}

/** Statements that each connection keeps under their names. */
const kept = new WeakMap<object, Set<string>>();

function keptBy(wire: object): Set<string> {
  let names = kept.get(wire);
  if (names === undefined) kept.set(wire, (names = new Set()));
  return names;
}

/**
 * Statements that travel together and are answered together: one round trip for all. PostgreSQL skips what follows a statement
 * that failed, so a COMMIT at the end happens only when everything before it has succeeded.
 */
class Pipeline implements Submittable {
  private readonly answers: Answer[] = [];
  private rows: (string | null)[][] = [];
  private wire: Wire | undefined;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly named: boolean,
    private readonly resolve: (answers: Answer[]) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: Connection): void {
    const wire = (this.wire = connection as unknown as Wire);
    const names = keptBy(wire);
    const sent = new Set<string>();
    wire.stream.cork();
    for (const { text, values } of this.statements) {
      const name = this.named ? this.nameOf(text) : '';
      if (!names.has(name) && !sent.has(name)) {
        // After a failure it is not known whether the statement was kept: closing what does not exist is no error.
        if (this.named) wire.close({ type: 'S', name });
        wire.parse({ name, text });
        if (this.named) sent.add(name);
      }
      wire.bind({ statement: name, values });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleDataRow(message: { readonly fields: (string | null)[] }): void {
    this.rows.push(message.fields);
  }

  handleCommandComplete(message: { readonly text: string }): void {
    if (this.named) keptBy(this.wire!).add(this.nameOf(this.statements[this.answers.length]!.text));
    this.answers.push({ rows: this.rows, tag: message.text });
    this.rows = [];
  }

  handleReadyForQuery(): void {
    this.resolve(this.answers);
  }

  handleError(error: Error): void {
    const failed = this.statements[Math.min(this.answers.length, this.statements.length - 1)]!;
    const told = new QueryFailedError(failed.text, [...failed.values], error);
    const { wire } = this;
    if (!wire || !(error instanceof DatabaseError)) return this.reject(told);
    // What PostgreSQL reports is followed by its being ready again, or by the end of the connection.
    const settle = (): void => {
      wire.off('readyForQuery', settle).off('end', settle);
      this.reject(told);
    };
    wire.once('readyForQuery', settle).once('end', settle);
  }

  private nameOf(text: string): string {
    return `p${statementName(text)}`;
  }
}

/** Sends statements in one round trip. The first that fails rejects as `QueryFailedError`, and none after it is executed. `named`: keep them prepared. */
export function pipeline(client: PoolClient, statements: readonly Statement[], named: boolean): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    client.query(new Pipeline(statements, named, resolve, reject));
  });
}
