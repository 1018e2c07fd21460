import type { PoolClient } from 'pg';
import { asRefusal } from './constraint-refusals';
import { pipeline, type Answer, type Statement } from './pipeline';
import type { Table } from './tables';

interface Rows {
  readonly table: Table;
  readonly rows: object[];
}

interface Question {
  readonly statement: Statement;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What one transaction has to say, in few round trips: a write waits until something is asked and travels ahead of it, so every
 * question sees all earlier writes; questions of one moment travel together; what is left travels with the COMMIT. The order of
 * the statements is the order of the calls. After a failure nothing more is sent.
 */
export class Outgoing {
  private waiting: (Statement | Rows | Question)[] = [];
  /** One delivery after the other: a connection takes one at a time. */
  private line: Promise<void> = Promise.resolve();
  private leaving = false;
  private ended: unknown = null;
  /** Whether anything was sent. */
  begun = false;

  constructor(
    private readonly client: PoolClient,
    private readonly named: boolean,
  ) {}

  /** Something to do, at the latest with the COMMIT. Its failure is told by the question or the end that follows. */
  tell(statement: Statement): void {
    this.waiting.push(statement);
  }

  /** Rows to insert; neighbours of one table become one statement. */
  add(table: Table, row: object): void {
    const last = this.waiting.at(-1);
    if (last && 'table' in last && last.table === table) last.rows.push(row);
    else this.waiting.push({ table, rows: [row] });
  }

  /** Answers when everything before it was done; a broken named constraint rejects as its refusal. */
  ask(statement: Statement): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ statement, resolve, reject });
      void this.leave();
    });
  }

  /** The connection itself, once everything said so far is done; for who reads by other means. */
  async connection(): Promise<PoolClient> {
    await this.leave();
    if (this.ended !== null) throw this.ended;
    return this.client;
  }

  /** Sends what is left and `closing` behind it; afterwards nothing can be said. */
  async end(closing: string): Promise<void> {
    const { tag } = await this.ask({ text: closing, values: [] });
    // PostgreSQL answers COMMIT with ROLLBACK when something had failed.
    if (!closing.startsWith(tag)) throw new Error(`${closing} was answered with ${tag}`);
    await this.abandon();
  }

  /** Drops what waits; resolves when nothing is under way any more. */
  abandon(): Promise<void> {
    this.ended ??= new Error('the transaction has ended');
    return this.leave();
  }

  /** What is said until the delivery's turn comes travels with it. */
  private leave(): Promise<void> {
    if (!this.leaving) {
      this.leaving = true;
      this.line = this.line.then(() => this.send());
    }
    return this.line;
  }

  private async send(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    this.leaving = false;
    if (batch.length === 0) return;
    const questions = batch.map((one) => ('statement' in one ? one : null));
    try {
      if (this.ended !== null) throw this.ended;
      this.begun = true;
      const statements = batch.map((one) => ('statement' in one ? one.statement : 'table' in one ? one.table.insert(one.rows) : one));
      const answers = await pipeline(this.client, statements, this.named);
      questions.forEach((question, i) => question?.resolve(answers[i]!));
    } catch (error) {
      this.ended ??= refusalOr(error);
      for (const question of questions) question?.reject(this.ended);
    }
  }
}

/** The refusal that an error means, or the error. */
function refusalOr(error: unknown): unknown {
  try {
    return asRefusal(error);
  } catch (told) {
    return told;
  }
}
