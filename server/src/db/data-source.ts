import { DataSource } from 'typeorm';
import { types } from 'pg';
import { allEntities } from './entities';
import { SnakeNaming } from './naming';

// Days stay 'YYYY-MM-DD' text: a Date object would move them across time zones.
types.setTypeParser(types.builtins.DATE, (value) => value);

/** Connection pool and mapping. `synchronize` stays off: only migrations change tables. */
export function makeDataSource(url: string, poolSize = 10): DataSource {
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
    extra: { connectionTimeoutMillis: 3000, statement_timeout: 8000, idle_in_transaction_session_timeout: 15000, maxLifetimeSeconds: 600 },
    poolErrorHandler: () => undefined,
  });
}
