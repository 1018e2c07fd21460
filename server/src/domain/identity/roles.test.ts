import { describe, expect, it } from 'vitest';
import { AUTHORITY_ROLES, leadRole, rolesOf } from './roles';
import { OrgKind, Role } from './terms';

describe('roles', () => {
  it('gives every role to exactly one kind of organisation', () => {
    const all = OrgKind.codes.flatMap((kind) => [...rolesOf(kind)]);
    expect([...all].sort()).toEqual([...Role.codes].sort());
  });
  it('knows the four of the competent authorities and those who lead', () => {
    expect(AUTHORITY_ROLES).toHaveLength(4);
    expect(Role.codes.filter((role) => leadRole(role) !== null)).toEqual(['OWNER', 'MANAGER', 'ADMIN', 'SECURITY']);
  });
});
