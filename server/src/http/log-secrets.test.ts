import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { LOG_SECRETS } from './log-secrets';

it('keeps the values of failed statements out of the log', () => {
  const lines: string[] = [];
  const log = pino({ redact: LOG_SECRETS }, { write: (line: string) => void lines.push(line) });
  const driver = Object.assign(new Error('new row violates check constraint'), { code: '23514', detail: 'Failing row contains (277654321)', where: 'value 277654321' });
  const failed = new QueryFailedError('UPDATE "offer" SET "amount_fen" = $1', ['277654321'], driver);
  log.error({ err: failed, clockId: 'x' }, 'clock');
  log.error(failed);
  log.error({ err: new Error('wrapped', { cause: failed }) }, 'clock');
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).not.toContain('277654321');
    expect(line).toContain('violates check constraint');
  }
});
