import { describe, expect, it } from 'vitest';
import { sha256 } from '../../kernel/ids';
import type { Actor } from '../../policy/actor';
import { ledger } from '../deal/ledger.test-kit';
import { keepFile } from './keep-file';
import { readFile } from './read-file';

describe('files', async () => {
  const { system, world, go, refusal, row, rows, posted, accepted, signed, reported } = await ledger();
  const { enterprise, staff, other, bank, bank2, outlet, branch, otherBranch, auditor, admin, science, visitor } = world;
  const file = { name: '凭证.pdf', bytes: 10, mime: 'application/pdf', sha256: sha256('x') };
  const read = (who: Actor, id: string) => system.work.view(who, 'readFile', readFile, { id }).then((found) => found.name, (error: Error) => error.name);
  const answers = async (id: string, people: readonly Actor[]) => Promise.all(people.map((who) => read(who, id)));

  it('belong to the uploader’s organisation, with an audit entry', async () => {
    const id = await go(bank, keepFile, file);
    expect(await row('evidenceFile', id)).toMatchObject({ ...file, orgId: bank.orgId, memberId: bank.memberId });
    expect(await rows('evidenceFile', { sha256: file.sha256 })).toHaveLength(1);
    for (const who of [auditor, science, admin]) expect((await refusal(who, keepFile, file)).code).toBe('NotFound');
    expect((await refusal(visitor, keepFile, file)).code).toBe('Unauthenticated');
  });

  it('are read by the own organisation until they are attached', async () => {
    const id = await go(bank, keepFile, file);
    expect(await answers(id, [bank, auditor])).toEqual([file.name, file.name]);
    expect(await answers(id, [bank2, enterprise, outlet])).toEqual(['NotFound', 'NotFound', 'NotFound']);
    const stations = await go(outlet, keepFile, file);
    expect(await answers(stations, [outlet, branch, otherBranch, bank])).toEqual([file.name, file.name, 'NotFound', 'NotFound']);
    expect(await read(bank, 'nonsense')).toBe('NotFound');
  });

  it('are then read by both parties and those who supervise the deal, by nobody else', async () => {
    const deal = await signed(bank, await accepted(bank, await posted()));
    const drawdownId = await reported(bank, deal, 1_000_000n);
    const [link] = await rows('evidenceLink', { drawdownId });
    const id = link!.fileId;
    expect(await answers(id, [bank, enterprise, staff, outlet, branch, science, auditor])).toEqual(Array(7).fill('凭证.pdf'));
    expect(await answers(id, [bank2, other, otherBranch, admin])).toEqual(Array(4).fill('NotFound'));
    expect(await read(visitor, id)).toBe('Unauthenticated');
  });
});
