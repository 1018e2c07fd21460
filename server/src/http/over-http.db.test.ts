import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { testSystem } from '../testing/database';
import { makeServer, type Edge } from './server';

describe('GraphQL over HTTP', async () => {
  const system = await testSystem();
  // The audit asks for types by introspection, which production turns off.
  const app = await makeServer({ ...system, config: { ...readConfig({ DATABASE_URL: system.url, LOG: '0', DATA_DIR: '/nonexistent' }), introspection: true } } as Edge);
  afterAll(() => app.close());
  const fetchFn = async (url: string, { method = 'GET', headers, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Response> => {
    const at = new URL(url);
    const answer = await app.inject({ method: method as 'GET', url: `${at.pathname}${at.search}`, headers, payload: body });
    return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode, headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)]) });
  };
  const audits = serverAudits({ url: 'http://api.test/graphql', fetchFn });

  it('is audited by every rule of the specification', () => expect(audits.length).toBeGreaterThan(50));

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'error' ? result.reason : 'no error').toBe('no error');
  });
});
