import { EntitySchema } from 'typeorm';
import { OrgKind, Role } from '../../domain/identity/terms';
import type { Authority, Challenge, Guess, Member, Org, PasswordPast, RecoveryCode, SecondFactor, Session } from '../../domain/identity/model';
import { AreaKind, StationTier } from '../../domain/org/terms';
import type { Area, Station } from '../../domain/org/model';
import { checkTerms, flag, id, instant, int, key, ref, term, text } from '../columns';

export const orgEntity = new EntitySchema<Org>({
  name: 'org',
  columns: { id: id(), kind: term(), name: text(), createdAt: instant(), demo: flag() },
  checks: [checkTerms('org', 'kind', OrgKind)],
});

export const memberEntity = new EntitySchema<Member>({
  name: 'member',
  columns: {
    id: id(), orgId: ref(), role: term(), name: text(), account: text(), phone: text(true), passwordHash: text(), mustChangePassword: flag(),
    failedAttempts: int(), lockedUntil: instant(true), disabledAt: instant(true), factorSince: instant(true), lastSeenAt: instant(true), createdAt: instant(),
    createdBy: ref(true), grantedAt: instant(true), grantedBy: ref(true), passwordChangedAt: instant(true), enabledAt: instant(true),
  },
  checks: [
    checkTerms('member', 'role', Role),
    { name: 'member_granted_by_another', expression: '(granted_by IS NULL) OR ((granted_by <> id) AND ((created_by IS NULL) OR (granted_by <> created_by)))' },
  ],
  uniques: [{ name: 'member_account_unique', columns: ['account'] }],
  indices: [
    { name: 'member_org_idx', columns: ['orgId'] },
    { name: 'member_waiting_idx', columns: ['createdAt'], where: '(granted_at IS NULL) AND (disabled_at IS NULL)' },
  ],
  foreignKeys: [{ target: 'org', columnNames: ['orgId'], referencedColumnNames: ['id'], name: 'member_org_fk' }],
});

export const sessionEntity = new EntitySchema<Session>({
  name: 'session',
  columns: { id: id(), tokenHash: text(), memberId: ref(), createdAt: instant(), seenAt: instant(), expiresAt: instant(), strongAt: instant(true), device: text(true), address: text(true) },
  uniques: [{ name: 'session_token_unique', columns: ['tokenHash'] }],
  indices: [{ name: 'session_member_idx', columns: ['memberId'] }],
  foreignKeys: [{ target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'session_member_fk' }],
});

export const secondFactorEntity = new EntitySchema<SecondFactor>({
  name: 'secondFactor',
  columns: { id: id(), memberId: ref(), secret: text(), lastStep: int(true), createdAt: instant() },
  uniques: [{ name: 'second_factor_member_unique', columns: ['memberId'] }],
  foreignKeys: [{ target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'second_factor_member_fk' }],
});

export const recoveryCodeEntity = new EntitySchema<RecoveryCode>({
  name: 'recoveryCode',
  columns: { id: id(), memberId: ref(), codeHash: text(), usedAt: instant(true) },
  uniques: [{ name: 'recovery_code_unique', columns: ['memberId', 'codeHash'] }],
  foreignKeys: [{ target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'recovery_code_member_fk' }],
});

export const challengeEntity = new EntitySchema<Challenge>({
  name: 'challenge',
  columns: { id: id(), memberId: ref(), tokenHash: text(), tries: int(), createdAt: instant(), expiresAt: instant() },
  checks: [{ name: 'challenge_tries_bounded', expression: 'tries >= 0 AND tries <= 5' }],
  uniques: [{ name: 'challenge_token_unique', columns: ['tokenHash'] }],
  indices: [{ name: 'challenge_member_idx', columns: ['memberId'] }],
  foreignKeys: [{ target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'challenge_member_fk' }],
});

export const guessEntity = new EntitySchema<Guess>({
  name: 'guess',
  columns: { id: id(), failedAttempts: int(), lockedUntil: instant(true) },
});

export const passwordPastEntity = new EntitySchema<PasswordPast>({
  name: 'passwordPast',
  tableName: 'password_past',
  columns: { id: id(), memberId: ref(), passwordHash: text(), at: instant() },
  indices: [{ name: 'password_past_member_idx', columns: ['memberId'] }],
  foreignKeys: [{ target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'password_past_member_fk' }],
});

export const authorityEntity = new EntitySchema<Authority>({
  name: 'authority',
  columns: { id: id(), role: term(), areaId: text() },
  checks: [checkTerms('authority', 'role', Role)],
  foreignKeys: [
    { target: 'org', columnNames: ['id'], referencedColumnNames: ['id'], name: 'authority_org_fk' },
    { target: 'area', columnNames: ['areaId'], referencedColumnNames: ['id'], name: 'authority_area_fk' },
  ],
});

export const areaEntity = new EntitySchema<Area>({
  name: 'area',
  columns: { id: key(), name: text(), kind: term(), parentId: text(true) },
  checks: [checkTerms('area', 'kind', AreaKind)],
  foreignKeys: [{ target: 'area', columnNames: ['parentId'], referencedColumnNames: ['id'], name: 'area_parent_fk' }],
});

export const stationEntity = new EntitySchema<Station>({
  name: 'station',
  columns: { id: id(), name: text(), tier: term(), areaId: text(), parentId: ref(true), phone: text(true), address: text(true), demo: flag() },
  checks: [
    checkTerms('station', 'tier', StationTier),
    { name: 'station_tree', expression: `(tier = 'HUB'::text) = (parent_id IS NULL)` },
  ],
  indices: [
    { name: 'station_one_hub', columns: ['tier'], unique: true, where: `tier = 'HUB'::text` },
    { name: 'station_parent_idx', columns: ['parentId'] },
  ],
  foreignKeys: [
    { target: 'org', columnNames: ['id'], referencedColumnNames: ['id'], name: 'station_org_fk' },
    { target: 'area', columnNames: ['areaId'], referencedColumnNames: ['id'], name: 'station_area_fk' },
    { target: 'station', columnNames: ['parentId'], referencedColumnNames: ['id'], name: 'station_parent_fk' },
  ],
});
