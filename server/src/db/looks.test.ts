import { describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids';
import type { Person } from '../policy/actor';
import { writeLooks } from './looks';
import type { Outgoing } from './outgoing';
import type { Statement } from './pipeline';

const person: Person = { kind: 'PERSON', memberId: newId(), sessionId: null, name: '张经理', role: 'MANAGER', orgId: newId(), orgKind: 'INSTITUTION', orgName: '银行', stationIds: [], participating: true, demo: false };

/** Takes statements down; consents hold, and no look counts yet. */
function listener() {
  const said: Statement[] = [];
  const listed = (text: string | null | undefined): string[][] => (text ?? '{}').slice(1, -1).split(',').map((id) => [id]);
  const out = {
    tell: (statement: Statement) => void said.push(statement),
    ask: async (statement: Statement) => {
      said.push(statement);
      return { rows: statement.text.startsWith('SELECT s.at') ? [] : listed(statement.values.find((value) => value?.startsWith('{'))), tag: '' };
    },
  } as unknown as Outgoing;
  return { said, out };
}

describe('writing looks down', () => {
  it.each([1, 10, 50])('takes the same number of statements for %i of them', async (count) => {
    const { said, out } = listener();
    const looks = Array.from({ length: count }, () => ({ enterpriseId: newId(), needId: newId(), releaseId: newId(), what: ['IDENTITY'] as const }));
    expect(await writeLooks(out, person, looks, new Date())).toBe(count);
    expect(said.length).toBe(5);
  });
});
