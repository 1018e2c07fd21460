import { DataSource } from 'typeorm';
import { Client, types } from 'pg';
import { allEntities } from './entities';
import { KEEP_ALIVE, lasting } from './lasting-client';
import { SnakeNaming } from './naming';
import { statementName } from './statement-names';

// Days stay 'YYYY-MM-DD' text: a Date object would move them across time zones.
types.setTypeParser(types.builtins.DATE, (value) => value);

/** A connection on which statements with values are prepared under the name of their text; the others, such as BEGIN, are sent as they are. */
class NamingClient extends Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const named = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    return (super.query as (...all: unknown[]) => never)(...(named ? [{ name: statementName(text), text, values }, ...rest] : args));
  }
}

/** Whether a connection may keep prepared statements. */
export const keepsStatements = (client: object): boolean => client instanceof NamingClient;

/** Connection pool and mapping. `synchronize` stays off: only migrations change tables. `named`: off for poolers that cannot keep prepared statements. `silenceMs`: how long a statement waits for a database that says nothing; for ever when absent. */
export function makeDataSource(url: string, poolSize = 10, named = true, silenceMs?: number): DataSource {
  const Base = named ? NamingClient : Client;
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...allEntities],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'jiebang',
    connectTimeoutMS: 5000,
    extra: { ...KEEP_ALIVE, Client: silenceMs === undefined ? Base : lasting(Base, silenceMs), connectionTimeoutMillis: 3000, statement_timeout: 8000, idle_in_transaction_session_timeout: 15000, maxLifetimeSeconds: 600 },
    poolErrorHandler: () => undefined,
  });
}
