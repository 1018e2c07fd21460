import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DisableMemberDocument } from '@/gql/operations';
import { makeSend } from './write';

const { proveIdentity } = vi.hoisted(() => ({ proveIdentity: vi.fn() }));
vi.mock('@/features/identity/prove-identity', () => ({ proveIdentity }));

const answer = (data: unknown): Response => new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
const refused = () => answer({ disableMember: { __typename: 'NotAllowed', code: 'STEP_UP_NEEDED', message: '请再次验证身份' } });
const done = () => answer({ disableMember: { __typename: 'Member', id: '1', disabledAt: null } });
const fetched = vi.fn();

describe('sending', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', fetched.mockReset());
    proveIdentity.mockReset();
  });
  const send = () => makeSend()(DisableMemberDocument, { id: '1' });

  it('asks for a proof of identity where one is wanted, and sends again once', async () => {
    fetched.mockResolvedValueOnce(refused()).mockResolvedValueOnce(done());
    proveIdentity.mockResolvedValue(true);
    expect(await send()).toMatchObject({ ok: true, data: { disableMember: { __typename: 'Member' } } });
    expect([fetched.mock.calls.length, proveIdentity.mock.calls.length]).toEqual([2, 1]);
    expect(fetched.mock.calls[0]![1].body).toBe(fetched.mock.calls[1]![1].body);
  });

  it('answers the refusal when the person gives up, or when it comes again', async () => {
    fetched.mockImplementation(async () => refused());
    proveIdentity.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    expect(await send()).toMatchObject({ ok: true, data: { disableMember: { code: 'STEP_UP_NEEDED' } } });
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(await send()).toMatchObject({ ok: true, data: { disableMember: { code: 'STEP_UP_NEEDED' } } });
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('asks nobody otherwise', async () => {
    fetched.mockResolvedValueOnce(done());
    expect((await send()).ok).toBe(true);
    expect(proveIdentity).not.toHaveBeenCalled();
  });
});
