import { describe, expect, it } from 'vitest';
import { valuesOf } from '@/gql/labels';
import { KINDS } from '../institution/kinds';
import { HOMES, landing, ownAccountFirst, withNext } from './landing';
import { placesOf } from './places';
import { faultsOf, institutionSchema, passwordSchema, registerSchema, signInSchema } from './schemas';
import { groupUscc } from './uscc-input';

const enterprise = { orgKind: 'ENTERPRISE', mustChangePassword: false } as const;

describe('after login', () => {
  it('everybody reaches their own first page', () => {
    for (const orgKind of valuesOf('OrgKind')) expect(landing(null, { orgKind, mustChangePassword: false })).toBe(HOMES[orgKind]);
    expect(HOMES).toMatchObject({ ENTERPRISE: '/my', INSTITUTION: '/inst', STATION: '/st', AUTHORITY: '/st', PLATFORM: '/admin' });
  });

  it('one comes back where one was, with the chosen product', () => {
    expect(landing('/my/needs/new?product=1', enterprise)).toBe('/my/needs/new?product=1');
    expect(landing('/products?q=a', { orgKind: 'INSTITUTION', mustChangePassword: false })).toBe('/products?q=a');
    expect(landing('/st/needs', { orgKind: 'AUTHORITY', mustChangePassword: false })).toBe('/st/needs');
  });

  it('nobody lands on a page of others, on a form again, or on another site', () => {
    for (const next of ['/inst/needs/1', '/admin', '/st?x=1', '/register', '/password?next=/my', '//evil.example', '/login', 'javascript:alert(1)']) expect(landing(next, enterprise)).toBe('/my');
    expect(landing('/my', { orgKind: 'STATION', mustChangePassword: false })).toBe('/st');
  });

  it('a one-time password is changed first, and the way is kept', () => {
    expect(landing('/my/deals/1', { ...enterprise, mustChangePassword: true })).toBe('/password?next=%2Fmy%2Fdeals%2F1');
  });

  it('a second factor that the role requires comes next, after the password', () => {
    const operator = { orgKind: 'STATION', mustChangePassword: false, mustEnrol: true } as const;
    expect(landing('/st/needs?x=1', operator)).toBe('/second-factor?next=%2Fst%2Fneeds%3Fx%3D1');
    expect(landing('/st/needs', { ...operator, mustChangePassword: true })).toBe('/password?next=%2Fst%2Fneeds');
    expect(landing('/second-factor?next=/st', { ...operator, mustEnrol: false })).toBe('/st');
    expect(ownAccountFirst({ mustChangePassword: false, mustEnrol: false }, '/st')).toBeNull();
  });

  it('an account that waits for its grant leads to itself, after what its person can do', () => {
    const waiting = { orgKind: 'STATION', mustChangePassword: false, mustEnrol: false, mustBeGranted: true } as const;
    expect([landing('/st', waiting), landing('/st', { ...waiting, mustEnrol: true }), landing('/audit?x=1', { orgKind: 'STATION', mustChangePassword: false })]).toEqual(['/account', '/second-factor?next=%2Fst', '/st']);
    expect(landing('/audit?x=1', { orgKind: 'PLATFORM', mustChangePassword: false })).toBe('/audit?x=1');
  });

  it('links between login and registration keep the way', () => {
    expect(withNext('/register', '/my/needs/new?product=1')).toBe('/register?next=%2Fmy%2Fneeds%2Fnew%3Fproduct%3D1');
    expect(withNext('/register', 'https://evil.example')).toBe('/register');
  });
});

describe('areas and stations', () => {
  const area = (id: string, parent: string | null, kind: 'NEW_AREA' | 'NEW_TOWN' | 'PARK') => ({ __typename: 'Area' as const, id, name: id, kind, parent: parent === null ? null : { __typename: 'Area' as const, id: parent } });
  const station = (id: string, at: string, tier: 'HUB' | 'BRANCH' | 'OUTLET') => ({ __typename: 'Station' as const, id, name: id, tier, area: { __typename: 'Area' as const, id: at }, phone: null, address: null, demo: false });
  const areas = [area('X', null, 'NEW_AREA'), area('FD', 'X', 'NEW_TOWN'), area('P1', 'FD', 'PARK'), area('QH', 'X', 'NEW_TOWN')];

  it('offers for each area its own stations first, then those around it', () => {
    const { stationsOf } = placesOf({ areas, stations: [station('hub', 'X', 'HUB'), station('fd', 'FD', 'BRANCH'), station('p1', 'P1', 'OUTLET')] });
    expect(stationsOf.P1!.map((one) => one.value)).toEqual(['p1', 'fd', 'hub']);
    expect(stationsOf.QH!.map((one) => one.value)).toEqual(['hub']);
  });

  it('leaves out areas that no station serves and names the town of a park', () => {
    const places = placesOf({ areas, stations: [station('fd', 'FD', 'BRANCH')] });
    expect(places.areas).toEqual([{ value: 'FD', label: 'FD' }, { value: 'P1', label: 'FD · P1' }]);
  });
});

describe('checks before sending', () => {
  it('say of each empty field what to do, in the order of the form', () => {
    expect(faultsOf(signInSchema, { account: '', password: '' })).toEqual([{ path: 'account', message: '请填写账号' }, { path: 'password', message: '请填写密码' }]);
    const empty = { name: '', uscc: '', areaId: '', stationId: '', industry: '', foundedOn: '', contactName: '', contactPhone: '', account: '', password: '', agreed: '' };
    const faults = faultsOf(registerSchema, empty);
    expect(new Set(faults.map((issue) => issue.path))).toEqual(new Set(Object.keys(empty)));
    expect(new Set(faults.map((issue) => issue.message)).size).toBe(faults.length);
    expect(faults[0]).toEqual({ path: 'name', message: '请填写企业名称' });
    expect(faultsOf(institutionSchema, { ...empty, class: '', kind: '', region: '', qualification: '' }).every((issue) => issue.message !== '')).toBe(true);
  });

  it('tell a short answer from an empty one', () => {
    expect(faultsOf(passwordSchema, { current: 'a', next: 'b', again: 'c' })).toEqual([{ path: 'again', message: '两次填写的新密码不一致，请重新填写' }]);
    expect(faultsOf(passwordSchema, { current: '', next: 'b', again: 'b' })).toEqual([{ path: 'current', message: '请填写当前密码' }]);
    expect(faultsOf(registerSchema, { name: '甲' }).find((issue) => issue.path === 'name')?.message).toContain('至少 4 个字');
  });
});

describe('small things', () => {
  it('a credit code is read in groups of 4-4-4-6', () => {
    expect(groupUscc('91610131MA6TXXXXXX')).toBe('9161 0131 MA6T XXXXXX');
  });

  it('every kind of institution can be chosen in some class', () => {
    expect(new Set(Object.values(KINDS).flat())).toEqual(new Set(valuesOf('InstitutionKind')));
  });
});
